import { parseArgs } from 'node:util';
import { readSalaryFile } from '@whetstone/importers/salary/read-salary-file';
import type { BandAmount, BandBonus, SalaryBand, SalaryFile } from '@whetstone/importers/salary/salary-file';
import { fail } from './fail.ts';
import { readGivenFiles } from './read-given-files.ts';
import { setupError } from './setup-error.ts';

const USAGE = 'pnpm salary:import PATH… --dry-run [--json]';

function amountText({ min, max, unit, currency, per, raw }: BandAmount): string {
  if (unit !== 'amount') return raw === '' ? '–' : raw;
  const range = min === max ? String(min) : `${min ?? '…'}–${max ?? '…'}`;
  return [currency ?? '?', range, per === null ? '' : `/${per}`].join(' ').trimEnd();
}

const bonusText = (bonus: BandBonus): string => (bonus.unit === 'percent' ? `${bonus.minPercent ?? '…'}–${bonus.maxPercent ?? '…'} %` : amountText(bonus));

function bandText(path: string, { line, region, level, company, base, stock, bonus, total }: SalaryBand): string {
  const labels = [company, region, level].filter((label) => label !== null).join(', ');
  return `${path}:${line} ${labels}: base ${amountText(base)}, stock ${amountText(stock)}, bonus ${bonusText(bonus)}, total ${amountText(total)}`;
}

function print({ path, bands, messages }: SalaryFile): void {
  for (const band of bands) console.log(bandText(path, band));
  for (const { line, column, severity, rule, text } of messages) console.log(`${path}:${line}:${column} ${severity} ${rule}: ${text}`);
}

async function importSalary(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } } });
  if (positionals.length === 0) throw setupError(`Name a file or a folder: ${USAGE}`);
  // pay is read and shown; a salary page needs a company, sources and a summary, which no table has
  if (!values['dry-run']) throw setupError(`Bands are shown, not written: add --dry-run. ${USAGE}`);
  const files = (await readGivenFiles(positionals, ['.md', '.markdown', '.mdx', '.html', '.htm', '.txt'])).map(({ path, bytes }) =>
    readSalaryFile(path, bytes),
  );
  if (values.json) console.log(JSON.stringify({ files }, null, 2));
  else {
    files.forEach(print);
    console.log(`${files.reduce((sum, { bands }) => sum + bands.length, 0)} bands in ${files.length} files`);
  }
}

await importSalary().catch(fail);
