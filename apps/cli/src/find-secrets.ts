import { glob, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from './run-command.ts';

/** What only a secret looks like. Few patterns with a form of their own: a scan that cries wolf is switched off. */
const SECRETS: readonly (readonly [string, RegExp])[] = [
  ['a private key', /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/],
  ['an AWS access key', /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/],
  ['a Google key', /\b(?:AIza[\w-]{35}|GOCSPX-[\w-]{28})\b/],
  ['an Azure storage key', /\bAccountKey=[\w+/]{60,}={0,2}/],
  ['a GitHub token', /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{60,})\b/],
  ['a GitLab token', /\bglpat-[\w-]{20,}/],
  ['a Slack token', /\bxox[abeoprs]-[\w-]{20,}/],
  ['a Stripe key', /\b[rs]k_live_[A-Za-z0-9]{20,}\b/],
  ['an npm token', /\bnpm_[A-Za-z0-9]{36}\b/],
  ['a key of a model provider', /\bsk-(?:ant|proj|or)-[\w-]{20,}/],
  ['a signed token', /\beyJ[\w-]{15,}\.eyJ[\w-]{15,}\.[\w-]{20,}/],
];

/** Larger files are no text that anybody writes. */
const LARGEST_BYTES = 2 * 1024 * 1024;

/** What git tracks, and what it would; without git, every file that is not made by a build. */
async function listFiles(root: string): Promise<string[]> {
  const { code, output } = await runCommand('git', ['-C', root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard']).catch(() => ({
    code: 1,
    output: '',
  }));
  if (code === 0) return output.split('\0').filter(Boolean);
  const made = ['**/node_modules', '**/dist', '**/generated', '.data', '.git'];
  const files: string[] = [];
  for await (const file of glob('**/*', { cwd: root, exclude: made })) files.push(file);
  return files;
}

async function readText(file: string): Promise<string> {
  // A file that is deleted but not yet committed as such is still listed.
  const about = await stat(file).catch(() => null);
  return about?.isFile() === true && about.size <= LARGEST_BYTES ? readFile(file, 'utf8') : '';
}

const findIn = (file: string, text: string): string[] =>
  text.split('\n').flatMap((line, index) => SECRETS.filter(([, pattern]) => pattern.test(line)).map(([what]) => `${file}:${index + 1}: looks like ${what}`));

/**
 * Keys and tokens in the files below `root`.
 * @returns a line for each, with its place and sort, and never the secret itself
 */
export async function findSecrets(root: string): Promise<string[]> {
  const found: string[] = [];
  for (const file of await listFiles(root)) found.push(...findIn(file, await readText(join(root, file))));
  return found;
}
