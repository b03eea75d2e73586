import type { Estimate } from '@whetstone/contracts/item-analysis';
import { useMessages } from '#src/lib/messages.tsx';

const HEIGHT = 12;
const MIDDLE = HEIGHT / 2;
const DOT = 4;

interface IntervalFigureProps {
  estimate: Estimate;
  /** where the line begins and ends, and what of it is marked */
  from: number;
  to: number;
  ticks: readonly number[];
}

/** To two places, with a minus that is one; what rounds to nothing has no sign. */
const said = (value: number): string =>
  value
    .toFixed(2)
    .replace(/^-(?=0\.00$)/, '')
    .replace('-', '−');

/** A figure with its interval: in words, and drawn on a line. */
export function IntervalFigure({ estimate: { value, low, high }, from, to, ticks }: IntervalFigureProps) {
  const { analysis: words } = useMessages();
  const at = (place: number): string => `${(((place - from) / (to - from)) * 100).toFixed(2)}%`;
  return (
    <>
      <p className="tabular-nums">{words.estimate(said(value), said(low), said(high))}</p>
      <svg width="100%" height={HEIGHT} aria-hidden="true" className="my-1 block max-w-48 overflow-visible">
        <line x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} className="stroke-rule-strong" />
        {ticks.map((tick) => (
          <line key={tick} x1={at(tick)} x2={at(tick)} y1={0} y2={HEIGHT} className="stroke-rule-strong" />
        ))}
        <line x1={at(low)} x2={at(high)} y1={MIDDLE} y2={MIDDLE} strokeWidth={4} className="stroke-stone" strokeOpacity={0.4} />
        <circle cx={at(value)} cy={MIDDLE} r={DOT} className="fill-stone" />
      </svg>
    </>
  );
}
