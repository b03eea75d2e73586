import { BOARD_SANDBOX_PATH } from '@whetstone/contracts/board-sandbox';
import { CODE_SANDBOX_PATH } from '@whetstone/contracts/code-sandbox';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { BOARD_SANDBOX_POLICY } from './board-sandbox.ts';
import { CODE_SANDBOX_POLICY } from './code-sandbox.ts';

/**
 * What every page may do: run our scripts, show our styles, fonts and images, ask our API; nothing from anywhere else.
 * The styles that stand in the page are allowed by their hash.
 */
const pagePolicy = (styleHash: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    ["style-src 'self'", ...(styleHash === '' ? [] : [`'${styleHash}'`])].join(' '),
    "img-src 'self'",
    "media-src 'self' blob:",
    "connect-src 'self'",
    "font-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types whetstone-content whetstone-worker',
  ].join('; ');

/** Data is never a document: were it opened as one, it could do nothing. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** The service worker shows what is pushed to it and asks this server alone, on behalf of its pages. Browsers look for a newer one at each start. */
const WORKER_POLICY = "default-src 'none'; connect-src 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
const WORKER_PATH = '/sw.js';

/** The API reference is a program of others that styles itself; it gets its own policy, and no data but the description. */
const DOCS_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

function policyFor({ url }: FastifyRequest, ofPages: string): string {
  const path = url.split('?')[0] ?? '';
  if (path === WORKER_PATH) return WORKER_POLICY;
  if (path === CODE_SANDBOX_PATH) return CODE_SANDBOX_POLICY;
  if (path === BOARD_SANDBOX_PATH) return BOARD_SANDBOX_POLICY;
  if (path === '/api/docs' || path.startsWith('/api/docs/')) return DOCS_POLICY;
  return /^\/(?:api\/|healthz|readyz|metrics)/.test(path) ? DATA_POLICY : ofPages;
}

/** Two years: whoever has come by https once is never led to plain http again. */
const STRICT_TRANSPORT = 'max-age=63072000';

/** What concerns people is kept by no cache, neither a proxy's nor the browser's. */
const isPrivate = ({ routeOptions }: FastifyRequest): boolean => routeOptions.config.access !== undefined && routeOptions.config.isPublicContent !== true;

/**
 * The same strict headers on every answer, errors too; only the policy differs by class of address.
 * @param styleHash of the styles that stand in the pages, as a policy names it; empty where none do
 */
export function addHeaders(app: FastifyInstance, styleHash: string): void {
  const ofPages = pagePolicy(styleHash);
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'content-security-policy': policyFor(request, ofPages),
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'permissions-policy': 'camera=(), geolocation=(), microphone=(self), payment=(), usb=()',
    });
    if (isPrivate(request)) reply.header('cache-control', 'no-store');
    if (request.url === WORKER_PATH) reply.header('cache-control', 'no-cache');
    if (request.protocol === 'https') reply.header('strict-transport-security', STRICT_TRANSPORT);
  });
}
