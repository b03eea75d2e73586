import type { CallOutput } from '@whetstone/contracts/call';
import type { listGuides } from '@whetstone/contracts/guides';
import { Link } from 'react-router';
import { useMessages } from '#src/lib/messages.tsx';
import { paths } from '#src/paths.ts';
import { ContentText } from '#src/ui/content-text.tsx';
import { Empty } from '#src/ui/empty.tsx';

type Guide = CallOutput<typeof listGuides>['items'][number];

/** The guides there are, each the beginning of a target. */
export function GuideChoice({ guides }: { guides: readonly Guide[] }) {
  const { target, common, guides: words } = useMessages();
  if (guides.length === 0) return <Empty>{target.noGuides}</Empty>;
  return (
    <ul className="max-w-3xl border-b border-rule">
      {guides.map(({ slug, title, company, questionCount, stageCount }) => (
        <li key={slug} className="border-t border-rule py-3">
          <Link data-row to={paths.target({ guide: slug })} aria-label={target.chosen(title)} className="link font-serif text-xl font-bold">
            <ContentText>{title}</ContentText>
          </Link>
          <p className="label mt-0.5">
            <ContentText>{company.name}</ContentText> · {words.stages(stageCount)} · {common.questionCount(questionCount)}
          </p>
        </li>
      ))}
    </ul>
  );
}
