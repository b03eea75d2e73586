import * as z from 'zod/mini';
import { privateCall } from './endpoint.ts';
import { LinkToken, PersonName, SignInName, TimeZone, UuidParams } from './people.ts';
import { Done, SignInResult } from './sessions.ts';

const tags = ['Passkeys'];

const base64url = (longest: number) => z.string().check(z.maxLength(longest), z.regex(/^[\w-]+$/, 'must be base64url'));
// Twice what the largest keys and signatures of today take (ML-DSA), so that new kinds do not end here.
const CREDENTIAL_ID = 1400;
const CLIENT_DATA = 4000;
const ATTESTATION = 40_000;
const SIGNATURE = 8000;
const AUTHENTICATOR_DATA = 8000;

/** What a browser's authenticator answers when it makes a passkey. */
export const Attestation = z.strictObject({
  id: base64url(CREDENTIAL_ID),
  clientDataJSON: base64url(CLIENT_DATA),
  attestationObject: base64url(ATTESTATION),
  transports: z.array(z.string().check(z.regex(/^[a-z-]{1,20}$/, 'is no transport'))).check(z.maxLength(10)),
});
export type Attestation = z.infer<typeof Attestation>;

/** What a browser's authenticator answers when a passkey is shown. */
export const Assertion = z.strictObject({
  id: base64url(CREDENTIAL_ID),
  clientDataJSON: base64url(CLIENT_DATA),
  authenticatorData: base64url(AUTHENTICATOR_DATA),
  signature: base64url(SIGNATURE),
  userHandle: z.nullable(base64url(100)),
});
export type Assertion = z.infer<typeof Assertion>;

const Descriptor = z.object({ id: z.string(), type: z.literal('public-key'), transports: z.optional(z.array(z.string())) });
const verification = { userVerification: z.literal('required') };

/** What `navigator.credentials.create` is to be given, as WebAuthn writes it in JSON. */
const CreationOptions = z.object({
  rp: z.object({ id: z.string(), name: z.string() }),
  user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
  challenge: z.string(),
  pubKeyCredParams: z.array(z.object({ alg: z.int(), type: z.literal('public-key') })),
  timeout: z.int(),
  excludeCredentials: z.array(Descriptor),
  authenticatorSelection: z.object({ residentKey: z.literal('preferred'), requireResidentKey: z.boolean(), ...verification }),
  attestation: z.literal('none'),
});

/** What `navigator.credentials.get` is to be given. */
const RequestOptions = z.object({
  rpId: z.string(),
  challenge: z.string(),
  timeout: z.int(),
  allowCredentials: z.optional(z.array(Descriptor)),
  ...verification,
});

/** A ceremony in which a passkey is shown: it lives for minutes and is spent by the first answer to it, right or wrong. */
export const PasskeyRequest = z.object({ ceremonyId: z.string(), options: RequestOptions });
export type PasskeyRequest = z.infer<typeof PasskeyRequest>;

const PasskeyItem = z.object({ id: z.string(), name: z.string(), createdAt: z.iso.datetime(), lastUsedAt: z.nullable(z.iso.datetime()) });
export type PasskeyItem = z.infer<typeof PasskeyItem>;

export const PasskeyProof = z.strictObject({ ceremonyId: z.uuid(), assertion: Assertion });
export type PasskeyProof = z.infer<typeof PasskeyProof>;

export const startPasskeySignIn = privateCall({ method: 'POST', url: '/api/session/passkey/options', access: 'anyone' }, PasskeyRequest, {
  summary: 'Begin to sign in with a passkey',
  description: 'Asks for no name and gives none: the browser offers the passkeys that it holds for this address.',
  gives: 'What the browser needs to ask for a passkey, for five minutes.',
  tags,
});

export const signInWithPasskey = privateCall({ method: 'POST', url: '/api/session/passkey', access: 'anyone' }, SignInResult, {
  summary: 'Sign in with a passkey',
  description: 'The passkey alone, or as the second step after a password. A passkey counts as both factors, since it asks for a finger, a face or a PIN.',
  gives: 'That a session was begun.',
  tags,
  body: PasskeyProof,
});

export const listMyPasskeys = privateCall({ method: 'GET', url: '/api/me/passkeys', access: 'signed-in' }, z.object({ items: z.array(PasskeyItem) }), {
  summary: 'My passkeys',
  description: 'The passkeys that open my account, the oldest first.',
  gives: 'Each with its name and when it was last used.',
  tags,
});

/** A ceremony in which a passkey is made: it lives for minutes and is spent by the first answer to it, right or wrong. */
const PasskeyCreation = z.object({ ceremonyId: z.string(), options: CreationOptions });

export const startPasskeySignUp = privateCall({ method: 'POST', url: '/api/people/passkey/options', access: 'anyone' }, PasskeyCreation, {
  summary: 'Begin to create an account with a passkey',
  description: 'With the token of an invite or of the first admin; without one where sign-up is open. Spends no link and keeps no name.',
  gives: 'What the browser needs to make a passkey, for five minutes.',
  tags,
  body: z.strictObject({ link: z.nullable(LinkToken), signInName: SignInName, name: PersonName }),
});

export const signUpWithPasskey = privateCall({ method: 'POST', url: '/api/people/passkey', access: 'anyone' }, SignInResult, {
  summary: 'Create an account with a passkey',
  description: 'In place of a password, which can be added later. The rules about links are those of an account with a password.',
  gives: 'That the account was created and a session begun, which counts as strong.',
  tags,
  body: z.strictObject({
    link: z.nullable(LinkToken),
    signInName: SignInName,
    name: PersonName,
    timeZone: TimeZone,
    ceremonyId: z.uuid(),
    attestation: Attestation,
  }),
});

export const startPasskey = privateCall({ method: 'POST', url: '/api/me/passkeys/options', access: 'signed-in' }, PasskeyCreation, {
  summary: 'Begin to add a passkey',
  description: 'Who has a second factor already shows it in this session first.',
  gives: 'What the browser needs to make a passkey, for five minutes.',
  tags,
});

export const addPasskey = privateCall({ method: 'POST', url: '/api/me/passkeys', access: 'signed-in' }, PasskeyItem, {
  summary: 'Add a passkey',
  description: 'Keeps the public key that the browser made. This session gets a new token and counts as strong from now on.',
  gives: 'The passkey as it stands in the list.',
  tags,
  body: z.strictObject({ ceremonyId: z.uuid(), name: PersonName, attestation: Attestation }),
});

export const renamePasskey = privateCall({ method: 'PATCH', url: '/api/me/passkeys/:id', access: 'signed-in' }, PasskeyItem, {
  summary: 'Rename a passkey',
  description: 'The name is for my own list.',
  gives: 'The passkey with its new name.',
  tags,
  params: UuidParams,
  body: z.strictObject({ name: PersonName }),
});

export const removePasskey = privateCall({ method: 'DELETE', url: '/api/me/passkeys/:id', access: 'signed-in' }, Done, {
  summary: 'Remove a passkey',
  description: 'It opens nothing any more. Mentors, recruiters and admins keep at least one second factor.',
  gives: 'That it was removed.',
  tags,
  params: UuidParams,
});
