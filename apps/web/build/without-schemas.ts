import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const inSources = (path: string): string => fileURLToPath(new URL(`../src/lib/${path}`, import.meta.url));
const NO_SCHEMAS = inSources('no-schemas.ts');
const BARE_ENDPOINT = inSources('bare-endpoint.ts');
const ENDPOINTS = new Set(['publicRead', 'privateCall']);

interface Syntax {
  type: string;
  start: number;
  end: number;
}

interface Call extends Syntax {
  callee: Syntax & { name?: string; object?: Call['callee']; callee?: Call['callee'] };
  arguments: Syntax[];
}

interface Cut {
  from: number;
  to: number;
  by: string;
}

const isSyntax = (part: unknown): part is Syntax => typeof part === 'object' && part !== null && 'type' in part;
const isCall = (part: Syntax): part is Call => part.type === 'CallExpression';

/** The name that a chain of calls begins with: `z` for `z.string().check(…)`. */
function rootOf({ callee }: Call): string | undefined {
  let at: Call['callee'] | undefined = callee;
  while (at !== undefined && at.name === undefined) at = at.object ?? at.callee;
  return at?.name;
}

/** What there is to cut out of a call; null where nothing is. */
function cutCall(call: Call): Cut | null {
  if (rootOf(call) === 'z') return { from: call.start, to: call.end, by: 'z' };
  const [first, last] = [call.arguments[0], call.arguments.at(-1)];
  if (!ENDPOINTS.has(call.callee.name ?? '') || first === undefined || last === undefined) return null;
  return { from: first.end, to: last.end, by: '' };
}

/** Every cut of a piece of syntax, from the first to the last. */
function* listCuts(part: unknown): Generator<Cut> {
  const cut = isSyntax(part) && isCall(part) ? cutCall(part) : null;
  if (cut !== null) yield cut;
  else if (typeof part === 'object' && part !== null) for (const inner of Object.values(part)) yield* listCuts(inner);
}

/** The source of a contract without its schemas. An endpoint keeps its first argument, which says how it is called. */
export function cutSchemas(code: string, program: unknown): string {
  let kept = '';
  let at = 0;
  for (const { from, to, by } of listCuts(program)) {
    kept += code.slice(at, from) + by;
    at = to;
  }
  return kept + code.slice(at);
}

/**
 * Leaves out of the contracts what only the server uses: zod, the schemas that it judges by, and the words of the API's
 * description. All of them were 16 kB of compressed script on every page, and the work of making every schema at each start.
 */
export const withoutSchemas: Plugin = {
  name: 'without-schemas',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('/packages/contracts/src/')) return null;
    return cutSchemas(code, this.parse(code, { lang: 'ts' }))
      .replace(/^import \* as z from 'zod\/mini';/m, `import { z } from '${NO_SCHEMAS}';`)
      .replace(/ from '\.\/endpoint\.ts';/, ` from '${BARE_ENDPOINT}';`);
  },
};
