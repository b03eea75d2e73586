import { judgeDocument, judgeTitle } from './judge-document.ts';
import { judgeHeadings } from './judge-headings.ts';
import { judgeItems } from './judge-items.ts';
import { judgeLines } from './judge-lines.ts';
import { judgeLinks } from './judge-links.ts';
import { judgeNumberedLabels } from './judge-numbered-labels.ts';
import { judgeQuestionLabels } from './judge-question-labels.ts';
import { judgeParagraphs } from './judge-paragraphs.ts';
import { judgeSummaries } from './judge-summaries.ts';
import { judgeTopics } from './judge-topics.ts';
import { isLinkOnly } from './link-only.ts';
import { questionEvidence } from './question-evidence.ts';
import { type Reading, average, byStart, coverage } from './reading.ts';
import type { Unit } from './unit.ts';
import { isDecoySection } from './vocabulary.ts';

export interface Chosen {
  /** by line, none within another */
  units: Unit[];
  /** what looks like a question and was not taken */
  left: Unit[];
  /** headings whose body is the question */
  topics: ReadonlySet<Unit>;
}

function outermost(units: readonly Unit[]): Unit[] {
  const taken: Unit[] = [];
  let covered = 0;
  for (const unit of units.toSorted(byStart)) {
    if (unit.start < covered) continue;
    taken.push(unit);
    covered = Math.max(covered, unit.end);
  }
  return taken;
}

/** A heading or two that ask, in a bank of another form, belong to its introduction: "What is this?". */
function withoutStrays(units: readonly Unit[]): Unit[] {
  const forms = Map.groupBy(units, ({ form }) => form);
  const most = Math.max(0, ...[...forms.values()].map(({ length }) => length));
  const isStray = (form: readonly Unit[]): boolean => {
    const [first] = form;
    if (first?.shape === 'heading' && first.marker === 'none') return form.length < most * 0.05;
    return form.length < most * 0.03 && average(form.map(({ evidence }) => evidence)) < 0.95;
  };
  return [...forms.values()]
    .filter((form) => !isStray(form))
    .flat()
    .toSorted(byStart);
}

/** A title that asks, as a link to another page too, but not as an entry of the contents. */
const asks = ({ raw, title, evidence }: Unit): boolean => (isLinkOnly(raw) ? !raw.includes('](#') && questionEvidence(title) >= 0.9 : evidence >= 0.9);

function leftOver(reading: Reading, { taken, asides }: { taken: readonly Unit[]; asides: readonly Unit[] }): Unit[] {
  const { candidates, items } = reading;
  const left: Unit[] = [];
  const forms = new Set(taken.filter(({ shape }) => shape === 'heading' || shape === 'bold').map(({ form }) => form));
  const isSibling = ({ form, title }: Unit): boolean => forms.has(form) && !isDecoySection(title);
  const aside = new Set(asides);
  let next = 0;
  let covered = 0;
  for (const unit of [...candidates, ...items].toSorted(byStart)) {
    for (let last = taken[next]; last && last.start <= unit.start; last = taken[next]) {
      covered = last.end;
      next += 1;
    }
    if (unit.start >= covered && (asks(unit) || isSibling(unit) || aside.has(unit))) left.push(unit);
  }
  return left;
}

/** What was found, or what the first of other ways finds. */
function firstOf(found: Unit[], ...others: (() => Unit[])[]): Unit[] {
  const [next, ...rest] = others;
  return found.length > 0 || !next ? found : firstOf(next(), ...rest);
}

/** Decides which of the units of a text are its questions. */
export function chooseUnits(reading: Reading): Chosen {
  const summaries = judgeSummaries(reading);
  const folded = coverage(reading, summaries);
  const paragraphs = judgeParagraphs(reading, folded);
  const many = [...Map.groupBy(paragraphs, ({ form }) => form).values()].filter((form) => form.length >= 3 || form[0]?.shape === 'label').flat();
  const first = judgeItems(reading, coverage(reading, [...summaries, ...many])).items;
  const labels = [...judgeNumberedLabels(reading), ...judgeQuestionLabels(reading)];
  const headings = outermost([...labels, ...judgeHeadings(reading, [...summaries, ...paragraphs, ...first, ...labels])]);
  const { items, asides } = judgeItems(reading, coverage(reading, [...summaries, ...many, ...headings]));
  const asked = withoutStrays(outermost([...summaries, ...paragraphs, ...headings, ...items]));
  const topics = new Set([...labels, ...judgeTopics(reading, asked)]);
  const chosen = withoutStrays(outermost([...asked, ...topics]));
  const [document = null] = judgeDocument(reading);
  const units = document
    ? [document]
    : firstOf(
        chosen,
        () => judgeTitle(reading),
        () => judgeLinks(reading),
        () => judgeLines(reading),
      );
  return { units, left: leftOver(reading, { taken: units, asides }), topics: document ? new Set([document]) : topics };
}
