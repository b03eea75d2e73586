import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isBlocking } from '@whetstone/content/finding';
import { loadContent, readSources } from '@whetstone/content/load-content';
import { headingsTable, languagesTable } from '@whetstone/content/vocabulary';
import { contentFolder } from './content-folder.ts';
import { fail } from './fail.ts';
import { printFindings } from './print-findings.ts';
import { CONTENT_DIR } from './settings.ts';

const USAGE = 'pnpm content:check [--dir DIR] [--json] [--write-readme]';

const TABLES = { headings: headingsTable, languages: languagesTable };

/** The authors' README with the tables that the parser uses. */
async function readmeText(): Promise<{ now: string; wanted: string; file: string }> {
  const file = join(CONTENT_DIR, 'README.md');
  const now = await readFile(file, 'utf8');
  const wanted = Object.entries(TABLES).reduce(
    (text, [name, table]) => text.replace(new RegExp(`(<!-- ${name}:start[^>]*-->\\n)[^]*?(<!-- ${name}:end -->)`), `$1${table()}\n$2`),
    now,
  );
  return { now, wanted, file };
}

async function check(): Promise<void> {
  const { values } = parseArgs({ options: { dir: { type: 'string' }, json: { type: 'boolean' }, 'write-readme': { type: 'boolean' } } });
  const dir = await contentFolder(values.dir);
  const { files, findings } = loadContent(await readSources(dir));
  if (values.json) console.log(JSON.stringify({ files: files.length, findings }, null, 2));
  else {
    console.log(`${files.length} files in ${dir}`);
    printFindings(findings);
  }
  if (findings.some(isBlocking)) process.exitCode = 1;
  if (values.dir !== undefined) return;
  const readme = await readmeText();
  if (values['write-readme']) await writeFile(readme.file, readme.wanted);
  else if (readme.now !== readme.wanted) {
    console.error(`content/README.md has an old table: run ${USAGE.replace(' [--dir DIR] [--json] [', ' ').replace(']', '')}`);
    process.exitCode = 1;
  }
}

await check().catch(fail);
