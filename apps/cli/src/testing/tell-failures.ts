import { writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import type { SerializedError } from 'vitest';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { ROOT } from '../settings.ts';
import type { Count } from './count.ts';

/** What an error says, and where in our own files it arose. */
function wordsOf({ message, stack, diff }: SerializedError): string {
  // What is no error may be thrown as well, and has neither.
  const text = stack ?? (message || 'Something without a message was thrown.');
  const lines = text.split('\n').filter((line) => !line.includes('node_modules'));
  return lines.join('\n') + (typeof diff === 'string' ? `\n${diff}` : '');
}

const tellIn = (module: TestModule, ...lines: string[]): string => [relative(ROOT, module.moduleId), ...lines].join('\n');

const tellTest = (test: TestCase): string => tellIn(test.module, test.fullName, ...(test.result().errors ?? []).map(wordsOf));

const failuresOf = (module: TestModule): string[] => [
  // of the file, and of what stands around the tests of one `describe`
  ...[module, ...module.children.allSuites()].flatMap((suite) => suite.errors().map((error) => tellIn(module, wordsOf(error)))),
  ...[...module.children.allTests('failed')].map(tellTest),
];

/** Vitest's second reporter under `pnpm test`: writes what the run came to into the file that WHETSTONE_TEST_REPORT names. */
// oxlint-disable-next-line import/no-default-export -- Vitest takes a reporter so
export default class TellFailures implements Reporter {
  async onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): Promise<void> {
    const file = process.env['WHETSTONE_TEST_REPORT'];
    if (file === undefined) throw new Error('WHETSTONE_TEST_REPORT names no file.');
    const passed = modules.flatMap(({ children }) => [...children.allTests('passed')]);
    const failures = [...modules.flatMap(failuresOf), ...errors.map((error) => `outside of any test\n${wordsOf(error)}`)];
    const flaky = passed.filter((test) => test.diagnostic()?.flaky === true).map(tellTest);
    const count: Count = { passed: passed.length, failed: failures.length, failures, flaky };
    await writeFile(file, JSON.stringify(count));
  }
}
