import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CliResult, runCli } from './testing/run-cli.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bank-import-'));
});
afterEach(async () => rm(folder, { recursive: true }));

const importBank = async (...args: string[]): Promise<CliResult> => runCli('bank-import.ts', args);

/** Path and rule of each message, path and title of each question. */
async function listed(...paths: string[]): Promise<string[]> {
  const { code, stdout, stderr } = await importBank(...paths, '--dry-run', '--json');
  expect([code, stderr]).toEqual([0, '']);
  const { files } = JSON.parse(stdout) as { files: { path: string; questions: { title: string }[]; messages: { rule: string }[] }[] };
  return files.flatMap(({ path, questions, messages }) => [
    ...questions.map(({ title }) => `${path}: ${title}`),
    ...messages.map(({ rule }) => `${path}: ${rule}`),
  ]);
}

describe('bank:import', () => {
  it('prints exactly what is agreed as JSON', async () => {
    const file = join(folder, 'bank.csv');
    await writeFile(file, 'question,A,B,correct,explanation,level\nWhy?,so,not,A,Because.,odd\n');
    const { code, stdout, stderr } = await importBank(file, '--dry-run', '--json');
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual({
      files: [
        {
          path: file,
          questions: [
            {
              line: 2,
              title: 'Why?',
              answered: true,
              answerText: 'Because.',
              choices: [
                { text: 'so', correct: true },
                { text: 'not', correct: false },
              ],
              followUps: [],
            },
          ],
          messages: [{ line: 2, column: 1, severity: 'warning', rule: 'difficulty-is-known', text: 'Difficulty "odd" is not known: left empty.' }],
        },
      ],
    });
  });

  it('walks folders, reads every kind of name, refuses links and goes on', async () => {
    const odd = "weird 'name'; $(touch pwned) \u202Egpj.md";
    await mkdir(join(folder, 'folder.md'));
    await writeFile(join(folder, 'folder.md', 'inner.md'), '# What is inside?\n\nThis.\n');
    await writeFile(join(folder, odd), '# What is odd?\n\nThis.\n');
    await writeFile(join(folder, 'picture.png'), 'x');
    await writeFile(join(folder, '.hidden.md'), '# What is hidden?\n');
    await symlink('/etc/passwd', join(folder, 'a-link.md'));
    await symlink('loop.md', join(folder, 'loop.md'));
    await symlink(folder, join(folder, 'round'));
    expect(await listed(folder)).toEqual([
      `${folder}/a-link.md: file-is-readable`,
      `${folder}/folder.md/inner.md: What is inside?`,
      `${folder}/loop.md: file-is-readable`,
      `${folder}/picture.png: format-is-known`,
      `${folder}/round: file-is-readable`,
      `${folder}/weird 'name'; $(touch pwned) \\u{202e}gpj.md: What is odd?`,
    ]);
  });

  it('refuses an archive of 1 GB without opening it', async () => {
    const file = join(folder, 'large.zip');
    await writeFile(file, 'PK');
    await truncate(file, 1_000_000_000);
    expect(await listed(file)).toEqual([`${file}: file-is-small`]);
  });

  it('prints a line for each question and message, and their numbers', async () => {
    const file = join(folder, 'bank.gift');
    await writeFile(file, 'Why?{=so ~not}\n\nExplain.{}\n\nTake a pencil.\n');
    const { code, stdout } = await importBank(file, '--dry-run');
    expect([code, stdout.split('\n')]).toEqual([
      0,
      [
        `${file}:1 Why? (answered, 2 choices)`,
        `${file}:3 Explain. (no answer)`,
        `${file}:5:1 warning gift-description: A description, not a question: "Take a pencil."`,
        '2 questions, 1 of them answered, in 1 files: 0 errors, 1 warnings',
        '',
      ],
    ]);
  });

  it('reads the columns of one table as --columns names them', async () => {
    const file = join(folder, 'odd.csv');
    await writeFile(file, 'Wording,Owner,Model\nWhy?,Jo,So.\n');
    const { stdout } = await importBank(file, '--dry-run', '--columns', 'question,-,answer');
    expect(stdout.split('\n')).toEqual([`${file}:2 Why? (answered)`, '1 questions, 1 of them answered, in 1 files: 0 errors, 0 warnings', '']);
    const bare = await importBank(file, '--dry-run', '--columns', 'answer,tags,question', '--no-header');
    expect(bare.stdout.split('\n').slice(0, 2)).toEqual([`${file}:1 Model (answered)`, `${file}:2 So. (answered)`]);
    expect((await importBank(folder, file, '--dry-run', '--columns', 'question')).stderr).toContain('--columns is for one table: name that file alone.');
  });

  it.each([
    [
      'no path',
      ['--dry-run'],
      'Name a file, a folder or an archive: pnpm bank:import PATH… (--dry-run | --workspace ID --as NAME) [--columns ROLES [--no-header]] [--json]',
    ],
    ['nothing at a path', ['nowhere.md', '--dry-run', '--json'], 'There is nothing at nowhere.md.'],
    ['neither --dry-run nor a workspace', ['nowhere.md'], 'Add --dry-run to read only; else say into which workspace'],
    ['a workspace that is no id', ['nowhere.md', '--workspace', 'hiring', '--as', 'me'], 'Add --dry-run to read only; else say into which workspace'],
    ['a column that holds nothing known', ['nowhere.csv', '--dry-run', '--columns', 'question,colour'], '"colour" is nothing that a column holds.'],
    ['an unknown option', ['--dry'], "Unknown option '--dry'"],
  ])('ends with one sentence for %s', async (_what, args, sentence) => {
    const { code, stdout, stderr } = await importBank(...args);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr.trim()).toContain(sentence);
    expect(stderr).not.toContain('    at ');
  });
});
