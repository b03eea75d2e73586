import type { ProgressView } from '@whetstone/contracts/progress';
import { useMessages } from '#src/lib/messages.tsx';
import { ChartFigure } from '#src/ui/chart-figure.tsx';
import { ChartKey } from './chart-key.tsx';

const HEIGHT = 140;
const FOOT = 36;
const GAP = 0.22;
const AFTER = 'fill-ink-soft';

const isAfter = (on: string, dateOn: string | null): boolean => dateOn !== null && on > dateOn;

type Load = ProgressView['load'];
type Day = Load[number];

const sumOf = (days: Load, of: (day: Day) => number): number => days.reduce((sum, day) => sum + of(day), 0);
const totalOf = (days: Load) => ({
  reviews: sumOf(days, ({ reviews }) => reviews),
  fresh: sumOf(days, ({ newQuestions }) => newQuestions),
  minutes: sumOf(days, ({ minutes }) => minutes),
});

function Bars({ load, dateOn }: { load: Load; dateOn: string | null }) {
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
            <rect x={x} y={HEIGHT - tall(minutes)} width={width} height={tall(minutes)} className={isAfter(on, dateOn) ? AFTER : 'fill-stone'} />
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

/** What the days hold, in a sentence for those before the interview and one for those after it. */
function useCaption(load: Load, dateOn: string | null): string | null {
  const { progress } = useMessages();
  const [before, after] = [load.filter(({ on }) => dateOn === null || on < dateOn), load.filter(({ on }) => isAfter(on, dateOn))];
  const fullest = before.toSorted((a, b) => b.minutes - a.minutes)[0];
  const isEmpty = fullest === undefined || fullest.minutes === 0;
  const planned = isEmpty ? progress.loadNone : progress.loadCaption({ ...totalOf(before), on: fullest.on, most: fullest.minutes, cap: fullest.capMinutes });
  const [first] = after;
  if (first === undefined) return isEmpty ? null : planned;
  const then = progress.loadAfter({ ...totalOf(after), from: first.on });
  return before.length === 0 ? then : `${planned} ${then}`;
}

/**
 * How much the next days hold, against what they were given.
 * @param dateOn that of the interview; what comes after it is not planned, only to be expected
 */
export function LoadChart({ load, dateOn }: { load: Load; dateOn: string | null }) {
  const { progress, desk } = useMessages();
  const caption = useCaption(load, dateOn);
  if (caption === null) return <p>{progress.loadNone}</p>;
  const nameOf = (on: string): string => {
    const day = desk.dates.short(on);
    if (on === dateOn) return progress.loadDate(day);
    return isAfter(on, dateOn) ? progress.loadDayAfter(day) : day;
  };
  return (
    <ChartFigure
      caption={caption}
      tableTitle={progress.asTable}
      table={{
        columns: [progress.day, progress.reviews, progress.fresh, progress.minutes, progress.cap],
        rows: load.map(({ on, reviews, newQuestions, minutes, capMinutes }) => [
          nameOf(on),
          String(reviews),
          String(newQuestions),
          String(minutes),
          String(capMinutes),
        ]),
      }}
    >
      <div className="max-w-3xl">
        <Bars load={load} dateOn={dateOn} />
        <ChartKey
          entries={[
            { name: progress.keyPlanned, className: 'fill-stone', shape: 'bar' },
            ...(load.some(({ on }) => isAfter(on, dateOn)) ? [{ name: progress.keyAfter, className: AFTER, shape: 'bar' as const }] : []),
            { name: progress.keyCap, className: 'fill-rule', shape: 'bar' },
          ]}
        />
      </div>
    </ChartFigure>
  );
}
