import type { Readable } from 'node:stream';
import { followMyEvents } from '@whetstone/contracts/events';
import type { FastifyReply } from 'fastify';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { readSessionToken } from '../sessions/cookie.ts';
import { createOpenStreams } from './open-streams.ts';

/** Sends a stream that no proxy may hold back, on a connection that ends with it, so that stopping waits for none. */
const sendStream = (reply: FastifyReply, body: Readable): FastifyReply =>
  reply.headers({ 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no', connection: 'close' }).send(body);

export function addEventRoutes(app: RoutesApp, deps: Deps): void {
  const streams = createOpenStreams(deps);
  app.addHook('preClose', async () => streams.close());
  app.route({
    ...followMyEvents,
    config: { ...followMyEvents.config, isStream: true },
    // a stream without its body is nothing, and compressed it would come late
    exposeHeadRoute: false,
    compress: false,
    handler: async (request, reply) => sendStream(reply, streams.open(actorOf(request), readSessionToken(request) ?? '')),
  });
}
