import variant from '@jitl/quickjs-wasmfile-release-sync';
import { typescriptScript } from '@whetstone/code-runs/typescript-driver';
import { newQuickJSWASMModuleFromVariant, newVariant, type QuickJSContext, type QuickJSHandle, type QuickJSWASMModule } from 'quickjs-emscripten-core';
import { transform } from 'sucrase';
import { QUICKJS_GLOBALS } from './quickjs-globals.ts';
import type { Task } from './protocol.ts';
import { serveProgram } from './serve-program.ts';

/* TypeScript in the sandbox: its types are taken away and the rest is run by QuickJS, which knows neither a page nor a network. */

const MEMORY_BYTES = 64 * 1024 * 1024;
const STACK_BYTES = 512 * 1024;

const stripTypes = (source: string): string => transform(source, { transforms: ['typescript'], disableESTransforms: true }).code;

/** Says its message and nothing before it: the name of what was thrown stands in there. */
class CaseError extends Error {
  override name = '';
}

/** What a thrown value says of itself, and where. */
function errorFrom(context: QuickJSContext, handle: QuickJSHandle): CaseError {
  const thrown = context.dump(handle) as unknown;
  handle.dispose();
  if (typeof thrown !== 'object' || thrown === null) return new CaseError(String(thrown));
  // Anything may be thrown, and may say anything of itself.
  const { name = 'Error', message = '', stack = '' } = thrown as Record<string, unknown>;
  return new CaseError([String(stack).trimEnd(), `${String(name)}: ${String(message)}`].filter((part) => part !== '').join('\n'));
}

/** The JSON that the promise of a script comes to, with all that has to be done for it. */
function settle(context: QuickJSContext, { promise, next, deadline }: { promise: QuickJSHandle; next: QuickJSHandle; deadline: number }): string {
  for (;;) {
    const jobs = context.runtime.executePendingJobs();
    if (jobs.error) throw errorFrom(context, jobs.error);
    const state = context.getPromiseState(promise);
    if (state.type === 'rejected') throw errorFrom(context, state.error);
    if (state.type === 'fulfilled') return state.value.consume((value) => context.getString(value));
    if (Date.now() > deadline) throw new CaseError('the time was over');
    const ran = context.callFunction(next, context.undefined);
    if (ran.error) throw errorFrom(context, ran.error);
    if (!ran.value.consume((value) => context.dump(value) as boolean)) throw new CaseError('it waits for something that never comes');
  }
}

function evaluate(context: QuickJSContext, code: string, name: string): QuickJSHandle {
  const result = context.evalCode(code, name);
  if (result.error) throw errorFrom(context, result.error);
  return result.value;
}

/** Runs one case in a runtime of its own, so that nothing of it stays. */
function runTask(quickjs: QuickJSWASMModule, task: Task, print: (line: string) => void): string {
  const deadline = Date.now() + task.limitMs;
  const script = typescriptScript(task, stripTypes);
  const runtime = quickjs.newRuntime({ memoryLimitBytes: MEMORY_BYTES, maxStackSizeBytes: STACK_BYTES, interruptHandler: () => Date.now() > deadline });
  const context = runtime.newContext();
  context.newFunction('print', (text) => print(context.getString(text))).consume((handle) => context.setProp(context.global, 'print__', handle));
  const next = evaluate(context, QUICKJS_GLOBALS, 'globals.js');
  const promise = evaluate(context, script, 'solution.ts');
  const json = settle(context, { promise, next, deadline });
  for (const held of [promise, next, context, runtime]) held.dispose();
  return json;
}

serveProgram(async (files, print) => {
  const binary = files['quickjs.wasm'];
  if (!binary) throw new Error('quickjs.wasm is missing');
  const wasmModule = await WebAssembly.compile(binary);
  const prepare = async (): Promise<QuickJSWASMModule> => newQuickJSWASMModuleFromVariant(newVariant(variant, { wasmModule }));
  let quickjs = await prepare();
  return async (task) => {
    try {
      return runTask(quickjs, task, print);
    } catch (error) {
      // What it held is not given back, and it may have lost its balance: the next case gets a new one.
      quickjs = await prepare();
      throw error;
    }
  };
});
