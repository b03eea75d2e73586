import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { MigrationAdapter } from './migration-adapter.ts';
import { SCHEMA_FILE } from './paths.ts';

let loading: Promise<void> | undefined;

/** The engine never clears the timer that limits its wait for a lock; it must not keep the process for ten seconds. */
const withQuietTimers = Object.entries(bindings).map(([name, value]) =>
  name.startsWith('__wbg_setTimeout_') ? [name, (run: () => void, ms: number) => setTimeout(run, ms).unref()] : [name, value],
);

/** The package's own entry imports the .wasm file as a module, which Node does not do yet; so it is instantiated here. */
async function load(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm');
  const bytes = await readFile(new URL('schema_engine_bg.wasm', `file://${entry}`));
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': Object.fromEntries(withQuietTimers) as WebAssembly.ModuleImports,
  });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports['__wbindgen_start'] as () => void)();
}

export interface OpenSchemaEngine {
  engine: bindings.SchemaEngine;
  /** why a migration's script failed; null when none did */
  scriptError: () => Error | null;
  /** the tables that others had locked, where a script failed for that; null otherwise */
  blockedOn: () => string[] | null;
  /** frees the engine and closes its connections */
  close: () => Promise<void>;
}

/** Prisma's own migration engine, as WebAssembly, connected to the database at `url`; a script waits `lockTimeoutMs` for a lock, or for ever. The caller closes it. */
export async function createSchemaEngine(url: string, lockTimeoutMs: number | null = null): Promise<OpenSchemaEngine> {
  loading ??= load();
  await loading;
  const schema = await readFile(SCHEMA_FILE, 'utf8');
  const adapter = new MigrationAdapter(url, lockTimeoutMs);
  try {
    const engine = await bindings.SchemaEngine.new({ datamodels: [[SCHEMA_FILE, schema]] }, () => undefined, bindMigrationAwareSqlAdapterFactory(adapter));
    const close = async (): Promise<void> => {
      engine.free();
      await adapter.closeAll();
    };
    return { engine, scriptError: () => adapter.scriptError, blockedOn: () => adapter.blockedOn, close };
  } catch (error) {
    await adapter.closeAll();
    throw error;
  }
}
