import { randomUUID } from 'node:crypto';
import * as contract from '@whetstone/contracts/bank-imports';
import * as workspaces from '@whetstone/contracts/workspaces';
import type { TestApp } from './build-test-app.ts';
import { signUpAs } from './test-browser.ts';

export type Person = Awaited<ReturnType<typeof signUpAs>>;
type ImportParams = { id: string; importId: string };

interface Desk {
  owner: Person;
  viewer: Person;
  /** of the workspace */
  id: string;
}

/** A workspace with an owner and a viewer. */
export async function openDesk(test: Pick<TestApp, 'app' | 'db'>): Promise<Desk> {
  const [owner, viewer] = [await signUpAs(test, 'recruiter'), await signUpAs(test, 'recruiter')];
  const { id } = await owner.call(workspaces.createWorkspace, { body: { name: 'Hiring' } });
  await owner.call(workspaces.addWorkspaceMember, { params: { id }, body: { signInName: viewer.signInName, role: 'viewer' } });
  return { owner, viewer, id };
}

export const base64 = (text: string): string => Buffer.from(text).toString('base64');
const BANK = `# Queues

## What does a full queue do to its writers?

It makes them wait, or it drops what they write.

## Why is a queue bounded?

Because memory is.

## How is a bounded queue drained when its reader dies?

Somebody else reads it.
`;
const MORE = '## What does a full queue do to all its writers?\n\nIt blocks them.\n\n## Which queue takes no lock?\n\nThat of Michael and Scott.\n';
/** Three questions and two, of which one is like one of the three. */
export const FILES = [
  { path: 'queues.md', base64: base64(BANK) },
  { path: 'more/queues.md', base64: base64(MORE) },
];

export async function bringIn(person: Person, id: string, files = FILES) {
  const importId = randomUUID();
  const view = await person.call(contract.putImport, { params: { id, importId }, body: { files } });
  return { ...view, importId, params: { id, importId } };
}

export const rowsOf = async (person: Person, params: ImportParams, query: object = {}) => (await person.call(contract.listImportRows, { params, query })).items;

/** A fix by whoever has just looked. */
export async function mend(person: Person, params: ImportParams, fix: contract.ImportFix) {
  const { revision } = await person.call(contract.getImport, { params });
  return person.call(contract.putImportFix, { params: { ...params, fixId: randomUUID() }, body: { revision, fix } });
}

export const commit = async (person: Person, params: ImportParams, revision: number) => person.call(contract.commitImport, { params, body: { revision } });

export const questionsOf = async (person: Person, id: string, query: object = {}) =>
  (await person.call(workspaces.listWorkspaceQuestions, { params: { id }, query })).items;
