import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { useOnline } from '#src/lib/use-online.ts';
import { paths } from '#src/paths.ts';
import { Icon } from '#src/ui/icon.tsx';
import { countWaiting, refusedOf, useWorkState } from '#src/work/work-state.ts';

/** What is sent sooner is not worth a word. */
const WORTH_SAYING_MS = 2500;

/** Whether something has been waiting for so long that it is worth a word. */
function useIsLasting(isWaiting: boolean): boolean {
  const [isLasting, setLasting] = useState(false);
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setTimeout(() => setLasting(true), WORTH_SAYING_MS);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [isWaiting]);
  return isWaiting && isLasting;
}

/** How many pieces of work wait to be sent, and how many were refused: a way to the list of them. */
export function Count() {
  const { account } = useMessages();
  const work = useWorkState();
  const isOnline = useOnline();
  const [waiting, refused] = [countWaiting(work), refusedOf(work).length];
  const isOffline = !isOnline || work.outcome === 'unreachable';
  const isShown = useIsLasting(waiting > 0);
  const words = [
    isShown || (waiting > 0 && isOffline) ? (isOffline ? account.toSendOffline : account.toSend)(waiting) : '',
    refused > 0 ? account.notTaken(refused) : '',
  ];
  const text = words.filter((word) => word !== '').join(' · ');
  if (text === '') return null;
  return (
    <Link
      to={paths.unsent()}
      title={text}
      className={`flex min-h-8 items-center gap-1.5 rounded border px-2 text-sm font-semibold ${refused > 0 ? 'border-error text-error' : 'border-spark text-spark'}`}
    >
      <Icon name="warning" />
      <span className="max-md:sr-only">{text}</span>
      <span aria-hidden="true" className="tabular-nums md:hidden">
        {waiting + refused}
      </span>
    </Link>
  );
}
