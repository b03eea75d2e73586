import { type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import { isWithin } from './inject-transport.ts';

/**
 * One line a request, when it is over. What follows `?` is left out, since it may hold a name or what somebody searched for.
 * What a page asks of this same API while it is rendered is a part of the page's own line; only its errors are written.
 */
export class RequestLog extends LogController {
  override incomingRequest(): void {
    // the line at the end says all of it
  }

  override requestCompleted(error: Error | null | undefined, request: FastifyRequest, reply: FastifyReply): void {
    const { method, url, ip } = request;
    const line = { req: { method, url: url.split('?')[0], ip }, res: reply, responseTime: reply.elapsedTime };
    if (error) reply.log.error({ ...line, err: error }, 'request errored');
    else if (!isWithin(request)) reply.log.info(line, 'request completed');
  }

  /** A stream for an open page is over when the page is closed. */
  override streamError(error: Error, request: FastifyRequest, reply: FastifyReply): void {
    if (request.routeOptions.config.isStream) this.requestCompleted(null, request, reply);
    else super.streamError(error, request, reply);
  }
}
