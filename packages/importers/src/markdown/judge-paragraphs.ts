import { type Reading, average, counting } from './reading.ts';
import type { Unit } from './unit.ts';

const needed = ({ shape, marker }: Unit, count: number): number => {
  if (shape === 'label' || marker === 'label') return 0.5;
  return count < 3 ? 0.85 : 0.55;
};

/** Words such as "Why it is wrong:" that repeat are a label, though they open like a question. */
function withoutLabels(units: readonly Unit[]): Unit[] {
  const counts = Map.groupBy(units, ({ title }) => title.toLowerCase());
  return units.filter(({ title, evidence }) => evidence >= 0.9 || !/[:：]$/.test(title) || (counts.get(title.toLowerCase())?.length ?? 0) < 3);
}

/** The paragraphs that are questions: in bold, or behind a label such as `Q:`. */
export function judgeParagraphs({ candidates }: Reading, covered: Uint8Array): Unit[] {
  const units = candidates.filter(({ shape, start }) => (shape === 'bold' || shape === 'label') && covered[start] === 0);
  return [...Map.groupBy(withoutLabels(units), ({ form }) => form).values()].flatMap((form) => {
    const [first] = form;
    if (!first) return [];
    const mean = average(form.map(({ evidence }) => evidence)) + counting(form) * 0.4;
    const most = form.filter(({ evidence }) => evidence >= 0.8).length >= Math.max(3, form.length * 0.5);
    return form.filter(({ evidence }) => mean >= needed(first, form.length) || (evidence >= (most ? 0.8 : 1) && mean >= 0.4 && form.length >= 3));
  });
}
