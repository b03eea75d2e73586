import type { Band } from '@whetstone/contracts/salaries';
import type { ReactNode } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { ContentText } from '#src/ui/content-text.tsx';
import { BandVerdict } from './band-verdict.tsx';
import { nameBand } from './name-band.ts';
import { useFigures } from './use-figures.ts';

function Fact({ name, children, isStrong = false }: { name: string; children: ReactNode; isStrong?: boolean }) {
  return (
    <div className={`flex items-baseline justify-between gap-4 border-t border-rule py-1.5 ${isStrong ? 'font-semibold' : ''}`}>
      <dt className="text-[0.875rem] text-ink-soft">{name}</dt>
      <dd className="text-end tabular-nums">{children}</dd>
    </div>
  );
}

function BandBlock({ band }: { band: Band }) {
  const { pay } = useMessages();
  const figures = useFigures();
  const { years } = band.stock;
  return (
    <li>
      <h3 className="font-semibold">
        <ContentText>{nameBand(band)}</ContentText>
      </h3>
      <p className="label mb-2">{[band.currency, band.level === null ? band.levels : null].filter(Boolean).join(' · ')}</p>
      <dl className="text-[0.9375rem]">
        <Fact name={pay.base}>{figures.cell(band.cells.base)}</Fact>
        <Fact name={years === null ? pay.stock : pay.stockOver(years)}>{figures.cell(band.cells.stock)}</Fact>
        <Fact name={pay.bonus}>{figures.cell(band.cells.bonus)}</Fact>
        <Fact name={pay.stated} isStrong>
          {figures.cell(band.cells.total)}
        </Fact>
        <Fact name={pay.fromParts} isStrong>
          {band.fromParts === null ? pay.noParts : figures.amounts(band.fromParts)}
        </Fact>
        <Fact name={pay.difference}>
          <BandVerdict band={band} />
        </Fact>
      </dl>
    </li>
  );
}

/** The table's figures where it would have to be scrolled sideways: one block a band. */
export function BandBlocks({ bands }: { bands: readonly Band[] }) {
  return (
    <ul className="grid gap-x-10 gap-y-8 @xl:grid-cols-2">
      {bands.map((band) => (
        <BandBlock key={nameBand(band)} band={band} />
      ))}
    </ul>
  );
}
