import swagger from '@fastify/swagger';
import scalar from '@scalar/fastify-api-reference';
import { STATUS_CODES } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';

/** What each status of a refusal means. A success is described by its own contract. */
const REFUSALS: Record<string, string> = {
  400: 'The request does not fit; `fields` names each parameter with its fault and what to send.',
  401: 'Nobody is signed in, or what was given to sign in is not right.',
  403: 'This is not for this person, or not from here; the message says which.',
  404: 'There is nothing of this name, or nothing that this person may see.',
  409: 'It cannot be done as things stand now; the message says why.',
  429: 'It was tried too often. Try again after the seconds that `retry-after` says.',
  500: 'Something failed on our side; the request id helps to find it.',
  503: 'The database cannot be reached just now. Try again after the seconds that `retry-after` says.',
};

/** The contract as OpenAPI, each answer with the words for its status. */
const transform: typeof jsonSchemaTransform = (document) => {
  const { schema, url } = jsonSchemaTransform(document);
  const responses = Object.entries((schema?.response ?? {}) as Record<string, { description?: string }>);
  const described = responses.map(([status, answer]) => [status, { ...answer, description: answer.description ?? REFUSALS[status] ?? STATUS_CODES[status] }]);
  return { schema: { ...schema, ...(responses.length > 0 && { response: Object.fromEntries(described) as object }) }, url };
};

/** OpenAPI at /api/openapi.json, made from the contracts themselves, and readable docs at /api/docs. Registered before the routes. */
export async function addOpenapi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Whetstone',
        version: '0.1.0',
        description: 'Role guides, question bank, pay and study tracks, which anyone may read; and what belongs to people, which only they may.',
      },
    },
    transform,
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
  await app.register(scalar, {
    routePrefix: '/api/docs',
    configuration: {
      url: '/api/openapi.json',
      favicon: '/favicon.svg',
      // Nothing here may call out: no fonts, no telemetry, no assistant, no hosted tools.
      withDefaultFonts: false,
      telemetry: false,
      agent: { disabled: true },
      mcp: { disabled: true },
      showDeveloperTools: 'never',
      hideClientButton: true,
      defaultOpenAllTags: true,
    },
  });
}
