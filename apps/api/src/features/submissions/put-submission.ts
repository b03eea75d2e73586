import { isDeepStrictEqual } from 'node:util';
import type { SubmissionBody, SubmissionItem } from '@whetstone/contracts/submissions';
import type { Prisma } from '@whetstone/db/create-db';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { takeTurn } from '../../take-turn.ts';
import { notify } from '../notifications/notify.ts';
import { readStudyClock } from '../study-clock/read-study-clock.ts';
import { otherContent } from '../study-questions/refuse-question.ts';
import { announceChange } from './announce-change.ts';
import { enclose } from './enclose.ts';
import { estimateMinutes } from './estimate-minutes.ts';
import { giveRecordings } from './give-recordings.ts';
import { inOrder, readEnclosed } from './read-enclosed.ts';
import { type Work, readWork } from './read-work.ts';
import { digestOf, parseWork, presentOne } from './submission-row.ts';

type Given = SubmissionBody & { id: string };
type Tx = Prisma.TransactionClient;

/** What stands under the id already, if it is the same. */
async function isReplay({ db }: Deps, personId: string, given: Given): Promise<boolean> {
  const row = await db.submission.findUnique({ where: { personId_id: { personId, id: given.id } } });
  if (row === null) return false;
  const { kind, sourceId, mentorId, mayPassOn, question, isAnonymous } = row;
  const enclosed = await readEnclosed({ db }, row);
  const asked = inOrder(given);
  // what was taken back has no recordings any more
  const recordings = row.withdrawnAt === null ? enclosed.recordings : asked.recordings;
  const there = { kind, sourceId, mayPassOn, question, isAnonymous, digest: digestOf(parseWork(row)), ...enclosed, recordings };
  const wish = { kind: given.kind, sourceId: given.sourceId.toLowerCase(), mayPassOn: given.mayPassOn, question: given.question.toWellFormed() };
  const isSame = isDeepStrictEqual(there, { ...wish, isAnonymous: given.isAnonymous, digest: given.digest, ...asked });
  // whom it was handed to may have been passed over since
  if (!isSame || (mentorId !== null && mentorId !== given.mentorId?.toLowerCase())) throw otherContent();
  return true;
}

/** The same answer for somebody unknown, who is no mentor, who was blocked, and oneself. */
async function checkMentor(tx: Tx, personId: string, mentorId: string): Promise<void> {
  const mentor = await tx.person.findFirst({
    where: {
      AND: [{ id: mentorId }, { id: { not: personId } }],
      deactivatedAt: null,
      deletionDueAt: null,
      roles: { some: { role: 'mentor' } },
      blockedBy: { none: { personId } },
    },
    select: { id: true },
  });
  if (mentor === null) throw new DomainError('not_found', 'There is no such mentor here.', [{ field: 'mentorId', message: 'is no mentor here' }]);
}

async function write(tx: Tx, personId: string, { work, sources, ...given }: Given & Work): Promise<void> {
  const { id, kind, sourceId, mentorId, mayPassOn, question, isAnonymous } = given;
  const { targetOn } = await readStudyClock(tx, personId);
  const minutes = estimateMinutes(work);
  const areas = [...new Set(work.parts.map(({ area }) => area))];
  const [row] = await tx.$queryRaw<{ ticket: string }[]>`
    INSERT INTO submission (person_id, id, ticket, kind, source_id, mentor_id, may_pass_on, question, is_anonymous, body, part_sources, minutes, areas, start_by)
    SELECT p.id, ${id}::uuid, uuidv7(), ${kind}::submission_kind, ${sourceId}::uuid, ${mentorId}::uuid, ${mayPassOn}, ${question}, ${isAnonymous},
      ${JSON.stringify(work)}, ${JSON.stringify(sources)}, ${minutes}, ${areas},
      ${targetOn}::date::timestamp AT TIME ZONE p.time_zone - make_interval(mins => ${minutes})
    FROM person p WHERE p.id = ${personId}::uuid
    ON CONFLICT DO NOTHING RETURNING ticket`;
  if (row === undefined) throw new DomainError('conflict', 'This waits to be reviewed already.');
  await announceChange(tx, personId);
  if (mentorId !== null) await notify(tx, { personId: mentorId, kind: 'submission_for_me', data: { ticket: row.ticket } });
}

/** All of it or nothing: what is enclosed has arrived, and belongs to the submission from now on. */
async function handIn(tx: Tx, personId: string, given: Given & Work): Promise<void> {
  // of the same twice at once the second comes after the first, and finds it done
  await tx.$queryRaw`SELECT 1 FROM person WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
  if ((await tx.submission.count({ where: { personId, id: given.id } })) > 0) return;
  if (given.mentorId !== null) await checkMentor(tx, personId, given.mentorId);
  const enclosed = inOrder(given);
  await write(tx, personId, { ...given, work: await enclose(tx, personId, { work: given.work, enclosed }) });
  await giveRecordings(tx, personId, { submissionId: given.id, recordings: enclosed.recordings });
}

/**
 * Hands in something of the actor's, exactly as a preview has shown it. The same id with the same content changes nothing.
 * @throws DomainError conflict where the work is not what the preview showed, where it waits already, and for an id that stands for
 * something else; not_found for a mentor who is none; invalid_request for what is enclosed and has not arrived; and as `readWork`
 */
export async function putSubmission(deps: Deps, actor: Actor, given: Given): Promise<SubmissionItem> {
  const { personId } = actor;
  if (await isReplay(deps, personId, given)) return presentOne(deps, personId, given.id);
  await takeTurn(deps, { key: `submission ${personId}`, max: 30, windowSeconds: 3600 });
  const read = await readWork(deps, actor, { kind: given.kind, id: given.sourceId });
  if (digestOf(read.work) !== given.digest)
    throw new DomainError('conflict', 'Your work has changed since you looked at it. Look at it again before you hand it in.');
  await deps.db.$transaction(async (tx) => handIn(tx, personId, { ...given, ...read }));
  await isReplay(deps, personId, given);
  return presentOne(deps, personId, given.id);
}
