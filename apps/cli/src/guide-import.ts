import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { draftGuide, type DraftFile } from '@whetstone/importers/guide/draft-guide';
import type { PlainGuide } from '@whetstone/importers/guide/plain-guide';
import { presentGuide } from '@whetstone/importers/guide/present-guide';
import { readGuideFile } from '@whetstone/importers/guide/read-guide-file';
import { fail } from './fail.ts';
import { readGivenFiles, type GivenFile } from './read-given-files.ts';
import { setupError } from './setup-error.ts';

const USAGE = 'pnpm guide:import PATH [--dry-run] [--json] [--out DIR]';

function summary({ areas, commonQuestions, skills, faq, tips, stages }: PlainGuide): string {
  const questions = commonQuestions.length + areas.flatMap((area) => area.questions).length;
  const known = skills.mustHave.length + skills.niceToHave.length;
  return `${questions} questions, ${areas.length} areas, ${stages.length} stages, ${known} skills, ${faq.length} FAQ, ${tips.length} tips`;
}

/** Writes all files or none: what is there already may hold somebody's work. */
async function write(files: readonly DraftFile[], out: string): Promise<void> {
  const folder = resolve(process.env['INIT_CWD'] ?? process.cwd(), out);
  for (const { path } of files) {
    if ((await stat(join(folder, path)).catch(() => null)) !== null) throw setupError(`${join(out, path)} is there already: name another folder with --out.`);
  }
  for (const { path, text } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  console.error(`${files.length} files in ${folder}; pnpm content:check --dir names what is still missing`);
}

/** The one file that was named. */
async function readGiven(paths: readonly string[]): Promise<GivenFile> {
  const [path, second] = paths;
  if (path === undefined || second !== undefined) throw setupError(`Name one file: ${USAGE}`);
  const [given, other] = await readGivenFiles([path], ['.txt', '.md']);
  if (given === undefined || other !== undefined) throw setupError(`${path} holds several files: name one of them.`);
  return given;
}

/** The drafts go to standard output, one after the other, when no folder is named. */
function print(files: readonly DraftFile[]): void {
  for (const { path, text } of files) console.log(`<!-- ${path} -->\n${text}`);
}

async function importGuide(): Promise<void> {
  const options = { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' }, out: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const { path, bytes } = await readGiven(positionals);
  const { guide, messages } = readGuideFile(bytes);
  if (values.json) console.log(JSON.stringify({ guide: presentGuide(guide), messages }, null, 2));
  else {
    for (const { line, column, severity, rule, text } of messages) console.error(`${path}:${line}:${column} ${severity} ${rule}: ${text}`);
    console.error(summary(guide));
  }
  if (values['dry-run']) return;
  const files = draftGuide(guide);
  if (values.out !== undefined) await write(files, values.out);
  else if (!values.json) print(files);
}

await importGuide().catch(fail);
