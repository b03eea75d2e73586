import { createHash } from 'node:crypto';
import * as contract from '@whetstone/contracts/notifications';
import type { FastifyReply } from 'fastify';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import { isFresh } from '../../ready-bytes.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { createMyFeed } from './create-my-feed.ts';
import { deleteMyFeed } from './delete-my-feed.ts';
import { getFeed } from './get-feed.ts';
import { getMyFeed } from './get-my-feed.ts';

/** The feed's bytes, or that the reader has them already. */
function answerFeed(reply: FastifyReply, xml: string): string {
  // weak, since the bytes may travel compressed
  const etag = `"${createHash('sha256').update(xml).digest('base64url')}"`;
  reply.headers({ etag: `W/${etag}`, 'cache-control': 'private, no-cache', 'content-type': 'application/atom+xml; charset=utf-8' });
  if (!isFresh(reply.request.headers['if-none-match'], etag)) return xml;
  reply.code(304);
  return '';
}

export function addFeedRoutes(app: RoutesApp, deps: Deps): void {
  app.route({ ...contract.getMyFeed, handler: (request) => getMyFeed(deps, actorOf(request)) });
  app.route({ ...contract.createMyFeed, handler: (request) => createMyFeed(deps, actorOf(request)) });
  app.route({ ...contract.deleteMyFeed, handler: (request) => deleteMyFeed(deps, actorOf(request)) });
  app.route({
    ...contract.getFeed,
    // the address is a secret, and a line for each request would keep it in the log
    logLevel: 'warn',
    handler: async (request, reply) => answerFeed(reply, await getFeed(deps, request.params.token, `${request.protocol}://${request.host}`)),
  });
}
