import type { Unit } from './unit.ts';

/** A number with nothing but a space behind it: `7 Caches`, or `3 ways to sort`, which is none. */
const SPACED = /^(\d{1,3})\s+(?=[\p{L}`*_@"'<])/u;

const spacedNumber = ({ title, marker }: Unit): number | null => (marker === 'none' && SPACED.test(title) ? Number(SPACED.exec(title)?.[1]) : null);

/** Whether numbers count up from 1, beginning anew in each section. */
function countUp(numbers: readonly number[]): boolean {
  const steps = numbers.filter((number, index) => number === 1 || number - (numbers[index - 1] ?? Number.NaN) === 1);
  return numbers.length >= 3 && steps.length >= numbers.length * 0.8;
}

/** Headings whose numbers nothing but a space parts from their titles, where those of one level count up. */
export function countHeadings(units: readonly Unit[]): Unit[] {
  const spaced = units.filter((unit) => spacedNumber(unit) !== null);
  const series = [...Map.groupBy(spaced, ({ form }) => form)].filter(([form, own]) => {
    const all = units.filter((unit) => unit.form === form).length;
    return own.length >= all * 0.7 && countUp(own.map((unit) => spacedNumber(unit) ?? 0));
  });
  const counted = new Set(series.flatMap(([, own]) => own));
  return units.map((unit) =>
    counted.has(unit)
      ? { ...unit, title: unit.title.replace(SPACED, ''), number: spacedNumber(unit), marker: 'number', form: unit.form.replace(/:none$/, ':number') }
      : unit,
  );
}
