import type { SetView } from '@whetstone/contracts/question-sets';
import { useId, useState } from 'react';
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

/** How many pairs stand there at first: in a set of one subject nearly every two overlap. */
const SHOWN = 3;

/** What would end an overlap, each with one press. */
function Ways({ overlap: { questionIds, instead }, titleOf, edits }: { overlap: Overlap; titleOf: (id: string) => string; edits: ItemEdits }) {
  const { sets: words } = useMessages();
  const last = questionIds.at(-1);
  if (last === undefined || !edits.has(last)) return null;
  const title = titleOf(last);
  const open = instead.filter(({ id }) => !edits.has(id));
  return (
    <div className="mt-1.5 text-sm print:hidden">
      {open.length > 0 && <p className="text-ink-soft">{words.insteadOfSecond}</p>}
      <ul aria-label={words.waysOut(title)} className="space-y-0.5">
        {open.map((chosen) => (
          <li key={chosen.id}>
            <button
              type="button"
              className="link min-h-6 text-start"
              aria-label={words.replaceOf(title, chosen.title)}
              onClick={() => edits.replace(last, chosen)}
            >
              <ContentText>{chosen.title}</ContentText>
            </button>
          </li>
        ))}
        <li>
          <button type="button" className="link min-h-6 text-start" aria-label={words.removeSecondOf(title)} onClick={() => edits.remove(last)}>
            {words.removeSecond}
          </button>
        </li>
      </ul>
    </div>
  );
}

function Pair({ overlap, titleOf, edits }: { overlap: Overlap; titleOf: (id: string) => string; edits: ItemEdits | null }) {
  const { sets: words } = useMessages();
  const { questionIds, share, skills } = overlap;
  return (
    <li className="bg-spark-wash px-2 py-2">
      <ol className="list-decimal space-y-0.5 ps-5">
        {questionIds.map((id) => (
          <li key={id}>
            <ContentText>{titleOf(id)}</ContentText>
          </li>
        ))}
      </ol>
      <p className="mt-1 text-sm text-spark">{words.sharedSkills(Math.round(share * 100), skills)}</p>
      {edits !== null && <Ways overlap={overlap} titleOf={titleOf} edits={edits} />}
    </li>
  );
}

/** Pairs of questions that ask for much the same. */
export function OverlapList({ items, overlaps, edits }: OverlapProps) {
  const { sets: words } = useMessages();
  const titleId = useId();
  const [isWhole, setIsWhole] = useState(false);
  const titleOf = (id: string): string => items.find(({ questionId }) => questionId === id)?.title ?? id;
  if (overlaps.length === 0) return items.length > 1 ? <p className="label">{words.noOverlap}</p> : null;
  const shown = isWhole ? overlaps : overlaps.slice(0, SHOWN);
  return (
    <div>
      <h3 id={titleId} className="flex items-center gap-1.5 pb-1 font-semibold text-spark">
        <Icon name="warning" />
        {words.overlapsCaption}
      </h3>
      <ul aria-labelledby={titleId} className="divide-y divide-rule border-t border-rule-strong text-[0.9375rem]">
        {shown.map((overlap) => (
          <Pair key={overlap.questionIds.join(' ')} overlap={overlap} titleOf={titleOf} edits={edits} />
        ))}
      </ul>
      {overlaps.length > shown.length && (
        <button type="button" className="button mt-3 print:hidden" onClick={() => setIsWhole(true)}>
          {words.moreOverlaps(overlaps.length - shown.length)}
        </button>
      )}
    </div>
  );
}
