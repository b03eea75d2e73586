import type { Bounds } from '#src/lib/format-bounds.ts';
import { type Piece, closed, cutAt } from './chart-scale.ts';

const HEIGHT = 14;
const MIDDLE = HEIGHT / 2;

interface BandBarProps {
  /** null: nothing to draw; the words beside say why */
  range: Bounds | null;
  axis: { end: number; ticks: readonly number[] };
  kind: 'stated' | 'computed';
  /** for a stated range: what its parts allow */
  reach?: { min: number; max: number } | null;
}

const COLOURS = { stated: 'fill-rule-strong stroke-rule-strong', computed: 'fill-stone stroke-stone', beyond: 'fill-spark stroke-spark' } as const;

function pieces(range: { min: number; max: number }, { kind, reach = null }: BandBarProps): Piece[] {
  return kind === 'stated' ? cutAt(range, reach) : [{ from: range.min, to: range.max, isBeyond: false }];
}

/** A range with one open end: a mark at the end that is stated and a broken line towards the other. */
function OpenBar({ range: { min, max }, at, colour }: { range: Bounds; at: (value: number) => string; colour: string }) {
  const end = at(min ?? max ?? 0);
  return (
    <g className={colour}>
      <line x1={end} x2={end} y1={0} y2={HEIGHT} strokeWidth={3} />
      <line x1={end} x2={min === null ? '0%' : '100%'} y1={MIDDLE} y2={MIDDLE} strokeWidth={2} strokeDasharray="3 4" />
    </g>
  );
}

/** One range on the axis of its chart. Drawn for the eye: the same figures stand beside it as text. */
export function BandBar(props: BandBarProps) {
  const { range, axis, kind } = props;
  const at = (value: number) => `${((value / axis.end) * 100).toFixed(3)}%`;
  const both = range && closed(range);
  return (
    <svg width="100%" height={HEIGHT} aria-hidden="true" className="block overflow-visible">
      {axis.ticks.map((tick) => (
        <line key={tick} x1={at(tick)} x2={at(tick)} y1={-4} y2={HEIGHT + 4} className="stroke-rule" />
      ))}
      {range && !both && <OpenBar range={range} at={at} colour={COLOURS[kind]} />}
      {both &&
        pieces(both, props).map(({ from, to, isBeyond }) =>
          from === to ? (
            <line key={from} x1={at(from)} x2={at(from)} y1={0} y2={HEIGHT} strokeWidth={3} className={isBeyond ? COLOURS.beyond : COLOURS[kind]} />
          ) : (
            <rect key={from} x={at(from)} width={at(to - from)} height={HEIGHT} strokeWidth={0} className={isBeyond ? COLOURS.beyond : COLOURS[kind]} />
          ),
        )}
    </svg>
  );
}
