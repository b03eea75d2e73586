import { columnRoles } from './column-roles.ts';
import { parseRows } from './parse-rows.ts';

const DELIMITERS = [',', ';', '\t', '|'];
const SAMPLE = 20_000;

/** How far a delimiter explains the start of a table: names that are known, then rows of one width, then columns. */
function score(sample: string, delimiter: string): [number, number, number] {
  const { rows } = parseRows(sample, delimiter);
  const [header] = rows;
  if (header === undefined) return [0, 0, 0];
  const width = header.cells.length;
  const known = width > 1 ? columnRoles(header.cells).filter((role) => role !== null).length : 0;
  const even = width > 1 ? rows.filter(({ cells }) => cells.length === width).length / rows.length : 0;
  return [known, even, width];
}

/** The character between the cells of a table of values, told from its first rows; a comma where nothing speaks for another. */
export function findDelimiter(text: string): string {
  // whole lines: a cut one would look ragged
  const cut = text.length > SAMPLE ? text.slice(0, Math.max(text.lastIndexOf('\n', SAMPLE), 0) || SAMPLE) : text;
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: score(cut, delimiter) }));
  const [best] = scored.toSorted((one, other) => other.score[0] - one.score[0] || other.score[1] - one.score[1] || other.score[2] - one.score[2]);
  return best?.delimiter ?? ',';
}
