import type { SalaryView } from '@whetstone/contracts/salaries';
import { useMessages } from '#src/lib/messages.tsx';
import { Section } from '#src/ui/section.tsx';
import { BandBlocks } from './band-blocks.tsx';
import { BandCharts } from './band-charts.tsx';
import { BandTable } from './band-table.tsx';
import { FiguresSource } from './figures-source.tsx';

/** The bands twice: drawn, and in figures; each with where it comes from. */
export function Bands({ salary: { bands, sources } }: { salary: SalaryView }) {
  const { pay } = useMessages();
  return (
    <>
      <Section id="bands" title={pay.bands} note={pay.bandsLead}>
        <BandCharts bands={bands} />
        <FiguresSource sources={sources} />
      </Section>
      <Section id="figures" title={pay.figures} note={pay.bandsCaption}>
        {/* One of the two is shown: a table read line by line needs no blocks, and a narrow column has no room for the table. */}
        <div className="@container">
          <div className="@max-[52rem]:hidden print:block">
            <BandTable bands={bands} />
          </div>
          <div className="@min-[52rem]:hidden print:hidden">
            <BandBlocks bands={bands} />
          </div>
        </div>
        <FiguresSource sources={sources} />
      </Section>
    </>
  );
}
