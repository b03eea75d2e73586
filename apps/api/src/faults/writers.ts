import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type pg from 'pg';
import { createToken, hashToken } from '../features/sessions/token.ts';

export interface Writer {
  personId: string;
  token: string;
  attemptId: string;
}

/** What a writer sent; `isSaid` once the server has said that it is saved. */
export interface Sent {
  kind: 'answer' | 'review';
  personId: string;
  id: string;
  /** no two entries have the same: the text of an answer, the duration of a review */
  content: string;
  isSaid: boolean;
}

/** Candidates who are signed in, each with an attempt at a question. */
export async function addWriters(client: pg.Client, count: number, questionId: string): Promise<Writer[]> {
  const writers = Array.from({ length: count }, () => ({ personId: randomUUID(), token: createToken(), attemptId: randomUUID() }));
  for (const { personId, token, attemptId } of writers) {
    await client.query('INSERT INTO person (id, pseudonym, sign_in_name, name) VALUES ($1, $2, $3, $3)', [personId, randomUUID(), `writer-${personId}`]);
    await client.query(`INSERT INTO role_grant (person_id, role) VALUES ($1, 'candidate')`, [personId]);
    await client.query(`INSERT INTO session (person_id, id, token_hash, device) VALUES ($1, $2, $3, '')`, [
      personId,
      randomUUID(),
      Buffer.from(hashToken(token)),
    ]);
    await client.query(`INSERT INTO attempt (person_id, id, question_id, version, studied_on) VALUES ($1, $2, $3, 1, app_now()::date)`, [
      personId,
      attemptId,
      questionId,
    ]);
  }
  return writers;
}

const RETRY_MS = 250;
const PATIENCE_MS = 10_000;

/** Sends until it is said to be saved, always under the same id, as the outbox of a browser does. */
async function sendUntilSaid(url: string, { token }: Writer, { path, body, until }: { path: string; body: object; until: () => boolean }): Promise<boolean> {
  const headers = { 'content-type': 'application/json', cookie: `sid=${token}`, 'sec-fetch-site': 'same-origin' };
  while (!until()) {
    const response = await fetch(url + path, { method: 'PUT', headers, body: JSON.stringify(body), signal: AbortSignal.timeout(PATIENCE_MS) }).catch(
      () => null,
    );
    const status = response?.status ?? 0;
    await response?.arrayBuffer().catch(() => undefined);
    if (status === 200) return true;
    if (status >= 400 && status < 500) throw new Error(`${path} was refused with ${status}`);
    await setTimeout(RETRY_MS * (0.5 + Math.random()));
  }
  return false;
}

/** Writes answers and grades in turns until told to stop. @returns all that was sent */
export async function write(url: string, writer: Writer, { isOver, until }: { isOver: () => boolean; until: () => boolean }): Promise<Sent[]> {
  const { personId, attemptId } = writer;
  const all: Sent[] = [];
  for (let index = 1; !isOver(); index += 1) {
    const id = randomUUID();
    const isAnswer = index % 2 === 0;
    const sent: Sent = {
      kind: isAnswer ? 'answer' : 'review',
      personId,
      id,
      content: isAnswer ? `answer ${index} of ${personId}` : String(index),
      isSaid: false,
    };
    all.push(sent);
    const grade = { kind: 'grade', question: 'fork', version: 1, grade: (index % 4) + 1, attemptId, durationMs: index, claimedAt: null };
    sent.isSaid = isAnswer
      ? await sendUntilSaid(url, writer, {
          path: `/api/me/attempts/${attemptId}/answers/${id}`,
          body: { text: sent.content, basedOnId: null, claimedAt: null },
          until,
        })
      : await sendUntilSaid(url, writer, { path: `/api/me/reviews/${id}`, body: grade, until });
  }
  return all;
}
