import type { Band, Finding } from '@whetstone/contracts/salaries';
import { useMessages } from '#src/lib/messages.tsx';
import type { Messages } from '#src/messages/en.ts';
import { Icon } from '#src/ui/icon.tsx';
import { endOf, TONES } from './band-verdict.tsx';
import { type Figures, useFigures } from './use-figures.ts';

/** Which assumptions would explain a total above its parts, and which would not: each of them raises what the parts give. */
function assumptions(band: Band, { pay }: Messages, figures: Figures): string[] {
  const { gap, currency } = band;
  if (gap === null || !band.findings.some(({ rule }) => rule === 'total-above-parts')) return [];
  const range = (bounds: { min: number; max: number }) => [currency, figures.amounts(bounds)].filter(Boolean).join('\u00a0');
  const lines: string[] = [];
  if (gap.impliedBonusPercentAtMax !== null) lines.push(pay.impliedBonus(figures.percent(gap.impliedBonusPercentAtMax)));
  if (gap.signOn === null) lines.push(pay.noSignOn);
  else {
    const { yearOne, spread } = gap.signOn;
    lines.push(pay.signOnYearOne(range(yearOne), yearOne.closes), pay.signOnSpread(range(spread), { years: spread.years, closes: spread.closes }));
  }
  if (gap.stockYearly !== null) lines.push(pay.stockYearly(range(gap.stockYearly), gap.stockYearly.closes));
  return lines;
}

function FindingLine({ band, finding }: { band: Band; finding: Finding }) {
  const { pay } = useMessages();
  const figures = useFigures();
  const amount = figures.money(Math.abs(finding.difference), band.currency);
  const distance = finding.differencePercent === null ? amount : pay.amountOrPercent(amount, figures.percent(Math.abs(finding.differencePercent)));
  const words = { stated: figures.money(finding.stated, band.currency), computed: figures.money(finding.computed, band.currency), distance };
  return (
    <li className="flex gap-2.5">
      <Icon name={finding.severity} className={`mt-1 ${TONES[finding.severity]}`} />
      <p className="min-w-0">
        <strong className={`font-semibold ${TONES[finding.severity]}`}>{pay.sentence(pay.verdicts[finding.rule])}</strong>{' '}
        {pay.explanations[finding.rule](words, endOf(finding, band))}
      </p>
    </li>
  );
}

/** In sentences: where the stated total leaves its parts, and what would explain that. */
export function BandReasons({ band }: { band: Band }) {
  const messages = useMessages();
  const figures = useFigures();
  const lines = assumptions(band, messages, figures);
  return (
    <div className="max-w-measure space-y-3">
      <ul className="space-y-2">
        {band.findings.map((finding) => (
          <FindingLine key={finding.rule} band={band} finding={finding} />
        ))}
      </ul>
      {lines.length > 0 && (
        <div>
          <h4 className="mb-1 font-semibold">{messages.pay.assumptions}</h4>
          <ul className="list-disc space-y-1 ps-5 marker:text-ink-soft">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
