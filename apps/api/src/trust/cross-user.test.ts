import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type TestApp, buildTestApp } from '../testing/build-test-app.ts';
import type { Row } from './row.ts';
import { PRIVATE_ROWS, expectedStatus } from './rows.ts';
import { type WatchedApp, ask, buildWatchedApp } from './trust-app.ts';
import { ACTORS, type ActorName, type Member, type World } from './cast.ts';
import { createWorld } from './world.ts';

/**
 * Where staff are named without an entry in their log, and why. It excuses for the names of staff only: a candidate's is never
 * shown without an entry.
 */
const NAMES_STAFF: Record<string, string> = {
  'GET /api/mentors': 'A mentor shows the name to candidates by being one; an entry would tell mentors who of them has looked.',
  'GET /api/me/consents': 'The candidate named the mentor; after the grant has ended an entry would go on naming the candidate.',
  'POST /api/me/consents': 'The same: it answers with the grants that were given just now.',
  'GET /api/me/reads': 'It is the log itself, read by whom it is about: whoever reads another is named to them.',
  'GET /api/me/assessments/:id': 'The same log, of who read what was handed in.',
  'PUT /api/me/assessments/:id/submission': 'The same: it answers with what getting it does.',
  'PUT /api/me/assessments/:id/withdrawal': 'The same: it answers with what getting it does.',
  'GET /api/me/export': 'The same log and the same grants, as a file. Whom a mentor or an admin could read is written down.',
};

/** Who stand for everyone in changes. */
const CHANGERS = new Set<ActorName>(['owner', 'mentor with consent', 'recruiter owner', 'admin']);

// Each test asks as everyone.
vi.setConfig({ testTimeout: 120_000 });

let test: TestApp;
let watched: WatchedApp;
beforeAll(async () => {
  test = await buildTestApp();
  watched = await buildWatchedApp(test);
});
afterAll(async () => {
  await watched.app.close();
  await test.close();
});

interface Asked {
  actor: ActorName;
  /** everyone else of the actor's world whom the answer speaks of */
  shown: Member[];
  /** those of them in whose log stands nothing of it */
  unwritten: Member[];
}

async function askOne({ app }: WatchedApp, name: string, { actor, row, world }: { actor: ActorName; row: Row; world: World }): Promise<Asked> {
  const { _max: before } = await test.db.auditEvent.aggregate({ _max: { id: true } });
  const { body } = await ask(app, name, { actor, world, row });
  const people = Object.entries(world.people) as [Member, World['people'][Member]][];
  const shown = people.filter(([member, { id, signInName }]) => member !== actor && (body.includes(signInName) || body.includes(id)));
  // a private feed has its reader in its address
  const reader = actor === 'signed-out' ? undefined : world.people[actor].pseudonym;
  const written = await test.db.auditEvent.findMany({ where: { id: { gt: before.id ?? 0n }, ...(reader !== undefined && { actor: reader }) } });
  const subjects = new Set(written.map(({ subject }) => subject));
  return {
    actor,
    shown: shown.map(([member]) => member),
    unwritten: shown.filter(([, { pseudonym }]) => !subjects.has(pseudonym)).map(([member]) => member),
  };
}

/** Everyone who may asks once; of a change those who stand for everyone. */
async function askAll(app: WatchedApp, name: string, row: Row): Promise<Asked[]> {
  const actors = ACTORS.filter((actor) => (name.startsWith('GET ') || CHANGERS.has(actor)) && expectedStatus(row, actor) === 200);
  const world = await createWorld(test);
  const asked: Asked[] = [];
  for (const actor of actors) asked.push(await askOne(app, name, { actor, row, world }));
  return asked;
}

const CANDIDATES = new Set<Member>(['owner', 'other candidate', 'deactivated']);
const isExcused = (name: string, member: Member): boolean => NAMES_STAFF[name] !== undefined && !CANDIDATES.has(member);

const missing = (name: string, asked: Asked[]): string[] =>
  asked.flatMap(({ actor, unwritten }) => unwritten.filter((member) => !isExcused(name, member)).map((member) => `${actor} reads ${member}`));

describe('whoever is shown to someone else finds it in their log', () => {
  const crossUser: string[] = [];

  it.each(Object.entries(PRIVATE_ROWS).filter(([, row]) => ACTORS.some((actor) => expectedStatus(row, actor) === 200)))('%s', async (name, row) => {
    const asked = await askAll(watched, name, row);
    if (asked.some(({ shown }) => shown.length > 0)) crossUser.push(name);
    expect(missing(name, asked)).toEqual([]);
  });

  it('on these routes; each of the excused is one', () => {
    expect(crossUser.toSorted()).toMatchSnapshot();
    expect(Object.keys(NAMES_STAFF).filter((name) => !crossUser.includes(name))).toEqual([]);
  });

  it('control: a list of people that writes nothing down is found', async () => {
    const leaky = await buildWatchedApp(test, {
      extend: (app) =>
        void app.get('/api/everyone', { config: { access: 'signed-in' } }, async () =>
          test.db.person.findMany({ select: { name: true }, orderBy: { createdAt: 'desc' }, take: 12 }),
        ),
    });
    const found = missing('GET /api/everyone', await askAll(leaky, 'GET /api/everyone', { may: ['owner'] }));
    expect(found).toHaveLength(11);
    expect(found).toContain('owner reads other candidate');
    await leaky.app.close();
  });
});
