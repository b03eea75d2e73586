import type { ExportFormat, ExportReport } from '@whetstone/contracts/exports';
import { markExported } from '@whetstone/db/mark-exported';
import { readStoredBank } from '@whetstone/db/read-stored-bank';
import type { LeavingQuestion } from '@whetstone/importers/export/exported';
import type { Deps } from '../../deps.ts';
import type { Leaving } from './leaving-questions.ts';
import { type Made, runExportThread } from './run-export-thread.ts';

/** What leaves, as which format, and how long somebody waits for it. */
export interface ExportWish {
  /** lets those pass who may, as often as they may */
  read: () => Promise<Leaving>;
  format: ExportFormat;
  signal: AbortSignal;
}

type Reads = Pick<Deps, 'db'>;

async function run(deps: Reads, kind: 'file' | 'report', { format, signal, leaving }: Omit<ExportWish, 'read'> & { leaving: Leaving }): Promise<Made> {
  const vocabulary = await readStoredBank(deps.db);
  return runExportThread({ kind, format, vocabulary }, { parts: leaving.parts, signal });
}

type Mark = Parameters<typeof markExported>[2][number];

/** Parts as they pass, with a note of which version leaves. */
async function* noting(parts: Leaving['parts'], marks: Mark[]): AsyncGenerator<LeavingQuestion[]> {
  for await (const part of parts) {
    marks.push(
      ...part.map(({ record: { id, area, skills, sources }, version }) => ({
        record: { id, area, skills, sources },
        ...(version !== undefined && { version }),
      })),
    );
    yield part;
  }
}

/** Questions as the bytes of a file. Files of our own can come back: what they say is noted. */
export async function exportBank(deps: Reads, { read, ...wish }: ExportWish): Promise<Uint8Array> {
  const leaving = await read();
  const { workspaceId, parts } = leaving;
  if (wish.format !== 'markdown' || workspaceId === undefined) return (await run(deps, 'file', { ...wish, leaving })).bytes;
  const marks: Mark[] = [];
  const { bytes } = await run(deps, 'file', { ...wish, leaving: { ...leaving, parts: noting(parts, marks) } });
  await markExported(deps.db, workspaceId, marks);
  return bytes;
}

/** What of them would not leave as it is: the file is made, counted and thrown away. */
export async function reportExport(deps: Reads, { read, ...wish }: ExportWish): Promise<ExportReport> {
  const leaving = await read();
  const { report } = await run(deps, 'report', { ...wish, leaving });
  if (report === null) throw new Error('the thread has made a file in place of a report');
  const { retired } = leaving;
  return retired.length === 0 ? report : { ...report, staysOut: [...report.staysOut, { why: 'retired', count: retired.length, some: retired }] };
}
