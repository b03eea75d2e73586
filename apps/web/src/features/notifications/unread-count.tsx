import { useInfiniteQuery } from '@tanstack/react-query';
import { useMessages } from '#src/lib/messages.tsx';
import { notificationList } from './queries.ts';

/** The words of a link to the notifications, with how many are unread as soon as that is known. */
export function UnreadCount() {
  const { account } = useMessages();
  const { data } = useInfiniteQuery(notificationList());
  return account.notifications(data?.pages[0]?.unread ?? 0);
}
