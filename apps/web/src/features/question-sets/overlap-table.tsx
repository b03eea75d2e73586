import type { SetView } from '@whetstone/contracts/question-sets';
import { useMessages } from '#src/lib/messages.tsx';
import { ContentText } from '#src/ui/content-text.tsx';
import { Icon } from '#src/ui/icon.tsx';
import type { ItemEdits } from './use-item-edits.ts';

type Overlap = SetView['coverage']['overlaps'][number];

interface OverlapProps {
  items: SetView['items'];
  overlaps: readonly Overlap[];
  /** null for those who only read */
  edits: ItemEdits | null;
}

/** What would end an overlap, each with one press. */
function Ways({ overlap: { questionIds, instead }, titleOf, edits }: { overlap: Overlap; titleOf: (id: string) => string; edits: ItemEdits }) {
  const { sets: words } = useMessages();
  const last = questionIds.at(-1);
  if (last === undefined || !edits.has(last)) return null;
  const title = titleOf(last);
  return (
    <ul aria-label={words.waysOut(title)} className="mt-1 space-y-0.5 print:hidden">
      {instead
        .filter(({ id }) => !edits.has(id))
        .map((chosen) => (
          <li key={chosen.id}>
            <button type="button" className="link min-h-6 text-start" onClick={() => edits.replace(last, chosen)}>
              {words.replaceOf(title, chosen.title)}
            </button>
          </li>
        ))}
      <li>
        <button type="button" className="link min-h-6 text-start" onClick={() => edits.remove(last)}>
          {words.removeOf(title)}
        </button>
      </li>
    </ul>
  );
}

/** Pairs of questions that ask for much the same. */
export function OverlapTable({ items, overlaps, edits }: OverlapProps) {
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
        {overlaps.map(({ questionIds, share, skills, instead }) => (
          <tr key={questionIds.join(' ')} className="border-b border-rule bg-spark-wash align-top">
            <th scope="row" className="px-2 py-1 text-start font-normal">
              {questionIds.map((id) => (
                <ContentText key={id}>
                  <span className="block">{titleOf(id)}</span>
                </ContentText>
              ))}
              {edits !== null && <Ways overlap={{ questionIds, share, skills, instead }} titleOf={titleOf} edits={edits} />}
            </th>
            <td className="px-2 py-1 text-spark">{words.sharedSkills(Math.round(share * 100), skills)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
