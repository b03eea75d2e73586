import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type ContentFolder, createContentFolder } from '@whetstone/sync/testing/content-folder';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CONTENT_DIR } from './settings.ts';
import { type CliResult, runCli } from './testing/run-cli.ts';

let folder: ContentFolder;

beforeEach(async () => {
  folder = await createContentFolder();
});
afterEach(async () => folder.drop());

const check = async (...args: string[]): Promise<CliResult> => runCli('content-check.ts', args);

/** Four mistakes in three files, and a warning in a fourth. */
async function breakFolder(): Promise<void> {
  await folder.edit('questions/linux/fork.md', 'minutes: 20', 'minutes: soon');
  await folder.edit('articles/anvils.md', 'fork.md', 'spoon.md');
  await folder.edit('questions/behavioral/a-mistake.md', 'skills: [ownership]', 'skills: [cobol]');
  await folder.edit('questions/behavioral/a-mistake.md', 'area: behavioral', 'area: cobol');
  await folder.edit('bank.md', 'url: "https://example.org/handbook", period: "2026"', 'url: null, period: null');
}

const BROKEN = [
  /^articles\/anvils\.md:12:21 error links-resolve: link to \.\.\/questions\/linux\/spoon\.md, which is not there → .+/,
  /^bank\.md:\d+:\d+ warning source-has-link: .+ → .+/,
  /^questions\/behavioral\/a-mistake\.md:4:1 error references-resolve: area refers to area "cobol", which is not there → .+/,
  /^questions\/behavioral\/a-mistake\.md:5:10 error references-resolve: skills refers to skill "cobol", which is not there → .+/,
  /^questions\/linux\/fork\.md:7:1 error front-matter-fits: minutes must be a whole number → .+/,
];

describe('content:check', () => {
  it('says so and exits 0 when a folder is good', async () => {
    expect(await check('--dir', folder.root)).toEqual({ code: 0, stdout: `10 files in ${folder.root}\n0 errors, 0 warnings, 0 accepted\n`, stderr: '' });
  });

  it('prints every message of every file with its place and exits 1 when one is an error', async () => {
    await breakFolder();
    const { code, stdout, stderr } = await check('--dir', folder.root);
    expect([code, stderr]).toEqual([1, '']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toBe(`10 files in ${folder.root}`);
    for (const pattern of BROKEN) expect(lines.filter((line) => pattern.test(line))).toHaveLength(1);
    // a file without front matter that fits is nowhere to be referred to, which its users are told, too
    const findings = lines.slice(1, -1);
    expect(findings).toEqual(
      findings.toSorted((a, b) => ((a.split(':')[0] ?? '') < (b.split(':')[0] ?? '') ? -1 : (a.split(':')[0] ?? '') > (b.split(':')[0] ?? '') ? 1 : 0)),
    );
    expect(lines.at(-1)).toBe(`${findings.length - 1} errors, 1 warnings, 0 accepted`);
  });

  it('exits 0 when there are warnings only', async () => {
    await folder.edit('bank.md', 'url: "https://example.org/handbook", period: "2026"', 'url: null, period: null');
    const { code, stdout } = await check('--dir', folder.root);
    expect([code, stdout.trimEnd().split('\n').at(-1)]).toEqual([0, '0 errors, 1 warnings, 0 accepted']);
  });

  it('exits 0 when an error is accepted with a reason, and shows the reason', async () => {
    await folder.edit('salaries/acme-sre.md', '$120K–$152K', '$120K–$160K');
    expect((await check('--dir', folder.root)).code).toBe(1);
    await folder.edit('salaries/acme-sre.md', 'stockYears: 4\n', 'stockYears: 4\naccepted: [{ rule: total-above-parts, reason: So it was given. }]\n');
    const { code, stdout } = await check('--dir', folder.root);
    expect(code).toBe(0);
    expect(stdout).toContain('accepted: So it was given.');
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('0 errors, 0 warnings, 1 accepted');
  });

  it('reads a relative --dir from where the command was typed', async () => {
    const result = await runCli('content-check.ts', ['--dir', basename(folder.root)], { INIT_CWD: dirname(folder.root) });
    expect([result.code, result.stdout.split('\n')[0]]).toEqual([0, `10 files in ${folder.root}`]);
  });

  it('finds nothing to say against the content of this repository', async () => {
    const { code, stdout, stderr } = await check();
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/\n0 errors, /);
  });
});

describe('content:check --json', () => {
  it('prints one JSON document with every finding', async () => {
    expect(await check('--json', '--dir', folder.root)).toMatchObject({ code: 0, stderr: '' });
    await breakFolder();
    const { code, stdout, stderr } = await check('--json', '--dir', folder.root);
    expect([code, stderr]).toEqual([1, '']);
    const { files, findings } = JSON.parse(stdout) as { files: number; findings: Record<string, unknown>[] };
    expect(files).toBe(10);
    expect(findings[0]).toEqual({
      file: 'articles/anvils.md',
      line: 12,
      column: 21,
      severity: 'error',
      rule: 'links-resolve',
      text: 'link to ../questions/linux/spoon.md, which is not there',
      fix: 'Correct the path: it is relative to this file.',
    });
    for (const finding of findings) expect(Object.keys(finding)).toEqual(['file', 'line', 'column', 'severity', 'rule', 'text', 'fix']);
    const spoken = await check('--dir', folder.root);
    expect(spoken.stdout.trimEnd().split('\n')).toHaveLength(findings.length + 2);
  });

  it('prints an empty list for a good folder', async () => {
    expect(JSON.parse((await check('--json', '--dir', folder.root)).stdout)).toEqual({ files: 10, findings: [] });
  });
});

describe('content:check on what is no content folder', () => {
  it('says in one sentence that the folder is not there', async () => {
    const gone = join(folder.root, 'gone');
    expect(await check('--dir', gone)).toEqual({ code: 1, stdout: '', stderr: `\nThere is no folder ${gone}: name a content folder with --dir.\n` });
  });

  it('says the same of a file', async () => {
    const file = join(folder.root, 'bank.md');
    expect(await check('--dir', file)).toEqual({ code: 1, stdout: '', stderr: `\nThere is no folder ${file}: name a content folder with --dir.\n` });
    expect(await readFile(file, 'utf8')).toContain('id: bank');
  });

  it('says which option it does not know', async () => {
    const { code, stdout, stderr } = await check('--colour');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^\nUnknown option '--colour'/);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('is not fooled into reading the README of the authors as content', async () => {
    await folder.write('README.md', await readFile(join(CONTENT_DIR, 'README.md'), 'utf8'));
    expect((await check('--dir', folder.root)).stdout).toBe(`10 files in ${folder.root}\n0 errors, 0 warnings, 0 accepted\n`);
  });
});
