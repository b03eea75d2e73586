import type { Band } from '../band.ts';
import { readBandTable } from '../read-band-table.ts';

/** The five bands of the seed guide, cells as written there. */
const ROWS = [
  ['Bay Area / Sunnyvale (US R&D)', '$155K–$220K', '$75K–$210K', '15%', '$210K–$340K'],
  ['Seattle (US)', '$150K–$215K', '$70K–$200K', '15%', '$205K–$330K'],
  ['Hangzhou (HQ)', 'CNY 400K–CNY 740K', 'CNY 160K–CNY 480K', '15–25%', 'CNY 600K–CNY 1.2M'],
  ['Beijing', 'CNY 380K–CNY 710K', 'CNY 150K–CNY 460K', '15–25%', 'CNY 570K–CNY 1.15M'],
  ['Singapore', 'SGD 110K–SGD 170K', 'SGD 50K–SGD 130K', '15%', 'SGD 150K–SGD 260K'],
];

export const BAND_HEADER = ['Region', 'Base Salary', 'Stock (RSU/4yr)', 'Bonus', 'Total Comp'];

/** A table of rows as written, under the usual header; the first row is line 8. */
export function bandTable(rows: readonly string[][], header: string[] = BAND_HEADER) {
  return { header, headerLine: 6, rows: rows.map((cells, index) => ({ cells, line: 8 + index })) };
}

/** One band from the cells after the region, as written. */
export function bandOf(...cells: [base: string, stock: string, bonus: string, total: string]): Band {
  const { bands, findings } = readBandTable(bandTable([['Anywhere', ...cells]]), { stockYears: 4 });
  const [band] = bands;
  if (band === undefined) throw new Error(`no band: ${findings.map(({ text }) => text).join(' ')}`);
  return band;
}

export const SEED_BANDS: readonly Band[] = readBandTable(bandTable(ROWS), { stockYears: 4 }).bands;

/** The seed band of a region, by the start of its name. */
export function seedBand(region: string): Band {
  const band = SEED_BANDS.find((candidate) => candidate.region.startsWith(region));
  if (band === undefined) throw new Error(`no seed band ${region}`);
  return band;
}
