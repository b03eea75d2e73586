import { useMessages } from '#src/lib/messages.tsx';
import { usePerson } from '#src/lib/session.ts';
import { useOnline } from '#src/lib/use-online.ts';
import { Icon } from '#src/ui/icon.tsx';

/** Whether what one opens is kept by a service worker, which there is for who is signed in. */
function useKept(): boolean {
  const person = usePerson();
  const isThere = !import.meta.env.SSR && 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
  return isThere && person !== null;
}

export function OfflineBanner() {
  const isOnline = useOnline();
  const isKept = useKept();
  const { shell } = useMessages();
  return (
    <output>
      {!isOnline && (
        <span className="block border-b border-spark bg-spark-wash">
          <span className="page flex items-center gap-2 py-2 text-sm">
            <Icon name="warning" className="text-spark" />
            {isKept ? shell.offlineKept : shell.offline}
          </span>
        </span>
      )}
    </output>
  );
}
