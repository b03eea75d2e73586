import { createHash } from 'node:crypto';
import { join, parse } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';

const MARK = '?program';

/**
 * What no program has: modules of Node, and of the whiteboard the languages that the interface does not speak, fonts for pictures
 * of it, and diagrams from text.
 */
const LEFT_OUT = /^(?:node:(?!zlib$)|ws$)|\/locales\/(?!(?:en|zh-CN)-)|\/subset-(?:shared|worker)\.chunk|mermaid-to-excalidraw/;

/**
 * A program with all that it imports as one file, since nothing can be fetched where it runs. A plain script and no module:
 * Chromium starts no module worker from a blob in a document without an origin.
 */
async function bundle(entry: string): Promise<string> {
  const made = (await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { 'node:zlib': join(import.meta.dirname, '../src/programs/no-zlib.ts') } },
    define: { 'import.meta.url': JSON.stringify('https://files.invalid/program.js') },
    build: {
      write: false,
      target: 'es2024',
      modulePreload: false,
      rolldownOptions: { input: entry, external: LEFT_OUT, output: { format: 'iife', codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput;
  return made.output[0].code;
}

/**
 * `import address from './python.ts?program'`: the address of a program for the sandbox (src/programs). The page fetches its
 * text and hands it over.
 */
export function programs(): Plugin {
  let isServed = false;
  let isForServer = false;
  return {
    name: 'programs',
    configResolved({ command, build: { ssr } }) {
      isServed = command === 'serve';
      isForServer = Boolean(ssr);
    },
    async load(id) {
      if (!id.endsWith(MARK)) return null;
      // The server renders no screen that runs code.
      if (isForServer) return "export default '';";
      const entry = id.slice(0, -MARK.length);
      const code = await bundle(entry);
      if (isServed) return `export default ${JSON.stringify(`data:text/javascript,${encodeURIComponent(code)}`)};`;
      const hash = createHash('sha256').update(code).digest('base64url').slice(0, 8);
      const fileName = `assets/program-${parse(entry).name}-${hash}.js`;
      this.emitFile({ type: 'asset', fileName, source: code });
      return `export default ${JSON.stringify(`/${fileName}`)};`;
    },
  };
}
