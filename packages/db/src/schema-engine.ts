import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { MigrationAdapter } from './migration-adapter.ts';
import { SCHEMA_FILE } from './paths.ts';

let loading: Promise<void> | undefined;

/** The package's own entry imports the .wasm file as a module, which Node does not do yet; so it is instantiated here. */
async function load(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm');
  const bytes = await readFile(new URL('schema_engine_bg.wasm', `file://${entry}`));
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports,
  });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports['__wbindgen_start'] as () => void)();
}

/**
 * Prisma's own migration engine, as WebAssembly, connected to the database at `url`.
 * The caller frees it with `engine.free()`.
 */
export async function createSchemaEngine(url: string): Promise<bindings.SchemaEngine> {
  loading ??= load();
  await loading;
  const schema = await readFile(SCHEMA_FILE, 'utf8');
  const adapter = bindMigrationAwareSqlAdapterFactory(new MigrationAdapter(url));
  return bindings.SchemaEngine.new({ datamodels: [[SCHEMA_FILE, schema]] }, () => undefined, adapter);
}
