import { writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import type { SerializedError } from 'vitest';
import type { Reporter, TestModule } from 'vitest/node';
import { ROOT } from '../settings.ts';
import type { Count } from './count.ts';

/** What an error says, and where in our own files it arose. */
function wordsOf({ message, stack, diff }: SerializedError): string {
  const lines = (stack ?? message).split('\n').filter((line) => !line.includes('node_modules'));
  return lines.join('\n') + (typeof diff === 'string' ? `\n${diff}` : '');
}

function failuresOf(module: TestModule): string[] {
  const file = relative(ROOT, module.moduleId);
  const tests = [...module.children.allTests('failed')].map((test) => [test.fullName, ...(test.result().errors ?? []).map(wordsOf)]);
  return [...module.errors().map((error) => [wordsOf(error)]), ...tests].map((lines) => [file, ...lines].join('\n'));
}

/** Vitest's second reporter under `pnpm test`: writes what the run came to into the file that WHETSTONE_TEST_REPORT names. */
// oxlint-disable-next-line import/no-default-export -- Vitest takes a reporter so
export default class TellFailures implements Reporter {
  async onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): Promise<void> {
    const file = process.env['WHETSTONE_TEST_REPORT'];
    if (file === undefined) throw new Error('WHETSTONE_TEST_REPORT names no file.');
    const passed = modules.reduce((total, { children }) => total + [...children.allTests('passed')].length, 0);
    const failures = [...modules.flatMap(failuresOf), ...errors.map((error) => `outside of any test\n${wordsOf(error)}`)];
    const count: Count = { passed, failed: failures.length, failures };
    await writeFile(file, JSON.stringify(count));
  }
}
