import type { Band } from '@whetstone/contracts/salaries';
import { useMessages } from '#src/lib/messages.tsx';
import type { Messages } from '#src/messages/en.ts';
import { type Figures, useFigures } from './use-figures.ts';

type Parts = NonNullable<Band['parts']>;
type End = 'min' | 'max';

interface Step {
  name: string;
  isSum?: boolean;
  /** the figure at one end, and what stands above it: how it came about, or what it is in per cent */
  at: (end: End) => { figure: string; how?: string | null };
}

/** Base, yearly stock and bonus as they are added up. */
function partSteps(band: Band, parts: Parts, { pay, figures }: { pay: Messages['pay']; figures: Figures }): Step[] {
  const { stock } = band.cells;
  const share = (end: End) => (stock.per === 'grant' ? `${figures.amount(stock[end] ?? 0)} ÷ ${band.stock.years}` : null);
  const rate = (end: End) => {
    const percent = end === 'min' ? band.bonus.minPercent : band.bonus.maxPercent;
    return percent === null ? null : pay.percentOf(figures.rate(percent), figures.amount(parts[end].base));
  };
  return [
    { name: pay.base, at: (end) => ({ figure: figures.amount(parts[end].base) }) },
    { name: pay.stock, at: (end) => ({ figure: `+ ${figures.amount(parts[end].stock)}`, how: share(end) }) },
    { name: pay.bonus, at: (end) => ({ figure: `+ ${figures.amount(parts[end].bonus)}`, how: rate(end) }) },
    { name: pay.fromParts, isSum: true, at: (end) => ({ figure: `= ${figures.amount(parts[end].sum)}` }) },
  ];
}

/** The stated total and how far it lies from the sum; none where the two cannot be compared. */
function statedSteps({ gap, stated }: Band, parts: Parts, { pay, figures }: { pay: Messages['pay']; figures: Figures }): Step[] {
  if (gap === null) return [];
  const difference = (end: End): ReturnType<Step['at']> => {
    const percent = end === 'min' ? gap.minAbovePercent : gap.maxAbovePercent;
    const amount = stated[end];
    if (amount === null) return { figure: '–' };
    return { figure: figures.signedAmount(amount - parts[end].sum), how: percent === null ? null : figures.signedPercent(percent) };
  };
  return [
    { name: pay.stated, at: (end) => ({ figure: stated[end] === null ? pay.notGiven : figures.amount(stated[end]) }) },
    { name: pay.difference, at: difference },
  ];
}

function StepRow({ step: { name, isSum = false, at } }: { step: Step }) {
  return (
    <tr className={`border-t ${isSum ? 'border-rule-strong font-semibold' : 'border-rule'}`}>
      <th scope="row" className={`py-1.5 text-start align-bottom ${isSum ? 'font-semibold' : 'font-normal'}`}>
        {name}
      </th>
      {(['min', 'max'] as const).map((end) => {
        const { figure, how = null } = at(end);
        return (
          <td key={end} className="py-1.5 ps-3 text-end align-bottom">
            {how !== null && <span className="label block">{how}</span>} {figure}
          </td>
        );
      })}
    </tr>
  );
}

/** The sums of the smallest and of the largest parts step by step, and the stated total beside them. */
export function BandArithmetic({ band, parts }: { band: Band; parts: Parts }) {
  const { pay } = useMessages();
  const words = { pay, figures: useFigures() };
  const steps = [...partSteps(band, parts, words), ...statedSteps(band, parts, words)];
  return (
    <table className="w-full max-w-measure break-inside-avoid text-[0.9375rem] tabular-nums">
      <caption className="label mb-1 text-start">{pay.arithmeticCaption(band.currency ?? pay.currencyUnknown)}</caption>
      <thead>
        <tr className="text-[0.8125rem] text-ink-soft">
          {[pay.part, pay.smallest, pay.largest].map((column, index) => (
            <th key={column} scope="col" className={`py-1.5 font-semibold ${index === 0 ? 'text-start' : 'ps-3 text-end'}`}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <StepRow key={step.name} step={step} />
        ))}
      </tbody>
    </table>
  );
}
