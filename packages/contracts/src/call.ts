import type * as z from 'zod/mini';
import type { Endpoint } from './endpoint.ts';
import type { ErrorBody } from './error-codes.ts';

type Part<E extends Endpoint, K extends 'params' | 'querystring' | 'body'> = E['schema'][K] extends z.ZodMiniType ? z.input<E['schema'][K]> : undefined;
/** Not spread over unions: a body that is one of several kinds stays one type. */
type Field<N extends string, T> = [T] extends [undefined] ? { [K in N]?: never } : object extends T ? { [K in N]?: T } : { [K in N]: T };

/** What a call takes, by the endpoint's own schemas. */
export type CallInput<E extends Endpoint> = Field<'params', Part<E, 'params'>> & Field<'query', Part<E, 'querystring'>> & Field<'body', Part<E, 'body'>>;

/** What a call answers with on success. */
export type CallOutput<E extends Endpoint> = E['schema']['response'][200] extends z.ZodMiniType ? z.output<E['schema']['response'][200]> : never;

export interface WireRequest {
  method: string;
  url: string;
  body: string | undefined;
  signal: AbortSignal | undefined;
}

export interface WireResponse {
  status: number;
  text: () => Promise<string>;
  /** the header Retry-After, where the answer has one */
  retryAfter?: string | null;
}

/** How requests travel: `fetch` in the browser, `app.inject` in tests. */
export type Transport = (request: WireRequest) => Promise<WireResponse>;

/** The API refused, or could not be reached (`code` is then `unreachable`). */
export class CallError extends Error {
  override readonly name = 'CallError';
  readonly status: number;
  readonly code: ErrorBody['error']['code'] | 'unreachable';
  readonly fields: ErrorBody['error']['fields'];
  readonly requestId: string | null;
  /** how long to wait before it may go better; null where that is not said */
  readonly retryAfterSeconds: number | null;

  /** when it was refused, in milliseconds of this machine's clock */
  readonly at = Date.now();

  constructor(status: number, body: ErrorBody['error'] | null, retryAfterSeconds: number | null = null) {
    super(body?.message ?? 'The server cannot be reached.');
    this.status = status;
    this.code = body?.code ?? 'unreachable';
    this.fields = body?.fields ?? [];
    this.requestId = body?.requestId ?? null;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The address of an endpoint with its parameters and query filled in. Empty and undefined values are left out. */
export function addressOf(url: string, params: Record<string, unknown> = {}, query: Record<string, unknown> = {}): string {
  const path = url.replace(/:([A-Za-z]+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const part of Array.isArray(value) ? value : [value]) if (part !== undefined && part !== '') search.append(name, String(part));
  }
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}

/**
 * Calls endpoints over a transport.
 * @returns a function that answers with the endpoint's 200 view and throws CallError for everything else.
 */
export function createCall(transport: Transport) {
  return async <E extends Endpoint>(endpoint: E, input: CallInput<E>, signal?: AbortSignal): Promise<CallOutput<E>> => {
    const { params, query, body } = input as { params?: object; query?: object; body?: unknown };
    const response = await transport({
      method: endpoint.method,
      url: addressOf(endpoint.url, params as Record<string, unknown>, query as Record<string, unknown>),
      body: body === undefined ? undefined : JSON.stringify(body),
      signal,
    });
    const text = await response.text();
    if (response.status >= 200 && response.status < 300) return JSON.parse(text) as CallOutput<E>;
    throw new CallError(response.status, parseErrorBody(text), parseSeconds(response.retryAfter ?? ''));
  };
}

/** A proxy may send a date instead of seconds, or anything. */
function parseSeconds(header: string): number | null {
  return /^\d{1,6}$/.test(header) ? Number(header) : null;
}

/** What an answer says of its refusal; null where it is none of the API. */
export function parseErrorBody(text: string): ErrorBody['error'] | null {
  try {
    return (JSON.parse(text) as Partial<ErrorBody>).error ?? null;
  } catch {
    return null; // a proxy's page, or nothing at all
  }
}
