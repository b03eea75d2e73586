import type { RoundView } from '@whetstone/contracts/rounds';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { readNow } from '../../read-now.ts';
import { takenBackIds } from '../attempts/taken-back-ids.ts';
import { readTests } from '../questions/get-question-tests.ts';
import { readVersion } from '../questions/read-version.ts';
import { unlinkHidden } from '../questions/unlink-hidden.ts';
import { listStudyQuestions } from '../study-questions/list-study-questions.ts';
import { presentAssessmentQuestions } from './present-assessment-questions.ts';
import { presentRoundFacts } from './present-round-facts.ts';
import { type Version, presentRoundQuestion } from './present-round-question.ts';
import { readSourceNames } from './read-source-names.ts';
import { type RoundRow, readRoundRow } from './read-round-row.ts';

/** The version that was fixed, which stays readable to its owner when the question is public no more. */
export async function readAskedVersion(
  deps: Deps,
  { questionId, version: number }: Pick<RoundRow['questions'][number], 'questionId' | 'version'>,
): Promise<Version> {
  const version = await readVersion(deps, questionId, number);
  if (version === null) throw new Error(`question ${questionId} has no version ${number}`);
  return unlinkHidden(deps, version);
}

async function presentQuestions(deps: Deps, personId: string, { questions, submittedAt }: RoundRow): Promise<RoundView['questions']> {
  const links = await listStudyQuestions(
    deps.db,
    questions.map(({ questionId }) => questionId),
  );
  const takenBack = await takenBackIds(
    deps.db,
    personId,
    questions.flatMap(({ attempt }) => attempt.reviews.map(({ id }) => id)),
  );
  return Promise.all(
    questions.map(async (row) => {
      const link = links.get(row.questionId);
      if (link === undefined) throw new Error('a round asks for questions that are there');
      const [version, tests] = await Promise.all([readAskedVersion(deps, row), readTests(deps, row.questionId, row.version)]);
      return presentRoundQuestion(row, { version, tests, link, submittedAt, takenBack });
    }),
  );
}

/** The names by which its candidate knows the assessment that a round is; null for any other round. */
async function findAssessment({ db }: Pick<Deps, 'db'>, { personId, id }: RoundRow): Promise<RoundView['assessment']> {
  const seat = await db.assessmentSeat.findUnique({
    where: { personId_roundId: { personId, roundId: id } },
    select: { assessment: { select: { name: true, set: { select: { workspace: { select: { name: true } } } } } } },
  });
  return seat && { name: seat.assessment.name, workspace: seat.assessment.set.workspace.name };
}

/**
 * A round of the actor as it stands.
 * @throws DomainError not_found for one of somebody else and for none alike
 */
export async function getRound(deps: Deps, actor: Actor, id: string): Promise<RoundView> {
  const row = await readRoundRow(deps, actor, id);
  const step = await deps.db.roundLoopStep.findUnique({ where: { personId_roundId: { personId: actor.personId, roundId: id } }, select: { loopId: true } });
  const pause = row.pauses.find(({ endedAt }) => endedAt === null);
  return {
    ...presentRoundFacts(row, await readSourceNames(deps.db, [row])),
    // what is left to read comes before the clock, so that little of the time is lost on the way
    questions: await (row.kind === 'assessment' ? presentAssessmentQuestions(deps, row) : presentQuestions(deps, actor.personId, row)),
    loop: step?.loopId ?? null,
    assessment: await findAssessment(deps, row),
    pause: pause === undefined ? null : { id: pause.id, beganAt: pause.beganAt.toISOString() },
    lastPosition: row.visits.at(-1)?.position ?? null,
    now: (await readNow(deps.db)).toISOString(),
  };
}
