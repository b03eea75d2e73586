import * as z from 'zod/mini';
import { SELF_LEVELS } from './attempts.ts';
import { privateCall } from './endpoint.ts';
import { NewLinkView } from './invites.ts';
import { pageNumber } from './page-number.ts';
import { parameter } from './parameter.ts';
import { Settings, UuidParams } from './people.ts';
import { CommentKind } from './review-content.ts';
import { ROLES } from './roles.ts';

const tags = ['Administration: people'];
const access = ['admin'] as const;

export const PERSON_STATES = ['active', 'deactivated'] as const;
export const REASON_MIN = 20;
export const EMERGENCY_MINUTES = 30;
export const RESET_HOURS = 24;

/** Anything one can type in a line. */
const line = () => z.string().check(z.trim(), z.regex(/^\P{Cc}*$/u, 'must not hold control characters'));

export const PersonRow = z.object({
  id: z.string(),
  signInName: z.string(),
  name: z.string(),
  isDemo: z.boolean(),
  roles: z.array(z.enum(ROLES)),
  createdAt: z.iso.datetime(),
  /** the day, in UTC, on which a session was used last; null when none is left that says so */
  lastSeenOn: z.nullable(z.iso.date()),
  deactivatedAt: z.nullable(z.iso.datetime()),
  deletionDueAt: z.nullable(z.iso.datetime()),
  isYou: z.boolean(),
  /** without this person nobody could administrate */
  isLastAdmin: z.boolean(),
});
export type PersonRow = z.infer<typeof PersonRow>;

const PersonPage = z.object({ items: z.array(PersonRow), total: z.int(), page: z.int(), pages: z.int() });
export type PersonPage = z.infer<typeof PersonPage>;

export const PeopleQuery = z.strictObject({
  q: parameter(
    z.optional(line().check(z.minLength(1), z.maxLength(100))),
    'text of 1 to 100 characters',
    'Only people whose name or sign-in name holds this, or whose id it is.',
  ),
  role: parameter(z.optional(z.enum(ROLES)), `one of ${ROLES.join(', ')}`, 'Only people with this role.'),
  state: parameter(z.optional(z.enum(PERSON_STATES)), `one of ${PERSON_STATES.join(', ')}`, 'Only people who may sign in, or only those who may not.'),
  page: pageNumber(),
});
export type PeopleQuery = z.infer<typeof PeopleQuery>;

export const listPeople = privateCall({ method: 'GET', url: '/api/admin/people', access }, PersonPage, {
  summary: 'People, the newest first',
  description: 'With search and pages. That a person was listed is audited, at most once an hour for one admin and one person.',
  gives: 'A page of people, and how many there are in all.',
  tags,
  querystring: PeopleQuery,
});

export const changeRoles = privateCall({ method: 'PUT', url: '/api/admin/people/:id/roles', access }, PersonRow, {
  summary: 'Change the roles of a person',
  description:
    'Ends their sessions; your own goes on with a new token. The last admin keeps the role. Open invites that they may no longer make are withdrawn.',
  gives: 'The person with the new roles.',
  tags,
  params: UuidParams,
  body: z.strictObject({
    roles: z.array(z.enum(ROLES)).check(
      z.minLength(1, 'must name at least one role'),
      z.maxLength(ROLES.length),
      z.refine((roles) => new Set(roles).size === roles.length, 'must name each role once'),
    ),
  }),
});

export const deactivatePerson = privateCall({ method: 'PUT', url: '/api/admin/people/:id/deactivation', access }, PersonRow, {
  summary: 'Deactivate a person',
  description:
    'All their sessions end at once, they cannot sign in, and open links they made or were given are withdrawn. Their data stays. The last admin cannot be deactivated.',
  gives: 'The person, deactivated.',
  tags,
  params: UuidParams,
});

export const reactivatePerson = privateCall({ method: 'DELETE', url: '/api/admin/people/:id/deactivation', access }, PersonRow, {
  summary: 'Reactivate a person',
  description: 'They may sign in again; sessions and links that have ended stay ended.',
  gives: 'The person, active.',
  tags,
  params: UuidParams,
});

export const createResetLink = privateCall({ method: 'POST', url: '/api/admin/people/:id/reset-link', access }, NewLinkView, {
  summary: 'Make a link to set a new password',
  description: `For who has lost the ways in. Open once, within ${RESET_HOURS} hours; it takes the place of one made before. Nothing ends until it is used.`,
  gives: 'The token of the link, which is shown this once.',
  tags,
  params: UuidParams,
});

export const openEmergency = privateCall(
  { method: 'POST', url: '/api/admin/people/:id/emergency', access },
  z.object({ id: z.string(), expiresAt: z.iso.datetime() }),
  {
    summary: 'Open emergency access to a person',
    description: `For ${EMERGENCY_MINUTES} minutes. The person is told at once, with the reason.`,
    gives: 'Until when it is open.',
    tags,
    params: UuidParams,
    body: z.strictObject({ reason: line().check(z.minLength(REASON_MIN, `must have at least ${REASON_MIN} characters`), z.maxLength(500)) }),
  },
);

export const EmergencyView = z.object({
  reason: z.string(),
  openedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  profile: z.object({ signInName: z.string(), name: z.string(), roles: z.array(z.enum(ROLES)), createdAt: z.iso.datetime() }),
  settings: Settings,
  /** reviews that the person has called problematic and lets an admin read, as long as the report on each is open */
  reviews: z.array(
    z.object({
      id: z.string(),
      mentor: z.nullable(z.string()),
      sentAt: z.iso.datetime(),
      note: z.string(),
      nextStep: z.string(),
      comments: z.array(
        z.object({
          id: z.string(),
          part: z.int(),
          kind: CommentKind,
          /** never which */
          isOnWords: z.boolean(),
          /** of the recording; null for a comment on words, or on the whole */
          time: z.nullable(z.object({ startMs: z.int(), endMs: z.int() })),
          text: z.string(),
        }),
      ),
      levels: z.array(
        z.object({
          part: z.int(),
          dimension: z.string(),
          level: z.nullable(z.enum(SELF_LEVELS)),
          /** without what repeats the answer; null where nothing else is left */
          evidence: z.nullable(z.string()),
        }),
      ),
    }),
  ),
});
export type EmergencyView = z.infer<typeof EmergencyView>;

export const readEmergency = privateCall({ method: 'GET', url: '/api/admin/people/:id/emergency', access }, EmergencyView, {
  summary: 'Read a person under emergency access',
  description:
    'Profile and settings, and reviews that the person lets an admin read, while an access that you opened lasts. Every read is audited; the person sees it.',
  gives: 'What the access opens.',
  tags,
  params: UuidParams,
});
