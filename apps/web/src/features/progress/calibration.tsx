import type { ProgressView } from '@whetstone/contracts/progress';
import { useMessages } from '#src/lib/messages.tsx';
import { ChartFigure } from '#src/ui/chart-figure.tsx';
import { ChartKey } from './chart-key.tsx';

const ROW = 26;
const FOOT = 20;
const DOT = 4.5;
const TICKS = [0, 0.5, 1];

type Bins = NonNullable<ProgressView['calibration']>['bins'];

const at = (share: number): string => `${(share * 100).toFixed(2)}%`;

/** Each bin a row: what was predicted as a ring, what was remembered as a dot, and the way between them. */
function Drawing({ bins }: { bins: Bins }) {
  const height = bins.length * ROW;
  return (
    <svg width="100%" height={height + FOOT} className="block overflow-visible text-xs tabular-nums">
      {TICKS.map((tick) => (
        <g key={tick}>
          <line x1={at(tick)} x2={at(tick)} y1={0} y2={height} className="stroke-rule" />
          <text x={at(tick)} y={height + FOOT - 4} textAnchor={tick === 0 ? 'start' : tick === 1 ? 'end' : 'middle'} className="fill-ink-soft">
            {tick * 100}&nbsp;%
          </text>
        </g>
      ))}
      {bins.map(({ low, predicted, actual }, index) => {
        const y = index * ROW + ROW / 2;
        return (
          <g key={low}>
            <line x1={at(predicted)} x2={at(actual)} y1={y} y2={y} strokeWidth={2} className="stroke-rule-strong" />
            <circle cx={at(predicted)} cy={y} r={DOT} strokeWidth={2} className="fill-paper stroke-ink" />
            <circle cx={at(actual)} cy={y} r={DOT} className="fill-stone" />
          </g>
        );
      })}
    </svg>
  );
}

interface CalibrationProps {
  calibration: ProgressView['calibration'];
  needs: number;
  reviews: number;
}

/** What was predicted against what was remembered. */
export function Calibration({ calibration, needs, reviews }: CalibrationProps) {
  const { progress, desk } = useMessages();
  const fullest = calibration?.bins.toSorted((a, b) => b.count - a.count)[0];
  if (calibration === null || fullest === undefined) return <p className="max-w-measure">{progress.calibrationNeeds(reviews, needs)}</p>;
  const caption = progress.calibrationCaption({
    count: calibration.count,
    brier: calibration.brier,
    bin: desk.percent(fullest.predicted),
    actual: desk.percent(fullest.actual),
    binCount: fullest.count,
  });
  return (
    <ChartFigure
      caption={caption}
      tableTitle={progress.asTable}
      table={{
        columns: [progress.range, progress.predicted, progress.actual, progress.count],
        rows: calibration.bins.map(({ low, high, predicted, actual, count }) => [
          desk.percentRange(low, high),
          desk.percent(predicted),
          desk.percent(actual),
          String(count),
        ]),
      }}
    >
      <div className="max-w-xl px-1">
        <Drawing bins={calibration.bins} />
        <ChartKey
          entries={[
            { name: progress.keyPredicted, className: 'fill-paper stroke-ink', shape: 'ring' },
            { name: progress.keyActual, className: 'fill-stone', shape: 'dot' },
          ]}
        />
      </div>
    </ChartFigure>
  );
}
