import { RUBRIC_LEVELS } from '@whetstone/contracts/calibration';
import { useMessages } from '#src/lib/messages.tsx';

/** How many reached each level, the best first: as a number, with a stroke as long. */
export function LevelBars({ levels }: { levels: readonly number[] }) {
  const { studying } = useMessages();
  const most = Math.max(1, ...levels);
  return (
    <ul className="grid grid-cols-[max-content_minmax(4rem,8rem)_max-content] gap-x-3 text-sm leading-5">
      {RUBRIC_LEVELS.map((level, index) => ({ level, count: levels[index] ?? 0 }))
        .toReversed()
        .map(({ level, count }) => (
          <li key={level} className="col-span-3 grid grid-cols-subgrid items-center">
            <span>{studying.levels[level]}</span>
            <span aria-hidden="true" className="h-2 bg-rule">
              <span className="block h-2 bg-stone" style={{ width: `${Math.round((count / most) * 100)}%` }} />
            </span>
            <span className="text-end tabular-nums">{count}</span>
          </li>
        ))}
    </ul>
  );
}
