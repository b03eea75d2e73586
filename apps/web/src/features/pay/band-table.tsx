import type { Band } from '@whetstone/contracts/salaries';
import type { ReactNode } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { ContentText } from '#src/ui/content-text.tsx';
import { ScrollBox } from '#src/ui/scroll-box.tsx';
import { BandVerdict } from './band-verdict.tsx';
import { nameBand } from './name-band.ts';
import { sharedYears } from './stock-years.ts';
import { useFigures } from './use-figures.ts';

function Figure({ children, isStrong = false }: { children: ReactNode; isStrong?: boolean }) {
  return <td className={`px-2 py-3 text-end whitespace-nowrap print:px-1 ${isStrong ? 'font-semibold' : ''}`}>{children}</td>;
}

function BandRow({ band, years }: { band: Band; years: number | null }) {
  const { pay } = useMessages();
  const figures = useFigures();
  return (
    <tr className="border-b border-rule align-top">
      <th scope="row" className="sticky start-0 min-w-32 bg-paper print:min-w-24 py-3 pe-2 text-start font-normal">
        <span className="font-semibold">
          <ContentText>{nameBand(band)}</ContentText>
        </span>
        <span className="label block">{[band.currency, band.level === null ? band.levels : null].filter(Boolean).join(' · ')}</span>
      </th>
      <Figure>{figures.cell(band.cells.base)}</Figure>
      <Figure>
        {figures.cell(band.cells.stock)}
        {years === null && band.stock.years !== null && <span className="label block">{pay.overYears(band.stock.years)}</span>}
      </Figure>
      <Figure>{figures.cell(band.cells.bonus)}</Figure>
      <Figure isStrong>{figures.cell(band.cells.total)}</Figure>
      <Figure isStrong>{band.fromParts === null ? <span className="label">{pay.noParts}</span> : figures.amounts(band.fromParts)}</Figure>
      <td className="py-3 ps-2 text-end print:ps-1">
        <BandVerdict band={band} />
      </td>
    </tr>
  );
}

/** Every band in whole currency units: its parts, the total as stated, and the total its parts reach. */
export function BandTable({ bands }: { bands: readonly Band[] }) {
  const { pay, common } = useMessages();
  const years = sharedYears(bands);
  const columns = [pay.base, years === null ? pay.stock : pay.stockOver(years), pay.bonus, pay.stated, pay.fromParts, pay.difference];
  return (
    <ScrollBox label={common.tableOf(pay.bands)}>
      <table className="w-full text-[0.875rem] tabular-nums print:text-[0.8125rem]">
        <caption className="sr-only">{pay.bandsCaption}</caption>
        <thead>
          <tr className="border-b border-rule-strong align-bottom text-[0.8125rem] text-ink-soft">
            <th scope="col" className="sticky start-0 bg-paper py-2 pe-2 text-start font-semibold">
              {bands.some(({ level }) => level !== null) ? pay.regionAndLevel : pay.region}
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className="px-2 py-2 text-end font-semibold last:pe-0 print:px-1">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bands.map((band) => (
            <BandRow key={nameBand(band)} band={band} years={years} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
