import * as z from 'zod/mini';
import { privateCall } from './endpoint.ts';
import { parameter } from './parameter.ts';
import { SetItem, SetView } from './question-sets.ts';
import { versionNumber } from './questions.ts';
import { SetParams } from './set-params.ts';
import { WorkspaceRole } from './workspaces.ts';

const access = ['recruiter'] as const;
const tags = ['Question sets'];

const params = z.strictObject({
  ...SetParams.shape,
  number: parameter(versionNumber(), 'a whole number, as the set lists its versions', 'Which version.'),
});

const Named = { questionId: z.string(), title: z.string() };
const Changed = z.object({ ...Named, from: z.int(), to: z.int() });

/** What has become of a list since: of this version, the one that stands now is made by these. */
export const SetChanges = z.object({
  added: z.array(z.object(Named)),
  removed: z.array(z.object(Named)),
  /** places, counted from 1; those that keep their order among each other are not named */
  moved: z.array(Changed),
  minutes: z.array(Changed),
  /** versions of questions */
  versions: z.array(Changed),
});
export type SetChanges = z.infer<typeof SetChanges>;

export const SetVersionView = z.object({
  id: z.string(),
  name: z.string(),
  workspace: z.object({ id: z.string(), name: z.string(), role: WorkspaceRole }),
  number: z.int(),
  createdAt: z.iso.datetime(),
  /** the version that stands now, and the revision to be sent to restore this one */
  current: z.int(),
  revision: z.int(),
  items: z.array(SetItem),
  /** none for the version that stands now */
  changes: SetChanges,
});
export type SetVersionView = z.infer<typeof SetVersionView>;

export const getSetVersion = privateCall({ method: 'GET', url: '/api/workspaces/:id/sets/:setId/versions/:number', access }, SetVersionView, {
  summary: 'A version of a question set',
  description: 'For members of the workspace: its list as it was, and what was changed since.',
  gives: 'The questions of that version in order, with the versions that were chosen.',
  tags,
  params,
});

export const restoreSetVersion = privateCall({ method: 'POST', url: '/api/workspaces/:id/sets/:setId/versions/:number/restore', access }, SetView, {
  summary: 'Restore a version of a question set',
  description:
    'By an owner or editor: a new version is made with the same list, so that the one that stands now is kept. Where the list is the same already, nothing is changed. Refused when somebody has changed the set since.',
  gives: 'The set as it stands now.',
  tags,
  params,
  body: z.strictObject({ revision: z.int().check(z.minimum(0), z.maximum(1_000_000_000)) }),
});
