import * as z from 'zod/mini';
import { privateCall } from './endpoint.ts';
import { NotificationView } from './notifications.ts';
import { Rating } from './review-content.ts';

/** How many notifications a digest shows at most. */
export const MOST_IN_DIGEST = 100;

export const DigestView = z.object({
  /** from when on it tells: a day ago, or since the oldest thing that is unread */
  since: z.iso.datetime(),
  /** what waits for me, counted: each is 0 for who has nothing to do with it */
  waiting: z.object({
    /** suggestions of mentors that I have not answered */
    suggestions: z.int(),
    /** reviews that came back and that I have not rated */
    reviews: z.int(),
    /** handed to me by name */
    forMe: z.int(),
    /** what I hold, and have not sent */
    claimed: z.int(),
    /** suggestions of mine that candidates have not answered */
    suggested: z.int(),
  }),
  /** how candidates called my reviews */
  ratings: z.array(z.object({ ticket: z.string(), rating: Rating, ratedAt: z.iso.datetime() })),
  /** what came, the latest first */
  items: z.array(NotificationView),
});
export type DigestView = z.infer<typeof DigestView>;

export const getDigest = privateCall({ method: 'GET', url: '/api/me/digest', access: 'signed-in' }, DigestView, {
  summary: 'What came since yesterday, and what waits for me',
  description: `Since a day ago, and further back for what is unread, at most two weeks; at most ${MOST_IN_DIGEST} things. Nothing is marked as read by looking.`,
  gives: 'Counts of what waits, ratings, and notifications.',
  tags: ['Notifications'],
});
