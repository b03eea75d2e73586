import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Writer } from '../faults/writers.ts';
import { compareWrites } from './compare-writes.ts';

const SENTENCE = 'I would look at the load first, and then at what waits for the disk. ';
/** by when the answer is of this many sentences it begins anew */
const LONGEST = 20;

/** A strict round of an hour for each writer, which asks the question of their attempt. */
async function addRounds(client: pg.Client, writers: readonly Writer[]): Promise<void> {
  for (const { personId, attemptId } of writers) {
    const roundId = randomUUID();
    await client.query(
      `INSERT INTO round (person_id, id, mode, kind, minutes, wanted_count, extra_time, ends_at)
       VALUES ($1, $2, 'strict', 'questions', 60, 1, 'none', app_now() + interval '1 hour')`,
      [personId, roundId],
    );
    await client.query(
      `INSERT INTO round_question (person_id, round_id, position, question_id, version, attempt_id)
       SELECT person_id, $2, 1, question_id, version, id FROM attempt WHERE person_id = $1 AND id = $3`,
      [personId, roundId, attemptId],
    );
  }
}

const last = new Map<string, { id: string; sentences: number }>();

/** The answer with one sentence more, as it is saved at a pause: a new revision, based on the one before. */
function nextAnswer({ personId, attemptId }: Writer): { path: string; body: object } {
  const before = last.get(personId);
  const [id, sentences] = [randomUUID(), 1 + ((before?.sentences ?? 0) % LONGEST)];
  last.set(personId, { id, sentences });
  const body = { text: SENTENCE.repeat(sentences), basedOnId: before?.id ?? null, claimedAt: null };
  return { path: `/api/me/attempts/${attemptId}/answers/${id}`, body };
}

await compareWrites({
  name: 'saving an answer in a round, 200 at once: to the same route with the same statements by bare pg',
  questions: 1,
  writers: 200,
  prepare: addRounds,
  next: nextAnswer,
});
