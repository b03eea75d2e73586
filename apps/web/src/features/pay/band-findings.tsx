import type { Band } from '@whetstone/contracts/salaries';
import { useMessages } from '#src/lib/messages.tsx';
import { ContentText } from '#src/ui/content-text.tsx';
import { Disclosure } from '#src/ui/disclosure.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { Section } from '#src/ui/section.tsx';
import { BandArithmetic } from './band-arithmetic.tsx';

function FindingLine({ finding }: { finding: Band['findings'][number] }) {
  const { pay } = useMessages();
  const sign = finding.severity === 'error' ? 'text-error' : 'text-spark';
  return (
    <li className="flex gap-2.5">
      <Icon name={finding.severity} className={`mt-1 ${sign}`} />
      <p>
        <strong className={`font-semibold ${sign}`}>{pay.severities[finding.severity]}</strong> <ContentText>{finding.text}</ContentText>
      </p>
    </li>
  );
}

function BandBlock({ band }: { band: Band }) {
  const { pay } = useMessages();
  return (
    <section className="border-t border-rule py-5 first:border-t-0 first:pt-0">
      <h3 className="mb-2 font-serif text-lg font-bold">
        <ContentText>{band.region}</ContentText>
      </h3>
      {band.findings.length === 0 ? (
        <p className="flex gap-2.5">
          <Icon name="check" className="mt-1 text-stone" />
          {band.fromParts === null ? pay.noParts : pay.noFindings}
        </p>
      ) : (
        <ul className="max-w-measure space-y-2">
          {band.findings.map((finding) => (
            <FindingLine key={finding.rule} finding={finding} />
          ))}
        </ul>
      )}
      {band.arithmetic.length > 0 && (
        <div className="mt-2">
          <Disclosure level="row" title={pay.arithmetic}>
            <BandArithmetic band={band} />
          </Disclosure>
        </div>
      )}
    </section>
  );
}

/** What is wrong with the stated totals, band by band, in words; the sums behind it are opened on demand. */
export function BandFindings({ bands }: { bands: readonly Band[] }) {
  const { pay } = useMessages();
  return (
    <Section id="findings" title={pay.findings} note={pay.findingsLead}>
      <div>
        {bands.map((band) => (
          <BandBlock key={band.region} band={band} />
        ))}
      </div>
    </Section>
  );
}
