import * as z from 'zod/mini';
import { privateCall } from './endpoint.ts';
import { GivenPassword, LinkToken, NewPassword, PersonName, PersonView, SignInName, TimeZone } from './people.ts';
import { ROLES } from './roles.ts';

/** What everyone may know of this installation, and who is signed in. */
export const SessionView = z.object({
  person: z.nullable(PersonView),
  /** ready people to look around as, where this is a local demo */
  demoPeople: z.array(z.object({ signInName: z.string(), name: z.string(), roles: z.array(z.enum(ROLES)), about: z.string() })),
  isSignUpOpen: z.boolean(),
  isContentPublic: z.boolean(),
  /** nobody is an admin yet: the start output holds a link for the first one */
  needsFirstAdmin: z.boolean(),
});
export type SessionView = z.infer<typeof SessionView>;

/** Signed in, or in need of a second step: a code, or a passkey. */
export const SignInResult = z.object({
  state: z.enum(['signed-in', 'second-step']),
  /** names the second step; null when none is needed */
  ceremonyId: z.nullable(z.string()),
});

export const Done = z.object({ done: z.literal(true) });

const tags = ['Sessions'];

export const getSession = privateCall({ method: 'GET', url: '/api/session', access: 'anyone' }, SessionView, {
  summary: 'Who is signed in',
  description: 'The person of this session, or null, and what this installation offers to those who are not signed in.',
  gives: 'The person, and the ways in.',
  tags,
});

export const signIn = privateCall({ method: 'POST', url: '/api/session', access: 'anyone' }, SignInResult, {
  summary: 'Sign in with a password',
  description: 'Unknown names and wrong passwords get the same answer after the same time. Five tries a minute for one name from one address.',
  gives: 'Whether a session was begun, or a second step is needed.',
  tags,
  body: z.strictObject({ signInName: SignInName, password: GivenPassword }),
});

export const signOut = privateCall({ method: 'DELETE', url: '/api/session', access: 'signed-in' }, Done, {
  summary: 'Sign out of this session',
  description: 'Ends this session on the server: a copy of its cookie opens nothing any more.',
  gives: 'That the session has ended.',
  tags,
});

export const signInAsDemo = privateCall({ method: 'POST', url: '/api/session/demo', access: 'anyone' }, SignInResult, {
  summary: 'Sign in as a demo person',
  description: 'Only where this is a local demo on a loopback address; elsewhere there is nothing here.',
  gives: 'That a session was begun.',
  tags,
  body: z.strictObject({ signInName: SignInName }),
});

export const signUp = privateCall({ method: 'POST', url: '/api/people', access: 'anyone' }, SignInResult, {
  summary: 'Create an account',
  description: 'With the token of an invite or of the first admin, whose role the account then has; without one, as a candidate, where sign-up is open.',
  gives: 'That the account was created and a session begun.',
  tags,
  body: z.strictObject({
    link: z.nullable(LinkToken),
    signInName: SignInName,
    name: PersonName,
    password: NewPassword,
    timeZone: TimeZone,
  }),
});

export const lookAtLink = privateCall(
  { method: 'POST', url: '/api/links/look', access: 'anyone' },
  z.object({ purpose: z.enum(['first_admin', 'invite', 'reset']), role: z.nullable(z.enum(ROLES)), expiresAt: z.iso.datetime() }),
  {
    summary: 'What a one-time link is for',
    description: 'Looking spends nothing. A link that was used, revoked or is too old is not found.',
    gives: 'Its purpose, the role it gives, and until when.',
    tags,
    body: z.strictObject({ token: LinkToken }),
  },
);

export const resetPassword = privateCall({ method: 'POST', url: '/api/links/reset', access: 'anyone' }, Done, {
  summary: 'Set a new password by a reset link',
  description: 'Spends the link, ends all sessions of the person and removes the second factor, so that one can be set up again.',
  gives: 'That the password is set; sign in with it.',
  tags,
  body: z.strictObject({ token: LinkToken, password: NewPassword }),
});
