import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildTestApp } from './testing/build-test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

async function messageOf(address: string): Promise<[number, string]> {
  const response = await test.app.inject(address);
  return [response.statusCode, response.json<{ error?: { message: string } }>().error?.message ?? ''];
}

const LONG = 'x'.repeat(201);
const SLUG = 'a slug of 1 to 100 characters, as lists and links give it';

describe('a request that does not fit', () => {
  it.each([
    ['/api/questions?area=linux&area=coding', 'area stands here 2 times: send it once, as the slug of an area, as the facets give it'],
    ['/api/questions?limit=1&limit=2&limit=3', 'limit stands here 3 times: send it once, as a whole number from 1 to 100'],
    ['/api/questions?limit=', 'limit is empty: send a whole number from 1 to 100, or leave it out'],
    ['/api/questions?q=', 'q is empty: send text of 1 to 200 characters, or leave it out'],
    ['/api/questions?area=', 'area is empty: send the slug of an area, as the facets give it, or leave it out'],
    ['/api/questions?kind=', 'kind is empty: send one of concept, troubleshooting, coding, system-design, behavioral, or leave it out'],
    ['/api/questions?limit=0', 'limit must be a whole number from 1 to 100'],
    ['/api/questions?limit=101', 'limit must be a whole number from 1 to 100'],
    ['/api/questions?limit=1e1', 'limit must be a whole number from 1 to 100'],
    ['/api/questions?difficulty=brutal', 'difficulty must be one of easy, medium, hard'],
    ['/api/questions?origin=theirs', 'origin must be one of source, ours'],
    [`/api/questions?q=${LONG}`, 'q must be text of 1 to 200 characters'],
    ['/api/questions?cursor=nonsense', 'cursor must be the nextCursor of the page before'],
    ['/api/questions?area=nowhere', 'area knows no "nowhere": send the slug of an area, as the facets give it'],
    ['/api/questions?area=a%00b', 'area must be the slug of an area, as the facets give it'],
    ['/api/questions?colour=red', 'colour is not known here'],
    [
      '/api/questions?limit=0&kind=',
      'kind is empty: send one of concept, troubleshooting, coding, system-design, behavioral, or leave it out; limit must be a whole number from 1 to 100',
    ],
    ['/api/questions/', `slug is empty: send ${SLUG}`],
    ['/api/questions/a%00b', `slug must be ${SLUG}`],
    ['/api/questions/fork/versions/one', 'number must be a whole number, as the list of versions gives it'],
    ['/api/questions/fork/changes?from=', 'from is empty: send a whole number, as the list of versions gives it, or leave it out'],
  ])('is answered with one sentence that names the parameter and what to send: %s', async (address, fault) => {
    expect(await messageOf(address)).toEqual([400, `The request does not fit: ${fault}.`]);
  });

  it.each(['/api/questions?limit=100', '/api/questions?q=fork&kind=concept', '/api/questions?origin=source'])('control: %s fits', async (address) => {
    expect(await messageOf(address)).toEqual([200, '']);
  });
});

interface Operation {
  summary?: string;
  description?: string;
  parameters?: { name: string; in: string; description?: string; required?: boolean }[];
  responses: Record<string, { description: string }>;
}
type Paths = Record<string, Record<string, Operation>>;

/** Where an OpenAPI document has no words: an operation, a parameter, or an answer. */
function wordless(paths: Paths): string[] {
  const isSaid = (text: string | undefined): boolean => text !== undefined && text.length > 10 && text !== 'Default Response';
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { summary, description, parameters = [], responses }]) => [
      ...(isSaid(summary) && isSaid(description) ? [] : [`${method} ${path}`]),
      ...parameters.filter((parameter) => !isSaid(parameter.description)).map(({ name, in: place }) => `${method} ${path} ${place} ${name}`),
      ...Object.entries(responses)
        .filter(([, answer]) => !isSaid(answer.description))
        .map(([status]) => `${method} ${path} ${status}`),
    ]),
  );
}

describe('the OpenAPI document', () => {
  const read = async (): Promise<Paths> => (await test.app.inject('/api/openapi.json')).json<{ paths: Paths }>().paths;

  it('describes every operation, every parameter and every answer', async () => {
    expect(wordless(await read())).toEqual([]);
  });

  it('control: a parameter, an operation and an answer without words are found', () => {
    const responses = { 200: { description: 'Default Response' } };
    expect(wordless({ '/x': { get: { summary: 'A thing of many', parameters: [{ name: 'y', in: 'query' }], responses } } })).toEqual([
      'get /x',
      'get /x query y',
      'get /x 200',
    ]);
  });

  it('says the same of a parameter as a refusal does', async () => {
    const { parameters = [] } = (await read())['/api/questions']?.['get'] ?? {};
    expect(parameters.find(({ name }) => name === 'limit')).toMatchObject({
      required: false,
      description: 'How many questions a page holds; 50 unless said. Send a whole number from 1 to 100.',
    });
  });
});
