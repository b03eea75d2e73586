import type { Band, Finding } from '@whetstone/contracts/salaries';
import { useMessages } from '#src/lib/messages.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { useFigures } from './use-figures.ts';

export const TONES = { error: 'text-error', warning: 'text-spark' } as const;

/** Which end of the stated total a finding judges; a total with one end has it judged on both sides. */
export function endOf({ rule }: Finding, { stated }: Band): 'min' | 'max' {
  if (rule === 'total-above-parts') return stated.max === null ? 'min' : 'max';
  return stated.min === null ? 'max' : 'min';
}

function Line({ band, finding }: { band: Band; finding: Finding }) {
  const { pay } = useMessages();
  const figures = useFigures();
  return (
    <span className={`flex items-center justify-end gap-1.5 whitespace-nowrap ${TONES[finding.severity]}`}>
      <Icon name={finding.severity} />
      <span className="sr-only">{pay.verdicts[finding.rule]}: </span>
      {pay.endShort[endOf(finding, band)]} {figures.difference(finding)}
    </span>
  );
}

/** In a few figures how the stated total lies to its parts: nothing when neither can be compared. */
export function BandVerdict({ band }: { band: Band }) {
  const { pay } = useMessages();
  if (band.gap === null) return <span className="label">{pay.notCompared}</span>;
  if (band.findings.length === 0) {
    return (
      <span className="flex items-center justify-end gap-1.5">
        <Icon name="check" className="text-stone" />
        {pay.fits}
      </span>
    );
  }
  return (
    <>
      {band.findings.toReversed().map((finding) => (
        <Line key={finding.rule} band={band} finding={finding} />
      ))}
    </>
  );
}
