import * as z from 'zod/mini';
import { privateCall } from './endpoint.ts';
import { parameter } from './parameter.ts';
import { LONGEST_ROUND_MINUTES, SHORTEST_ROUND_MINUTES } from './rounds.ts';
import { Done } from './sessions.ts';
import { LinkView, Slug } from './shared.ts';

const CANDIDATE = ['candidate'] as const;
const MENTOR = ['mentor'] as const;
const tags = ['Suggestions'];

/** What a mentor may have open with one candidate at a time. */
export const MOST_OPEN_SUGGESTIONS = 10;
export const LONGEST_REASON = 500;
export const LEAST_ADDED_MINUTES = 5;
export const MOST_ADDED_MINUTES = 240;

/** A question; a round of a stage or of an area; more minutes a day; an area of a guide to leave out or to take up. */
export const SUGGESTION_KINDS = ['question', 'stage', 'area', 'minutes', 'omit', 'include'] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];
const SUGGESTION_STATES = ['open', 'accepted', 'declined', 'withdrawn', 'ended'] as const;

const withoutNul = z.refine<string>((text) => !text.includes('\0'), 'must not hold a NUL character');
const roundMinutes = z.int().check(z.minimum(SHORTEST_ROUND_MINUTES), z.maximum(LONGEST_ROUND_MINUTES));
const addedMinutes = z.int().check(z.minimum(LEAST_ADDED_MINUTES), z.maximum(MOST_ADDED_MINUTES));

export const SuggestionOf = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('question'), question: Slug }),
  z.strictObject({ kind: z.literal('stage'), guide: Slug, stage: Slug, minutes: roundMinutes }),
  z.strictObject({ kind: z.literal('area'), area: Slug, minutes: roundMinutes }),
  z.strictObject({ kind: z.literal('minutes'), minutes: addedMinutes }),
  z.strictObject({ kind: z.literal('omit'), guide: Slug, area: Slug }),
  z.strictObject({ kind: z.literal('include'), guide: Slug, area: Slug }),
]);
export type SuggestionOf = z.infer<typeof SuggestionOf>;

export const SuggestionBody = z.strictObject({
  of: SuggestionOf,
  reason: z.string().check(z.trim(), z.minLength(1, 'must say why'), z.maxLength(LONGEST_REASON), withoutNul),
});
export type SuggestionBody = z.infer<typeof SuggestionBody>;

const suggestionFacts = {
  kind: z.enum(SUGGESTION_KINDS),
  /** what it names, by the names of today; null for the other kinds, and for what is not there any more */
  question: z.nullable(LinkView),
  guide: z.nullable(LinkView),
  stage: z.nullable(LinkView),
  area: z.nullable(LinkView),
  /** of a round, or to be added to each day of study */
  minutes: z.nullable(z.int()),
  reason: z.string(),
  state: z.enum(SUGGESTION_STATES),
  createdAt: z.iso.datetime(),
  closedAt: z.nullable(z.iso.datetime()),
};

/** A suggestion as its mentor sees it. */
export const MadeSuggestion = z.object({ id: z.string(), ...suggestionFacts });
export type MadeSuggestion = z.infer<typeof MadeSuggestion>;

/** A suggestion as its candidate sees it. */
export const SuggestionView = z.object({
  id: z.string(),
  ...suggestionFacts,
  mentor: z.string(),
  /** whether what accepting it has changed can be put back */
  isUndoable: z.boolean(),
});
export type SuggestionView = z.infer<typeof SuggestionView>;

const PersonParams = { id: parameter(z.uuid(), 'the id of a person', 'Whom it is for.') };
const MadeParams = z.strictObject({ ...PersonParams, suggestionId: parameter(z.uuid(), 'an id that the client has made', 'Which suggestion.') });
const TicketParams = z.strictObject({ id: parameter(z.uuid(), 'the id of a suggestion', 'Which suggestion.') });

export const listMadeSuggestions = privateCall(
  { method: 'GET', url: '/api/my-people/:id/suggestions', access: MENTOR },
  z.object({ items: z.array(MadeSuggestion) }),
  {
    summary: 'What I have suggested to a person who lets me see something',
    description: 'With what became of each, the latest first; at most 50.',
    gives: 'My suggestions to this person.',
    tags,
    params: z.strictObject(PersonParams),
  },
);

export const makeSuggestion = privateCall({ method: 'PUT', url: '/api/my-people/:id/suggestions/:suggestionId', access: MENTOR }, MadeSuggestion, {
  summary: 'Suggest something to a person who lets me see something',
  description: `A question, a round, or a change of plan, and why. Nothing happens before the person accepts it. At most ${MOST_OPEN_SUGGESTIONS} are open with one person. The same id with the same content changes nothing.`,
  gives: 'The suggestion as it stands.',
  tags,
  params: MadeParams,
  body: SuggestionBody,
});

export const withdrawSuggestion = privateCall({ method: 'DELETE', url: '/api/my-people/:id/suggestions/:suggestionId', access: MENTOR }, Done, {
  summary: 'Take a suggestion back',
  description: 'One that was answered stays as it is, and is refused; one that was taken back stays so.',
  gives: 'That it is taken back.',
  tags,
  params: MadeParams,
});

export const listMySuggestions = privateCall({ method: 'GET', url: '/api/me/suggestions', access: CANDIDATE }, z.object({ items: z.array(SuggestionView) }), {
  summary: 'What mentors suggest to me',
  description: 'What waits for an answer first, then the latest; at most 50.',
  gives: 'Suggestions with their mentors and states.',
  tags,
});

export const answerSuggestion = privateCall({ method: 'PUT', url: '/api/me/suggestions/:id/answer', access: CANDIDATE }, SuggestionView, {
  summary: 'Accept a suggestion, or decline it',
  description:
    'Accepting stars a question and, if it was not graded yet, puts it first in the plan, adds minutes to the days of study, or leaves out or takes up an area of what is prepared for. A round is for the person to begin. The mentor is told. The same answer again changes nothing.',
  gives: 'The suggestion as it stands.',
  tags,
  params: TicketParams,
  body: z.strictObject({ isAccepted: z.boolean() }),
});

export const undoSuggestion = privateCall({ method: 'DELETE', url: '/api/me/suggestions/:id/answer', access: CANDIDATE }, SuggestionView, {
  summary: 'Put back what accepting a suggestion has changed',
  description: 'It is open again then. Refused where it has changed something that was changed again since.',
  gives: 'The suggestion as it stands.',
  tags,
  params: TicketParams,
});
