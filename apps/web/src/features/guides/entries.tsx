import type { GuideView } from '@whetstone/contracts/guides';
import { ContentText } from '#src/ui/content-text.tsx';
import { Html } from '#src/ui/html.tsx';
import { Section } from '#src/ui/section.tsx';

interface EntriesProps {
  id: string;
  title: string;
  entries: GuideView['pillars'];
}

/** Titled paragraphs: pillars, responsibilities, tips. */
export function Entries({ id, title, entries }: EntriesProps) {
  if (entries.length === 0) return null;
  return (
    <Section id={id} title={title}>
      <div className="space-y-6">
        {entries.map((entry) => (
          <div key={entry.title}>
            <h3 className="mb-1 font-serif text-lg font-bold">
              <ContentText>{entry.title}</ContentText>
            </h3>
            <Html html={entry.bodyHtml} />
          </div>
        ))}
      </div>
    </Section>
  );
}
