import type { PlanCut } from '@whetstone/contracts/study-plan';
import { useMessages } from '#src/lib/messages.tsx';
import type { Messages } from '#src/messages/en.ts';

export function nameOfCut({ kind, areas, addedMinutesADay, on }: PlanCut, { effect }: Pick<Messages, 'effect'>): string {
  if (kind === 'fewer-areas') return effect.fewerAreas(areas.map(({ name }) => name));
  return kind === 'more-minutes' ? effect.moreMinutes(addedMinutesADay ?? 0) : effect.laterDate(on ?? '');
}

interface PlanCutsProps {
  cuts: readonly PlanCut[];
  onApply: (cut: PlanCut) => void;
}

/** Ways to make the work fit, each with what it would bring, and each one press away. */
export function PlanCuts({ cuts, onApply }: PlanCutsProps) {
  const messages = useMessages();
  const { effect, desk } = messages;
  if (cuts.length === 0) return null;
  return (
    <div className="mt-6">
      <h3 className="font-semibold">{effect.cuts}</h3>
      <ul className="mt-1">
        {cuts.map((cut) => (
          <li key={cut.kind} className="border-t border-rule py-3">
            <p className="font-semibold">{nameOfCut(cut, messages)}</p>
            <p className="label mt-0.5">
              {effect.cutEffect(
                cut.neededMinutes,
                cut.availableMinutes,
                `${desk.percent(cut.recall.value)} (${desk.percentRange(cut.recall.low, cut.recall.high)})`,
              )}
            </p>
            <button type="button" className="button mt-2" aria-label={`${effect.apply}: ${nameOfCut(cut, messages)}`} onClick={() => onApply(cut)}>
              {effect.apply}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
