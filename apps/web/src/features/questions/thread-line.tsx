import type { QuestionView } from '@whetstone/contracts/questions';
import { Fragment } from 'react';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { anchors, paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';

interface Knot {
  key: string;
  /** a name is of the content, unless it is the interface's own word */
  links: { to: string; name: string; isOurWord?: true }[];
}

type Thread = QuestionView['thread'];

/** company · role → stage → area → skill → pay; one line for every guide, one without a guide where there is none. */
function knotsOf(thread: Thread, guide: Thread['guides'][number] | null, payName: string): Knot[] {
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
  const pay: Knot = { key: 'pay', links: guide.salary === null ? [] : [{ to: paths.salary(guide.salary.slug), name: payName, isOurWord: true }] };
  return [...place, ...own, pay].filter(({ links }) => links.length > 0);
}

function KnotLinks({ links }: { links: Knot['links'] }) {
  return links.map(({ to, name, isOurWord }, index) => (
    <Fragment key={to}>
      {index > 0 && (
        <span aria-hidden="true" className="px-1.5 text-ink-soft">
          ·
        </span>
      )}
      <Link to={to} className="link inline-block py-0.5">
        {isOurWord ? name : <ContentText>{name}</ContentText>}
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
          {knotsOf(thread, guide, questions.threadPay).map(({ key, links }, index) => (
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
