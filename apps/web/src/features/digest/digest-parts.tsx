import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { DigestView } from '@whetstone/contracts/digest';
import { type NotificationView, readAllNotifications } from '@whetstone/contracts/notifications';
import { Link } from 'react-router';
import { wordNotification } from '#src/lib/word-notification.ts';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { Lead, PageHead } from '#src/ui/page.tsx';
import { Section } from '#src/ui/section.tsx';
import { groupNotices } from './group-notices.ts';
import { myDigest } from './queries.ts';

const LINK = 'link inline-block py-0.5';

/** What there is to do, each with the way to it. */
function Waiting({ waiting }: Pick<DigestView, 'waiting'>) {
  const { digest } = useMessages();
  const to = { suggestions: paths.suggestions(), reviews: paths.submissions(), forMe: paths.desk(), claimed: paths.desk() };
  const kinds = ['suggestions', 'reviews', 'claimed', 'forMe'] as const;
  const there = kinds.filter((kind) => waiting[kind] > 0);
  return (
    <Section title={digest.waits}>
      {there.length === 0 ? (
        <p className="text-ink-soft">{digest.nothingWaits}</p>
      ) : (
        <ul className="divide-y divide-rule border-y border-rule">
          {there.map((kind) => (
            <li key={kind} className="py-2">
              <Link to={to[kind]} className={`${LINK} font-semibold`}>
                {digest.waiting[kind](waiting[kind])}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {waiting.suggested > 0 && (
        <p className="label mt-2">
          <Link to={paths.myPeople()} className={LINK}>
            {digest.suggested(waiting.suggested)}
          </Link>
        </p>
      )}
    </Section>
  );
}

function NoticeLine({ notice }: { notice: NotificationView }) {
  const messages = useMessages();
  const { text, note, to } = wordNotification(notice, messages);
  return (
    <li className={`py-2 ps-3 ${notice.isRead ? '' : 'border-s-4 border-s-spark'}`}>
      <p className="break-words">
        {!notice.isRead && <span className="me-2 rounded-sm border border-spark px-1.5 text-xs font-semibold text-spark">{messages.digest.isNew}</span>}
        {to === null ? (
          text
        ) : (
          <Link to={to} className="link">
            {text}
          </Link>
        )}
      </p>
      {note !== undefined && <p className="text-[0.9375rem] text-ink-soft">{note}</p>}
      <time dateTime={notice.createdAt} className="label">
        {messages.notifications.at(notice.createdAt)}
      </time>
    </li>
  );
}

function Ratings({ ratings }: Pick<DigestView, 'ratings'>) {
  const { digest, handedIn, notifications } = useMessages();
  if (ratings.length === 0) return null;
  return (
    <Section title={digest.ratings}>
      <ul className="divide-y divide-rule border-y border-rule">
        {ratings.map(({ ticket, rating, ratedAt }) => (
          <li key={ticket} className="flex flex-wrap items-baseline justify-between gap-x-6 py-2">
            <Link to={paths.deskReview(ticket)} className={LINK}>
              {handedIn.ratings[rating]}
            </Link>
            <time dateTime={ratedAt} className="label">
              {notifications.at(ratedAt)}
            </time>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function ReadAll() {
  const { digest } = useMessages();
  const queries = useQueryClient();
  const reading = useMutation({
    mutationFn: () => call(readAllNotifications, {}),
    onSuccess: async () => Promise.all([queries.invalidateQueries({ queryKey: ['notifications'] }), queries.invalidateQueries({ queryKey: ['digest'] })]),
  });
  return (
    <button type="button" className="button" disabled={reading.isPending} onClick={() => reading.mutate()}>
      {digest.readAll}
    </button>
  );
}

/** One page for who comes back: what waits, then what came, by what it is about. */
export function DigestParts() {
  const { digest } = useMessages();
  const { since, waiting, ratings, items } = useSuspenseQuery(myDigest()).data;
  const isAnyUnread = items.some(({ isRead }) => !isRead);
  return (
    <>
      <PageHead title={digest.title}>
        <Lead>{digest.since(since)}</Lead>
      </PageHead>
      <Waiting waiting={waiting} />
      {groupNotices(items).map(({ group, notices }) => (
        <Section key={group} title={digest.groups[group]}>
          <ul className="divide-y divide-rule border-y border-rule">
            {notices.map((notice) => (
              <NoticeLine key={notice.id} notice={notice} />
            ))}
          </ul>
        </Section>
      ))}
      <Ratings ratings={ratings} />
      {items.length + ratings.length === 0 && <p className="mt-8 text-ink-soft">{digest.nothingCame}</p>}
      <p className="mt-8 flex flex-wrap items-center gap-x-6 gap-y-3">
        {isAnyUnread && <ReadAll />}
        <Link to={paths.notifications()} className={LINK}>
          {digest.toAll}
        </Link>
      </p>
    </>
  );
}
