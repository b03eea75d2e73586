import { useMessages } from '#src/lib/messages.tsx';

const HEIGHT = 8;

interface DayBarProps {
  planned: number;
  cap: number;
  most: number;
}

/** How full a day is: planned minutes in the frame of those it has. The figures stand beside it. */
export function DayBar({ planned, cap, most }: DayBarProps) {
  const { plan } = useMessages();
  const at = (minutes: number): string => `${(Math.min(1, minutes / most) * 100).toFixed(2)}%`;
  return (
    <div className="col-start-2 pb-1 sm:col-start-3 sm:py-2.5">
      {cap > 0 && (
        <>
          <svg width="100%" height={HEIGHT} aria-hidden="true" className="block">
            <rect width={at(cap)} height={HEIGHT} className="fill-rule" />
            <rect width={at(planned)} height={HEIGHT} className="fill-stone" />
          </svg>
          <p className="label mt-1 tabular-nums">{plan.minutes(planned, cap)}</p>
        </>
      )}
    </div>
  );
}
