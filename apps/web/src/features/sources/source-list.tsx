import type { SourceView } from '@whetstone/contracts/shared';
import { useMessages } from '#src/lib/messages.tsx';
import { ContentText } from '#src/ui/content-text.tsx';
import { Section } from '#src/ui/section.tsx';

/** Where the figures and facts of a page come from, with their dates; a missing link or date is said, not hidden. */
export function SourceList({ sources }: { sources: readonly SourceView[] }) {
  const { common } = useMessages();
  if (sources.length === 0) return null;
  return (
    <Section id="sources" title={common.sources}>
      <ol className="max-w-measure list-decimal space-y-2 ps-6 text-[0.9375rem]">
        {sources.map(({ id, name, url, period }) => (
          <li key={id}>
            {url === null ? (
              <ContentText>{name}</ContentText>
            ) : (
              <a className="link" href={url} rel="noopener noreferrer">
                <ContentText>{name}</ContentText>
              </a>
            )}
            <span className="label"> · {[period ?? common.undated, url === null ? common.sourceNoLink : ''].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
