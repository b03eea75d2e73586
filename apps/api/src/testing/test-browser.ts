import { CallError, createCall } from '@whetstone/contracts/call';
import type { Role } from '@whetstone/contracts/roles';
import type { InjectOptions } from 'fastify';
import type { App } from '../app.ts';
import { createLink } from '../features/links/create-link.ts';
import { createAccount } from '../features/sessions/create-account.ts';
import { createSession } from '../features/sessions/create-session.ts';
import { OPEN_INSTALLATION, type TestApp } from './build-test-app.ts';
import { hashOfGoodPassword } from './good-password.ts';

let addresses = 0;

/** What a browser does for a person: it keeps the cookie, and says that a request comes from Whetstone's own page. */
export class TestBrowser {
  readonly #app: App;
  /** an address of its own, so that one test's tries do not count in another */
  readonly #remoteAddress: string;
  cookie = '';
  readonly call: ReturnType<typeof createCall>;

  constructor(app: App) {
    this.#app = app;
    addresses += 1;
    this.#remoteAddress = `10.1.${addresses >> 8}.${addresses & 255}`;
    this.call = createCall(async ({ method, url, body }) => {
      const headers = body === undefined ? {} : { 'content-type': 'application/json' };
      const response = await this.send({ method, url, headers, ...(body === undefined ? {} : { payload: body }) });
      return { status: response.statusCode, text: async () => response.body };
    });
  }

  async send(options: InjectOptions) {
    const wanted = { host: 'localhost', 'sec-fetch-site': 'same-origin', cookie: this.cookie, ...options.headers };
    const headers = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
    const response = await this.#app.inject({ remoteAddress: this.#remoteAddress, ...options, headers });
    const [pair = ''] = String(response.headers['set-cookie'] ?? '').split(';');
    if (pair !== '') this.cookie = pair;
    return response;
  }

  /** What a call of this browser was refused with; fails when it was not refused. */
  async refusal(calling: Promise<unknown>): Promise<CallError> {
    const reason: unknown = await calling.then(
      () => 'no refusal',
      (error: unknown) => error,
    );
    if (reason instanceof CallError) return reason;
    throw new Error(`expected a refusal, got ${String(reason)}`);
  }
}

let count = 0;

/**
 * A new person with one role, signed in in a browser of their own. Staff are as strong as a second factor makes them. The
 * account is made as signing up makes it, but for the hash of the password, which takes a quarter of a second and is the same for all.
 */
export async function signUpAs({ app, db }: Pick<TestApp, 'app' | 'db'>, role: Role): Promise<TestBrowser & { personId: string; signInName: string }> {
  count += 1;
  const browser = new TestBrowser(app);
  const signInName = `${role}-${count}-${Date.now()}`;
  const hash = await hashOfGoodPassword();
  const { personId, token } = await db.$transaction(async (tx) => {
    const { token: link } = await createLink(tx, { purpose: 'invite', minutes: 60, madeBy: null, role });
    const account = { link, signInName, name: `Test ${role} ${count}`, timeZone: 'Europe/Berlin', key: { password: { create: { hash } } } };
    const { id } = await createAccount(tx, { db, installation: OPEN_INSTALLATION }, account);
    return { personId: id, token: await createSession(tx, { personId: id, device: '', isStrong: role !== 'candidate' }) };
  });
  browser.cookie = `sid=${token}`;
  return Object.assign(browser, { personId, signInName });
}
