import type { Band } from '@whetstone/contracts/salaries';
import { useMessages } from '#src/lib/messages.tsx';
import { spanTotals } from './span-totals.ts';
import { useFigures } from './use-figures.ts';

/** The page's answer before its reasons: between which figures the stated totals lie, currency by currency. */
export function StatedSpan({ bands }: { bands: readonly Band[] }) {
  const { pay } = useMessages();
  const figures = useFigures();
  const spans = spanTotals(bands).flatMap(({ currency, ...span }) => {
    const amounts = figures.amounts(span);
    return amounts === null ? [] : [[currency, amounts].filter(Boolean).join('\u00a0')];
  });
  if (spans.length === 0) return null;
  return (
    <div className="mt-3">
      <ul className="flex flex-wrap gap-x-6 font-semibold tabular-nums">
        {spans.map((span) => (
          <li key={span}>{span}</li>
        ))}
      </ul>
      <p className="label">{pay.statedSpan}</p>
    </div>
  );
}
