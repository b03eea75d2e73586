import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { sendNotFound } from '../http-errors.ts';

const YEAR_MS = 31_536_000_000;

/**
 * Serves the built app: hashed assets for a year, and the shell for every page address. What begins with /api, or
 * looks like a file, is not a page.
 * @param dist folder of the built app; empty to serve no app
 */
export async function addWebApp(app: FastifyInstance, dist: string): Promise<void> {
  if (dist === '') {
    app.setNotFoundHandler((_request, reply) => sendNotFound(reply));
    return;
  }
  const shell = await readFile(join(dist, 'index.html'), 'utf8');
  await app.register(fastifyStatic, { root: join(dist, 'assets'), prefix: '/assets/', maxAge: YEAR_MS, immutable: true, index: false });
  await app.register(fastifyStatic, {
    root: dist,
    prefix: '/',
    wildcard: false,
    index: false,
    decorateReply: false,
    cacheControl: false,
    globIgnore: ['assets/**', 'index.html'],
  });
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? '';
    const isPage = (request.method === 'GET' || request.method === 'HEAD') && !/^\/(?:api|assets)(?:\/|$)/.test(path) && !/\.[a-z0-9]+$/i.test(path);
    if (!isPage) return sendNotFound(reply);
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(shell);
  });
}
