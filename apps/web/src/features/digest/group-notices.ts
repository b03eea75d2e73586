import type { NotificationView } from '@whetstone/contracts/notifications';

export const DIGEST_GROUPS = ['answers', 'suggestions', 'nudges', 'other'] as const;
export type DigestGroup = (typeof DIGEST_GROUPS)[number];

const GROUP_OF: Partial<Record<NotificationView['kind'], DigestGroup>> = {
  submission_for_me: 'answers',
  review_sent: 'answers',
  review_answered: 'answers',
  reply_answered: 'answers',
  suggestion_made: 'suggestions',
  suggestion_answered: 'suggestions',
  suggestion_undone: 'suggestions',
  submission_waits: 'nudges',
  review_waits: 'nudges',
  submission_released: 'nudges',
};

/** What came, by what it is about, in the order of the groups; within one the latest first, as it was. */
export function groupNotices(items: readonly NotificationView[]): { group: DigestGroup; notices: NotificationView[] }[] {
  const byGroup = Map.groupBy(items, ({ kind }) => GROUP_OF[kind] ?? 'other');
  return DIGEST_GROUPS.flatMap((group) => {
    const notices = byGroup.get(group);
    return notices === undefined ? [] : [{ group, notices }];
  });
}
