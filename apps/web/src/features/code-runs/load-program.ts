import quickjsWasm from '@jitl/quickjs-wasmfile-release-sync/wasm?url';
import pyodideWasm from 'pyodide/pyodide.asm.wasm?url';
import pythonLibrary from 'pyodide/python_stdlib.zip?url';
import sqlWasm from 'sql.js/dist/sql-wasm-browser.wasm?url';
import type { CodeLanguage } from '#src/lib/code-answer.ts';
// oxlint-disable-next-line import/default -- the address of a bundle: build/programs.ts
import pythonProgram from '#src/programs/python.ts?program';
// oxlint-disable-next-line import/default -- as above
import shellProgram from '#src/programs/shell.ts?program';
// oxlint-disable-next-line import/default -- as above
import sqlProgram from '#src/programs/sql.ts?program';
// oxlint-disable-next-line import/default -- as above
import typescriptProgram from '#src/programs/typescript.ts?program';
import type { ProgramFiles } from '#src/programs/protocol.ts';

interface LoadedProgram {
  program: string;
  files: ProgramFiles;
}

/** What runs a language, and by which names it knows its files. */
const PROGRAMS: Readonly<Record<CodeLanguage, { program: string; files: Readonly<Record<string, string>> }>> = {
  python: { program: pythonProgram, files: { 'pyodide.asm.wasm': pyodideWasm, 'python_stdlib.zip': pythonLibrary } },
  typescript: { program: typescriptProgram, files: { 'quickjs.wasm': quickjsWasm } },
  sql: { program: sqlProgram, files: { 'sql.wasm': sqlWasm } },
  shell: { program: shellProgram, files: {} },
};

async function fetchFile(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response;
}

async function fetchProgram(language: CodeLanguage): Promise<LoadedProgram> {
  const { program, files } = PROGRAMS[language];
  const fetchText = async (): Promise<string> => (await fetchFile(program)).text();
  const fetched = Object.entries(files).map(async ([name, address]) => [name, await (await fetchFile(address)).arrayBuffer()] as const);
  // all are waited for at once: what fails while another is still waited for would be nobody's failure
  const [text, ...bytes] = await Promise.all([fetchText(), ...fetched]);
  return { program: text, files: Object.fromEntries(bytes) };
}

const loaded = new Map<CodeLanguage, Promise<LoadedProgram>>();

/** A program with its files, fetched once for as long as the page lives: then it starts again without a network. */
export async function loadProgram(language: CodeLanguage): Promise<LoadedProgram> {
  const found = loaded.get(language) ?? fetchProgram(language);
  loaded.set(language, found);
  try {
    return await found;
  } catch (error) {
    loaded.delete(language);
    throw error;
  }
}
