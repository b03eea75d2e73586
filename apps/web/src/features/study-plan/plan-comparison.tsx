import type { PlanView } from '@whetstone/contracts/study-plan';
import { useMessages } from '#src/lib/messages.tsx';
import { planFacts } from './plan-facts.ts';

/** A plan before and after a change, side by side; rows that the change touches are set in bold. */
export function PlanComparison({ before, after }: { before: PlanView; after: PlanView }) {
  const messages = useMessages();
  const { effect } = messages;
  const was = planFacts(before, messages);
  const rows = planFacts(after, messages).map(({ name, value }, index) => ({ name, after: value, before: was[index]?.value ?? '' }));
  return (
    <>
      <table className="mt-4 w-full border-b border-rule text-[0.9375rem] leading-snug">
        <caption className="sr-only">{effect.table}</caption>
        <thead>
          <tr className="label text-start">
            <th scope="col" className="w-[34%] py-1 pe-2 text-start font-normal">
              <span className="sr-only">{effect.what}</span>
            </th>
            <th scope="col" className="py-1 pe-2 text-start font-semibold">
              {effect.before}
            </th>
            <th scope="col" className="py-1 text-start font-semibold">
              {effect.after}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name} className="border-t border-rule align-baseline">
              <th scope="row" className="label py-1.5 pe-2 text-start font-normal">
                {row.name}
              </th>
              <td className="py-1.5 pe-2 text-ink-soft tabular-nums">{row.before}</td>
              <td className={`py-1.5 tabular-nums ${row.before === row.after ? 'text-ink-soft' : 'font-semibold'}`}>{row.after}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.every((row) => row.before === row.after) && <p className="label mt-2">{effect.unchanged}</p>}
    </>
  );
}
