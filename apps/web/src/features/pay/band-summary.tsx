import type { SalaryView } from '@whetstone/contracts/salaries';
import { useMessages } from '#src/lib/messages.tsx';
import type { Messages } from '#src/messages/en.ts';
import { Icon, type IconName } from '#src/ui/icon.tsx';
import { Section } from '#src/ui/section.tsx';
import { TONES } from './band-verdict.tsx';
import { type Comparison, type Found, compareBands } from './compare-bands.ts';
import { type Figures, useFigures } from './use-figures.ts';

interface Line {
  icon: IconName;
  tone: string;
  text: string;
}

function foundLine({ rule, count, percents }: Found, total: number, { pay, figures }: { pay: Messages['pay']; figures: Figures }): Line {
  const severity = rule === 'total-min-above-parts' ? 'warning' : 'error';
  const text = pay.summaries[rule]({ count, total }, percents && figures.percents(percents));
  return { icon: severity, tone: TONES[severity], text };
}

function explainLine({ signOn }: Comparison, raw: string | undefined, { pay }: Messages): Line[] {
  if (signOn.quoted + signOn.notQuoted === 0) return [];
  const text = raw === undefined || signOn.quoted === 0 ? pay.summaryNoSignOn : pay.summarySignOn(raw, signOn);
  return [{ icon: 'info', tone: 'text-stone', text }];
}

/** What the check of the stated totals found, before any detail: in how many bands, how far, and what would explain it. */
export function BandSummary({ salary: { bands, signOn } }: { salary: SalaryView }) {
  const messages = useMessages();
  const figures = useFigures();
  const { pay } = messages;
  const comparison = compareBands(bands);
  const { total, found, fitting, incomparable } = comparison;
  const lines: Line[] = [
    ...found.map((one) => foundLine(one, total, { pay, figures })),
    ...(fitting > 0 ? [{ icon: 'check', tone: 'text-stone', text: pay.summaryFits({ count: fitting, total }) } as const] : []),
    ...(incomparable > 0 ? [{ icon: 'info', tone: 'text-ink-soft', text: pay.summaryNotCompared({ count: incomparable, total }) } as const] : []),
    ...explainLine(comparison, signOn?.raw, messages),
  ];
  return (
    <Section id="findings" title={pay.findings} note={pay.findingsLead}>
      <ul className="max-w-[44rem] space-y-2 text-lg">
        {lines.map(({ icon, tone, text }) => (
          <li key={text} className="flex gap-3">
            <Icon name={icon} className={`mt-1.5 ${tone}`} />
            <span className="min-w-0">{text}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
