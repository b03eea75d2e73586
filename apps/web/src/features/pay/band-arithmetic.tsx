import type { Band } from '@whetstone/contracts/salaries';
import { Fragment } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import type { Messages } from '#src/messages/en.ts';
import { useFigures } from './use-figures.ts';

type Figures = ReturnType<typeof useFigures>;

/** What the gap between stated and computed amounts to, and which assumption would close it. */
function sentences(band: Band, figures: Figures, { pay }: Messages): string[] {
  const { gap } = band;
  if (gap === null) return [];
  const lines: string[] = [];
  if (gap.minAbovePercent !== null) lines.push(pay.gapMin(figures.percent(Math.abs(gap.minAbovePercent)), gap.minAbovePercent >= 0));
  if (gap.maxAbovePercent !== null) lines.push(pay.gapMax(figures.percent(Math.abs(gap.maxAbovePercent)), gap.maxAbovePercent >= 0));
  if (gap.impliedBonusPercentAtMax !== null && (gap.maxAbovePercent ?? 0) > 0) lines.push(pay.impliedBonus(figures.percent(gap.impliedBonusPercentAtMax)));
  if (gap.signOn === null) return [...lines, pay.noSignOn];
  const { yearOne, spread } = gap.signOn;
  return [...lines, pay.signOnYearOne(figures.amounts(yearOne) ?? '', yearOne.closes), pay.signOnSpread(figures.amounts(spread) ?? '', spread.closes)];
}

/** The sums of the smallest and the largest parts, and what follows. */
export function BandArithmetic({ band }: { band: Band }) {
  const messages = useMessages();
  const figures = useFigures();
  const names = [messages.pay.smallest, messages.pay.largest];
  return (
    <div className="max-w-measure space-y-3 text-[0.9375rem]">
      <dl className="grid gap-x-4 gap-y-1 rounded bg-sheet p-3 sm:grid-cols-[max-content_minmax(0,1fr)]">
        {band.arithmetic.map((line, index) => (
          <Fragment key={line}>
            <dt className="label sm:pt-px">{names[index]}</dt>
            <dd className="font-mono text-[0.8125rem] tabular-nums">
              {line} {band.currency}
            </dd>
          </Fragment>
        ))}
      </dl>
      <ul className="list-disc space-y-1 ps-5 marker:text-ink-soft">
        {sentences(band, figures, messages).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
