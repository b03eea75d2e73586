import * as z from 'zod/mini';
import { privateCall } from './endpoint.ts';
import { NewLinkView } from './invites.ts';
import { parameter } from './parameter.ts';
import { LinkToken, PersonName, UuidParams } from './people.ts';
import { Difficulty, QuestionKind } from './question-query.ts';
import { RubricView } from './questions.ts';
import { Done } from './sessions.ts';
import { SetParams } from './set-params.ts';
import { LinkView, Slug } from './shared.ts';
import { WorkspaceRole } from './workspaces.ts';

/** How much a set holds at most. */
export const SET_CAPS = { items: 100, itemMinutes: 240, minutes: 600, linkDays: 90, sets: 200 } as const;

const access = ['recruiter'] as const;
const tags = ['Question sets'];

const minutes = (most: number) => z.int().check(z.minimum(1), z.maximum(most));

const Place = z.object({
  guide: z.nullable(LinkView),
  /** with how long it takes by the guide, where the guide says so */
  stage: z.nullable(z.object({ ...LinkView.shape, minutes: z.nullable(z.int()) })),
  minutes: z.int(),
});

const SetListItem = z.object({
  id: z.string(),
  name: z.string(),
  ...Place.shape,
  itemCount: z.int(),
  /** of all its questions together */
  itemMinutes: z.int(),
  version: z.int(),
  isArchived: z.boolean(),
  changedAt: z.iso.datetime(),
});
export type SetListItem = z.infer<typeof SetListItem>;

const Chosen = z.object({ id: z.string(), title: z.string(), minutes: z.nullable(z.int()) });

export const SetItem = z.object({
  questionId: z.string(),
  /** its address, for one of the public bank; those of a workspace have none there */
  slug: z.nullable(z.string()),
  title: z.string(),
  kind: z.nullable(QuestionKind),
  difficulty: z.nullable(Difficulty),
  area: z.nullable(LinkView),
  skills: z.array(LinkView),
  minutes: z.int(),
  version: z.int(),
  /** the question has changed since it was chosen */
  hasNewer: z.boolean(),
  isRetired: z.boolean(),
  /** for one that is retired: others that ask for the same */
  replacements: z.array(Chosen),
});
export type SetItem = z.infer<typeof SetItem>;

const Share = z.object({ slug: z.string(), name: z.string(), items: z.int(), minutes: z.int() });

/** What a set covers of its guide; without a guide, what its questions are about. */
export const SetCoverage = z.object({
  minutes: z.int(),
  areas: z.array(Share),
  skills: z.array(
    z.object({
      ...Share.shape,
      /** by the guide; null for a skill that it does not name */
      need: z.nullable(z.enum(['must', 'nice'])),
      /** questions that would cover what nothing covers yet, the best first */
      suggestions: z.array(Chosen),
    }),
  ),
  /** pairs that ask for much the same: the share of their skills that both have, from 0 to 1 */
  overlaps: z.array(
    z.object({
      questionIds: z.array(z.string()),
      share: z.number(),
      skills: z.array(z.string()),
      /** questions that could stand in for the last of the pair, would overlap with none, and leave nothing that is needed uncovered */
      instead: z.array(Chosen),
    }),
  ),
  byDifficulty: z.array(Share),
  byKind: z.array(Share),
});
export type SetCoverage = z.infer<typeof SetCoverage>;

const SetLinkView = z.object({
  id: z.string(),
  version: z.int(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  state: z.enum(['open', 'expired', 'revoked']),
});
export type SetLinkView = z.infer<typeof SetLinkView>;

export const SetView = z.object({
  id: z.string(),
  name: z.string(),
  ...Place.shape,
  workspace: z.object({ id: z.string(), name: z.string(), role: WorkspaceRole }),
  /** to be sent with every change */
  revision: z.int(),
  version: z.int(),
  versions: z.array(z.object({ number: z.int(), createdAt: z.iso.datetime(), itemCount: z.int(), minutes: z.int() })),
  clonedFrom: z.nullable(z.object({ id: z.string(), name: z.string(), version: z.int() })),
  isArchived: z.boolean(),
  items: z.array(SetItem),
  coverage: SetCoverage,
  links: z.array(SetLinkView),
});
export type SetView = z.infer<typeof SetView>;

const aim = {
  name: PersonName,
  /** the guide that it is for, by its slug; null for none */
  guide: z.nullable(Slug),
  stage: z.nullable(Slug),
  minutes: minutes(SET_CAPS.minutes),
};

export const listSets = privateCall({ method: 'GET', url: '/api/workspaces/:id/sets', access }, z.object({ items: z.array(SetListItem) }), {
  summary: 'The question sets of a workspace',
  description: 'For its members. Those that were put away come last.',
  gives: 'Every set with its length and what it is for.',
  tags,
  params: UuidParams,
});

export const putSet = privateCall({ method: 'PUT', url: '/api/workspaces/:id/sets/:setId', access }, SetView, {
  summary: 'Make a question set',
  description:
    'By an owner or editor. With `from` it begins with what a version of another set of the workspace holds, and says so. The same again changes nothing, and is answered with the set as it stands.',
  gives: 'The set.',
  tags,
  params: SetParams,
  body: z.strictObject({ ...aim, from: z.nullable(z.strictObject({ setId: z.uuid(), version: z.int().check(z.minimum(1), z.maximum(1_000_000)) })) }),
});

export const getSet = privateCall({ method: 'GET', url: '/api/workspaces/:id/sets/:setId', access }, SetView, {
  summary: 'A question set',
  description: 'For members of the workspace: its questions in order, and what they cover of its guide.',
  gives: 'The set as it stands now.',
  tags,
  params: SetParams,
});

const revision = z.int().check(z.minimum(0), z.maximum(1_000_000_000));

export const changeSet = privateCall({ method: 'PATCH', url: '/api/workspaces/:id/sets/:setId', access }, SetView, {
  summary: 'Change what a set is for',
  description: 'By an owner or editor. A set that was put away stays readable, and so do its links. Refused when somebody has changed it since.',
  gives: 'The set.',
  tags,
  params: SetParams,
  body: z.strictObject({ ...aim, revision, isArchived: z.boolean() }),
});

export const putSetItems = privateCall({ method: 'PUT', url: '/api/workspaces/:id/sets/:setId/items', access }, SetView, {
  summary: 'Choose and order the questions of a set',
  description:
    'By an owner or editor: the whole list, as it should be. Public questions and those of the workspace; one that is retired may stay where it is. A version that a link points at, or that is older than an hour, is kept, and a new one is made. Refused when somebody has changed the set since.',
  gives: 'The set with what it covers now.',
  tags,
  params: SetParams,
  body: z.strictObject({
    revision,
    items: z.array(z.strictObject({ questionId: Slug, minutes: minutes(SET_CAPS.itemMinutes), takeNewer: z.boolean() })).check(z.maxLength(SET_CAPS.items)),
  }),
});

export const KitView = z.object({
  name: z.string(),
  ...Place.shape,
  version: z.int(),
  items: z.array(
    z.object({
      questionId: z.string(),
      title: z.string(),
      kind: z.nullable(QuestionKind),
      minutes: z.int(),
      promptHtml: z.string(),
      answerHtml: z.string(),
      probes: z.array(z.object({ id: z.string(), promptHtml: z.string(), surfacesHtml: z.string() })),
      rubric: RubricView,
    }),
  ),
});
export type KitView = z.infer<typeof KitView>;

export const getKit = privateCall({ method: 'GET', url: '/api/workspaces/:id/sets/:setId/kit', access }, KitView, {
  summary: 'The interviewer’s kit of a set',
  description: 'For members of the workspace: what to ask, what to ask next, what a good answer holds, and a rubric to score by.',
  gives: 'Prompts, answers, probes and rubrics of the set as it stands now.',
  tags,
  params: SetParams,
});

export const createSetLink = privateCall({ method: 'POST', url: '/api/workspaces/:id/sets/:setId/links', access }, NewLinkView, {
  summary: 'Make a link to a set',
  description:
    'By an owner or editor. Whoever has it reads the prompts of this version, and no answer and no rubric, without an account, until it expires or is withdrawn.',
  gives: 'The token of the link, which is shown this once.',
  tags,
  params: SetParams,
  body: z.strictObject({ days: minutes(SET_CAPS.linkDays) }),
});

export const revokeSetLink = privateCall({ method: 'DELETE', url: '/api/workspaces/:id/sets/:setId/links/:linkId', access }, Done, {
  summary: 'Withdraw a link to a set',
  description: 'By an owner or editor. It opens nothing from then on.',
  gives: 'That it is withdrawn.',
  tags,
  params: z.strictObject({ ...SetParams.shape, linkId: parameter(z.uuid(), 'an id, as the set gives it', 'Which link.') }),
});

export const SharedSetView = z.object({
  name: z.string(),
  ...Place.shape,
  expiresAt: z.iso.datetime(),
  items: z.array(z.object({ title: z.string(), kind: z.nullable(QuestionKind), minutes: z.int(), promptHtml: z.string() })),
});
export type SharedSetView = z.infer<typeof SharedSetView>;

export const openSharedSet = privateCall({ method: 'POST', url: '/api/shared-sets', access: 'anyone' }, SharedSetView, {
  summary: 'Read a set by its link',
  description: 'For whoever has the link. A link that is unknown, withdrawn or too old opens nothing.',
  gives: 'The prompts of the set in order. No answers, no rubrics.',
  tags,
  body: z.strictObject({ token: LinkToken }),
});
