import type { InvalidateQueryFilters } from '@tanstack/react-query';
import type { Topic } from '@whetstone/contracts/events';

/** A review that was sent goes on in its threads. One that is being written is read once a visit, for each read is written down. */
const isSentReview: InvalidateQueryFilters['predicate'] = ({ state: { data } }) =>
  typeof data === 'object' && data !== null && 'sent' in data && data.sent !== null;

/** Whatever changes may stand in it. */
const DIGEST: InvalidateQueryFilters = { queryKey: ['digest'] };

/** What is asked for again when a topic has changed. */
export const TOPIC_QUERIES: Readonly<Record<Topic, readonly InvalidateQueryFilters[]>> = {
  notifications: [{ queryKey: ['notifications'] }, DIGEST],
  submissions: [{ queryKey: ['submissions'] }, DIGEST],
  suggestions: [{ queryKey: ['suggestions'] }, DIGEST],
  desk: [DIGEST, { queryKey: ['desk'], exact: true }, { queryKey: ['desk', 'review'], predicate: isSentReview }],
};
