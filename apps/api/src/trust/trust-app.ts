import type { FastifyInstance, RouteOptions } from 'fastify';
import { addressOf } from '@whetstone/contracts/call';
import { type App, buildApp } from '../app.ts';
import type { Installation } from '../deps.ts';
import { OPEN_INSTALLATION, type TestApp } from '../testing/build-test-app.ts';
import type { Row } from './row.ts';
import type { ActorName, World } from './cast.ts';

/** A route as the server knows it; the schemas are those that judge requests. */
export interface KnownRoute {
  /** method and address, as `GET /api/session` */
  name: string;
  method: string;
  url: string;
  options: RouteOptions;
}

export interface WatchedApp {
  app: App;
  /** every route that takes something; HEAD goes with its GET, and refusals of other methods are no routes */
  routes: KnownRoute[];
}

interface Wishes {
  installation?: Installation;
  trustProxy?: number;
  /** runs before the routes are added */
  extend?: (app: FastifyInstance) => void;
}

/** The app on the database of `test`, with the list of its own routes. */
export async function buildWatchedApp(
  { db }: Pick<TestApp, 'db'>,
  { installation = OPEN_INSTALLATION, trustProxy = 0, extend }: Wishes = {},
): Promise<WatchedApp> {
  const routes: KnownRoute[] = [];
  const watch = (app: FastifyInstance): void => {
    app.addHook('onRoute', (options) => {
      if (options.config?.isRefusal === true) return;
      const { url } = options;
      for (const method of [options.method].flat()) if (method !== 'HEAD') routes.push({ name: `${method} ${url}`, method, url, options });
    });
    extend?.(app);
  };
  const app = await buildApp({ db, installation }, { trustProxy, extend: watch });
  return { app, routes };
}

let addresses = 0;

/** An address that nobody has asked from yet, so that no limit of another request counts. */
export function freshAddress(): string {
  addresses += 1;
  return `10.${(addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses & 255}`;
}

export function cookieOf(world: World, actor: ActorName): string {
  return actor === 'signed-out' ? '' : `sid=${world.people[actor].token}`;
}

export interface Request {
  actor: ActorName;
  world: World;
  row: Row;
  /** in place of the row's own */
  params?: Record<string, string>;
  body?: unknown;
  headers?: Record<string, string | undefined>;
}

/** What a page of ours sends along; what is undefined is not sent. */
function headersOf(cookie: string, type: string | undefined, changed: Request['headers']): Record<string, string> {
  const wanted = { host: 'localhost', 'sec-fetch-site': 'same-origin', cookie, 'content-type': type, ...changed };
  return Object.fromEntries(Object.entries(wanted).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

const payloadOf = (body: unknown): { payload?: string } => (body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) });

/** What is sent, and what it is said to be. */
function bodyOf(row: Row, world: World, body: unknown): { given: unknown; type: string | undefined } {
  const given = body ?? row.raw?.payload ?? row.body?.(world);
  return { given, type: given === undefined ? undefined : (row.raw?.type ?? 'application/json') };
}

/** Asks as the actor's browser would, by the request of a row. */
export async function ask(app: App, name: string, { actor, world, row, params, body, headers }: Request) {
  const [method = '', url = ''] = name.split(' ');
  const { given, type } = bodyOf(row, world, body);
  return app.inject({
    method: method as 'GET',
    url: addressOf(url, params ?? row.params?.(world)) + (row.query ?? ''),
    remoteAddress: freshAddress(),
    headers: headersOf(cookieOf(world, actor), type, headers),
    ...payloadOf(given),
  });
}
