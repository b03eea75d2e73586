import { RENDERER_VERSION } from '@whetstone/content/render/renderer-version';
import type { Prisma } from '@whetstone/db/generated/client';
import type { Deps } from '../../deps.ts';
import { renderMarkdown } from './render-markdown.ts';

type Version = Prisma.QuestionVersionGetPayload<{ include: { probes: true } }>;
type Tx = Prisma.TransactionClient;

/** What stands in the record of a version, as far as it is laid out here. */
interface Recorded {
  prompt: string;
  answer: string;
  probes: { id: string; prompt: string }[];
}

const textsOf = ({ record }: Version): string[] => {
  const { prompt, answer, probes } = record as unknown as Recorded;
  return [prompt, answer, ...probes.map((probe) => probe.prompt)];
};

async function keep(tx: Tx, { questionId, number, record }: Version, [promptHtml = '', answerHtml = '', ...probes]: readonly string[]): Promise<void> {
  await tx.questionVersion.update({
    where: { questionId_number: { questionId, number } },
    data: { promptHtml, answerHtml, rendererVersion: RENDERER_VERSION },
    select: { number: true },
  });
  for (const [index, { id }] of (record as unknown as Recorded).probes.entries())
    await tx.probe.update({
      where: { questionId_version_id: { questionId, version: number, id } },
      data: { promptHtml: probes[index] ?? '' },
      select: { id: true },
    });
}

function laidOut<V extends Version>(version: V, [promptHtml = '', answerHtml = '', ...probes]: readonly string[]): V {
  return { ...version, promptHtml, answerHtml, probes: version.probes.map((probe, index) => ({ ...probe, promptHtml: probes[index] ?? '' })) };
}

/**
 * Versions of imported questions with their HTML: makes that of those that have none of this renderer yet, all in one thread, and keeps it.
 * What a version says stays.
 */
export async function withHtml<V extends Version>({ db }: Pick<Deps, 'db'>, versions: readonly V[]): Promise<V[]> {
  const missing = versions.filter(({ rendererVersion }) => rendererVersion !== RENDERER_VERSION);
  if (missing.length === 0) return [...versions];
  const html = await renderMarkdown(missing.flatMap(textsOf));
  let taken = 0;
  const made = new Map(
    missing.map((version) => {
      const count = textsOf(version).length;
      taken += count;
      return [version, html.slice(taken - count, taken)] as const;
    }),
  );
  await db.$transaction(async (tx) => {
    for (const [version, texts] of made) await keep(tx, version, texts);
  });
  return versions.map((version) => {
    const texts = made.get(version);
    return texts === undefined ? version : laidOut(version, texts);
  });
}
