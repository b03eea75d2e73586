import * as articles from '@whetstone/contracts/articles';
import type { Endpoint } from '@whetstone/contracts/endpoint';
import * as guides from '@whetstone/contracts/guides';
import * as questions from '@whetstone/contracts/questions';
import * as salaries from '@whetstone/contracts/salaries';
import * as tracks from '@whetstone/contracts/tracks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, buildTestApp } from './testing/build-test-app.ts';

/** Every endpoint of content with an address that works; an endpoint without a row here fails the first test. */
const WORKING: Record<string, string> = {
  '/api/articles': '/api/articles',
  '/api/articles/:slug': '/api/articles/anvils',
  '/api/guides': '/api/guides',
  '/api/guides/:slug': '/api/guides/acme-sre',
  '/api/questions': '/api/questions',
  '/api/questions/:slug': '/api/questions/fork',
  '/api/questions/:slug/changes': '/api/questions/fork/changes',
  '/api/questions/:slug/versions/:number': '/api/questions/fork/versions/1',
  '/api/questions/:slug/versions/:number/tests': '/api/questions/top-ips/versions/1/tests',
  '/api/salaries': '/api/salaries',
  '/api/salaries/:slug': '/api/salaries/acme-sre',
  '/api/tracks': '/api/tracks',
  '/api/tracks/:slug': '/api/tracks/acme-three-days',
  '/api/tracks/:slug/places/:question': '/api/tracks/acme-three-days/places/fork',
};

const isEndpoint = (value: unknown): value is Endpoint => typeof value === 'object' && value !== null && 'url' in value && 'method' in value;
const ENDPOINTS = [articles, guides, questions, salaries, tracks].flatMap((module) => Object.values<unknown>(module).filter(isEndpoint));

interface ErrorAnswer {
  error: { code: string; message: string; requestId: string; fields: { field: string }[] };
}

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
});
afterAll(async () => test.close());

describe('every endpoint of content', () => {
  it('is served, and has a row in the table of this test', () => {
    expect(ENDPOINTS.map(({ url }) => url).toSorted()).toEqual(Object.keys(WORKING));
    for (const { method, url } of ENDPOINTS) expect(test.app.hasRoute({ method, url })).toBe(true);
  });

  it.each(Object.values(WORKING))('works: %s', async (address) => {
    const response = await test.app.inject(address);
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toBe('application/json; charset=utf-8');
  });

  it.each(Object.values(WORKING))('refuses an unknown query key by its name: %s', async (address) => {
    const response = await test.app.inject(`${address}?colour=red`);
    expect(response.statusCode).toBe(400);
    const { error } = response.json<ErrorAnswer>();
    expect(error.code).toBe('invalid_request');
    expect(error.fields.map(({ field }) => field)).toEqual(['colour']);
    expect(error.message).toBe('The request does not fit: colour is not known here.');
  });

  it.each(Object.values(WORKING))('is read-only: %s', async (address) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
      const response = await test.app.inject({ method, url: address });
      expect([method, response.statusCode, response.json<ErrorAnswer>().error.code]).toEqual([method, 405, 'method_not_allowed']);
    }
  });

  it.each(Object.keys(WORKING).filter((url) => url.includes(':slug')))('refuses a NUL and a name too long as slug: %s', async (url) => {
    for (const slug of ['a%00b', 'x'.repeat(150)]) {
      const response = await test.app.inject(url.replace(':slug', slug).replace(':number', '1'));
      expect(response.statusCode).toBe(400);
      expect(response.json<ErrorAnswer>().error.fields.map(({ field }) => field)).toEqual(['slug']);
    }
  });
});

describe('what is no endpoint', () => {
  it.each(['/', '/api', '/api/', '/api/nothing', '/api/companies', '/api/guides/acme-sre/x', '/favicon.ico', '/%c0%af'])(
    'gives 404 and the error body: %s',
    async (address) => {
      const response = await test.app.inject(address);
      expect(response.statusCode).toBe(404);
      expect(response.headers['content-type']).toBe('application/json; charset=utf-8');
      expect(response.json<ErrorAnswer>().error).toMatchObject({ code: 'not_found', fields: [], message: 'There is nothing at this address.' });
    },
  );

  it.each([
    ['/api/questions/%zz', 'url', 'The address cannot be decoded.'],
    [`/api/questions/${'x'.repeat(300)}`, 'url', 'The address is too long.'],
    ['/api/questions/', 'slug', 'The request does not fit: slug is empty: send a slug of 1 to 100 characters, as lists and links give it.'],
  ])('gives 400 and the error body for an address that names nothing: %s', async (address, field, message) => {
    const response = await test.app.inject(address);
    expect(response.statusCode).toBe(400);
    expect(response.json<ErrorAnswer>().error).toMatchObject({ code: 'invalid_request', message, fields: [{ field }] });
  });
});

describe('OpenAPI', () => {
  const asOpenapi = (url: string): string => url.replace(/:(\w+)/g, '{$1}');

  it('lists every endpoint, each with a summary, its statuses and what it answers', async () => {
    const response = await test.app.inject('/api/openapi.json');
    expect(response.statusCode).toBe(200);
    const document = response.json<{ openapi: string; paths: Record<string, Record<string, { summary: string; responses: object }>> }>();
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toEqual(expect.arrayContaining([...Object.keys(WORKING).map(asOpenapi), '/healthz', '/readyz']));
    for (const { url, schema } of ENDPOINTS) {
      const { get } = document.paths[asOpenapi(url)] ?? {};
      expect(get?.summary).toBe(schema.summary);
      expect(Object.keys(get?.responses ?? {})).toEqual(['200', '400', '404', '500', '503']);
    }
  });

  it('describes the filters of the bank', async () => {
    const document = (await test.app.inject('/api/openapi.json')).json<{ paths: Record<string, { get: { parameters: { name: string; in: string }[] } }> }>();
    const names = document.paths['/api/questions']?.get.parameters.map(({ name, in: place }) => `${place} ${name}`);
    expect(names).toEqual(['q', 'area', 'kind', 'skill', 'difficulty', 'origin', 'guide', 'stage', 'limit', 'cursor'].map((name) => `query ${name}`));
    expect(document.paths['/api/questions/{slug}']?.get.parameters.map(({ name, in: place }) => `${place} ${name}`)).toEqual(['path slug']);
  });

  it('has readable docs', async () => {
    const response = await test.app.inject('/api/docs/');
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toContain('text/html');
    expect(response.body).toContain('/api/openapi.json');
  });
});

describe('running it', () => {
  it('/healthz and /readyz answer', async () => {
    expect((await test.app.inject('/healthz')).json()).toEqual({ status: 'ok' });
    expect((await test.app.inject('/readyz')).json()).toEqual({ status: 'ready' });
  });

  it('/metrics counts requests by route and not by address', async () => {
    await test.app.inject('/api/questions/fork');
    await test.app.inject('/api/questions/a-name-that-is-in-no-metric');
    const response = await test.app.inject('/metrics');
    expect(response.headers['content-type']).toMatch(/^text\/plain/);
    expect(response.body).toMatch(/http_request_duration_seconds_count\{method="GET",route="\/api\/questions\/:slug",status="200"\} [1-9]/);
    expect(response.body).toMatch(/http_request_duration_seconds_count\{method="GET",route="\/api\/questions\/:slug",status="404"\} [1-9]/);
    expect(response.body).not.toContain('a-name-that-is-in-no-metric');
    expect(response.body).toContain('process_cpu_seconds_total');
  });

  it('compresses what is large for those who can read it', async () => {
    const response = await test.app.inject({ url: '/api/openapi.json', headers: { 'accept-encoding': 'br' } });
    expect(response.headers['content-encoding']).toBe('br');
  });
});
