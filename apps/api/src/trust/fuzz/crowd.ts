import { randomUUID } from 'node:crypto';
import { ROLES, type Role } from '@whetstone/contracts/roles';
import pg from 'pg';
import { createToken, hashToken } from '../../features/sessions/token.ts';
import type { TestApp } from '../../testing/build-test-app.ts';
import { hashOfGoodPassword } from '../../testing/good-password.ts';

/** Who sends a request: nobody who is signed in, or a person of one role. */
export const SENDERS = ['signed-out', ...ROLES] as const;
export type Sender = (typeof SENDERS)[number];

export interface Crowd {
  /** the cookie of a sender; those of another lane are other people, so that requests sent at once do not sign each other out */
  cookie: (sender: Sender, lane: number) => string;
  ids: string[];
  names: string[];
  /** undoes what ended sessions, took roles, deactivated, closed reading or counted towards a limit */
  restore: () => Promise<void>;
  leave: () => Promise<void>;
}

const RESTORE = `
  DELETE FROM session; INSERT INTO session SELECT * FROM fuzz.session;
  DELETE FROM role_grant WHERE person_id IN (SELECT person_id FROM fuzz.role_grant); INSERT INTO role_grant SELECT * FROM fuzz.role_grant;
  UPDATE person SET deactivated_at = NULL, deletion_due_at = NULL WHERE deactivated_at IS NOT NULL OR deletion_due_at IS NOT NULL;
  DELETE FROM operator_setting WHERE name IN ('sign_up_open', 'public_content');
  DELETE FROM rate_window;`;

/** A person of each role for each lane, signed in, staff with a second factor. */
export async function gatherCrowd({ db, url }: Pick<TestApp, 'db' | 'url'>, lanes: number): Promise<Crowd> {
  const hash = await hashOfGoodPassword();
  const people = ROLES.flatMap((role) =>
    Array.from({ length: lanes }, (_, lane) => ({ role, lane, id: randomUUID(), signInName: `fuzz-${role}-${lane}`, token: createToken() })),
  );
  await db.person.createMany({ data: people.map(({ id, signInName }) => ({ id, signInName, name: signInName })) });
  await db.roleGrant.createMany({ data: people.map(({ id, role }) => ({ personId: id, role })) });
  await db.password.createMany({ data: people.map(({ id }) => ({ personId: id, hash })) });
  await db.session.createMany({
    data: people.map(({ id, token }) => ({ personId: id, tokenHash: hashToken(token), device: '', strengthenedAt: new Date() })),
  });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('CREATE SCHEMA fuzz; CREATE TABLE fuzz.session AS TABLE session; CREATE TABLE fuzz.role_grant AS TABLE role_grant;');
  const tokens = new Map(people.map(({ role, lane, token }) => [`${role} ${lane}`, token]));
  return {
    cookie: (sender, lane) => (sender === 'signed-out' ? '' : `sid=${tokens.get(`${sender satisfies Role} ${lane}`) ?? ''}`),
    ids: people.map(({ id }) => id),
    names: people.map(({ signInName }) => signInName),
    restore: async () => void (await client.query(RESTORE)),
    leave: async () => client.end(),
  };
}
