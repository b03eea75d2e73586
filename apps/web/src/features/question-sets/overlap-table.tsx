import type { SetView } from '@whetstone/contracts/question-sets';
import { useMessages } from '#src/lib/messages.tsx';
import { ContentText } from '#src/ui/content-text.tsx';
import { Icon } from '#src/ui/icon.tsx';

/** Pairs of questions that ask for much the same. */
export function OverlapTable({ items, overlaps }: { items: SetView['items']; overlaps: SetView['coverage']['overlaps'] }) {
  const { sets: words } = useMessages();
  const titleOf = (id: string): string => items.find(({ questionId }) => questionId === id)?.title ?? id;
  if (overlaps.length === 0) return items.length > 1 ? <p className="label">{words.noOverlap}</p> : null;
  return (
    <table className="w-full text-[0.9375rem]">
      <caption className="pb-1 text-start font-semibold">
        <span className="inline-flex items-center gap-1.5 text-spark">
          <Icon name="warning" />
          {words.overlapsCaption}
        </span>
      </caption>
      <thead>
        <tr className="label border-b border-rule-strong">
          <th scope="col" className="py-1 pe-2 text-start font-normal">
            {words.questionsHead}
          </th>
          <th scope="col" className="py-1 ps-2 text-start font-normal">
            {words.shareHead}
          </th>
        </tr>
      </thead>
      <tbody>
        {overlaps.map(({ questionIds, share, skills }) => (
          <tr key={questionIds.join(' ')} className="border-b border-rule bg-spark-wash align-top">
            <th scope="row" className="px-2 py-1 text-start font-normal">
              {questionIds.map((id) => (
                <ContentText key={id}>
                  <span className="block">{titleOf(id)}</span>
                </ContentText>
              ))}
            </th>
            <td className="px-2 py-1 text-spark">{words.sharedSkills(Math.round(share * 100), skills)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
