import type { CodeTask } from '@whetstone/content/records';
import type { QuestionView } from '@whetstone/contracts/questions';
import type { Prisma } from '@whetstone/db/generated/client';
import { presentCase } from './present-case.ts';

type CodeView = NonNullable<QuestionView['code']>;

const byPosition = { orderBy: { position: 'asc' } } as const;
/** What a version is read with to be shown. */
export const VERSION_PARTS = { hints: byPosition, anchors: byPosition, probes: byPosition } as const satisfies Prisma.QuestionVersionInclude;
export type VersionRow = Prisma.QuestionVersionGetPayload<{ include: typeof VERSION_PARTS }>;

/** What a reader may see of a coding task: hidden cases by name only, and none of the wrong solutions. */
function presentCode({ entry, starter, reference, cases }: CodeTask): CodeView {
  const { sql: _tables, ...names } = entry;
  return { entry: names, starter, reference, cases: cases.map((test) => presentCase(test, entry)) };
}

/** One version of a question as it is shown; kind, difficulty and length are null where nobody has said them yet. */
export function presentVersion(row: VersionRow) {
  const dimensions = [...new Set(row.anchors.map(({ dimension }) => dimension))];
  return {
    number: row.number,
    title: row.title,
    kind: row.kind,
    difficulty: row.difficulty,
    minutes: row.minutes,
    promptHtml: row.promptHtml,
    answerHtml: row.answerHtml,
    pitfallsHtml: row.pitfallsHtml,
    referencesHtml: row.referencesHtml,
    hints: row.hints.map(({ id, html }) => ({ id, html })),
    rubric: dimensions.map((dimension) => ({
      dimension,
      anchors: row.anchors.filter((anchor) => anchor.dimension === dimension).map(({ id, level, html }) => ({ id, level, html })),
    })),
    probes: row.probes.map(({ id, promptHtml, surfacesHtml }) => ({ id, promptHtml, surfacesHtml })),
    code: row.code === null ? null : presentCode(row.code as unknown as CodeTask),
    createdAt: row.createdAt.toISOString(),
  };
}
