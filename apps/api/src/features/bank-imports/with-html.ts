import { RENDERER_VERSION } from '@whetstone/content/render/renderer-version';
import type { Prisma } from '@whetstone/db/generated/client';
import type { Deps } from '../../deps.ts';
import { storedRecordOf } from '../authoring/stored-record.ts';
import { type VersionHtml, itemIdsOf, placeHtml, textsOf } from './lay-out-version.ts';
import { renderMarkdown } from './render-markdown.ts';

type Tx = Prisma.TransactionClient;
type Html = { promptHtml: string; answerHtml: string; pitfallsHtml: string; referencesHtml: string };

/** A version with as much of its lists as the caller has read. */
interface Version extends Html {
  questionId: string;
  number: number;
  title: string;
  record: Prisma.JsonValue;
  rendererVersion: number;
  hints?: { id: string; html: string }[];
  anchors?: { id: string; html: string }[];
  probes?: { id: string; promptHtml: string; surfacesHtml: string }[];
}

const textHtml = ({ promptHtml, answerHtml, pitfallsHtml, referencesHtml }: VersionHtml): Html => ({ promptHtml, answerHtml, pitfallsHtml, referencesHtml });

const keyOf = ({ questionId, number }: Version): string => `${questionId} ${number}`;

async function keep(tx: Tx, version: Version, html: VersionHtml): Promise<void> {
  const { questionId, number } = version;
  await tx.questionVersion.update({
    where: { questionId_number: { questionId, number } },
    data: { ...textHtml(html), rendererVersion: RENDERER_VERSION },
    select: { number: true },
  });
  const ids = itemIdsOf(version);
  // one that is named twice by a record is there once, and what is not there is no reason to keep nothing
  const where = (id: string) => ({ questionId, version: number, id });
  for (const [at, id] of ids.hints.entries()) await tx.hint.updateMany({ where: where(id), data: { html: html.hints[at] ?? '' } });
  for (const [at, id] of ids.anchors.entries()) await tx.rubricAnchor.updateMany({ where: where(id), data: { html: html.anchors[at] ?? '' } });
  for (const [at, id] of ids.probes.entries()) await tx.probe.updateMany({ where: where(id), data: { ...html.probes[at] } });
}

function shown<V extends Version>(version: V, html: VersionHtml): V {
  const ids = itemIdsOf(version);
  return {
    ...version,
    ...textHtml(html),
    ...(version.hints && { hints: version.hints.map((hint) => ({ ...hint, html: html.hints[ids.hints.indexOf(hint.id)] ?? '' })) }),
    ...(version.anchors && { anchors: version.anchors.map((anchor) => ({ ...anchor, html: html.anchors[ids.anchors.indexOf(anchor.id)] ?? '' })) }),
    ...(version.probes && { probes: version.probes.map((probe) => ({ ...probe, ...html.probes[ids.probes.indexOf(probe.id)] })) }),
  };
}

/**
 * Versions of questions that are in no file of ours, with their HTML: makes that of those that have none of this renderer yet, all in one
 * thread, and keeps it, but for that of a version of which a text could not be laid out this time. What a version says stays.
 */
export async function withHtml<V extends Version>({ db }: Pick<Deps, 'db'>, versions: readonly V[], render = renderMarkdown): Promise<V[]> {
  const missing = versions
    .filter(({ rendererVersion }) => rendererVersion !== RENDERER_VERSION)
    .map((version) => ({ version, record: storedRecordOf(version) }));
  if (missing.length === 0) return [...versions];
  const html = await render(missing.flatMap(({ record }) => textsOf(record)));
  let taken = 0;
  const made = new Map(
    missing.map(({ version, record }) => {
      const count = textsOf(record).length;
      taken += count;
      return [version, placeHtml(record, html.slice(taken - count, taken))] as const;
    }),
  );
  // in one order, whoever asked: of two who lay out the same, neither waits for what the other holds
  const inOrder = [...made].toSorted(([one], [other]) => (keyOf(one) < keyOf(other) ? -1 : 1));
  await db.$transaction(async (tx) => {
    for (const [version, its] of inOrder) if (its.isFinal) await keep(tx, version, its);
  });
  return versions.map((version) => {
    const its = made.get(version);
    return its === undefined ? version : shown(version, its);
  });
}
