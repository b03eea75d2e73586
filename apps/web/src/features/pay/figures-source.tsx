import type { SourceView } from '@whetstone/contracts/shared';
import { useMessages } from '#src/lib/messages.tsx';
import { ContentText } from '#src/ui/content-text.tsx';
import { HashLink } from '#src/ui/hash-link.tsx';

/** Under figures: the source that the page names first, its date, and the way to all of them. */
export function FiguresSource({ sources }: { sources: readonly SourceView[] }) {
  const { pay, common } = useMessages();
  const [first, ...others] = sources;
  if (first === undefined) return null;
  return (
    <p className="label mt-4 max-w-[44rem] break-before-avoid">
      {pay.sourceOfFigures} <ContentText>{first.name}</ContentText>, {first.period ?? common.undated}.{' '}
      <HashLink className="link inline-block py-0.5" hash="sources">
        {pay.allSources(others.length + 1)}
      </HashLink>
    </p>
  );
}
