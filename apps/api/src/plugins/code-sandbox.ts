import { createHash } from 'node:crypto';
import { CODE_SANDBOX_PATH } from '@whetstone/contracts/code-sandbox';
import type { FastifyInstance } from 'fastify';

/**
 * All that the document does: it starts one program that the page hands over, with its files and a port to speak by, and
 * ends the one before. It can fetch nothing, and needs nothing but what it is given. The page sends null to end a program.
 * What is WebAssembly is compiled once, so that a program that was ended soon runs again.
 */
const SCRIPT = `
let worker, address;
const modules = {};
addEventListener('message', async ({ data, source, ports }) => {
  if (source !== parent) return;
  worker?.terminate();
  URL.revokeObjectURL(address);
  if (!data?.program) return;
  address = URL.createObjectURL(new Blob([data.program], { type: 'text/javascript' }));
  const started = (worker = new Worker(address));
  for (const [name, bytes] of Object.entries(data.files))
    if (name.endsWith('.wasm')) modules[name] ??= await WebAssembly.compile(bytes).catch(() => undefined);
  if (started === worker) started.postMessage({ files: data.files, modules }, [...ports]);
});
parent.postMessage('open', '*');
`;

const DOCUMENT = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Code</title><script>${SCRIPT}</script></head></html>`;

/**
 * The one document in which foreign code runs. It has an origin that nobody else has, whoever opens it, so that it shares no
 * cookie and no storage with anything; it may ask nobody, load nothing, and be shown by our own pages alone.
 */
export const CODE_SANDBOX_POLICY = [
  'sandbox allow-scripts',
  "default-src 'none'",
  `script-src 'sha256-${createHash('sha256').update(SCRIPT).digest('base64')}' 'wasm-unsafe-eval'`,
  'worker-src blob:',
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

export function addCodeSandbox(app: FastifyInstance): void {
  app.get(CODE_SANDBOX_PATH, { schema: { hide: true } }, (_request, reply) =>
    reply.header('cache-control', 'public, max-age=31536000, immutable').type('text/html; charset=utf-8').send(DOCUMENT),
  );
}
