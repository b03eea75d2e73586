import * as z from 'zod/mini';
import { ConsentScope } from './consents.ts';
import { privateCall } from './endpoint.ts';
import { cursorById, pageLimit } from './page-query.ts';
import { UuidParams } from './people.ts';
import { parameter } from './parameter.ts';
import { REPORT_KINDS } from './report-parts.ts';
import { Done } from './sessions.ts';

const head = { id: z.string(), createdAt: z.iso.datetime(), isRead: z.boolean() };
/** the name of a person who still lets the reader see it; null otherwise */
const who = z.nullable(z.string());
const reported = z.object({
  kind: z.enum(REPORT_KINDS),
  /** null when it is not public any more */
  slug: z.nullable(z.string()),
  title: z.nullable(z.string()),
  reportedVersion: z.int(),
  currentVersion: z.int(),
});

/** What there is to tell; each reader makes the words, in the language of the person. */
export const NotificationView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('consent_given'), ...head, data: z.object({ who, scopes: z.array(ConsentScope), expiresAt: z.iso.datetime() }) }),
  z.object({ kind: z.literal('consent_revoked'), ...head, data: z.object({ who, scope: ConsentScope }) }),
  z.object({ kind: z.literal('report_resolved'), ...head, data: reported }),
  z.object({ kind: z.literal('report_declined'), ...head, data: reported }),
  z.object({ kind: z.literal('question_fixed'), ...head, data: z.object({ slug: reported.shape.slug, title: reported.shape.title, currentVersion: z.int() }) }),
  z.object({ kind: z.literal('workspace_added'), ...head, data: z.object({ workspaceId: z.string(), name: z.nullable(z.string()) }) }),
  z.object({ kind: z.literal('emergency_access'), ...head, data: z.object({}) }),
  z.object({ kind: z.literal('submission_for_me'), ...head, data: z.object({ ticket: z.string() }) }),
  z.object({ kind: z.literal('submission_waits'), ...head, data: z.object({ ticket: z.string(), hours: z.int() }) }),
  z.object({ kind: z.literal('submission_released'), ...head, data: z.object({ submissionId: z.string(), isPassedOn: z.boolean() }) }),
  z.object({ kind: z.literal('review_sent'), ...head, data: z.object({ submissionId: z.string() }) }),
  z.object({ kind: z.literal('review_waits'), ...head, data: z.object({ submissionId: z.string(), hours: z.int() }) }),
  z.object({ kind: z.literal('review_answered'), ...head, data: z.object({ ticket: z.string() }) }),
  z.object({ kind: z.literal('reply_answered'), ...head, data: z.object({ submissionId: z.string() }) }),
  z.object({ kind: z.literal('review_report_closed'), ...head, data: z.object({ submissionId: z.string(), isTakenUp: z.boolean() }) }),
  z.object({ kind: z.literal('suggestion_made'), ...head, data: z.object({ suggestionId: z.string() }) }),
  z.object({ kind: z.literal('suggestion_answered'), ...head, data: z.object({ who, personId: z.nullable(z.string()), isAccepted: z.boolean() }) }),
  z.object({ kind: z.literal('suggestion_undone'), ...head, data: z.object({ who, personId: z.nullable(z.string()) }) }),
]);
export type NotificationView = z.infer<typeof NotificationView>;

const tags = ['Notifications'];

export const listNotifications = privateCall(
  { method: 'GET', url: '/api/me/notifications', access: 'signed-in' },
  z.object({ items: z.array(NotificationView), unread: z.int(), nextCursor: z.nullable(z.string()) }),
  {
    summary: 'What there is to tell me',
    description: 'The latest first.',
    gives: 'A page of notifications, and how many of all are unread.',
    tags,
    querystring: z.strictObject({ limit: pageLimit(100, 30), cursor: cursorById() }),
  },
);

export const readNotification = privateCall({ method: 'POST', url: '/api/me/notifications/:id/read', access: 'signed-in' }, Done, {
  summary: 'Mark one of my notifications as read',
  description: 'One that is read already stays so.',
  gives: 'That it is read.',
  tags,
  params: UuidParams,
});

export const readAllNotifications = privateCall({ method: 'POST', url: '/api/me/notifications/read', access: 'signed-in' }, Done, {
  summary: 'Mark all my notifications as read',
  description: 'Those that come while this is done stay unread.',
  gives: 'That they are read.',
  tags,
});

export const getMyFeed = privateCall({ method: 'GET', url: '/api/me/feed', access: 'signed-in' }, z.object({ createdAt: z.nullable(z.iso.datetime()) }), {
  summary: 'Whether my notifications have a private feed',
  description: 'The address itself is stored nowhere and cannot be shown again.',
  gives: 'When the address was made; null without one.',
  tags,
});

export const createMyFeed = privateCall(
  { method: 'POST', url: '/api/me/feed', access: 'signed-in' },
  z.object({ path: z.string(), createdAt: z.iso.datetime() }),
  {
    summary: 'Make a private address for a feed of my notifications',
    description: 'Whoever knows the address can read the feed. Any address made before ends.',
    gives: 'The path of the feed, which is shown this once.',
    tags,
  },
);

export const deleteMyFeed = privateCall({ method: 'DELETE', url: '/api/me/feed', access: 'signed-in' }, Done, {
  summary: 'End the private address of my feed',
  description: 'From its next request on there is nothing at the address.',
  gives: 'That there is no feed.',
  tags,
});

export const getFeed = privateCall({ method: 'GET', url: '/api/feeds/:token', access: 'anyone' }, z.string(), {
  summary: 'A private feed of notifications',
  description: 'Atom (application/atom+xml), in English, the latest 50. Takes If-None-Match. An unknown or ended address is not found.',
  gives: 'The feed as XML.',
  tags,
  params: z.strictObject({ token: parameter(z.string().check(z.maxLength(200)), 'the token of a feed, as its address holds it', 'Whose feed.') }),
});
