import type { Role } from './column-roles.ts';
import type { Row } from './parse-rows.ts';

const KEY = /^(?:[a-h]|[1-8])(?:\s*[,;]\s*(?:[a-h]|[1-8]))*$/i;
const MOST = 0.8;

const cellAt = ({ cells }: Row, index: number): string => (cells[index] ?? '').trim();

/** Whether a cell at the end of a row names one of those between it and the question: by letter, by number or in their words. */
function isKey(row: Row, last: number): boolean {
  const key = cellAt(row, last);
  if (key === '') return false;
  return KEY.test(key) || row.cells.slice(1, last).some((cell) => cell.trim().toLowerCase() === key.toLowerCase());
}

/** Columns by their place, where no row says their names: question and answer, or question, choices and key where the last one names a choice. */
export function columnsByPlace(rows: readonly Row[], width: number): (Role | null)[] {
  const keyed = rows.filter((row) => isKey(row, width - 1)).length;
  if (width < 4 || keyed < rows.length * MOST) return Array.from({ length: width }, (_, index) => (['question', 'answer'] as const)[index] ?? null);
  return Array.from({ length: width }, (_, index) => (index === 0 ? 'question' : index === width - 1 ? 'correct' : 'choice'));
}
