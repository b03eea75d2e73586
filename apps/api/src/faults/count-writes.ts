import type pg from 'pg';
import type { Sent } from './writers.ts';

export interface Counts {
  sent: number;
  said: number;
  /** of those that were said to be saved: not there, or with other content */
  lost: number;
  /** rows that hold what another row of the same person holds, or that nobody sent */
  doubled: number;
}

const SQL = `
  SELECT 'answer' AS kind, person_id, id, text AS content FROM answer_revision
  UNION ALL SELECT 'review', person_id, id, duration_ms::text FROM review`;

/** Compares what was sent with what stands in the database. */
export async function countWrites(client: pg.Client, sent: readonly Sent[]): Promise<Counts> {
  const { rows } = await client.query<{ kind: string; person_id: string; id: string; content: string }>(SQL);
  const stored = new Map(rows.map((row) => [`${row.kind} ${row.person_id} ${row.id}`, row.content]));
  const known = new Set(sent.map(({ kind, personId, id }) => `${kind} ${personId} ${id}`));
  const contents = new Set(rows.map(({ kind, person_id: personId, content }) => `${kind} ${personId} ${content}`));
  const said = sent.filter(({ isSaid }) => isSaid);
  const lost = said.filter(({ kind, personId, id, content }) => stored.get(`${kind} ${personId} ${id}`) !== content);
  const unknown = [...stored.keys()].filter((key) => !known.has(key));
  return { sent: sent.length, said: said.length, lost: lost.length, doubled: rows.length - contents.size + unknown.length };
}
