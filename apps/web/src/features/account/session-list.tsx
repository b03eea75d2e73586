import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CallOutput } from '@whetstone/contracts/call';
import { endMyOtherSessions, endMySession, type listMySessions } from '@whetstone/contracts/me';
import { useRef } from 'react';
import { call } from '#src/lib/call.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { useRefusal } from '#src/lib/use-refusal.ts';
import { Section } from '#src/ui/section.tsx';
import { mySessions } from './queries.ts';

type Session = CallOutput<typeof listMySessions>['items'][number];

function SessionRow({ session, onEnd }: { session: Session; onEnd: () => void }) {
  const { settings: words } = useMessages();
  const device = session.device === '' ? words.unknownDevice : session.device;
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-1 py-3">
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-semibold">
          {device}
          {session.isThisOne && <span className="label ms-2 font-normal">({words.thisOne})</span>}
        </p>
        <p className="label tabular-nums">
          {words.since(session.createdAt)} · {words.lastSeen(session.lastSeenAt)}
        </p>
      </div>
      {!session.isThisOne && (
        <button type="button" aria-label={words.endOf(device, session.createdAt)} className="button" onClick={onEnd}>
          {words.end}
        </button>
      )}
    </li>
  );
}

/** Ending needs no question and has no way back: all that is lost is a sign-in. What follows on an end takes the focus. */
function useEnding() {
  const queries = useQueryClient();
  const onSuccess = async (): Promise<void> => queries.invalidateQueries({ queryKey: mySessions().queryKey });
  const one = useMutation({ mutationFn: (id: string) => call(endMySession, { params: { id } }), onSuccess });
  const others = useMutation({ mutationFn: () => call(endMyOtherSessions, {}), onSuccess });
  return { one, others };
}

/** Where this person is signed in. */
export function SessionList() {
  const { settings: words } = useMessages();
  const { data, isError, refetch } = useQuery(mySessions());
  const { one, others } = useEnding();
  const { text } = useRefusal(one.error ?? others.error);
  const status = useRef<HTMLOutputElement>(null);
  const said = (others.isSuccess && words.othersEnded) || (one.isSuccess && words.ended);
  const sessions = data?.items ?? [];
  const keepFocus = (): void => status.current?.focus();
  return (
    <Section id="sessions" title={words.sessions} note={words.sessionsNote}>
      {isError && (
        <p role="alert">
          {words.sessionsFailed}{' '}
          <button type="button" className="link min-h-6" onClick={() => void refetch()}>
            {words.retry}
          </button>
        </p>
      )}
      <ul className="divide-y divide-rule border-b border-rule">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} onEnd={() => one.mutate(session.id, { onSuccess: keepFocus })} />
        ))}
      </ul>
      <div className="mt-4 flex flex-wrap items-center gap-4">
        {sessions.length > 1 && (
          <button type="button" className="button" disabled={others.isPending} onClick={() => others.mutate(undefined, { onSuccess: keepFocus })}>
            {words.endOthers}
          </button>
        )}
        <output ref={status} tabIndex={-1} className="text-sm text-ink-soft">
          {text ?? said}
        </output>
      </div>
    </Section>
  );
}
