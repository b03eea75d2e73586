import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CliResult, runCli } from './testing/run-cli.ts';

const GUIDE = `What is a Cook at Umbra Foods?
Umbra cooks for trains.
Interview Process Overview
It begins with a recruiter screen, followed by two technical interviews.
Deep Dive into Evaluation Areas
Knives
Be ready to go over:
- Steel: Which one, and why.
Example questions:
- "How do you sharpen a
santoku()knife?"
Must-have skills
- Speed: Four hundred plates.
Frequently Asked Questions
Q: Is it hot? Yes.
Other General Tips
Bring An Apron: Theirs are small.
An unruly line
`;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whetstone-guide-'));
  await writeFile(join(folder, 'cook.txt'), GUIDE);
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

const run = async (...args: string[]): Promise<CliResult> => runCli('guide-import.ts', args, { INIT_CWD: folder });

describe('guide:import', () => {
  it('prints the guide as JSON and writes nothing with --dry-run', async () => {
    const { code, stdout, stderr } = await run('cook.txt', '--dry-run', '--json');
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual({
      guide: {
        company: 'Umbra Foods',
        role: 'Cook',
        stages: [
          { line: 4, name: 'Recruiter screen', rounds: null, covers: [] },
          { line: 4, name: 'Technical phone screen', rounds: { min: 2, max: 2 }, covers: [] },
        ],
        areas: [{ line: 6, name: 'Knives', topics: ['Steel: Which one, and why.'], questions: [{ line: 10, title: 'How do you sharpen a santoku() knife?' }] }],
        commonQuestions: [],
        skills: { mustHave: ['Speed: Four hundred plates.'], niceToHave: [] },
        faq: [{ line: 15, question: 'Is it hot?', answer: 'Yes.' }],
        tips: [
          { line: 17, title: 'Bring An Apron' },
          { line: 18, title: 'An unruly line' },
        ],
      },
      messages: [],
    });
    expect(await readdir(folder)).toEqual(['cook.txt']);
  });

  it('writes drafts below --out, once', async () => {
    const { code, stderr } = await run('cook.txt', '--out', 'draft');
    expect(code).toBe(0);
    expect(stderr).toContain('1 questions, 1 areas, 2 stages, 1 skills, 1 FAQ, 2 tips\n4 files in ');
    expect(await readFile(join(folder, 'draft/questions/knives/how-do-you-sharpen-a-santoku-knife.md'), 'utf8')).toContain(
      '\n# How do you sharpen a santoku() knife?\n',
    );
    const again = await run('cook.txt', '--out', 'draft');
    expect([again.code, again.stderr]).toEqual([1, expect.stringMatching(/draft\/bank\.md is there already/)]);
  });

  it('prints the drafts when no folder is named', async () => {
    const { stdout } = await run('cook.txt');
    expect([...stdout.matchAll(/^<!-- (.+) -->$/gm)].map(([, path]) => path)).toEqual([
      'bank.md',
      'companies/umbra-foods.md',
      'guides/umbra-foods-cook.md',
      'questions/knives/how-do-you-sharpen-a-santoku-knife.md',
    ]);
  });

  it.each([
    [[], /Name one file/],
    [['nowhere.txt'], /There is nothing at nowhere\.txt\./],
  ])('says what it needs for %j', async (args, message) => {
    const { code, stderr } = await run(...args);
    expect(code).toBe(1);
    expect(stderr).toMatch(message);
  });
});
