import type { CodeTask } from '@whetstone/content/records';
import type { Difficulty, QuestionKind } from '@whetstone/contracts/question-query';
import type { QuestionView } from '@whetstone/contracts/questions';
import type { Reads } from '../../deps.ts';
import { known } from './known.ts';
import { presentCase } from './present-case.ts';

type CodeView = NonNullable<QuestionView['code']>;

/** What a reader may see of a coding task: hidden cases by name only, and none of the wrong solutions. */
function presentCode({ entry, starter, reference, cases }: CodeTask): CodeView {
  const { sql: _tables, ...names } = entry;
  return { entry: names, starter, reference, cases: cases.map((test) => presentCase(test, entry)) };
}

/**
 * One version of a question as it is shown.
 * @returns null when there is no such version
 */
export async function readVersion({ db }: Reads, questionId: string, number: number) {
  const byPosition = { orderBy: { position: 'asc' } } as const;
  const row = await db.questionVersion.findUnique({
    where: { questionId_number: { questionId, number } },
    include: { hints: byPosition, anchors: byPosition, probes: byPosition },
  });
  if (!row) return null;
  const dimensions = [...new Set(row.anchors.map(({ dimension }) => dimension))];
  return {
    number: row.number,
    title: row.title,
    kind: known(row.kind, 'kind') as QuestionKind,
    difficulty: known(row.difficulty, 'difficulty') as Difficulty,
    minutes: known(row.minutes, 'length'),
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
