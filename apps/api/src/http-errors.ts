import { addressOf } from '@whetstone/contracts/call';
import { ERROR_STATUS, type ErrorBody, type ErrorCode } from '@whetstone/contracts/error-codes';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, MovedTo, TooManyTurns } from './domain-error.ts';
import { faultOf, requestSentence } from './refuse-request.ts';

/** Codes with which pg, Node and Prisma say that the database is not there. */
const DATABASE_AWAY = /^(?:P1001|P1002|P1008|P1017|P2024|P2028|ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|EPIPE|57P0[1-3]|08\w{3}|53300)$/;
const DATABASE_AWAY_WORDS =
  /Can't reach database|Connection terminated|connection timeout|timeout exceeded when trying to connect|ECONNREFUSED|terminating connection|not yet accepting|starting up|shutting down/i;
const RETRY_AFTER_SECONDS = 2;

type Fields = ErrorBody['error']['fields'];

function isDatabaseAway(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    const { code } = at as { code?: unknown };
    if (typeof code === 'string' && DATABASE_AWAY.test(code)) return true;
    if (DATABASE_AWAY_WORDS.test(at.message)) return true;
  }
  return false;
}

interface Refusal {
  code: ErrorCode;
  message: string;
  fields?: Fields;
  /** where it is not that of the code */
  status?: number;
}

function send(reply: FastifyReply, { code, message, fields = [], status = ERROR_STATUS[code] }: Refusal): FastifyReply {
  const body: ErrorBody = { error: { code, message, fields, requestId: reply.request.id } };
  return reply.code(status).type('application/json; charset=utf-8').serializer(JSON.stringify).send(body);
}

/** The part of a request that was refused, with the schema that judged it. */
function refusedPart({ validationContext }: FastifyError, request: FastifyRequest): { schema: unknown; values: Record<string, unknown> } {
  const { schema } = request.routeOptions;
  if (validationContext === 'querystring') return { schema: schema?.querystring, values: request.query as Record<string, unknown> };
  if (validationContext === 'params') return { schema: schema?.params, values: request.params as Record<string, unknown> };
  return { schema: undefined, values: {} };
}

/** What is wrong, one entry a parameter: `limit`, `slug`, or an unknown key by its name. */
function fieldsOf(error: FastifyError, request: FastifyRequest): Fields {
  const { schema, values } = refusedPart(error, request);
  const faults = new Map<string, string>();
  for (const issue of error.validation ?? []) {
    const { keys = [] } = issue.params as { keys?: string[] };
    for (const key of keys) faults.set(key, 'is not known here');
    if (keys.length > 0) continue;
    const field = issue.instancePath.split('/').filter(Boolean).join('.') || 'request';
    if (!faults.has(field)) faults.set(field, faultOf(schema, field, values[field]) ?? issue.message ?? 'is not valid');
  }
  return [...faults].map(([field, message]) => ({ field, message }));
}

/** The same endpoint at the new address. Not to be kept by browsers: a file that is renamed back would lead them in a circle. */
function sendMoved(request: FastifyRequest, reply: FastifyReply, slug: string): FastifyReply {
  const address = addressOf(request.routeOptions.url ?? request.url, { ...(request.params as object), slug });
  return reply.header('cache-control', 'no-cache').redirect(address, 308);
}

/**
 * Whether nothing is to be told but that there is nothing: at a private address with an id, one of somebody else, one that was
 * never given and one that can be no id are told apart by nothing. A refusal that names a field of the body is about that field.
 */
function isAboutNobodys(error: FastifyError, { routeOptions }: FastifyRequest): boolean {
  const { config, schema } = routeOptions;
  if (config.access === undefined || config.isPublicContent === true || schema?.params === undefined) return false;
  return error.validationContext === 'params' || (error instanceof DomainError && error.code === 'not_found' && error.fields.length === 0);
}

function handle(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (isAboutNobodys(error, request)) return sendNotFound(reply);
  if (error instanceof MovedTo) return sendMoved(request, reply, error.slug);
  if (error instanceof TooManyTurns) reply.header('retry-after', error.retryAfterSeconds);
  if (error instanceof DomainError) return send(reply, error);
  if (error.validation) {
    const fields = fieldsOf(error, request);
    return send(reply, { code: 'invalid_request', message: requestSentence(fields), fields });
  }
  if (isDatabaseAway(error)) {
    request.log.error({ err: error }, 'database unavailable');
    return send(reply.header('retry-after', RETRY_AFTER_SECONDS), {
      code: 'database_unavailable',
      message: 'The database cannot be reached just now. Nothing was lost; try again.',
    });
  }
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    return send(reply, { code: 'invalid_request', message: error.message, status: error.statusCode });
  }
  request.log.error({ err: error }, 'request failed');
  return send(reply, { code: 'internal_error', message: 'Something failed on our side. The request id helps to find it.' });
}

/** One table from code to status, one shape of error body, for every route. */
export function addErrorHandling(app: FastifyInstance): void {
  app.setErrorHandler(handle);
}

/** The answer for an address that no route serves. */
export function sendNotFound(reply: FastifyReply): FastifyReply {
  return send(reply, { code: 'not_found', message: 'There is nothing at this address.' });
}

/** The answer for an address that is there, but not for this method. `allow` names those it takes. */
export function sendMethodNotAllowed(request: FastifyRequest, reply: FastifyReply, allow: string): FastifyReply {
  return send(reply, { code: 'method_not_allowed', message: `This address does not take ${request.method}, only ${allow}.` });
}

/** The answer for an address that reaches no route: one of the API that cannot be decoded, or with a part longer than any slug. */
export function sendUnreadableAddress({ code }: FastifyError, _request: unknown, reply: FastifyReply): void {
  const fault = code === 'FST_ERR_MAX_PARAM_LENGTH' ? 'is too long' : 'cannot be decoded';
  send(reply, { code: 'invalid_request', message: `The address ${fault}.`, fields: [{ field: 'url', message: fault }] });
}
