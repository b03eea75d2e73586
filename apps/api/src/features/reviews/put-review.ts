import type { CardView, ReviewBody } from '@whetstone/contracts/attempts';
import { applyReview } from '@whetstone/study/apply-review';
import { compareEntries } from '@whetstone/study/compare-entries';
import { describeCard } from '@whetstone/study/describe-card';
import { rebuildCard } from '@whetstone/study/rebuild-card';
import { recallOn } from '@whetstone/study/recall-on';
import type { Card, LogEntry } from '@whetstone/study/study-types';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { checkReview, isReplay } from './check-review.ts';
import { readLog } from './read-log.ts';
import { type ReviewState, type Runner, readReviewState } from './review-state.ts';
import { type ReviewWrite, writeReview } from './write-review.ts';

interface Given {
  id: string;
  body: ReviewBody;
}

interface Answer {
  id: string;
  question: string;
  card: CardView | null;
}

function answer({ clock, slug }: ReviewState, id: string, card: Card | null): Answer {
  return { id, question: slug, card: card && describeCard(card, clock) };
}

/** The entry as the log takes it, and as packages/study does. */
function entryOf({ clock, questionId, version }: ReviewState, { id, body }: Given): { row: Omit<ReviewWrite['entry'], 'predictedRecall'>; entry: LogEntry } {
  const claimedAt = clock.clamp(body.claimedAt);
  const happenedAt = claimedAt ?? clock.now;
  const base = { id: id.toLowerCase(), happenedAt, studiedOn: clock.dateOf(happenedAt) };
  const row = {
    kind: body.kind,
    questionId: questionId ?? '',
    version,
    attemptId: body.kind === 'grade' ? body.attemptId : null,
    grade: body.kind === 'grade' ? body.grade : null,
    undoesId: body.kind === 'undo' ? body.undoesId : null,
    durationMs: body.kind === 'grade' ? body.durationMs : 0,
    claimedAt,
    createdAt: clock.now,
    happenedAt,
    studiedOn: base.studiedOn,
  };
  if (body.kind === 'grade') return { row, entry: { ...base, kind: body.kind, grade: body.grade } };
  if (body.kind === 'undo') return { row, entry: { ...base, kind: body.kind, undoesId: body.undoesId.toLowerCase() } };
  return { row, entry: { ...base, kind: body.kind } };
}

const predict = (before: Card | null, entry: LogEntry, { clock }: ReviewState): number | null =>
  before === null || entry.kind !== 'grade' ? null : recallOn(before, entry.studiedOn, clock.weights);

/** A grade that comes after all others follows from the card alone; everything else needs the log. */
function isPlain({ card, hasLog }: ReviewState, entry: LogEntry): boolean {
  if (entry.kind !== 'grade') return false;
  return card === null ? !hasLog : entry.happenedAt > card.lastReviewedAt;
}

/** The way of nearly every grade: what was read, and one statement. @returns null when something came between */
async function writePlain(db: Runner, personId: string, { state, given }: { state: ReviewState; given: Given }): Promise<Answer | null> {
  const { row, entry } = entryOf(state, given);
  if (entry.kind !== 'grade' || !isPlain(state, entry)) return null;
  const after = applyReview(state.card, entry, state.clock.weights);
  const predictedRecall = predict(state.card, entry, state);
  const isWritten = await writeReview(db, { personId, id: given.id, entry: { ...row, predictedRecall }, before: state.card, after });
  return isWritten ? answer(state, given.id, after) : null;
}

/** With everyone else's writes to this person's log waiting: the card is made anew from the whole log, with the entry in its place. */
async function writeInPlace(db: Runner, personId: string, given: Given): Promise<Answer> {
  await db.$queryRaw`SELECT FROM person WHERE id = ${personId}::uuid FOR UPDATE`;
  const state = await readReviewState(db, personId, given);
  if (isReplay(state, given.body)) return answer(state, given.id, state.card);
  checkReview(state, given.body);
  const { row, entry } = entryOf(state, given);
  const log = await readLog(db, personId, row.questionId);
  const earlier = log.filter((one) => one.kind === 'undo' || compareEntries(one, entry) < 0);
  const predictedRecall = predict(rebuildCard(earlier, state.clock.weights), entry, state);
  const after = rebuildCard([...log, entry], state.clock.weights);
  const isWritten = await writeReview(db, { personId, id: given.id, entry: { ...row, predictedRecall }, before: state.card, after });
  if (!isWritten) throw new Error('a card changed while its person was locked');
  return answer(state, given.id, after);
}

/**
 * Writes an entry of the actor's log and the card that follows. The same id again with the same content is answered with
 * the card as it stands; what arrives late takes its place in the log by when it happened.
 * @throws DomainError question_not_found, not_found, conflict
 */
export async function putReview({ db }: Deps, { personId }: Actor, given: Given): Promise<Answer> {
  const state = await readReviewState(db, personId, given);
  if (isReplay(state, given.body)) return answer(state, given.id, state.card);
  checkReview(state, given.body);
  return (await writePlain(db, personId, { state, given })) ?? db.$transaction(async (tx) => writeInPlace(tx, personId, given));
}
