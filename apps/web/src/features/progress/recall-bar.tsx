import type { Likely } from '@whetstone/contracts/study-shared';

const HEIGHT = 10;
const MIDDLE = HEIGHT / 2;
const DOT = 3.5;

const at = (share: number): string => `${(share * 100).toFixed(2)}%`;

/** A likely value on the line from nothing to all, with the range in which it may lie. */
export function RecallBar({ recall: { value, low, high } }: { recall: Likely }) {
  return (
    <svg width="100%" height={HEIGHT} aria-hidden="true" className="mt-1 block overflow-visible">
      <line x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} className="stroke-rule" />
      <line x1={at(low)} x2={at(high)} y1={MIDDLE} y2={MIDDLE} strokeWidth={4} className="stroke-stone" strokeOpacity={0.4} />
      <circle cx={at(value)} cy={MIDDLE} r={DOT} className="fill-stone" />
    </svg>
  );
}
