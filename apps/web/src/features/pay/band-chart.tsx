import type { Band } from '@whetstone/contracts/salaries';
import { type ReactNode, useId } from 'react';
import { useMessages } from '#src/lib/messages.tsx';
import { ContentText } from '#src/ui/content-text.tsx';
import { BandBar } from './band-bar.tsx';
import { axisOf } from './chart-scale.ts';
import { findWidest } from './compare-bands.ts';
import { nameBand } from './name-band.ts';
import { yearlyTotal } from './span-totals.ts';
import { useFigures } from './use-figures.ts';

type Axis = ReturnType<typeof axisOf>;

const ROW = 'grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-4 gap-y-1 sm:grid-cols-[8.5rem_minmax(0,1fr)_12rem]';

function Row({ name, figures, children }: { name: string; figures: ReactNode; children: ReactNode }) {
  return (
    <div className={ROW}>
      <dt className="label">{name}</dt>
      <dd className="text-end text-[0.9375rem] tabular-nums sm:order-3">{figures}</dd>
      <dd className="col-span-2 sm:order-2 sm:col-span-1" aria-hidden="true">
        {children}
      </dd>
    </div>
  );
}

function BandRows({ band, axis }: { band: Band; axis: Axis }) {
  const { pay } = useMessages();
  const figures = useFigures();
  const stated = yearlyTotal(band);
  const statedText = figures.cell(band.cells.total);
  return (
    <li>
      <p className="mb-1.5 font-semibold">
        <ContentText>{nameBand(band)}</ContentText>
      </p>
      <dl className="space-y-2 sm:space-y-1.5">
        <Row name={pay.stated} figures={statedText}>
          <BandBar kind="stated" range={stated} reach={band.fromParts} axis={axis} />
        </Row>
        <Row name={pay.fromParts} figures={band.fromParts === null ? pay.noParts : figures.amounts(band.fromParts)}>
          <BandBar kind="computed" range={band.fromParts} axis={axis} />
        </Row>
      </dl>
    </li>
  );
}

/** The figures along the foot of a chart; the outer ones stay within its width. */
function AxisRow({ axis: { end, ticks } }: { axis: Axis }) {
  const { short } = useFigures();
  const anchor = (tick: number) => (tick === 0 ? 'start' : tick === end ? 'end' : 'middle');
  return (
    <div className={ROW} aria-hidden="true">
      <svg width="100%" height="18" className="col-span-2 block sm:col-span-1 sm:col-start-2">
        {ticks.map((tick) => (
          <text key={tick} x={`${(tick / end) * 100}%`} y="14" textAnchor={anchor(tick)} className="fill-ink-soft text-xs tabular-nums">
            {short(tick)}
          </text>
        ))}
      </svg>
    </div>
  );
}

function useCaption(currency: string | null, bands: readonly Band[]): string {
  const { pay } = useMessages();
  const figures = useFigures();
  const widest = findWidest(bands);
  if (widest === null) return bands.some(({ gap }) => gap !== null) ? pay.chartWithin : pay.chartNotCompared;
  const { band, finding } = widest;
  const [stated, computed] = [figures.money(finding.stated, currency), figures.money(finding.computed, currency)];
  const words = { region: nameBand(band), isOneOfSeveral: bands.length > 1, stated, computed, difference: figures.difference(finding) };
  return finding.rule === 'total-below-parts' ? pay.chartLowest(words) : pay.chartWidest(words);
}

/** The bands of one currency on one axis, stated total above computed total; the table says the same in figures. */
export function BandChart({ currency, bands }: { currency: string | null; bands: readonly Band[] }) {
  const { pay } = useMessages();
  const captionId = useId();
  const caption = useCaption(currency, bands);
  const drawn = bands.flatMap((band) => [yearlyTotal(band), band.fromParts]).flatMap((range) => [range?.min ?? 0, range?.max ?? 0]);
  const axis = axisOf(Math.max(0, ...drawn));
  return (
    <figure aria-labelledby={captionId} className="max-w-[52rem] break-inside-avoid">
      <figcaption id={captionId} className="mb-4">
        <span className="label block font-semibold">{currency === null ? pay.currencyUnknown : pay.aYearIn(currency)}</span>
        <span className="block max-w-measure">{caption}</span>
      </figcaption>
      <ul className="space-y-5">
        {bands.map((band) => (
          <BandRows key={nameBand(band)} band={band} axis={axis} />
        ))}
      </ul>
      <AxisRow axis={axis} />
    </figure>
  );
}
