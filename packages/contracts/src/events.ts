import * as z from 'zod/mini';
import { privateCall } from './endpoint.ts';

/** What can change for a person while they look: a word each, by which a page knows what to ask for again. */
export const TOPICS = ['notifications', 'submissions', 'desk', 'suggestions'] as const;
export type Topic = (typeof TOPICS)[number];

export const followMyEvents = privateCall({ method: 'GET', url: '/api/me/events', access: 'signed-in' }, z.string(), {
  summary: 'What changes for me, as it changes',
  description:
    'Server-sent events (text/event-stream). The data of each is a topic (`notifications`, `submissions`, `desk` or `suggestions`), or empty, which only says that the stream lives. What has changed is asked for where it stands. The stream ends after some minutes and with its session; ask again, and look for yourself whenever it begins.',
  gives: 'A stream of topics.',
  tags: ['Notifications'],
});
