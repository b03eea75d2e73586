import type { Access } from '@whetstone/contracts/endpoint';
import { ROLES } from '@whetstone/contracts/roles';
import * as fc from 'fast-check';
import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DomainError } from '../../domain-error.ts';
import { type TestApp, buildTestApp } from '../../testing/build-test-app.ts';
import { useCheapPasswords } from '../../testing/cheap-passwords.ts';
import { GOOD_PASSWORD } from '../../testing/good-password.ts';
import { ROWS } from '../rows.ts';
import { type WatchedApp, buildWatchedApp, freshAddress } from '../trust-app.ts';
import type { World } from '../cast.ts';
import { createWorld } from '../world.ts';
import { hintsOfAuthoring } from './authoring-hints.ts';
import { type Crowd, SENDERS, type Sender, gatherCrowd } from './crowd.ts';
import { type Operation, type Wish, listOperations, wishesFor } from './operations.ts';
import type { Hints } from './schema-arbitrary.ts';

const PARTS = 4;
const CASES = 1000;
const AT_ONCE = 25;
const SEED = 20_261_121;
const LEAST_SHARE = 0.8;

const EMPTY_STUDY = { studyPreferences: [], targets: [], tracks: [], readings: [], attempts: [], answers: [], selfLevels: [], probeSteps: [] };
const star = { questionId: 'q-fork', title: null, createdAt: '2026-11-20T10:00:00.000Z' };
const note = { id: '0198a000-0000-4000-8000-000000000001', text: 'A note \ud83e', ...star };
/** Data of an export: what is good, and what names things that are not there. */
const STUDIES = [
  { ...EMPTY_STUDY, reviews: [], notes: [note], stars: [star] },
  { ...EMPTY_STUDY, reviews: [], notes: [{ ...note, text: 'Another' }], stars: [] },
  { ...EMPTY_STUDY, reviews: [], notes: [], stars: [{ ...star, questionId: 'q-nothing' }] },
  { ...EMPTY_STUDY, reviews: [], notes: [], stars: [{ ...star, createdAt: '9999-12-31T23:59:59.999Z' }] },
];

const LEVELS = ['Communication', 'Depth of mechanism'].map((dimension) => ({ dimension, level: 'hire' }));
/** A review as a mentor may have written it so far. */
const DRAFT = fc.record({
  comments: fc.array(
    fc.record({
      id: fc.uuid({ version: 4 }),
      part: fc.integer({ min: 1, max: 3 }),
      anchor: fc.constantFrom(null, { kind: 'time', startMs: 0, endMs: 5000 }, { start: 0, end: 9, quote: 'It copies' }, { start: 5, end: 4, quote: '\ud800' }),
      kind: fc.constantFrom('essential', 'actionable', 'optional', 'praise'),
      text: fc.string({ maxLength: 60, unit: 'grapheme' }),
    }),
    { maxLength: 3 },
  ),
  levels: fc.constantFrom(
    [],
    LEVELS.map((level) => ({ ...level, part: 1, evidence: '' })),
  ),
  nextStep: fc.string({ maxLength: 60, unit: 'grapheme' }),
});
const RUN = {
  language: 'python',
  engine: 'python',
  ranAt: '2026-11-20T10:00:00.000Z',
  isOfThisCode: true,
  tests: [{ name: 'adds \ud83e', isHidden: true, state: 'passed' }],
};
const RECORDING = { part: 1, id: '0198a000-0000-4000-8000-000000000002', durationMs: 1000 };
/** What is handed in, beside the work. */
const OF_SUBMITTERS: Hints = {
  recordings: fc.constantFrom([], [RECORDING], [RECORDING, { ...RECORDING, part: 2 }]),
  runs: fc.constantFrom([], [{ part: 1, run: RUN }], [{ part: 200, run: RUN }]),
};
const OF_MENTORS: Hints = {
  suggestionId: fc.oneof(fc.uuid({ version: 4 }), fc.constantFrom('0198a000-0000-4000-8000-000000000003')),
  set: fc.constantFrom(1, 1, 2),
  place: fc.constantFrom(1, 2, 3, 4, 7),
  levels: fc.constantFrom(LEVELS, LEVELS, LEVELS.slice(1)),
  draft: DRAFT,
};

const DATABASE_TEXT = /prisma|postgres|\bsql\b|constraint|relation "|violates|invocation|syntax error|invalid input syntax|\bcolumn\b|\.ts:\d|node_modules/i;

let test: TestApp;
let watched: WatchedApp;
let crowd: Crowd;
let world: World;
const reached = new Map<string, number>();
/** what stood behind answers of 500, which say nothing themselves */
const thrown: string[] = [];
const operations = (): Operation[] => listOperations(watched.app.swagger());

const ofRecruiters = (): Hints => ({
  addSkills: fc.constantFrom(['linux'], ['linux', 'ownership'], ['nothing-of-this-name']),
  items: fc.constantFrom([], [{ questionId: 'q-fork', minutes: 10, takeNewer: true }], [{ questionId: 'q-nothing', minutes: 1, takeNewer: false }]),
});

/** Of what nobody has changed since the world was made; elsewhere they begin at 1. */
const ofRevisions = (name: string): Hints => (/\/(?:imports|sets)\//.test(name) ? { revision: fc.constantFrom(0, 0, 1) } : {});

/** Levels of a submission, which have another shape elsewhere, and the names of candidates. */
const ofAssessments = (name: string): Hints =>
  name.includes('/assessments')
    ? {
        levels: fc.constantFrom(
          [],
          [{ position: 1, dimension: 'Communication', level: 'hire', evidence: 'It copies \ud83e' }],
          [{ position: 1, dimension: null, level: 'no-evidence', evidence: '' }],
        ),
        chosenName: fc.constantFrom('A name', 'Another 名'),
        note: fc.string({ maxLength: 60, unit: 'grapheme' }),
        days: fc.integer({ min: 1, max: 90 }),
        digest: fc.constantFrom('0'.repeat(64), 'f'.repeat(64)),
      }
    : {};

/** Where a candidate stands: stages, areas, skills and the things of a round. */
const ofPlaces = (): Hints => ({
  guide: fc.constantFrom('acme-sre', 'nothing-of-this-name'),
  stage: fc.constantFrom('phone', 'phone', 'onsite'),
  leftOut: fc.constantFrom([], ['linux'], ['linux', 'coding'], ['nothing-of-this-name']),
  track: fc.constantFrom('acme-three-days', 'nothing-of-this-name'),
  area: fc.constantFrom('linux', 'coding', 'nothing-of-this-name'),
  skill: fc.constantFrom('linux', 'ownership', 'nothing-of-this-name'),
  visitId: fc.oneof(fc.uuid({ version: 4 }), fc.constant(world.ids.roundVisit)),
  pauseId: fc.oneof(fc.uuid({ version: 4 }), fc.constant(world.ids.roundPause)),
  position: fc.constantFrom(1, 1, 2),
});

function hints(): Hints {
  const id = fc.constantFrom(...Object.values(world.ids), ...crowd.ids);
  const password = fc.constantFrom(GOOD_PASSWORD, 'eleven quiet otters in the rain', 'not the right password');
  return {
    id,
    importId: id,
    setId: id,
    linkId: id,
    assessmentId: id,
    submissionId: id,
    editId: id,
    ...ofRecruiters(),
    row: id,
    personId: id,
    ceremonyId: id,
    password,
    present: password,
    next: password,
    slug: fc.constantFrom('fork', 'top-ips', 'anvils', 'acme-sre', 'acme-three-days', 'nothing-of-this-name'),
    token: fc.constantFrom(...Object.values(world.tokens), 'A'.repeat(43)),
    link: fc.constantFrom(null, world.tokens.invite, 'A'.repeat(43)),
    signInName: fc.constantFrom(...crowd.names, 'nobody-of-this-name'),
    name: fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }).map((text) => `A${text}`),
    timeZone: fc.constantFrom('Etc/UTC', 'Asia/Shanghai', 'America/St_Johns'),
    limit: fc.integer({ min: 1, max: 100 }).map(String),
    page: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.constantFrom(99_999, 100_000)).map(String),
    // not all of them allow the blank that apps show
    code: fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: 0, max: 999_999 }).map((number) => String(number).padStart(6, '0')) },
      { weight: 1, arbitrary: fc.constant('123 456') },
    ),
    text: fc.string({ minLength: 10, maxLength: 60, unit: 'grapheme' }).map((text) => `The text: ${text}`),
    reason: fc.string({ maxLength: 60, unit: 'grapheme' }).map((text) => `The reason of this access: ${text}`),
    question: fc.constantFrom('fork', 'top-ips', 'a-mistake', 'nothing-of-this-name'),
    version: fc.constantFrom(1, 1, 1, 2),
    attemptId: fc.constantFrom(null, world.ids.attempt, world.ids.note),
    revisionId: fc.oneof(fc.uuid({ version: 4 }), fc.constant(world.ids.revision)),
    dimension: fc.constantFrom('Communication', 'Depth of mechanism', 'Something else'),
    probeId: fc.constantFrom('p-1', 'p-2', 'p-9'),
    claimedAt: fc.constantFrom(
      null,
      '2026-11-20T10:00:00Z',
      '1970-01-01T00:00:00.000Z',
      '0000-01-01T00:00:00Z',
      '9999-12-31T23:59:59Z',
      '2999-12-31T23:59:59Z',
    ),
    ...ofPlaces(),
    ...OF_MENTORS,
    ...OF_SUBMITTERS,
    questionKind: fc.constantFrom(null, 'concept', 'coding'),
    questions: fc.constantFrom(['fork'], ['fork', 'top-ips'], ['nothing-of-this-name']),
    data: fc.constantFrom(...STUDIES),
    transports: fc.constantFrom([], ['usb'], ['hybrid', 'internal']),
    endpoint: fc.constantFrom('https://push.example.com/a', 'https://push.example.com/b?c=%00', `https://push.example.org/${'d'.repeat(900)}`),
    p256dh: fc.constantFrom(`B${'A'.repeat(86)}`, '_'.repeat(87)),
    auth: fc.constantFrom('A'.repeat(22), '-'.repeat(22)),
    address: fc.constantFrom('someone@example.com', "o'neil+x@mail.example.org", ' a@b.example '),
  };
}

/** Mostly those whom the route lets in, in turn; one in twenty is somebody else. */
function senderOf(access: Access, index: number): Sender {
  const allowed = access === 'anyone' || access === 'content' ? SENDERS : access === 'signed-in' ? ROLES : access;
  const from = index % 20 === 19 ? SENDERS : allowed;
  return from[Math.floor(index / 20 + index) % from.length] ?? 'signed-out';
}

async function send({ method }: Operation, { url, payload }: Wish, cookie: string) {
  const headers = { host: 'localhost', 'sec-fetch-site': 'same-origin', cookie, ...(payload !== undefined && { 'content-type': 'application/json' }) };
  return watched.app.inject({ method: method as 'POST', url, headers, remoteAddress: freshAddress(), ...(payload !== undefined && { payload }) });
}

const accessOf = ({ name }: Operation): Access => watched.routes.find((route) => route.name === name)?.options.config?.access ?? 'anyone';

/** Ids of requests are counted in letters, and among very many one spells a word of the database. */
const withoutId = (body: string): string => body.replace(/"requestId":"[^"]*"/, '');

/** Sends them all, and gives those whose answers no server should give. */
async function findFaults(operation: Operation, wishes: Wish[]): Promise<unknown[]> {
  const access = accessOf(operation);
  const faults: unknown[] = [];
  for (let begin = 0; begin < wishes.length; begin += AT_ONCE) {
    const batch = wishes.slice(begin, begin + AT_ONCE).map(async (wish, lane) => {
      const sender = senderOf(access, begin + lane);
      const { statusCode, body } = await send(operation, wish, crowd.cookie(sender, lane));
      if (statusCode >= 500 || (statusCode >= 400 && DATABASE_TEXT.test(withoutId(body)))) faults.push({ sender, ...wish, statusCode, body });
    });
    await Promise.all(batch);
    if (operation.method !== 'GET') await crowd.restore();
  }
  return faults;
}

async function setUp(): Promise<void> {
  test = await buildTestApp();
  watched = await buildWatchedApp(test, {
    extend: (app) => {
      app.addHook('preHandler', async ({ method, routeOptions }) => {
        const name = `${method} ${routeOptions.url}`;
        reached.set(name, (reached.get(name) ?? 0) + 1);
      });
      app.addHook('onError', async (_request, _reply, error) => {
        if (!(error instanceof DomainError || error.validation || error.statusCode)) thrown.push(`${error.name} ${error.message}`);
      });
    },
  });
  await watched.app.ready();
  world = await createWorld(test);
  crowd = await gatherCrowd(test, AT_ONCE);
}

async function tearDown(): Promise<void> {
  await crowd.leave();
  await watched.app.close();
  await test.close();
}

/** A share of the routes: each part is a test file of its own, so that they run side by side. */
export function fuzzRoutes(part: number): void {
  useCheapPasswords();
  beforeAll(setUp);
  afterAll(tearDown);
  it.each(Object.keys(ROWS).filter((_, index) => index % PARTS === part))('%s', { timeout: 120_000 }, async (name) => {
    const operation = operations().find((one) => one.name === name);
    if (operation === undefined) throw new Error(`${name} is not in the description of the API`);
    const wishes = fc.sample(wishesFor(operation, { ...hints(), ...ofRevisions(name), ...hintsOfAuthoring(name), ...ofAssessments(name) }), {
      numRuns: CASES,
      seed: SEED,
    });
    const before = reached.get(name) ?? 0;
    const faults = await findFaults(operation, wishes);
    expect({ faults: faults.slice(0, 3), thrown: thrown.splice(0).slice(0, 3) }).toEqual({ faults: [], thrown: [] });
    const share = ((reached.get(name) ?? 0) - before) / CASES;
    console.log(`${name}: ${CASES} cases, ${Math.round(share * 100)} % reached the handler`);
    expect(share).toBeGreaterThanOrEqual(LEAST_SHARE);
  });
}

/** That no route is in no part, and that a fault would be found. */
export function checkTheFuzz(): void {
  it('has a file for each part', async () => {
    const files = (await readdir(import.meta.dirname)).filter((name) => name.endsWith('.test.ts'));
    expect(files.toSorted()).toEqual(Array.from({ length: PARTS }, (_, part) => `fuzz-${part}.test.ts`));
  });

  it('covers every operation of the description', () => {
    const described = operations().map(({ name }) => name);
    expect(described.filter((name) => ROWS[name] === undefined && name.includes('/api/'))).toEqual([]);
  });

  it('control: finds an answer with the words of the database', async () => {
    const leaky = await buildWatchedApp(test, {
      extend: (app) =>
        void app.get('/api/leak', { config: { access: 'anyone' } }, async (_request, reply) => reply.code(409).send('relation "person" violates')),
    });
    const answer = await leaky.app.inject('/api/leak');
    expect(answer.statusCode >= 400 && DATABASE_TEXT.test(answer.body)).toBe(true);
    await leaky.app.close();
  });
}
