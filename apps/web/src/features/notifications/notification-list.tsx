import { useMutation, useQueryClient, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { type NotificationView, readAllNotifications, readNotification } from '@whetstone/contracts/notifications';
import { useRef } from 'react';
import { Link } from 'react-router';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { Empty } from '#src/ui/empty.tsx';
import { LoadMore } from '#src/ui/load-more.tsx';
import { notificationList } from './queries.ts';
import { wordNotification } from '#src/lib/word-notification.ts';

function NotificationLine({ notice, onRead }: { notice: NotificationView; onRead: () => void }) {
  const messages = useMessages();
  const { notifications: words } = messages;
  const { text, note, to } = wordNotification(notice, messages);
  return (
    <li className={`flex flex-wrap items-start gap-x-6 gap-y-2 py-3 ps-3 ${notice.isRead ? '' : 'border-s-4 border-s-spark'}`}>
      <div className="min-w-0 flex-1 basis-60">
        <p className="break-words">
          {!notice.isRead && <span className="me-2 rounded-sm border border-spark px-1.5 text-xs font-semibold text-spark">{words.isNew}</span>}
          {to === null ? (
            text
          ) : (
            <Link to={to} className="link" onClick={notice.isRead ? undefined : onRead}>
              {text}
            </Link>
          )}
        </p>
        {note !== undefined && <p className="text-[0.9375rem] text-ink-soft">{note}</p>}
        <time dateTime={notice.createdAt} className="label">
          {words.at(notice.createdAt)}
        </time>
      </div>
      {!notice.isRead && (
        <button type="button" className="link min-h-6 text-[0.9375rem]" aria-label={words.readOf(text)} onClick={onRead}>
          {words.read}
        </button>
      )}
    </li>
  );
}

function useReading(onDone: () => void) {
  const queries = useQueryClient();
  const onSuccess = async (): Promise<void> => queries.invalidateQueries({ queryKey: notificationList().queryKey });
  const one = useMutation({ mutationFn: (id: string) => call(readNotification, { params: { id } }), onSuccess });
  const all = useMutation({ mutationFn: () => call(readAllNotifications, {}), onSuccess: async () => onSuccess().then(onDone) });
  return { one, all };
}

/** What there is to tell, the latest first. */
export function NotificationList() {
  const { notifications: words } = useMessages();
  const { data, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = useSuspenseInfiniteQuery(notificationList());
  const status = useRef<HTMLOutputElement>(null);
  const { one, all } = useReading(() => status.current?.focus());
  const { text } = useRefusal(one.error ?? all.error);
  const notices = data.pages.flatMap(({ items }) => items);
  const unread = data.pages[0]?.unread ?? 0;
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-x-6 gap-y-2">
        <output ref={status} tabIndex={-1} className="outline-none">
          {words.unread(unread)}
        </output>
        {unread > 0 && (
          <button type="button" className="button" onClick={() => all.mutate()}>
            {words.readAll}
          </button>
        )}
      </div>
      <p role="alert" className="text-error">
        {text}
      </p>
      {notices.length === 0 ? (
        <Empty>{words.empty}</Empty>
      ) : (
        <ul className="divide-y divide-rule border-y border-rule">
          {notices.map((notice) => (
            <NotificationLine key={notice.id} notice={notice} onRead={() => one.mutate(notice.id)} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <LoadMore label={words.more} failed={isFetchNextPageError && words.moreFailed} isBusy={isFetchingNextPage} onMore={() => void fetchNextPage()} />
      )}
    </>
  );
}
