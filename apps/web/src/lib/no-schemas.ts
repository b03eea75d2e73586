const JUDGES = new Set(['parse', 'safeParse', 'parseAsync', 'safeParseAsync']);

/**
 * Stands for zod in the browser's build (see build/without-schemas.ts). The contracts describe requests and answers with it, and only
 * the server judges by them; in the browser an endpoint is its method and its address. Whatever is built with this is this
 * again, and asking it to judge fails.
 */
export const z: unknown = new Proxy(() => undefined, {
  get: (_target, name) => {
    if (typeof name === 'string' && JUDGES.has(name)) throw new Error('The browser has no schemas: what comes in is judged by the server.');
    return name === Symbol.toPrimitive ? () => '' : z;
  },
  apply: () => z,
});
