import * as z from 'zod/mini';
import { privateCall } from './endpoint.ts';
import { GivenPassword, NewPassword, PersonView, Settings, UuidParams } from './people.ts';
import { Done } from './sessions.ts';

const tags = ['My account'];

export const changeSettings = privateCall({ method: 'PATCH', url: '/api/me/settings', access: 'signed-in' }, PersonView, {
  summary: 'Change my settings',
  description: 'Only what is named changes.',
  gives: 'The person with the settings as they stand now.',
  tags,
  body: z.partial(Settings),
});

export const changePassword = privateCall({ method: 'PUT', url: '/api/me/password', access: 'signed-in' }, Done, {
  summary: 'Change my password',
  description:
    'Asks for the present one, ends all other sessions and gives this one a new token. ' +
    'Who has none yet sets one by a passkey or code shown in this session within the last ten minutes.',
  gives: 'That the password is changed.',
  tags,
  body: z.strictObject({ present: z.nullable(GivenPassword), next: NewPassword }),
});

const SessionItem = z.object({
  id: z.string(),
  device: z.string(),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  isThisOne: z.boolean(),
});

export const listMySessions = privateCall({ method: 'GET', url: '/api/me/sessions', access: 'signed-in' }, z.object({ items: z.array(SessionItem) }), {
  summary: 'My sessions',
  description: 'Where I am signed in, the latest first.',
  gives: 'Every session that is alive.',
  tags,
});

export const endMySession = privateCall({ method: 'DELETE', url: '/api/me/sessions/:id', access: 'signed-in' }, Done, {
  summary: 'End one of my sessions',
  description: 'It is dead from its next request on.',
  gives: 'That it has ended.',
  tags,
  params: UuidParams,
});

export const endMyOtherSessions = privateCall({ method: 'DELETE', url: '/api/me/sessions', access: 'signed-in' }, Done, {
  summary: 'End all my other sessions',
  description: 'Every session but this one ends.',
  gives: 'That they have ended.',
  tags,
});

export const askForDeletion = privateCall({ method: 'POST', url: '/api/me/deletion', access: 'signed-in' }, z.object({ deletionDueAt: z.iso.datetime() }), {
  summary: 'Delete my account',
  description:
    'Ends all sessions and takes back all consents at once; in seven days everything is gone. Until then signing in again allows to undo it. ' +
    'Asks for the password; without one, for a passkey or code shown in this session within the last ten minutes.',
  gives: 'When the account will be gone.',
  tags,
  body: z.strictObject({ password: z.nullable(GivenPassword) }),
});

export const undoDeletion = privateCall({ method: 'DELETE', url: '/api/me/deletion', access: 'signed-in' }, Done, {
  summary: 'Keep my account after all',
  description: 'Undoes the asking for deletion. Consents that were taken back stay so.',
  gives: 'That the account stays.',
  tags,
});
