import { stripTypeScriptTypes } from 'node:module';
import { createContext, runInContext } from 'node:vm';
import type { Run } from './run-case.ts';
import { serveRuns } from './serve-runs.ts';

/*
 * Run by startRunner, in a process that is killed when a case hangs. Each case gets a context of its own with ECMAScript,
 * setTimeout and clearTimeout, and nothing of Node or of a browser.
 */

/** The solution as a script that gives a promise of the JSON of the value. */
function script({ source, entry, args, driver }: Run): string {
  const body = driver ?? `return ${entry}(...JSON.parse(${JSON.stringify(args)}));`;
  const module = `${source}\nconst driver__ = async () => {\n${body}\n};`;
  const plain = stripTypeScriptTypes(module).replace(/^export (?=(?:async |function|class|const|let|var))/gm, '');
  return `"use strict";\n${plain}\ndriver__().then((value) => JSON.stringify(value) ?? "null");`;
}

serveRuns((run) => {
  const context = createContext({ setTimeout, clearTimeout });
  runInContext('delete globalThis.console; delete globalThis.WebAssembly;', context);
  return runInContext(script(run), context) as Promise<string>;
});
