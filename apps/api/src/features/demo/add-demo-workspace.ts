import { randomUUID } from 'node:crypto';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { decideOnQuestion } from '../authoring/decide-on-question.ts';
import { putSource } from '../authoring/put-source.ts';
import { commitImport } from '../bank-imports/commit-import.ts';
import { readImport } from '../bank-imports/read-import.ts';
import { findLiveDocument } from '../content/find-live-document.ts';
import { putSet } from '../question-sets/put-set.ts';
import { putSetItems } from '../question-sets/put-set-items.ts';
import { createWorkspace } from '../workspaces/create-workspace.ts';
import { DEMO_PLACE, DEMO_QUESTION } from './demo-question.ts';
import { findDemoActor } from './find-demo-actor.ts';

const GUIDE = 'alibaba-devops-engineer';
const STAGE = 'technical-phone-screen';
const SET_MINUTES = 60;
const CHOSEN = 4;
const DEFAULT_MINUTES = 10;
const FILE = 'demo-bank.md';
/** As a recruiter's old file may look: headings that ask, answers below, one without. */
const BANK = `# Demo bank of a team that does not exist

## A service answers slowly after each deployment and is fast an hour later. What do you look at?

What is cold after a start: connection pools, caches, code that is compiled as it runs. Compare the first minutes of an old and of a new
version, and warm up before traffic comes.

- Which of these would you see in a graph?
- What would you change so that nobody notices?

## What is the difference between a liveness and a readiness probe?

A failed liveness probe restarts the container; a failed readiness probe takes it out of the service's endpoints and leaves it running.

## How do you roll back a change of a database schema?

By not needing to: expand first, move readers and writers, contract when the last old version is gone.

## Tell of a time when you disagreed with a decision and carried it out.
`;

/** A workspace with both recruiters in it; null where the first has one already. */
async function addWorkspace(deps: Deps, [owner, colleague]: readonly [Actor, Actor]): Promise<string | null> {
  if ((await deps.db.workspaceMember.count({ where: { personId: owner.personId } })) > 0) return null;
  const { id } = await createWorkspace(deps, owner, { name: 'Demo workspace' });
  await deps.db.workspaceMember.create({ data: { workspaceId: id, personId: colleague.personId, role: 'editor' }, select: { role: true } });
  return id;
}

async function addBank(deps: Deps, actor: Actor, id: string): Promise<void> {
  const key = { id, importId: randomUUID() };
  const { revision } = await readImport(deps, actor, { ...key, files: [{ path: FILE, base64: Buffer.from(BANK).toString('base64') }] });
  await commitImport(deps, actor, { ...key, revision });
}

/** One that was written here and waits for the colleague. */
async function addQuestion(deps: Deps, actor: Actor, id: string): Promise<void> {
  const key = { id, questionId: `q-${randomUUID()}` };
  const { version } = await putSource(deps, actor, { ...key, base: 0, basePlace: '', place: DEMO_PLACE, record: DEMO_QUESTION });
  await decideOnQuestion(deps, actor, { ...key, decisionId: randomUUID(), version, kind: 'hand-in', note: '' });
}

/** Questions of a stage, which the public bank has, and one of the workspace's own. */
async function addSet(deps: Deps, actor: Actor, { id, guideId }: { id: string; guideId: string }): Promise<void> {
  const setId = randomUUID();
  const aim = { name: 'Demo set: phone screen', guide: GUIDE, stage: STAGE, minutes: SET_MINUTES };
  const { revision } = await putSet(deps, actor, { id, setId, ...aim, from: null });
  const chosen = await deps.db.guideQuestion.findMany({
    where: { guideId, kind: 'stage', sectionSlug: STAGE },
    orderBy: { position: 'asc' },
    take: CHOSEN,
    select: { questionId: true },
  });
  const [own] = await deps.db.question.findMany({ where: { workspaceId: id }, orderBy: { id: 'asc' }, take: 1, select: { id: true } });
  const ids = [...chosen.map(({ questionId }) => questionId), ...(own ? [own.id] : [])];
  const items = ids.map((questionId) => ({ questionId, minutes: DEFAULT_MINUTES, takeNewer: false }));
  await putSetItems(deps, actor, { id, setId, revision, items });
}

/** A workspace of the two demo recruiters, with a small bank that was brought in, a set for a stage, and a question that waits to be approved. Their names say that they are a demo. */
export async function addDemoWorkspace(deps: Deps): Promise<void> {
  const [owner, colleague] = [await findDemoActor(deps, 'demo-recruiter', 'recruiter'), await findDemoActor(deps, 'demo-colleague', 'recruiter')];
  const guide = await findLiveDocument(deps.db, 'guide', GUIDE);
  if (owner === null || colleague === null || guide === null) return;
  const id = await addWorkspace(deps, [owner, colleague]);
  if (id === null) return;
  await addBank(deps, owner, id);
  await addSet(deps, owner, { id, guideId: guide.id });
  await addQuestion(deps, owner, id);
}
