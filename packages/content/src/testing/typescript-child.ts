import { stripTypeScriptTypes } from 'node:module';
import { createContext, runInContext } from 'node:vm';
import { typescriptScript } from '@whetstone/code-runs/typescript-driver';
import { serveRuns } from './serve-runs.ts';

/*
 * Run by startRunner, in a process that is killed when a case hangs. Each case gets a context of its own with ECMAScript,
 * setTimeout and clearTimeout, and nothing of Node or of a browser.
 */

serveRuns((run) => {
  const context = createContext({ setTimeout, clearTimeout });
  runInContext('delete globalThis.console; delete globalThis.WebAssembly;', context);
  return runInContext(typescriptScript(run, stripTypeScriptTypes), context) as Promise<string>;
});
