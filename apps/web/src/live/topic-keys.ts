import type { QueryKey } from '@tanstack/react-query';
import type { Topic } from '@whetstone/contracts/events';

/** What is asked for again when a topic has changed: everything whose key begins so. */
export const TOPIC_KEYS: Readonly<Record<Topic, readonly QueryKey[]>> = {
  notifications: [['notifications']],
  submissions: [['submissions']],
  desk: [['desk']],
};
