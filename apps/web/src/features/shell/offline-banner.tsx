import { useMessages } from '#src/lib/messages.tsx';
import { useOnline } from '#src/lib/use-online.ts';
import { Icon } from '#src/ui/icon.tsx';

export function OfflineBanner() {
  const isOnline = useOnline();
  const { shell } = useMessages();
  return (
    <output>
      {!isOnline && (
        <span className="block border-b border-spark bg-spark-wash">
          <span className="page flex items-center gap-2 py-2 text-sm">
            <Icon name="warning" className="text-spark" />
            {shell.offline}
          </span>
        </span>
      )}
    </output>
  );
}
