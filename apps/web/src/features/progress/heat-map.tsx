import type { ProgressView } from '@whetstone/contracts/progress';
import { useMessages } from '#src/lib/messages.tsx';
import { ChartFigure } from '#src/ui/chart-figure.tsx';
import { type HeatDay, heatWeeks } from './heat-weeks.ts';

const WEEKS = { wide: 53, narrow: 22 } as const;
const CELL = 11;
const STEP = 13;
const HEAD = 16;
const OPACITIES = [0.6, 0.3, 0.5, 0.75, 1];
const LEVELS = [0, 1, 2, 3, 4];
/** rows of Monday, Wednesday, Friday */
const NAMED = [0, 2, 4];
const SIDE = 34;

const lookOf = (level: number) => ({ className: level === 0 ? 'fill-rule' : 'fill-stone', fillOpacity: OPACITIES[level] });

function Weeks({ weeks }: { weeks: readonly HeatDay[][] }) {
  const { desk, progress } = useMessages();
  const isNewMonth = (index: number): boolean => index > 0 && weeks[index]?.[0]?.on.slice(5, 7) !== weeks[index - 1]?.[0]?.on.slice(5, 7);
  return (
    <svg viewBox={`0 0 ${SIDE + weeks.length * STEP} ${HEAD + 7 * STEP}`} width="100%" className="block text-[0.625rem]">
      {NAMED.map((day) => (
        <text key={day} x={0} y={HEAD + day * STEP + CELL - 2} className="fill-ink-soft">
          {desk.dates.weekday(weeks[0]?.[day]?.on ?? '2026-11-30')}
        </text>
      ))}
      {weeks.map((week, index) => (
        <g key={week[0]?.on}>
          {isNewMonth(index) && (
            <text x={SIDE + index * STEP} y={10} className="fill-ink-soft">
              {desk.dates.month(week[0]?.on ?? '')}
            </text>
          )}
          {week.map(({ on, minutes, grades, level }, day) => (
            <rect key={on} x={SIDE + index * STEP} y={HEAD + day * STEP} width={CELL} height={CELL} rx={1} {...lookOf(level)}>
              <title>{progress.heatDay(on, minutes, grades)}</title>
            </rect>
          ))}
        </g>
      ))}
    </svg>
  );
}

function Key() {
  const { progress } = useMessages();
  return (
    <p className="label mt-2 flex items-center gap-1.5">
      {progress.heatLess}
      {LEVELS.map((level) => (
        <svg key={level} width={CELL} height={CELL}>
          <rect width={CELL} height={CELL} rx={1} {...lookOf(level)} />
        </svg>
      ))}
      {progress.heatMore}
    </p>
  );
}

/** On which days something was studied. */
export function HeatMap({ view }: { view: ProgressView }) {
  const { progress, desk } = useMessages();
  if (view.days.length === 0) return <p>{progress.heatNone}</p>;
  const minutes = view.days.reduce((sum, day) => sum + day.minutes, 0);
  return (
    <ChartFigure
      caption={progress.heatCaption({ days: view.days.length, minutes, weeks: WEEKS.wide })}
      tableTitle={progress.asTable}
      table={{
        columns: [progress.day, progress.minutes, progress.columns.evidence],
        rows: view.days.toSorted((a, b) => b.on.localeCompare(a.on)).map((day) => [desk.dates.dayMonthYear(day.on), String(day.minutes), String(day.grades)]),
      }}
    >
      <div className="max-w-3xl max-sm:hidden">
        <Weeks weeks={heatWeeks(view, WEEKS.wide)} />
      </div>
      <div className="sm:hidden">
        <Weeks weeks={heatWeeks(view, WEEKS.narrow)} />
      </div>
      <Key />
    </ChartFigure>
  );
}
