import './refuse-import-scripts.ts';
import { PYTHON_DRIVER } from '@whetstone/code-runs/python-driver';
import { loadPyodide } from 'pyodide';
import createPyodideModule from 'pyodide/pyodide.asm.mjs';
import { info } from 'pyodide/pyodide-lock.json';
import { limitMemory } from './limit-memory.ts';
import type { Given } from './protocol.ts';
import { serveProgram } from './serve-program.ts';

/* Python in the sandbox: Pyodide, whose files come from the page. */

const MEMORY_BYTES = 512 * 1024 * 1024;

/** An address that is never asked: every file under it is here already. */
const NOWHERE = 'https://files.invalid/';
const WASM = 'pyodide.asm.wasm';

/** Has `fetch` give the files that are here, and what is compiled already not be compiled again, for as long as the runtime starts. */
async function withFiles<T>({ files, modules }: Given, start: () => Promise<T>): Promise<T> {
  const { fetch } = globalThis;
  const { instantiateStreaming } = WebAssembly;
  const module = modules[WASM];
  if (module) WebAssembly.instantiateStreaming = async (_source, imports) => ({ module, instance: await WebAssembly.instantiate(module, imports) });
  globalThis.fetch = async (wanted) => {
    const name = String(wanted instanceof Request ? wanted.url : wanted).replace(NOWHERE, '');
    const type = name.endsWith('.wasm') ? 'application/wasm' : 'application/octet-stream';
    return new Response(files[name] ?? null, { status: files[name] ? 200 : 404, headers: { 'content-type': type } });
  };
  try {
    return await start();
  } finally {
    globalThis.fetch = fetch;
    WebAssembly.instantiateStreaming = instantiateStreaming;
  }
}

serveProgram(async (files, print, modules) => {
  limitMemory(MEMORY_BYTES);
  const python = await withFiles({ files, modules }, async () =>
    loadPyodide({ indexURL: NOWHERE, createPyodideModule, lockFileContents: JSON.stringify({ info, packages: {} }), stdout: print, stderr: print }),
  );
  const runCase = python.runPython(PYTHON_DRIVER) as (task: string) => Promise<string>;
  return async (task) => runCase(JSON.stringify(task));
});
