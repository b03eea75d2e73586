import { firstFrom } from './first-from.ts';
import { lineAt } from './line.ts';
import { type Reading, average, byStart, counting, hasAnswerMark, isBlankBody, unitsWithin } from './reading.ts';
import type { Unit } from './unit.ts';
import { isDecoySection } from './vocabulary.ts';

/** The heading of the document itself: the first one, of level 1, with all others below it. */
export function documentTitle({ lines, outline }: Reading): number {
  const first = lines.findIndex(({ kind }) => kind === 'heading');
  const line = lines[first];
  if (line?.level !== 1 || line.marker !== null) return -1;
  return [...outline.above.values()].includes(first) ? first : -1;
}

function score(reading: Reading, form: readonly Unit[]): number {
  const judged = form.filter(({ title, evidence }) => evidence >= 0.8 || !isDecoySection(title));
  if (judged.length === 0) return 0;
  const marked = judged.filter((unit) => hasAnswerMark(reading, unit)).length / judged.length;
  const mean = average(judged.map(({ evidence }) => evidence)) + counting(judged) * 0.35 + (marked >= 0.5 ? 0.4 : 0);
  return judged.length < 2 && mean < 0.6 ? 0 : mean;
}

/** How many units stand beside each other rather than in each other, and how many lines they take. */
function extentOf(parts: readonly Unit[], from: number): { count: number; lines: number } {
  let count = 0;
  let covered = from;
  let lines = 0;
  for (const { start, end } of parts) {
    if (start < covered) continue;
    count += 1;
    lines += end - start;
    covered = end;
  }
  return { count, lines };
}

/** Whether most of what stands under a heading is questions. */
function isSection(reading: Reading, unit: Unit, { inner, starts }: { inner: readonly Unit[]; starts: readonly number[] }): boolean {
  const parts = unitsWithin(inner, starts, { from: unit.bodyFrom, to: unit.end });
  const [first] = parts;
  if (!first || (parts.every(({ shape }) => shape === 'item') && hasAnswerMark(reading, unit, first.start))) return false;
  // "Q7:" says itself that it is a question: statements with numbers below it are parts of its answer.
  if (unit.marker === 'label' && average(parts.map(({ evidence }) => evidence)) < 0.5) return false;
  const { count, lines } = extentOf(parts, unit.bodyFrom);
  const summaries = parts.filter(({ shape }) => shape === 'summary').length;
  return summaries >= 2 || (count >= 2 && (lines >= (unit.end - unit.bodyFrom) * 0.6 || unit.evidence < 0.8));
}

/** Whether a heading stands in one section with questions of its form, where most of the form ask: a task beside half of them, a statement deeper down beside more. */
function besideQuestions({ outline, lines }: Reading, form: readonly Unit[]): (unit: Unit) => boolean {
  const asking = form.filter(({ evidence }) => evidence >= 0.8);
  const sections = new Set(asking.map(({ start }) => outline.above.get(start)));
  const tasks = asking.length >= Math.max(3, form.length * 0.5);
  const statements = asking.length >= Math.max(4, form.length * 0.6);
  return ({ start, evidence }) => sections.has(outline.above.get(start)) && (evidence >= 0.5 ? tasks : statements && lineAt(lines, start).level >= 3);
}

/** Of headings without marks, those before the first and behind the last that asks are the frame of the document. */
function withoutFrame(reading: Reading, form: readonly Unit[]): Unit[] {
  const sorted = form.toSorted(byStart);
  const marked = sorted[0]?.marker !== 'none';
  const first = sorted.findIndex(({ evidence }) => evidence >= 0.8);
  const last = sorted.findLastIndex(({ evidence }) => evidence >= 0.8);
  const belongs = besideQuestions(reading, sorted);
  return sorted.filter((unit, index) => {
    if (unit.evidence >= 0.8 || hasAnswerMark(reading, unit)) return true;
    if (isDecoySection(unit.title)) return false;
    if (reading.listed.has(unit.start)) return true;
    const inside = (index >= first && index <= last) || belongs(unit);
    return marked || (inside && !isBlankBody(reading, unit.bodyFrom, unit.end));
  });
}

function judgeLevel(reading: Reading, units: readonly Unit[], within: { inner: readonly Unit[]; starts: readonly number[] }): Unit[] {
  const forms = [...Map.groupBy(units, ({ marker }) => marker).values()].flatMap((form) => {
    const leaves = form.filter((unit) => !isSection(reading, unit, within));
    const whole = score(reading, form);
    // A heading form that is mostly questions stays whole: the lists below some of them are steps of their answers.
    const asks = average(form.map(({ evidence }) => evidence)) >= 0.5;
    if (whole >= 0.6 && asks && leaves.length >= form.length * 0.5) return [form];
    return score(reading, leaves) >= 0.5 ? [leaves] : [];
  });
  const taken = forms.flatMap((form) => withoutFrame(reading, form)).toSorted(byStart);
  const [first, last] = [taken[0], taken.at(-1)];
  const known = new Set(taken);
  const strays = units.filter(
    (unit) =>
      !known.has(unit) && first && last && unit.evidence >= 0.9 && unit.start > first.start && unit.start < last.end && !isSection(reading, unit, within),
  );
  return [...taken, ...strays];
}

const levelOf = ({ form }: Unit): string => form.split(':')[0] ?? '';

/** Beside headings that are marked as questions and ask, those of their level with another mark and no question are sections. */
function withoutRivals(units: readonly Unit[]): Unit[] {
  const forms = [...Map.groupBy(units, ({ marker }) => marker).values()];
  const asking = (form: readonly Unit[]): number => average(form.map(({ evidence }) => evidence));
  const best = Math.max(0, ...forms.filter((form) => asking(form) >= 0.6).map(({ length }) => length));
  return forms.filter((form) => form.length >= best || asking(form) >= 0.5).flat();
}

/** A heading ends where the next number of its series stands, however deep that is: levels slip in the middle of a bank. */
function endAtNext(units: readonly Unit[]): Unit[] {
  const sorted = units.toSorted(byStart);
  return sorted.map((unit, index) => {
    const next = sorted[index + 1];
    const goesOn = next && next.marker === unit.marker && unit.number !== null && next.number === unit.number + 1 && next.evidence >= 0.9;
    return goesOn && next.start < unit.end ? { ...unit, end: next.start } : unit;
  });
}

/** A question goes on over headings of its own level that are labels: "Explanation" below "Question 7". */
function overLabels({ lines, outline, isLabel }: Reading, units: readonly Unit[]): Unit[] {
  const starts = units.map(({ start }) => start).toSorted((a, b) => a - b);
  return units.map((unit) => {
    let { end } = unit;
    for (
      let line = lineAt(lines, end);
      line.kind === 'heading' && line.level === lineAt(lines, unit.start).level && isLabel(line.text);
      line = lineAt(lines, end)
    ) {
      const next = outline.headingEnd.get(end) ?? end;
      if (next <= end || (starts[firstFrom(starts, end)] ?? next) < next) break;
      end = next;
    }
    return end === unit.end ? unit : { ...unit, end };
  });
}

/** The headings that are questions; `inner` is what was found to be questions apart from them. */
export function judgeHeadings(reading: Reading, inner: readonly Unit[]): Unit[] {
  const title = documentTitle(reading);
  const headings = reading.candidates.filter(({ shape, start }) => shape === 'heading' && start !== title);
  const levels = [...Map.groupBy(headings, levelOf)].toSorted(([a], [b]) => (a < b ? 1 : -1));
  let within = [...inner];
  const taken: Unit[] = [];
  for (const [, units] of levels) {
    const sorted = within.toSorted(byStart);
    const judged = withoutRivals(judgeLevel(reading, units, { inner: sorted, starts: sorted.map(({ start }) => start) }));
    taken.push(...judged);
    // Of a numbered form that mostly asks, a statement counts as well: what holds such headings is a section.
    const numbered = judged.filter(({ marker }) => marker === 'number');
    const asks = average(numbered.map(({ evidence }) => evidence)) >= 0.5;
    within = [...sorted, ...judged.filter(({ evidence, marker }) => evidence >= 0.8 || (asks && marker === 'number'))];
  }
  return overLabels(reading, endAtNext(taken));
}
