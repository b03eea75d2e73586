import type { CodeTask } from '@whetstone/content/records';
import type { QuestionKind } from '@whetstone/contracts/question-query';
import type { RoundQuestionView } from '@whetstone/contracts/rounds';
import type { Deps } from '../../deps.ts';
import { withHtml } from '../bank-imports/with-html.ts';
import { readTests } from '../questions/get-question-tests.ts';
import { unlinkHidden } from '../questions/unlink-hidden.ts';
import { presentEnds } from './present-round-question.ts';
import type { RoundRow } from './read-round-row.ts';

type Asked = RoundRow['questions'][number];

const keyOf = ({ questionId, version }: Pick<Asked, 'questionId' | 'version'>): string => `${questionId} ${version}`;

/** What is asked, in the versions that were fixed: of the workspace or public, sorted or not. */
async function readVersions(deps: Deps, questions: readonly Asked[]) {
  const rows = await deps.db.questionVersion.findMany({
    where: { OR: questions.map(({ questionId, version }) => ({ questionId, number: version })) },
    include: { probes: { orderBy: { position: 'asc' } }, question: { select: { origin: true } } },
  });
  const made = await withHtml(
    deps,
    rows.filter(({ question }) => question.origin === 'database'),
  );
  return new Map([...rows, ...made].map((row) => [keyOf({ questionId: row.questionId, version: row.number }), row]));
}

/** What one starts from, and the cases that may be seen: hidden ones would tell what a good answer does. */
async function presentTask(
  deps: Deps,
  { questionId, version, code }: Pick<Asked, 'questionId' | 'version'> & { code: unknown },
): Promise<RoundQuestionView['task']> {
  const tests = code === null ? null : await readTests(deps, questionId, version);
  if (tests === null) return null;
  const { starter } = code as CodeTask;
  return { entry: tests.entry, cases: tests.cases.filter(({ visibility }) => visibility !== 'hidden'), starter };
}

/** The minutes of each question by its place, as the set has them. */
async function readMinutes({ db }: Pick<Deps, 'db'>, { personId, id }: RoundRow): Promise<ReadonlyMap<number, number>> {
  const rows = await db.$queryRaw<{ position: number; minutes: number }[]>`
    SELECT i.position + 1 AS position, i.minutes FROM assessment_seat s
    JOIN assessment a ON a.workspace_id = s.workspace_id AND a.set_id = s.set_id AND a.id = s.assessment_id
    JOIN question_set_item i ON i.workspace_id = a.workspace_id AND i.set_id = a.set_id AND i.number = a.number
    WHERE s.person_id = ${personId}::uuid AND s.round_id = ${id}::uuid`;
  return new Map(rows.map(({ position, minutes }) => [position, minutes]));
}

/**
 * The questions of an assessment: prompts and what was written. Answers, rubrics, probes, hints, areas and hidden cases are the
 * workspace's, and are read by its interviewers alone, also when the round is over.
 */
export async function presentAssessmentQuestions(deps: Deps, row: RoundRow): Promise<RoundQuestionView[]> {
  const versions = await readVersions(deps, row.questions);
  const minutes = await readMinutes(deps, row);
  return Promise.all(
    row.questions.map(async (asked) => {
      const found = versions.get(keyOf(asked));
      if (found === undefined) throw new Error(`question ${asked.questionId} has no version ${asked.version}`);
      const { promptHtml } = await unlinkHidden(deps, { promptHtml: found.promptHtml });
      return {
        position: asked.position,
        attemptId: asked.attemptId,
        version: asked.version,
        title: found.title,
        kind: found.kind as QuestionKind | null,
        minutes: minutes.get(asked.position) ?? found.minutes ?? 0,
        promptHtml,
        task: await presentTask(deps, { ...asked, code: found.code }),
        probes: [],
        ends: presentEnds(asked.attempt, row.submittedAt),
        levels: [],
        steps: [],
        grade: null,
        told: null,
      };
    }),
  );
}
