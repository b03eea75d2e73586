import * as z from 'zod/mini';
import { privateCall } from './endpoint.ts';
import { PasskeyProof, PasskeyRequest } from './passkeys.ts';
import { Done, SignInResult } from './sessions.ts';

const tags = ['Second factors'];

/** A code of six digits from an authenticator app, or a recovery code; spaces, hyphens and case do not count. */
const GivenCode = z.string().check(z.trim(), z.minLength(6, 'has at least six digits'), z.maxLength(40));
const AppCode = z.string().check(z.trim(), z.regex(/^\d{3} ?\d{3}$/, 'has six digits'));

/** How this person can show a second factor. */
const SecondStepWays = z.object({
  /** by an authenticator app */
  totp: z.boolean(),
  recoveryCode: z.boolean(),
  /** null for who has no passkey */
  passkey: z.nullable(PasskeyRequest),
});
export type SecondStepWays = z.infer<typeof SecondStepWays>;

export const lookAtSecondStep = privateCall({ method: 'POST', url: '/api/session/second-step/options', access: 'anyone' }, SecondStepWays, {
  summary: 'What the second step of signing in takes',
  description: 'For who has given the right password in the last five minutes. With a passkey the step ends at the sign-in with a passkey.',
  gives: 'The second factors of this person.',
  tags,
  body: z.strictObject({ ceremonyId: z.uuid() }),
});

export const finishSecondStep = privateCall({ method: 'POST', url: '/api/session/second-step', access: 'anyone' }, SignInResult, {
  summary: 'Give the code of the second step',
  description: 'A code of the authenticator app, or a recovery code. Each counts once; after five wrong ones the password has to be given again.',
  gives: 'That a session was begun.',
  tags,
  body: z.strictObject({ ceremonyId: z.uuid(), code: GivenCode }),
});

export const lookAtStrength = privateCall({ method: 'POST', url: '/api/me/strength/options', access: 'signed-in' }, SecondStepWays, {
  summary: 'What strengthens this session',
  description: 'A second factor of mine, shown in a session that was begun without one.',
  gives: 'My second factors.',
  tags,
});

export const strengthenByCode = privateCall({ method: 'POST', url: '/api/me/strength', access: 'signed-in' }, Done, {
  summary: 'Strengthen this session with a code',
  description: 'A code of the authenticator app, or a recovery code. The session gets a new token.',
  gives: 'That the session is strong.',
  tags,
  body: z.strictObject({ code: GivenCode }),
});

export const strengthenByPasskey = privateCall({ method: 'POST', url: '/api/me/strength/passkey', access: 'signed-in' }, Done, {
  summary: 'Strengthen this session with a passkey',
  description: 'One of my passkeys. The session gets a new token.',
  gives: 'That the session is strong.',
  tags,
  body: PasskeyProof,
});

export const startTotp = privateCall(
  { method: 'POST', url: '/api/me/totp', access: 'signed-in' },
  z.object({ ceremonyId: z.string(), secret: z.string(), uri: z.string() }),
  {
    summary: 'Begin to set up an authenticator app',
    description: 'A new secret, shown this once. One that is in use stays so until the new one is confirmed.',
    gives: 'The secret as text and as the address that a QR code carries, for ten minutes.',
    tags,
  },
);

export const confirmTotp = privateCall({ method: 'PUT', url: '/api/me/totp', access: 'signed-in' }, Done, {
  summary: 'Confirm an authenticator app',
  description: 'Its first code shows that it holds the secret. From now on signing in with the password asks for a code.',
  gives: 'That it is set up; this session has a new token and is strong.',
  tags,
  body: z.strictObject({ ceremonyId: z.uuid(), code: AppCode }),
});

export const removeTotp = privateCall({ method: 'DELETE', url: '/api/me/totp', access: 'signed-in' }, Done, {
  summary: 'Remove the authenticator app',
  description: 'Its codes open nothing any more. Mentors, recruiters and admins keep at least one second factor.',
  gives: 'That it was removed.',
  tags,
});

export const createRecoveryCodes = privateCall(
  { method: 'POST', url: '/api/me/recovery-codes', access: 'signed-in' },
  z.object({ codes: z.array(z.string()) }),
  {
    summary: 'Make recovery codes',
    description: 'Ten codes that each stand for the second factor once, shown this once. Those made before are void.',
    gives: 'The ten codes.',
    tags,
  },
);
