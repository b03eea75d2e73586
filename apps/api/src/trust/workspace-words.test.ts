import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type TestApp, buildTestApp } from '../testing/build-test-app.ts';
import { AUTHORING_ROWS } from './authoring-rows.ts';
import { IMPORT_ROWS } from './import-rows.ts';
import { SET_ROWS } from './set-rows.ts';
import { CONTENT_ROWS, PRIVATE_ROWS } from './rows.ts';
import { type WatchedApp, ask, buildWatchedApp } from './trust-app.ts';
import { ACTORS, type ActorName, type World } from './cast.ts';
import { createWorld } from './world.ts';
import { WORKSPACE_MARK } from './world-imports.ts';

vi.setConfig({ testTimeout: 120_000 });

let test: TestApp;
let watched: WatchedApp;
let world: World;
beforeAll(async () => {
  test = await buildTestApp();
  watched = await buildWatchedApp(test);
  world = await createWorld(test);
});
afterAll(async () => {
  await watched.app.close();
  await test.close();
});

const MEMBERS = new Set<ActorName>(['recruiter owner', 'recruiter viewer']);
/** where its members read the name of a set, or a question, beside what is of imports and sets */
const THEIRS = ['questions', 'export', 'export-report', 'sets/:setId/assessments/:assessmentId'].map((part) => `GET /api/workspaces/:id/${part}`);
const MARK = new RegExp(WORKSPACE_MARK, 'i');
/** What the address itself says is repeated in a refusal, and among the words that no question has. */
const mention = (body: string): boolean => MARK.test(body.replaceAll(/"(?:message|given)":"[^"]*"|"missing":\[[^\]]*\]/g, ''));

const READS = [
  ...Object.keys(CONTENT_ROWS),
  ...Object.keys(PRIVATE_ROWS).filter((name) => name.startsWith('GET ')),
  'GET /api/questions?q=zibelline',
  'GET /api/questions?q=zibeline',
];

async function telling(actor: ActorName): Promise<string[]> {
  const found: string[] = [];
  for (const name of READS) {
    // a stream does not end
    if (name === 'GET /api/me/events') continue;
    const row = { ...PRIVATE_ROWS, ...CONTENT_ROWS }[name] ?? { may: [] };
    if (mention((await ask(watched.app, name, { actor, world, row })).body)) found.push(name);
  }
  return found;
}

it('what a workspace holds stands in no answer to anyone but its members', async () => {
  for (const actor of ACTORS.filter((one) => !MEMBERS.has(one))) expect([actor, await telling(actor)]).toEqual([actor, []]);
});

it('control: its members read it, and at its own addresses alone', async () => {
  const own = Object.keys({ ...IMPORT_ROWS, ...SET_ROWS, ...AUTHORING_ROWS }).filter(
    (name) => name.startsWith('GET ') && !/\/(?:imports|vocabulary|export|export-report|kit\.docx)$/.test(name),
  );
  for (const actor of MEMBERS) expect((await telling(actor)).toSorted()).toEqual([...own, ...THEIRS].toSorted());
});

it('the question is at no public address, whatever one calls it', async () => {
  const id = `q-${world.ids.workspaceQuestion}`;
  for (const path of [id, `${id}/versions/1`, `${id}/changes`, `${id}/versions/1/tests`]) {
    for (const actor of ACTORS) expect((await ask(watched.app, `GET /api/questions/${path}`, { actor, world, row: { may: [] } })).statusCode).toBe(404);
  }
  const owner = { actor: 'owner' as const, world };
  const round = { mode: 'strict', minutes: 30, count: 1, of: { kind: 'questions', questions: [id] } };
  const starts = await ask(watched.app, `PUT /api/me/rounds/${world.ids.newThing}`, { ...owner, row: { may: [] }, body: round });
  expect(starts.statusCode).toBeGreaterThanOrEqual(400);
  const stars = await ask(watched.app, `PUT /api/me/stars/${id}`, { ...owner, row: { may: [] } });
  expect(stars.statusCode).toBe(404);
});
