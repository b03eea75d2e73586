import * as z from 'zod/mini';
import { ErrorBody } from './error-codes.ts';
import type { Role } from './roles.ts';

type Schema = z.ZodMiniType;

interface EndpointSchema {
  summary: string;
  description: string;
  tags: string[];
  params?: Schema;
  querystring?: Schema;
  body?: Schema;
  response: Record<number, Schema>;
}

/** A Fastify route without its handler: the server adds one, the browser calls it, OpenAPI describes it. */
export interface Endpoint {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  url: `/${string}`;
  schema: EndpointSchema;
  config: { isPublicContent?: true; access: Access };
}

/** The words for an endpoint: a title, what it is for, and what a successful answer holds. */
interface Words {
  summary: string;
  description: string;
  gives: string;
  tags: string[];
}

/** A public read: 200 with `view`, or an error body. The server may keep the answer for as long as the content stands. */
export function publicRead<const U extends `/${string}`, V extends Schema, const R extends object>(url: U, view: V, { gives, ...rest }: R & Words) {
  z.globalRegistry.add(view, { description: gives });
  const response = { 200: view, 400: ErrorBody, 404: ErrorBody, 500: ErrorBody, 503: ErrorBody };
  return { method: 'GET' as const, url, schema: { ...rest, response }, config: { isPublicContent: true as const, access: 'content' as const } };
}

/**
 * Who may call an endpoint: anyone; whoever may read content (anyone, unless the operator has closed it); who is signed in;
 * or who holds one of some roles. Finer rules (an owner, a consent) are those of the domain function.
 */
export type Access = 'anyone' | 'content' | 'signed-in' | readonly Role[];

/** An endpoint about people: 200 with `view`, or an error body. Never cached, never the same for two people. */
export function privateCall<const M extends Endpoint['method'], const U extends `/${string}`, V extends Schema, const R extends object>(
  route: { method: M; url: U; access: Access },
  view: V,
  { gives, ...rest }: R & Words,
) {
  z.globalRegistry.add(view, { description: gives });
  const response = {
    200: view,
    400: ErrorBody,
    401: ErrorBody,
    403: ErrorBody,
    404: ErrorBody,
    409: ErrorBody,
    429: ErrorBody,
    500: ErrorBody,
    503: ErrorBody,
  };
  return { method: route.method, url: route.url, schema: { ...rest, response }, config: { access: route.access } };
}
