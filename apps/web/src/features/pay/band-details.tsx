import type { Band } from '@whetstone/contracts/salaries';
import { useMessages } from '#src/lib/messages.tsx';
import { ContentText } from '#src/ui/content-text.tsx';
import { Details } from '#src/ui/details.tsx';
import { Section } from '#src/ui/section.tsx';
import { BandArithmetic } from './band-arithmetic.tsx';
import { BandReasons } from './band-reasons.tsx';
import { BandVerdict } from './band-verdict.tsx';
import { nameBand } from './name-band.ts';

function BandDetail({ band }: { band: Band }) {
  const { pay } = useMessages();
  const verdict = (
    <span className="flex flex-wrap gap-x-4 text-[0.875rem] tabular-nums">
      <BandVerdict band={band} />
    </span>
  );
  return (
    <Details level={3} title={<ContentText>{nameBand(band)}</ContentText>} aside={verdict}>
      <div className="space-y-5">
        {band.parts === null ? <p>{pay.noSum}</p> : <BandArithmetic band={band} parts={band.parts} />}
        {band.gap !== null && band.findings.length === 0 && <p>{pay.noFindings}</p>}
        {band.findings.length > 0 && <BandReasons band={band} />}
      </div>
    </Details>
  );
}

/** Band by band, on demand: the sums step by step, and why they disagree with the stated total. */
export function BandDetails({ bands }: { bands: readonly Band[] }) {
  const { pay } = useMessages();
  return (
    <Section id="arithmetic" title={pay.arithmetic} note={pay.arithmeticLead}>
      <div className="border-t border-rule">
        {bands.map((band) => (
          <BandDetail key={nameBand(band)} band={band} />
        ))}
      </div>
    </Section>
  );
}
