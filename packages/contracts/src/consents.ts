import * as z from 'zod/mini';
import { privateCall } from './endpoint.ts';
import { pageLimit } from './page-query.ts';
import { parameter } from './parameter.ts';
import { SignInName, UuidParams } from './people.ts';
import { Done } from './sessions.ts';

/** What of a candidate a mentor may be let see. */
export const CONSENT_SCOPES = ['rounds', 'progress'] as const;
export const ConsentScope = z.enum(CONSENT_SCOPES);
export type ConsentScope = z.infer<typeof ConsentScope>;

export const DEFAULT_CONSENT_DAYS = 90;
export const MOST_CONSENT_DAYS = 365;

const tags = ['Consent'];

export const listMentors = privateCall(
  { method: 'GET', url: '/api/mentors', access: ['candidate'] },
  z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) }),
  {
    summary: 'The mentors of this installation',
    description: 'For candidates, who choose among them whom they let see something. Names only, by the alphabet; at most 200.',
    gives: 'Who can be given consent.',
    tags,
  },
);

export const ConsentView = z.object({
  id: z.string(),
  mentor: z.object({ name: z.string() }),
  scope: ConsentScope,
  givenAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  revokedAt: z.nullable(z.iso.datetime()),
  state: z.enum(['living', 'expired', 'revoked']),
});
export type ConsentView = z.infer<typeof ConsentView>;
const Consents = z.object({ items: z.array(ConsentView) });

export const listMyConsents = privateCall({ method: 'GET', url: '/api/me/consents', access: 'signed-in' }, Consents, {
  summary: 'All that I have ever let mentors see',
  description: 'Living grants first, then ended ones, the latest first; at most 500.',
  gives: 'Every grant with its mentor, scope, dates and state.',
  tags,
});

const distinct = z.refine<ConsentScope[]>((scopes) => new Set(scopes).size === scopes.length, 'must name each scope once');

export const giveConsent = privateCall({ method: 'POST', url: '/api/me/consents', access: ['candidate'] }, Consents, {
  summary: 'Let a mentor see my rounds or my progress',
  description: `By the mentor’s id, as the list of mentors gives it, or by the exact sign-in name. What was granted to the same mentor for the same scope before is replaced. It ends by itself after ${DEFAULT_CONSENT_DAYS} days unless said, at most after ${MOST_CONSENT_DAYS}.`,
  gives: 'The new grants, one for each scope.',
  tags,
  body: z.strictObject({
    mentor: z.union([z.strictObject({ id: z.uuid() }), z.strictObject({ signInName: SignInName })]),
    scopes: z.array(ConsentScope).check(z.minLength(1, 'must name at least one scope'), z.maxLength(CONSENT_SCOPES.length), distinct),
    days: z._default(z.int().check(z.minimum(1), z.maximum(MOST_CONSENT_DAYS)), DEFAULT_CONSENT_DAYS),
  }),
});

export const revokeConsent = privateCall({ method: 'DELETE', url: '/api/me/consents/:id', access: 'signed-in' }, Done, {
  summary: 'Take one of my grants back',
  description: 'In force from the mentor’s next request. One that has ended already stays ended.',
  gives: 'That the mentor sees nothing by it any more.',
  tags,
  params: UuidParams,
});

/** A candidate, as a mentor sees those who have granted something. */
export const MyPersonView = z.object({
  id: z.string(),
  name: z.string(),
  grants: z.array(z.object({ scope: ConsentScope, expiresAt: z.iso.datetime() })),
});
export type MyPersonView = z.infer<typeof MyPersonView>;

export const listMyPeople = privateCall({ method: 'GET', url: '/api/my-people', access: ['mentor'] }, z.object({ items: z.array(MyPersonView) }), {
  summary: 'The people who let me see something',
  description:
    'For mentors. That they were listed is written into the candidates’ “who read me”, at most once an hour. Whoever took a grant back is gone at once; at most 200.',
  gives: 'Who they are, what each has granted, and until when.',
  tags,
});

/** One look of someone else at what is mine. */
export const ReadView = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  /** null for someone who is gone */
  by: z.nullable(z.string()),
  what: z.enum(['profile', 'progress', 'plan', 'rounds', 'submission', 'emergency', 'emergency-opened']),
  /** why an admin opened emergency access; null for every other read */
  reason: z.nullable(z.string()),
});
export type ReadView = z.infer<typeof ReadView>;

export const listWhoReadMe = privateCall(
  { method: 'GET', url: '/api/me/reads', access: 'signed-in' },
  z.object({ items: z.array(ReadView), nextCursor: z.nullable(z.string()) }),
  {
    summary: 'Who read me',
    description: 'Every read of what is mine by someone else, the latest first. Nobody can change this list.',
    gives: 'Who, what and when, and the reason of an emergency access.',
    tags,
    querystring: z.strictObject({
      limit: pageLimit(100, 50),
      cursor: parameter(z.optional(z.string().check(z.regex(/^\d{1,18}$/))), 'the nextCursor of the page before', 'Where the page begins.'),
    }),
  },
);
