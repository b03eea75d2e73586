import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { findSecrets } from './find-secrets.ts';
import { generateClient } from './generate-client.ts';
import { runCommand } from './run-command.ts';
import { ROOT } from './settings.ts';
import type { Count } from './testing/count.ts';

export interface Check {
  name: string;
  /** what it has to say; empty when it passed */
  run: () => Promise<string>;
}

const bin = (name: string): string => join(ROOT, 'node_modules/.bin', name);

async function passes(command: string, args: string[]): Promise<string> {
  const { code, output } = await runCommand(command, args);
  return code === 0 ? '' : output || `${command} ended with code ${code}`;
}

async function packageFolders(): Promise<string[]> {
  const groups = await Promise.all(['apps', 'packages'].map(async (group) => (await readdir(join(ROOT, group))).map((name) => `${group}/${name}`)));
  return groups.flat().toSorted();
}

/** Everything that is checked without running the program: types, format, lint with module boundaries, unused code, secrets, content. */
export async function listChecks(): Promise<Check[]> {
  await generateClient();
  // the service worker and the programs of the sandboxes know other globals than a page
  const types = [...(await packageFolders()), ...['worker', 'programs', 'programs/board'].map((folder) => `apps/web/src/${folder}`)].map((folder) => ({
    name: `types ${folder}`,
    run: () => passes(bin('tsc'), ['-p', folder]),
  }));
  return [
    ...types,
    { name: 'format', run: () => passes(bin('oxfmt'), ['--check']) },
    { name: 'lint and boundaries', run: () => passes(bin('oxlint'), ['--type-aware', '--deny-warnings']) },
    { name: 'unused code', run: () => passes(bin('knip'), ['--no-progress']) },
    { name: 'secrets', run: async () => (await findSecrets(ROOT)).join('\n') },
    { name: 'content', run: () => passes(process.execPath, ['apps/cli/src/content-check.ts']) },
  ];
}

/** Runs the checks one after the other and prints a line each. */
export async function runChecks(): Promise<Count> {
  const result: Count = { passed: 0, failed: 0, failures: [], flaky: [] };
  for (const { name, run } of await listChecks()) {
    const started = performance.now();
    const trouble = await run();
    const time = `${((performance.now() - started) / 1000).toFixed(1)} s`;
    console.log(`${trouble === '' ? 'ok  ' : 'FAIL'} ${name} (${time})`);
    if (trouble === '') result.passed += 1;
    else {
      result.failed += 1;
      result.failures.push(`check: ${name}\n${trouble}`);
      console.log(trouble);
    }
  }
  return result;
}
