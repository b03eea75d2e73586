import type { QuestionView } from '@whetstone/contracts/questions';
import { Fragment } from 'react';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { anchors, paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';

interface Knot {
  key: string;
  links: { to: string; name: string }[];
}

type Thread = QuestionView['thread'];

/** company · role → stage → area → skill; one line for every guide, one without a guide where there is none. */
function knotsOf(thread: Thread, guide: Thread['guides'][number] | null): Knot[] {
  const own: Knot[] = [
    { key: 'area', links: [{ to: paths.questions({ area: thread.area.slug }), name: thread.area.name }] },
    { key: 'skill', links: thread.skills.map(({ slug, name }) => ({ to: paths.questions({ skill: slug }), name })) },
  ];
  if (guide === null) return own;
  const place: Knot[] = [
    {
      key: 'guide',
      links: [
        { to: paths.guides(anchors.company(guide.company.slug)), name: guide.company.name },
        { to: paths.guide(guide.guide.slug), name: guide.role },
      ],
    },
    { key: 'stage', links: guide.stages.map(({ slug, name }) => ({ to: paths.guide(guide.guide.slug, anchors.stage(slug)), name })) },
  ];
  return [...place, ...own].filter(({ links }) => links.length > 0);
}

function KnotLinks({ links }: { links: Knot['links'] }) {
  return links.map(({ to, name }, index) => (
    <Fragment key={to}>
      {index > 0 && (
        <span aria-hidden="true" className="px-1.5 text-ink-soft">
          ·
        </span>
      )}
      <Link to={to} className="link inline-block py-0.5">
        <ContentText>{name}</ContentText>
      </Link>
    </Fragment>
  ));
}

/** Where a question belongs, each part a link. */
export function ThreadLine({ thread }: { thread: Thread }) {
  const { questions } = useMessages();
  const lines = thread.guides.length === 0 ? [null] : thread.guides;
  return (
    <nav aria-label={questions.thread} className="mt-4 text-[0.9375rem]">
      {lines.map((guide) => (
        <ol key={guide?.guide.slug ?? 'bank'}>
          {knotsOf(thread, guide).map(({ key, links }, index) => (
            <li key={key} className="inline">
              {index > 0 && (
                <span aria-hidden="true" className="px-2 text-spark">
                  →
                </span>
              )}
              <KnotLinks links={links} />
            </li>
          ))}
        </ol>
      ))}
    </nav>
  );
}
