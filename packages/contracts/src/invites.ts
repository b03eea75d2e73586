import * as z from 'zod/mini';
import { privateCall } from './endpoint.ts';
import { pageNumber } from './page-number.ts';
import { UuidParams } from './people.ts';
import { ROLES } from './roles.ts';
import { Done } from './sessions.ts';

const tags = ['Invites'];
const INVITERS = ['admin', 'mentor', 'recruiter'] as const;

/** How long an invite may be used. */
export const INVITE_HOURS = 72;

/** A link that was just made: only now is its token known. */
export const NewLinkView = z.object({
  id: z.string(),
  /** goes into the fragment of the link, which no server sees */
  token: z.string(),
  expiresAt: z.iso.datetime(),
});
export type NewLinkView = z.infer<typeof NewLinkView>;

export const INVITE_STATES = ['open', 'used', 'revoked', 'expired'] as const;

export const InviteView = z.object({
  id: z.string(),
  role: z.enum(ROLES),
  state: z.enum(INVITE_STATES),
  /** the name of who made it; null when they are gone */
  madeBy: z.nullable(z.string()),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
export type InviteView = z.infer<typeof InviteView>;

export const createInvite = privateCall({ method: 'POST', url: '/api/invites', access: INVITERS }, NewLinkView, {
  summary: 'Make an invite link',
  description: `An account is made with it once, within ${INVITE_HOURS} hours, and has the role that is stated. Admins may state any role; mentors and recruiters invite candidates.`,
  gives: 'The token of the link, which is shown this once.',
  tags,
  body: z.strictObject({ role: z.enum(ROLES) }),
});

export const listInvites = privateCall(
  { method: 'GET', url: '/api/invites', access: INVITERS },
  z.object({ items: z.array(InviteView), total: z.int(), page: z.int(), pages: z.int() }),
  {
    summary: 'Invites, the latest first',
    description: 'Admins see all, mentors and recruiters their own. That an admin reads those of others is audited, at most once an hour.',
    gives: 'A page of invites, without their tokens.',
    tags,
    querystring: z.strictObject({ page: pageNumber() }),
  },
);

export const revokeInvite = privateCall({ method: 'DELETE', url: '/api/invites/:id', access: INVITERS }, Done, {
  summary: 'Withdraw an invite',
  description: 'It opens nothing from then on. One that was used, withdrawn or is too old is not found.',
  gives: 'That it is withdrawn.',
  tags,
  params: UuidParams,
});
