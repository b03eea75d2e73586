import { describe, expect, it } from 'vitest';
import { CallError, type Transport, type WireRequest, addressOf, createCall } from './call.ts';
import { getGuide, listGuides } from './guides.ts';
import { getQuestionVersion, listQuestions } from './questions.ts';

/** A transport that answers everything alike and notes what it was asked. */
function answering(status: number, text: string): { transport: Transport; asked: WireRequest[] } {
  const asked: WireRequest[] = [];
  const transport: Transport = async (request) => {
    asked.push(request);
    return { status, text: async () => text };
  };
  return { transport, asked };
}

/** What a call is refused with. */
async function refusal(status: number, text: string, retryAfter: string | null = null): Promise<CallError> {
  const { transport } = answering(status, text);
  const call = createCall(async (request) => ({ ...(await transport(request)), retryAfter }));
  const error: unknown = await call(getGuide, { params: { slug: 'any' } }).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof CallError)) throw new Error(`no CallError but ${String(error)}`);
  return error;
}

describe('addressOf', () => {
  it.each([
    ['nothing to fill in', '/api/guides', undefined, undefined, '/api/guides'],
    ['a parameter', '/api/guides/:slug', { slug: 'acme' }, undefined, '/api/guides/acme'],
    ['two parameters', '/api/questions/:slug/versions/:number', { slug: 'fork', number: 2 }, undefined, '/api/questions/fork/versions/2'],
    ['a parameter with a slash, a space and a question mark', '/api/guides/:slug', { slug: 'a/b c?d' }, undefined, '/api/guides/a%2Fb%20c%3Fd'],
    ['a query', '/api/questions', {}, { area: 'linux', limit: 5 }, '/api/questions?area=linux&limit=5'],
    ['an empty and an undefined value, which are left out', '/api/questions', {}, { area: '', kind: undefined, skill: 'go' }, '/api/questions?skill=go'],
    ['only empty values', '/api/questions', {}, { area: '' }, '/api/questions'],
    ['a repeated value', '/api/questions', {}, { skill: ['go', 'c'] }, '/api/questions?skill=go&skill=c'],
    ['a repeated value with an empty one among them', '/api/questions', {}, { skill: ['go', '', 'c'] }, '/api/questions?skill=go&skill=c'],
    ['zero and false, which are values', '/api/questions', {}, { limit: 0, all: false }, '/api/questions?limit=0&all=false'],
    ['a query that needs escaping', '/api/questions', {}, { q: 'a&b=c 部署' }, '/api/questions?q=a%26b%3Dc+%E9%83%A8%E7%BD%B2'],
  ] as const)('takes %s', (_what, url, params, query, address) => {
    expect(addressOf(url, params, query)).toBe(address);
  });

  it('can be read back to what was given', () => {
    const given = { q: '100% "sure"? #1 + 2', cursor: 'eyJ9_-' };
    expect(Object.fromEntries(new URL(addressOf('/api/questions', {}, given), 'http://x').searchParams)).toEqual(given);
  });
});

describe('a call', () => {
  it('sends method and address and answers with the body', async () => {
    const { transport, asked } = answering(200, '{"items":[]}');
    expect(await createCall(transport)(listGuides, {})).toEqual({ items: [] });
    expect(asked).toEqual([{ method: 'GET', url: '/api/guides', body: undefined, signal: undefined }]);
  });

  it('fills parameters and query in', async () => {
    const { transport, asked } = answering(200, '{}');
    const call = createCall(transport);
    await call(getQuestionVersion, { params: { slug: 'fork', number: '2' } });
    await call(listQuestions, { query: { area: 'linux', limit: '5' } });
    expect(asked.map(({ url }) => url)).toEqual(['/api/questions/fork/versions/2', '/api/questions?area=linux&limit=5']);
  });

  it('hands the signal to the transport, so that a call can be given up', async () => {
    const { transport, asked } = answering(200, '{}');
    const { signal } = new AbortController();
    await createCall(transport)(listGuides, {}, signal);
    expect(asked[0]?.signal).toBe(signal);
  });

  it('passes on what the transport throws', async () => {
    const call = createCall(async () => {
      throw new TypeError('fetch failed');
    });
    await expect(call(listGuides, {})).rejects.toThrow('fetch failed');
  });
});

describe('CallError', () => {
  it('has code, fields, message and request id of an error body', async () => {
    const fields = [{ field: 'limit', message: 'must be a whole number' }];
    const body = { error: { code: 'invalid_request', message: 'The request does not fit.', fields, requestId: 'req-7' } };
    const error = await refusal(400, JSON.stringify(body));
    expect({ name: error.name, status: error.status, code: error.code, message: error.message, requestId: error.requestId }).toEqual({
      name: 'CallError',
      status: 400,
      code: 'invalid_request',
      message: 'The request does not fit.',
      requestId: 'req-7',
    });
    expect(error.fields).toEqual(fields);
  });

  it.each([
    ['37', 37],
    ['Sat, 21 Nov 2026 12:00:00 GMT', null],
    ['', null],
    [null, null],
  ])('knows of the header Retry-After: %j how many seconds to wait: %j', async (header, seconds) => {
    expect((await refusal(429, '{}', header)).retryAfterSeconds).toBe(seconds);
  });

  it.each([
    ["a proxy's page", 502, '<html>Bad gateway</html>'],
    ['an empty body', 504, ''],
    ['JSON without an error', 500, '{"status":"not ready"}'],
    ['JSON that is no object', 500, 'null'],
    ['JSON whose error is a word', 500, '{"error":"Bad Request","statusCode":400}'],
    ['a redirect that nobody followed', 308, ''],
  ])('is "unreachable" for %s', async (_what, status, text) => {
    const error = await refusal(status, text);
    expect({ status: error.status, code: error.code, fields: error.fields, requestId: error.requestId, message: error.message }).toEqual({
      status,
      code: 'unreachable',
      fields: [],
      requestId: null,
      message: 'The server cannot be reached.',
    });
  });
});
