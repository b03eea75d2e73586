import { Link, type LoaderFunctionArgs } from 'react-router';
import { FeedPart } from '#src/features/notifications/feed-part.tsx';
import { MailPart } from '#src/features/notifications/mail-part.tsx';
import { NotificationList } from '#src/features/notifications/notification-list.tsx';
import { PushPart } from '#src/features/notifications/push-part.tsx';
import { myFeed, myMail, notificationList } from '#src/features/notifications/queries.ts';
import { myPush } from '#src/features/notifications/switch-push.ts';
import { loadPerson } from '#src/lib/load-session.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { queriesOf } from '#src/lib/query-client.ts';
import { paths } from '#src/paths.ts';
import { PageHead } from '#src/ui/page.tsx';

export async function loader(args: LoaderFunctionArgs) {
  await loadPerson(args);
  const queries = queriesOf(args);
  await Promise.all([queries.fetchInfiniteQuery(notificationList()), queries.fetchQuery(myFeed()), queries.fetchQuery(myPush()), queries.fetchQuery(myMail())]);
  return null;
}

export function Component() {
  const { notifications } = useMessages();
  return (
    <div className="page pb-16">
      <PageHead title={notifications.title} />
      <p className="mb-4">
        <Link to={paths.digest()} className="link inline-block py-0.5">
          {notifications.toDigest}
        </Link>
      </p>
      <NotificationList />
      <PushPart />
      <MailPart />
      <FeedPart />
    </div>
  );
}
