import type { ProgressView } from '@whetstone/contracts/progress';
import { useMessages } from '#src/lib/messages.tsx';
import { ChartFigure } from '#src/ui/chart-figure.tsx';

const HEIGHT = 200;
const FOOT = 22;
const GRID = [0, 0.25, 0.5, 0.75];

type Points = ProgressView['forecast'];

const down = (share: number): number => (1 - share) * HEIGHT;

/** Line and band in a square of 100 that is stretched to the chart. */
function Curve({ points }: { points: Points }) {
  const last = Math.max(1, points.length - 1);
  const xy = (share: number, index: number): string => `${((index / last) * 100).toFixed(2)},${((1 - share) * 100).toFixed(2)}`;
  const low = points.map(({ recall }, index) => xy(recall.low, index)).toReversed();
  const high = points.map(({ recall }, index) => xy(recall.high, index));
  return (
    <svg y="0" width="100%" height={HEIGHT} viewBox="0 0 100 100" preserveAspectRatio="none" className="overflow-visible">
      <polygon points={[...high, ...low].join(' ')} className="fill-stone" fillOpacity={0.18} />
      <polyline
        points={points.map(({ recall }, index) => xy(recall.value, index)).join(' ')}
        className="fill-transparent stroke-stone"
        strokeWidth={2}
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}

function Drawing({ points }: { points: Points }) {
  const { desk } = useMessages();
  const [first, end] = [points[0], points.at(-1)];
  return (
    <svg width="100%" height={HEIGHT + FOOT} className="block overflow-visible text-xs tabular-nums">
      {GRID.map((share) => (
        <g key={share}>
          <line x1="0" x2="100%" y1={down(share)} y2={down(share)} className={share === 0 ? 'stroke-ink' : 'stroke-rule'} />
          {share > 0 && (
            <text x="0" y={down(share) - 4} className="fill-ink-soft">
              {desk.percent(share)}
            </text>
          )}
        </g>
      ))}
      <Curve points={points} />
      {end && (
        <>
          <line x1="100%" x2="100%" y1={down(end.recall.low)} y2={down(end.recall.high)} strokeWidth={2} className="stroke-spark" />
          <circle cx="100%" cy={down(end.recall.value)} r={5} className="fill-spark" />
          <text x="100%" dx={-12} y={down(end.recall.low) + 18} textAnchor="end" className="fill-spark text-base font-bold">
            {desk.percent(end.recall.value)}
          </text>
        </>
      )}
      <text x="0" y={HEIGHT + FOOT - 6} className="fill-ink-soft">
        {first && desk.dates.short(first.on)}
      </text>
      <text x="100%" y={HEIGHT + FOOT - 6} textAnchor="end" className="fill-spark font-semibold">
        {end && desk.dates.short(end.on)}
      </text>
    </svg>
  );
}

/** Expected recall on each day until the date, with the range in which it may lie. */
export function ForecastChart({ points }: { points: Points }) {
  const { progress, desk } = useMessages();
  const [first, end] = [points[0], points.at(-1)];
  if (first === undefined || end === undefined) return <p className="max-w-measure">{progress.forecastNone}</p>;
  const caption = progress.forecastCaption({
    now: desk.percent(first.recall.value),
    end: desk.percent(end.recall.value),
    range: desk.percentRange(end.recall.low, end.recall.high),
    on: end.on,
  });
  return (
    <ChartFigure
      caption={
        <>
          {caption} <span className="label">{progress.forecastNote}</span>
        </>
      }
      tableTitle={progress.asTable}
      table={{
        columns: [progress.day, progress.recall, progress.range],
        rows: points.map(({ on, recall }) => [desk.dates.short(on), desk.percent(recall.value), desk.percentRange(recall.low, recall.high)]),
      }}
    >
      <div className="max-w-3xl pe-2">
        <Drawing points={points} />
      </div>
    </ChartFigure>
  );
}
