import type { Run } from './run.ts';

/**
 * A case as a script that gives a promise of the JSON of the value.
 * @param stripTypes makes TypeScript JavaScript; each place where runs happen has its own
 */
export function typescriptScript({ source, entry, args, driver }: Run, stripTypes: (source: string) => string): string {
  const body = driver ?? `return ${entry}(...JSON.parse(${JSON.stringify(args)}));`;
  const module = `${source}\nconst driver__ = async () => {\n${body}\n};`;
  const plain = stripTypes(module).replace(/^export (?=(?:async |function|class|const|let|var))/gm, '');
  return `"use strict";\n${plain}\ndriver__().then((value) => JSON.stringify(value) ?? "null");`;
}
