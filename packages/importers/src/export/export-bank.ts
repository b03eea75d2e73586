import { exportAnki } from './export-anki.ts';
import { exportCsv } from './export-csv.ts';
import { exportDocx } from './export-docx.ts';
import { exportGift } from './export-gift.ts';
import { exportMarkdown } from './export-markdown.ts';
import { exportQti } from './export-qti.ts';
import type { ExportedBank, LeavingBank } from './exported.ts';

const EXPORTERS = {
  markdown: exportMarkdown,
  csv: exportCsv,
  gift: exportGift,
  qti: exportQti,
  anki: exportAnki,
  docx: exportDocx,
} satisfies Record<string, (bank: LeavingBank) => ExportedBank | Promise<ExportedBank>>;

export type ExportFormat = keyof typeof EXPORTERS;

export const EXPORT_FORMATS = Object.keys(EXPORTERS) as ExportFormat[];

/**
 * A bank as files of a format, and what of it the format cannot carry. Pure: nothing is written.
 * @returns paths that are relative and stay below the folder into which they are written
 */
export async function exportBank(format: ExportFormat, bank: LeavingBank): Promise<ExportedBank> {
  return EXPORTERS[format](bank);
}
