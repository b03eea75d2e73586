import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CliResult, runCli } from './testing/run-cli.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whetstone-salary-'));
  await writeFile(
    join(folder, 'pay.md'),
    '# Pay\n\n| Region | Base | Bonus |\n|---|---|---|\n| Oslo | SEK 85K–108K/mo | 10–15% |\n| Bergen | $220K–$155K | $5K |\n',
  );
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

const run = async (...args: string[]): Promise<CliResult> => runCli('salary-import.ts', args, { INIT_CWD: dirname(folder) });

describe('salary:import --dry-run', () => {
  it('prints bands and messages of each file as one JSON document', async () => {
    const { code, stdout, stderr } = await run(basename(folder), '--dry-run', '--json');
    expect([code, stderr]).toEqual([0, '']);
    const { files } = JSON.parse(stdout) as { files: unknown[] };
    expect(files).toMatchObject([
      {
        path: `${basename(folder)}/pay.md`,
        bands: [
          {
            line: 5,
            region: 'Oslo',
            level: null,
            base: { min: 85_000, max: 108_000, currency: 'SEK', per: 'month' },
            bonus: { minPercent: 10, maxPercent: 15 },
            total: { min: null, max: null },
          },
          {
            line: 6,
            region: 'Bergen',
            base: { min: null, max: null, raw: '$220K–$155K' },
            bonus: { minPercent: null, unit: 'amount', min: 5000, currency: 'USD' },
          },
        ],
        messages: [{ line: 6, column: 1, severity: 'error', rule: 'range-descends' }],
      },
    ]);
  });

  it('prints a line for each band and message', async () => {
    const { code, stdout } = await run(join(folder, 'pay.md'), '--dry-run');
    expect(code).toBe(0);
    expect(stdout.trimEnd().split('\n')).toEqual([
      `${folder}/pay.md:5 Oslo: base SEK 85000–108000 /month, stock –, bonus 10–15 %, total –`,
      `${folder}/pay.md:6 Bergen: base $220K–$155K, stock –, bonus USD 5000, total –`,
      expect.stringMatching(/pay\.md:6:1 error range-descends: /),
      '2 bands in 1 files',
    ]);
  });
});

describe('salary:import without what it needs', () => {
  it.each([
    [[], /Name a file or a folder/],
    [['nowhere.md', '--dry-run'], /There is nothing at nowhere\.md\./],
    [['pay.md'], /add --dry-run/],
  ])('says so for %j', async (args, message) => {
    const { code, stdout, stderr } = await run(...args);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(message);
  });
});
