import { createHash } from 'node:crypto';
import { BOARD_SANDBOX_PATH } from '@whetstone/contracts/board-sandbox';
import type { FastifyInstance } from 'fastify';

/**
 * All that the document does by itself: it runs the program that the page hands over, once, and gives it what came with it.
 * The program then speaks to the page by the port.
 */
const SCRIPT = `
let script;
addEventListener('message', ({ data, source, ports }) => {
  if (source !== parent || script) return;
  script = document.createElement('script');
  script.src = URL.createObjectURL(new Blob([data.program], { type: 'text/javascript' }));
  script.onload = () => postMessage(data.opening, '*', [...ports]);
  document.head.append(script);
});
parent.postMessage('open', '*');
`;

const DOCUMENT = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Whiteboard</title><script>${SCRIPT}</script></head><body></body></html>`;

/**
 * The document of the whiteboard: a program of others, which styles itself. It has an origin that nobody else has, whoever opens
 * it; it may ask nobody, load nothing but what it was handed, and be shown by our own pages alone.
 */
export const BOARD_SANDBOX_POLICY = [
  'sandbox allow-scripts',
  "default-src 'none'",
  `script-src 'sha256-${createHash('sha256').update(SCRIPT).digest('base64')}' blob:`,
  "style-src 'unsafe-inline'",
  'img-src data:',
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

export function addBoardSandbox(app: FastifyInstance): void {
  app.get(BOARD_SANDBOX_PATH, { schema: { hide: true } }, (_request, reply) =>
    reply.header('cache-control', 'public, max-age=31536000, immutable').type('text/html; charset=utf-8').send(DOCUMENT),
  );
}
