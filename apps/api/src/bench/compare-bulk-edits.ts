import { randomUUID } from 'node:crypto';
import type { Db } from '@whetstone/db/create-db';
import type pg from 'pg';
import type { Actor } from '../actor.ts';
import { previewBulkEdit } from '../features/bulk-edits/preview-bulk-edit.ts';
import { putBulkEdit } from '../features/bulk-edits/put-bulk-edit.ts';
import type { MadeWorkspace } from './generate-workspace.ts';
import { median } from './median.ts';

const QUESTIONS = 500;
const [WARMING, MEASURED] = [3, 25];

/** The rows that a bulk edit must write at the least: a version of each question, and that it is the current one. */
const BARE = `
  WITH v AS (
    INSERT INTO question_version (question_id, number, hash, title, kind, difficulty, minutes, record, prompt_html, answer_html, pitfalls_html, references_html, renderer_version, made_by)
    SELECT v.question_id, v.number + 1, v.hash, v.title, v.kind, v.difficulty, $2::int, v.record, '', '', '', '', 0, v.made_by
    FROM question q JOIN question_version v ON v.question_id = q.id AND v.number = q.current_version WHERE q.id = ANY ($1::text[]) RETURNING question_id
  )
  UPDATE question SET current_version = current_version + 1, status = 'draft' WHERE id IN (SELECT question_id FROM v)`;

/** Changes the length of 500 questions, each time to another one, in turns with one bare statement. */
export async function compareBulkEdits(db: Db, client: pg.Client, { workspaceId, personId }: MadeWorkspace) {
  const { pseudonym } = await db.person.findUniqueOrThrow({ where: { id: personId }, select: { pseudonym: true } });
  const actor: Actor = { personId, pseudonym, isDemo: false, isStrong: true, sessionId: '', roles: new Set(['recruiter'] as const) };
  const ids = Array.from({ length: 2 * QUESTIONS }, (_, index) => `q-made-${index}`);
  const [ours, bare] = [ids.slice(0, QUESTIONS), ids.slice(QUESTIONS)];
  const times: { ours: number[]; bare: number[]; preview: number[] } = { ours: [], bare: [], preview: [] };
  for (let turn = 0; turn < WARMING + MEASURED; turn += 1) {
    const change = { minutes: 10 + turn };
    const rows = ours.map((id) => ({ id, version: turn + 1 }));
    const started = performance.now();
    const { seen, digest, counts } = await previewBulkEdit({ db }, actor, {
      id: workspaceId,
      selection: { by: 'rows', rows },
      change,
    });
    if (counts.change !== QUESTIONS) throw new Error(`${counts.change} questions would change`);
    const shown = performance.now();
    await putBulkEdit({ db }, actor, { id: workspaceId, editId: randomUUID(), change, seen, digest });
    const made = performance.now();
    await client.query(BARE, [bare, 10 + turn]);
    const ended = performance.now();
    if (turn < WARMING) continue;
    times.preview.push(shown - started);
    times.ours.push(made - shown);
    times.bare.push(ended - made);
  }
  const of = (name: keyof typeof times): string => `${median(times[name]).toFixed(0)} ms`;
  return [
    {
      name: 'Bulk edit of 500 questions: median to that of one bare statement for their versions',
      ratio: median(times.ours) / median(times.bare),
      note: `${of('ours')} to ${of('bare')}; its preview ${of('preview')}`,
    },
  ];
}
