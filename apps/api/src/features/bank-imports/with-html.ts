import { layOutChoices } from '@whetstone/content/render/lay-out-choices';
import { RENDERER_VERSION } from '@whetstone/content/render/renderer-version';
import type { Prisma } from '@whetstone/db/generated/client';
import type { Deps } from '../../deps.ts';
import { type Rendered, renderMarkdown } from './render-markdown.ts';

type Version = Prisma.QuestionVersionGetPayload<{ include: { probes: true } }>;
type Tx = Prisma.TransactionClient;

/** What stands in the record of a version, as far as it is laid out here. */
interface Recorded {
  prompt: string;
  answer: string;
  choices?: { text: string; isRight: boolean }[];
  probes: { id: string; prompt: string }[];
}

interface Html {
  promptHtml: string;
  answerHtml: string;
  probes: string[];
  /** all of it was laid out: it stays as it is as long as the renderer does */
  isFinal: boolean;
}

const recordOf = ({ record }: Version): Recorded => record as unknown as Recorded;

function textsOf(version: Version): string[] {
  const { prompt, answer, choices = [], probes } = recordOf(version);
  return [prompt, answer, ...choices.map(({ text }) => text), ...probes.map((probe) => probe.prompt)];
}

/** The texts of a version, in their order, back in their places. */
function placed(version: Version, [prompt, answer, ...others]: readonly Rendered[]): Html {
  const { choices = [] } = recordOf(version);
  const laidOut = layOutChoices({
    prompt: prompt?.html ?? '',
    answer: answer?.html ?? '',
    choices: choices.map(({ isRight }, index) => ({ isRight, text: others[index]?.html ?? '' })),
  });
  return {
    promptHtml: laidOut.prompt,
    answerHtml: laidOut.answer,
    probes: others.slice(choices.length).map(({ html }) => html),
    isFinal: [prompt, answer, ...others].every((one) => one?.isFinal === true),
  };
}

async function keep(tx: Tx, version: Version, { promptHtml, answerHtml, probes }: Html): Promise<void> {
  const { questionId, number } = version;
  await tx.questionVersion.update({
    where: { questionId_number: { questionId, number } },
    data: { promptHtml, answerHtml, rendererVersion: RENDERER_VERSION },
    select: { number: true },
  });
  for (const [index, { id }] of recordOf(version).probes.entries())
    await tx.probe.update({
      where: { questionId_version_id: { questionId, version: number, id } },
      data: { promptHtml: probes[index] ?? '' },
      select: { id: true },
    });
}

function shown<V extends Version>(version: V, { promptHtml, answerHtml, probes }: Html): V {
  return { ...version, promptHtml, answerHtml, probes: version.probes.map((probe, index) => ({ ...probe, promptHtml: probes[index] ?? '' })) };
}

/**
 * Versions of imported questions with their HTML: makes that of those that have none of this renderer yet, all in one thread, and keeps
 * it, but for that of a version of which a text could not be laid out this time. What a version says stays.
 */
export async function withHtml<V extends Version>({ db }: Pick<Deps, 'db'>, versions: readonly V[], render = renderMarkdown): Promise<V[]> {
  const missing = versions.filter(({ rendererVersion }) => rendererVersion !== RENDERER_VERSION);
  if (missing.length === 0) return [...versions];
  const html = await render(missing.flatMap(textsOf));
  let taken = 0;
  const made = new Map(
    missing.map((version) => {
      const count = textsOf(version).length;
      taken += count;
      return [version, placed(version, html.slice(taken - count, taken))] as const;
    }),
  );
  await db.$transaction(async (tx) => {
    for (const [version, its] of made) if (its.isFinal) await keep(tx, version, its);
  });
  return versions.map((version) => {
    const its = made.get(version);
    return its === undefined ? version : shown(version, its);
  });
}
