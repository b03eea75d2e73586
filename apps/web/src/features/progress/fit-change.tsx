import type { FitView } from '@whetstone/contracts/progress';
import { useMessages } from '#src/lib/messages.tsx';

interface FitChangeProps {
  fit: FitView;
  onSettle: (accept: boolean) => void;
  isPending: boolean;
}

/** What fitted weights would change, and the choice. */
export function FitChange({ fit, onSettle, isPending }: FitChangeProps) {
  const { progress } = useMessages();
  const said = (value: number | null, words: (value: number) => string): string => (value === null ? '–' : words(value));
  const rows = [
    { name: progress.fitInterval, before: said(fit.firstIntervalBefore, progress.fitDays), after: said(fit.firstIntervalAfter, progress.fitDays) },
    { name: progress.fitLoss, before: said(fit.lossBefore, progress.loss), after: said(fit.lossAfter, progress.loss) },
  ];
  return (
    <div className="mt-3 max-w-xl border-t-4 border-stone bg-sheet px-4 py-4">
      <table className="w-full text-[0.9375rem] tabular-nums">
        <caption className="sr-only">{progress.fitTable}</caption>
        <thead className="label">
          <tr>
            <th scope="col" className="text-start font-normal">
              <span className="sr-only">{progress.fitWhat}</span>
            </th>
            <th scope="col" className="py-1 text-start font-semibold">
              {progress.before}
            </th>
            <th scope="col" className="py-1 text-start font-semibold">
              {progress.after}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, before, after }) => (
            <tr key={name} className="border-t border-rule">
              <th scope="row" className="py-1.5 pe-3 text-start font-normal">
                {name}
              </th>
              <td className="py-1.5 pe-3">{before}</td>
              <td className="py-1.5 font-semibold">{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="mt-4 flex flex-wrap gap-3">
        <button type="button" className="button-primary" disabled={isPending} onClick={() => onSettle(true)}>
          {progress.accept}
        </button>
        <button type="button" className="button" disabled={isPending} onClick={() => onSettle(false)}>
          {progress.decline}
        </button>
      </div>
    </div>
  );
}
