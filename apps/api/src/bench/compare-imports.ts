import { randomUUID } from 'node:crypto';
import type { Db } from '@whetstone/db/create-db';
import type pg from 'pg';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { importAs } from '../features/bank-imports/import-as.ts';
import { generateMarkdown } from './generate-markdown.ts';
import { median } from './median.ts';

const [SMALL, LARGE] = [1_000, 10_000];
const ROUNDS = 3;
const SAMPLE_MS = 20;
const MEGABYTE = 1_048_576;
const SIGN_IN_NAME = 'bench-importer';
const TABLES = ['question', 'question_version', 'probe', 'workspace_words'] as const;

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** How much memory the process and its threads have more at most, while something is done. */
async function peakOf(work: () => Promise<unknown>): Promise<{ ms: number; megabytes: number }> {
  const before = process.memoryUsage.rss();
  let peak = before;
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), SAMPLE_MS);
  const ms = await timed(work);
  clearInterval(timer);
  return { ms, megabytes: (peak - before) / MEGABYTE };
}

/** A workspace of its own for each, or all titles would be like those of the one before. */
async function openWorkspace(db: Db): Promise<string> {
  const person = await db.person.upsert({ where: { signInName: SIGN_IN_NAME }, create: { signInName: SIGN_IN_NAME, name: 'Bench importer' }, update: {} });
  const { id } = await db.workspace.create({
    data: { slug: `bench-${randomUUID()}`, name: 'Bench', members: { create: { personId: person.id, role: 'owner' } } },
  });
  return id;
}

type Texts = ReturnType<typeof generateMarkdown>;

async function bringIn(db: Db, workspaceId: string, texts: Texts): Promise<number> {
  const files = texts.map(({ path, text }) => ({ path, base64: Buffer.from(text).toString('base64') }));
  return (await importAs({ db }, { workspaceId, signInName: SIGN_IN_NAME, files })).counts.comesIn;
}

/** The rows that an import has made, under other ids, a table each. */
async function copyRows(client: pg.Client, workspaceId: string): Promise<{ statement: string; json: string }[]> {
  const of = { question: 'id', question_version: 'question_id', probe: 'question_id', workspace_words: 'question_id' };
  const copies: { statement: string; json: string }[] = [];
  for (const table of TABLES) {
    const { rows } = await client.query<{ json: string }>(
      `SELECT json_agg(to_jsonb(t) || jsonb_build_object('${of[table]}', t.${of[table]} || '-c')${table === 'question' ? " || jsonb_build_object('slug', slug || '-c')" : ''})::text AS json
       FROM ${table} t WHERE ${of[table]} IN (SELECT id FROM question WHERE workspace_id = $1)`,
      [workspaceId],
    );
    const json = rows[0]?.json ?? null;
    if (json !== null) copies.push({ statement: `INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1::json)`, json });
  }
  return copies;
}

async function bareTime(client: pg.Client, texts: Texts, copies: Awaited<ReturnType<typeof copyRows>>): Promise<{ parse: number; insert: number }> {
  const started = performance.now();
  for (const { text } of texts) parser.parse(text);
  const parse = performance.now() - started;
  const insert = await timed(async () => {
    await client.query('BEGIN');
    for (const { statement, json } of copies) await client.query(statement, [json]);
    await client.query('COMMIT');
  });
  return { parse, insert };
}

/** Imports banks in markdown, through reading, proposing and committing, and does beside it what nothing less could do. */
export async function compareImports(db: Db, client: pg.Client) {
  const [small, large] = [generateMarkdown(SMALL), generateMarkdown(LARGE)];
  const bytes = large.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const rounds: { small: number; large: number; parse: number; insert: number; megabytes: number }[] = [];
  await bringIn(db, await openWorkspace(db), small);
  for (let round = 0; round < ROUNDS; round += 1) {
    process.stderr.write(`  import, round ${round + 1} of ${ROUNDS}\n`);
    const [one, other] = [await openWorkspace(db), await openWorkspace(db)];
    const smallMs = await timed(async () => bringIn(db, one, small));
    const { ms, megabytes } = await peakOf(async () => {
      const count = await bringIn(db, other, large);
      if (count !== LARGE) throw new Error(`${count} questions came in`);
    });
    rounds.push({ small: smallMs, large: ms, megabytes, ...(await bareTime(client, large, await copyRows(client, other))) });
  }
  const of = (pick: (round: (typeof rounds)[number]) => number): number => median(rounds.map(pick));
  const seconds = (pick: (round: (typeof rounds)[number]) => number): string => `${(of(pick) / 1000).toFixed(1)} s`;
  return [
    {
      name: 'Import of 10,000 questions: to bare parsing of the same bytes and one insert of the same rows',
      ratio: of((round) => round.large / (round.parse + round.insert)),
      atMost: 3,
      note: `${seconds((round) => round.large)} to ${seconds((round) => round.parse)} + ${seconds((round) => round.insert)}, ${(bytes / MEGABYTE).toFixed(1)} MB`,
    },
    {
      name: 'Import of 10,000 questions: time for each to that of 1,000',
      ratio: of((round) => round.large / LARGE / (round.small / SMALL)),
      atMost: 1.5,
      note: `${of((round) => round.large / LARGE).toFixed(2)} ms to ${of((round) => round.small / SMALL).toFixed(2)} ms`,
    },
    {
      name: 'Import of 10,000 questions: memory at most, to the bytes of the bank',
      ratio: (of((round) => round.megabytes) * MEGABYTE) / bytes,
      note: `${of((round) => round.megabytes).toFixed(0)} MB to ${(bytes / MEGABYTE).toFixed(1)} MB`,
    },
  ];
}
