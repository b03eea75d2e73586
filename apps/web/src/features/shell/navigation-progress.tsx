import { useNavigation } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';

/** A line at the top while the next page is being fetched; the old page stays until then. */
export function NavigationProgress() {
  const isLoading = useNavigation().state === 'loading';
  const { shell } = useMessages();
  return (
    <output className="print:hidden">
      {isLoading && (
        <span className="progress">
          <span className="sr-only">{shell.loading}</span>
        </span>
      )}
    </output>
  );
}
