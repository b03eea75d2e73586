import type { ProgressView } from '@whetstone/contracts/progress';
import { useMessages } from '#src/lib/messages.tsx';
import { ChartFigure } from '#src/ui/chart-figure.tsx';
import { ChartKey } from './chart-key.tsx';

const HEIGHT = 140;
const FOOT = 36;
const GAP = 0.22;

type Load = ProgressView['load'];

function Bars({ load }: { load: Load }) {
  const { desk } = useMessages();
  const most = Math.max(1, ...load.flatMap(({ minutes, capMinutes }) => [minutes, capMinutes]));
  const slot = 100 / load.length;
  const tall = (minutes: number): number => (minutes / most) * HEIGHT;
  return (
    <svg width="100%" height={HEIGHT + FOOT} className="block text-[0.6875rem] tabular-nums sm:text-xs">
      {load.map(({ on, minutes, capMinutes }, index) => {
        const [x, width] = [`${(index + GAP / 2) * slot}%`, `${(1 - GAP) * slot}%`];
        const middle = `${(index + 0.5) * slot}%`;
        return (
          <g key={on}>
            <rect x={x} y={HEIGHT - tall(capMinutes)} width={width} height={tall(capMinutes)} className="fill-rule" />
            <rect x={x} y={HEIGHT - tall(minutes)} width={width} height={tall(minutes)} className="fill-stone" />
            <text x={middle} y={HEIGHT + 14} textAnchor="middle" className="fill-ink-soft">
              {desk.dates.weekdayNarrow(on)}
            </text>
            <text x={middle} y={HEIGHT + 29} textAnchor="middle" className={index === 0 ? 'fill-ink font-bold' : 'fill-ink'}>
              {Number(on.slice(-2))}
            </text>
          </g>
        );
      })}
      <line x1="0" x2="100%" y1={HEIGHT} y2={HEIGHT} className="stroke-ink" />
    </svg>
  );
}

/** How much the next days hold, against what they were given. */
export function LoadChart({ load }: { load: Load }) {
  const { progress, desk } = useMessages();
  const fullest = load.toSorted((a, b) => b.minutes - a.minutes)[0];
  if (fullest === undefined || fullest.minutes === 0) return <p>{progress.loadNone}</p>;
  const sum = (of: (day: Load[number]) => number): number => load.reduce((total, day) => total + of(day), 0);
  const caption = progress.loadCaption({
    reviews: sum(({ reviews }) => reviews),
    fresh: sum(({ newQuestions }) => newQuestions),
    minutes: sum(({ minutes }) => minutes),
    on: fullest.on,
    most: fullest.minutes,
    cap: fullest.capMinutes,
  });
  return (
    <ChartFigure
      caption={caption}
      tableTitle={progress.asTable}
      table={{
        columns: [progress.day, progress.reviews, progress.fresh, progress.minutes, progress.cap],
        rows: load.map(({ on, reviews, newQuestions, minutes, capMinutes }) => [
          desk.dates.short(on),
          String(reviews),
          String(newQuestions),
          String(minutes),
          String(capMinutes),
        ]),
      }}
    >
      <div className="max-w-3xl">
        <Bars load={load} />
        <ChartKey
          entries={[
            { name: progress.keyPlanned, className: 'fill-stone', shape: 'bar' },
            { name: progress.keyCap, className: 'fill-rule', shape: 'bar' },
          ]}
        />
      </div>
    </ChartFigure>
  );
}
