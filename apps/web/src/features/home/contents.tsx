import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { ContentText } from '#src/ui/content-text.tsx';
import { Section } from '#src/ui/section.tsx';

export interface Chapter {
  title: string;
  to: string;
  count: number;
  lines: readonly { to: string; name: string; number: string }[];
}

function ChapterBlock({ chapter }: { chapter: Chapter }) {
  return (
    <section className="break-inside-avoid pb-8">
      <h3 className="flex items-baseline gap-2 font-serif text-xl font-bold">
        <Link to={chapter.to} className="link">
          {chapter.title}
        </Link>
        <span className="leader" aria-hidden="true" />
        <span className="tabular-nums">{chapter.count}</span>
      </h3>
      <ul className="mt-1">
        {chapter.lines.map(({ to, name, number }) => (
          <li key={to} className="flex items-baseline gap-2">
            <Link to={to} className="link py-1 leading-snug">
              <ContentText>{name}</ContentText>
            </Link>
            <span className="leader" aria-hidden="true" />
            <span className="label shrink-0 tabular-nums">{number}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** All there is, set like the contents of a book: names, dots, numbers. */
export function Contents({ chapters }: { chapters: readonly Chapter[] }) {
  const { home } = useMessages();
  return (
    <Section id="contents" title={home.contents}>
      <div className="gap-x-16 md:columns-2">
        {chapters.map((chapter) => (
          <ChapterBlock key={chapter.to} chapter={chapter} />
        ))}
      </div>
    </Section>
  );
}
