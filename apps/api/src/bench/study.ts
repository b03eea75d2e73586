import { randomUUID } from 'node:crypto';
import { compareWrites } from './compare-writes.ts';

const QUESTIONS = 1000;
let sent = 0;

/** One grade of the next question in turn, under a new id. */
function nextGrade(): { path: string; body: object } {
  sent += 1;
  const body = {
    kind: 'grade',
    question: `q-made-${sent % QUESTIONS}`,
    version: 1,
    grade: 1 + (sent % 4),
    attemptId: null,
    durationMs: 60_000,
    claimedAt: null,
  };
  return { path: `/api/me/reviews/${randomUUID()}`, body };
}

await compareWrites({
  name: 'recording a review: to the same route with the same statements by bare pg',
  questions: QUESTIONS,
  writers: 32,
  next: nextGrade,
});
