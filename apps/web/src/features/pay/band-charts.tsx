import type { Band } from '@whetstone/contracts/salaries';
import { useMessages } from '#src/lib/messages.tsx';
import { BandChart } from './band-chart.tsx';

function Key({ colour, children }: { colour: string; children: string }) {
  return (
    <li className="flex items-center gap-2">
      <svg width="18" height="10" aria-hidden="true" className="shrink-0">
        <rect width="18" height="10" className={colour} />
      </svg>
      {children}
    </li>
  );
}

/** All bands as drawn ranges, one chart a currency: amounts of different currencies share no axis. */
export function BandCharts({ bands }: { bands: readonly Band[] }) {
  const { pay } = useMessages();
  const groups = Map.groupBy(bands, ({ currency }) => currency);
  return (
    <>
      <ul className="label mb-6 flex flex-wrap gap-x-6 gap-y-1" aria-label={pay.legend}>
        <Key colour="fill-rule-strong">{pay.legendStated}</Key>
        <Key colour="fill-spark">{pay.legendBeyond}</Key>
        <Key colour="fill-stone">{pay.legendComputed}</Key>
      </ul>
      <div className="space-y-10">
        {[...groups].map(([currency, group]) => (
          <BandChart key={currency} currency={currency} bands={group} />
        ))}
      </div>
    </>
  );
}
