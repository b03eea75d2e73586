import * as z from 'zod/mini';
import { ErrorBody } from './error-codes.ts';

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
  config?: { isPublicContent?: true };
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
  return { method: 'GET' as const, url, schema: { ...rest, response }, config: { isPublicContent: true as const } };
}
