import { createHash } from 'node:crypto';
import * as contract from '@whetstone/contracts/study-plan';
import type { FastifyReply } from 'fastify';
import type { Deps } from '../../deps.ts';
import { actorOf } from '../../plugins/session.ts';
import { isFresh } from '../../ready-bytes.ts';
import type { RoutesApp } from '../../routes-app.ts';
import { createCalendar } from './create-calendar.ts';
import { deleteCalendar } from './delete-calendar.ts';
import { getCalendar } from './get-calendar.ts';
import { writeCalendar } from './write-calendar.ts';

const TYPE = 'text/calendar; charset=utf-8';

/** The calendar's bytes, or that the reader has them already. */
function answerCalendar(reply: FastifyReply, text: string): string {
  // weak, since the bytes may travel compressed
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  reply.headers({ etag: `W/${etag}`, 'cache-control': 'private, no-cache', 'content-type': TYPE });
  if (!isFresh(reply.request.headers['if-none-match'], etag)) return text;
  reply.code(304);
  return '';
}

export function addCalendarRoutes(app: RoutesApp, deps: Deps): void {
  app.route({ ...contract.createCalendar, handler: (request) => createCalendar(deps, actorOf(request)) });
  app.route({ ...contract.deleteCalendar, handler: (request) => deleteCalendar(deps, actorOf(request)) });
  app.route({
    ...contract.downloadCalendar,
    handler: async (request, reply) => {
      reply.headers({ 'content-type': TYPE, 'content-disposition': 'attachment; filename="whetstone-plan.ics"' });
      return writeCalendar(deps, actorOf(request));
    },
  });
  app.route({
    ...contract.getCalendar,
    // the address is a secret, and a line for each request would keep it in the log
    logLevel: 'warn',
    handler: async (request, reply) => answerCalendar(reply, await getCalendar(deps, request.params.token)),
  });
}
