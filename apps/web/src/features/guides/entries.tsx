import type { GuideView } from '@whetstone/contracts/guides';
import { anchors } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Heading } from '#src/ui/heading.tsx';
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
          <div key={entry.title} id={anchors.entry(id, entry.title)}>
            <Heading anchor={anchors.entry(id, entry.title)}>
              <ContentText>{entry.title}</ContentText>
            </Heading>
            <Html html={entry.bodyHtml} />
          </div>
        ))}
      </div>
    </Section>
  );
}
