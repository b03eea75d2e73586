const INVISIBLE = /\p{Cf}/gu;
const HYPHENS = /-{2,3}/g;
const DASH = /[\p{Pd}\u2212]/gu;
const WAVE = /[\u223C\u2053]/g;
const DOTS = /\.{2,}/g;
// A German T before the euro counts thousands, `65 T€`, `Gehalt (TEUR)`: what others write as K.
const THOUSANDS_OF_EURO = /(?<!\p{L})T ?(?=€|EUR(?!\p{L}))/gu;
// The lookbehind keeps a long run of asterisks inside a cell from being tried once per asterisk.
const EDGES = /^[*`\s]+|(?<![*`†‡\s])[*`†‡\s]+$/g;
const DIGIT = /\p{Nd}/u;

/** The value of a decimal digit of any script: Unicode keeps the ten digits of a script in one run that starts with its zero. */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (DIGIT.test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % 10);
}

/**
 * A cell's text in one spelling: no invisible characters, no emphasis marks at the edges, ASCII digits, `%`, `.` and `,`,
 * every dash (and `…`, `至`) as `-`, every wave as `~`, `T€` as `K €`, single spaces. Removes nothing that a reader sees inside the cell.
 */
export function normaliseCell(raw: string): string {
  return raw
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, digitValue)
    .replaceAll('٪', '%')
    .replace(/[٬،]/g, ',')
    .replaceAll('٫', '.')
    .replace(HYPHENS, '-')
    .replace(DASH, '-')
    .replace(DOTS, '-')
    .replace(WAVE, '~')
    .replace(/[至到]/g, ' - ')
    .replace(THOUSANDS_OF_EURO, 'K ')
    .replace(/\s+/g, ' ')
    .replace(EDGES, '');
}
