import type { SalaryView } from '@whetstone/contracts/salaries';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { ContentsList } from '#src/ui/contents-list.tsx';

/** The way back to what the pay is for. */
function GuideLinks({ slug, name }: { slug: string; name: string }) {
  const { pay } = useMessages();
  return (
    <>
      <li>
        {pay.guide}{' '}
        <Link className="link py-0.5" to={paths.guide(slug)}>
          <ContentText>{name}</ContentText>
        </Link>
      </li>
      <li>
        <Link className="link inline-block py-0.5" to={paths.questions({ guide: slug })}>
          {pay.guideQuestions}
        </Link>
      </li>
    </>
  );
}

export function SalaryMargin({ salary }: { salary: SalaryView }) {
  const { pay, common, guides } = useMessages();
  const entries = [
    { id: 'findings', title: pay.findings, isThere: true },
    { id: 'bands', title: pay.bands, isThere: true },
    { id: 'figures', title: pay.figures, isThere: true },
    { id: 'arithmetic', title: pay.arithmetic, isThere: true },
    { id: 'sign-on', title: pay.signOn, isThere: true },
    { id: 'summary', title: guides.summary, isThere: salary.summaryHtml !== '' },
    { id: 'levels', title: pay.levelMapping, isThere: salary.levelMapping.length > 0 },
    { id: 'levers', title: pay.levers, isThere: salary.levers.length > 0 },
    { id: 'script', title: pay.script, isThere: salary.script.html !== '' },
    { id: 'notes', title: pay.notes, isThere: salary.notesHtml !== '' },
    { id: 'sources', title: common.sources, isThere: salary.sources.length > 0 },
  ];
  return (
    <div className="space-y-6">
      <ContentsList entries={entries.filter(({ isThere }) => isThere)} />
      <div className="space-y-4 border-t border-rule pt-4">
        {salary.guides.length > 0 && (
          <ul className="space-y-1 text-[0.9375rem]">
            {salary.guides.map(({ slug, name }) => (
              <GuideLinks key={slug} slug={slug} name={name} />
            ))}
          </ul>
        )}
        <p className="label">{common.versionOn(salary.version.number, salary.version.createdAt)}</p>
      </div>
    </div>
  );
}
