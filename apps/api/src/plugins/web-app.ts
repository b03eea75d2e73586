import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { CreatePageRenderer, PageRenderer, PageWish } from '@whetstone/contracts/page-renderer';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sendNotFound } from '../http-errors.ts';
import { injectTransport } from '../inject-transport.ts';

const YEAR_MS = 31_536_000_000;

/** Whether an address can be that of a page: it is none of the API's, and does not look like a file. */
export function isPage({ url }: FastifyRequest): boolean {
  const path = url.split('?')[0] ?? '';
  return !/^\/(?:(?:api|assets)(?:\/|$)|[/\\])/.test(path) && !/\.[a-z0-9]+$/i.test(path);
}

/** The hash of the styles that the build put into its pages, as a policy names it; empty where no app is served. */
export async function hashStyles(dist: string): Promise<string> {
  if (dist === '') return '';
  const [, styles = ''] = /<style>(.*?)<\/style>/s.exec(await readFile(join(dist, 'client/index.html'), 'utf8')) ?? [];
  return `sha256-${createHash('sha256').update(styles).digest('base64')}`;
}

/** The server build of the app, loaded by its place: apps do not import each other. */
async function loadPages(app: FastifyInstance, dist: string): Promise<PageRenderer> {
  const entry = pathToFileURL(join(dist, 'server/entry-server.js')).href;
  const built = (await import(entry)) as { createPageRenderer: CreatePageRenderer };
  return built.createPageRenderer(injectTransport(app));
}

interface WebApp {
  /** folder of the two builds of the app, `client` and `server`; empty to serve no app */
  dist: string;
  isContentPublic: () => boolean;
}

/** Every page address, rendered with the text it needs: its screen asks this same API, as the browser's would. */
async function addPages(app: FastifyInstance, { dist, isContentPublic }: WebApp): Promise<void> {
  const pages = await loadPages(app, dist);
  const wishOf = ({ headers }: FastifyRequest): PageWish => ({
    cookie: headers.cookie,
    acceptLanguage: headers['accept-language'],
    isBare: !isContentPublic(),
  });
  const variant = { of: (request: FastifyRequest): string => pages.variantOf(wishOf(request)), by: 'accept-language, cookie' };
  app.get('/*', { schema: { hide: true }, config: { isPublicContent: true, variant } }, async (request, reply) => {
    if (!isPage(request)) return sendNotFound(reply);
    const { status, html, movedTo, isLasting } = await pages.render(request.url, wishOf(request));
    request.isPassing = !isLasting;
    // The content cache has said who may keep it, where there is one.
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-cache');
    if (movedTo !== null) return reply.redirect(movedTo, status);
    return reply.code(status).type('text/html; charset=utf-8').send(html);
  });
}

/** Serves the built app: hashed assets for a year, and its pages. */
export async function addWebApp(app: FastifyInstance, { dist, isContentPublic }: WebApp): Promise<void> {
  app.setNotFoundHandler((_request, reply) => sendNotFound(reply));
  if (dist === '') return;
  const client = join(dist, 'client');
  await app.register(fastifyStatic, {
    root: join(client, 'assets'),
    prefix: '/assets/',
    maxAge: YEAR_MS,
    immutable: true,
    index: false,
    preCompressed: true,
  });
  await app.register(fastifyStatic, {
    root: client,
    prefix: '/',
    wildcard: false,
    index: false,
    decorateReply: false,
    cacheControl: false,
    preCompressed: true,
    globIgnore: ['assets/**', 'index.html', '**/*.br', '**/*.gz', '.vite/**'],
  });
  await addPages(app, { dist, isContentPublic });
}
