import * as fc from 'fast-check';
import { type Hints, type JsonSchema, NASTY, valueOf } from './schema-arbitrary.ts';

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema: JsonSchema;
}

interface Described {
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: JsonSchema }> };
}

export interface Operation {
  /** method and address as the server has them, `GET /api/me/sessions/:id` */
  name: string;
  method: string;
  /** `/api/me/sessions/{id}` */
  path: string;
  parameters: Parameter[];
  body: JsonSchema | null;
}

/** One request, ready to send but for who sends it. */
export interface Wish {
  url: string;
  payload: string | undefined;
}

/** All that the document describes. */
export function listOperations(document: { paths?: Record<string, unknown> }): Operation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Described>).map(([method, { parameters = [], requestBody }]) => ({
      name: `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
      method: method.toUpperCase(),
      path,
      parameters,
      body: requestBody?.content['application/json']?.schema ?? null,
    })),
  );
}

type Values = Record<string, unknown>;

function valuesOf(parameters: Parameter[], hints: Hints): fc.Arbitrary<Values> {
  const properties = Object.fromEntries(parameters.map(({ name, schema }) => [name, schema]));
  const required = parameters.filter((parameter) => parameter.required === true).map(({ name }) => name);
  return valueOf({ type: 'object', properties, required }, hints) as fc.Arbitrary<Values>;
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
/** Lone surrogates have no place in an address; browsers send the replacement character. */
const encode = (value: unknown): string => encodeURIComponent(asText(value).toWellFormed());

function wishOf({ path }: Operation, { params, query, body }: { params: Values; query: Values; body: unknown }): Wish {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encode(params[name]) || '-');
  const search = Object.entries(query).map(([name, value]) => `${encode(name)}=${encode(value)}`);
  return { url: search.length > 0 ? `${filled}?${search.join('&')}` : filled, payload: body === undefined ? undefined : JSON.stringify(body) };
}

const KEYS = ['surprise', '__proto__', 'constructor', '', 'id', 'role'];

/** One value of it replaced, left out or added. */
const spoil = (values: Values): fc.Arbitrary<Values> =>
  fc.tuple(fc.constantFrom(...Object.keys(values), ...KEYS), fc.option(NASTY, { nil: undefined })).map(([key, nasty]) => {
    const entries = Object.entries(values).filter(([name]) => name !== key);
    return Object.fromEntries(nasty === undefined ? entries : [...entries, [key, nasty]]);
  });

const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Requests as the document describes them; one in `brokenOneIn` is broken somewhere. */
export function wishesFor(operation: Operation, hints: Hints, brokenOneIn = 10): fc.Arbitrary<Wish> {
  const at = (place: string): Parameter[] => operation.parameters.filter((parameter) => parameter.in === place);
  const good = fc.record({
    params: valuesOf(at('path'), hints),
    query: valuesOf(at('query'), hints),
    body: operation.body === null ? fc.constant(undefined) : valueOf(operation.body, hints),
  });
  const brokenBody = good.chain(({ params, query, body }) =>
    fc.oneof(isObject(body) ? spoil(body) : NASTY, NASTY).map((spoilt) => ({ params, query, body: operation.method === 'GET' ? undefined : spoilt })),
  );
  const brokenQuery = good.chain(({ params, query, body }) => spoil(query).map((spoilt) => ({ params, query: spoilt, body })));
  const brokenPath = good.chain(({ params, query, body }) => spoil(params).map((spoilt) => ({ params: { ...params, ...spoilt }, query, body })));
  const broken = fc.oneof(brokenBody, brokenQuery, brokenPath);
  return fc.oneof({ weight: brokenOneIn - 1, arbitrary: good }, { weight: 1, arbitrary: broken }).map((parts) => wishOf(operation, parts));
}
