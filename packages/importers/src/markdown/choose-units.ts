import type { Item, Run } from './find-items.ts';
import { isLinkOnly } from './link-only.ts';
import type { Line } from './line.ts';
import type { Outline } from './outline-lines.ts';
import { questionEvidence } from './question-evidence.ts';
import type { Unit } from './unit.ts';
import { isAnswerLabel, isDecoySection, opensAnswer } from './vocabulary.ts';

export interface Chosen {
  units: Unit[];
  /** what looks like a question and was not taken */
  left: Unit[];
  /** items whose siblings' answers stand at the left margin: they go on to the next of them */
  labelOf: (text: string) => boolean;
  /** headings whose body is the question */
  bodyIsQuestion: Set<Unit>;
}

export interface Found {
  lines: readonly Line[];
  outline: Outline;
  units: readonly Unit[];
  runs: readonly Run[];
}

const average = (values: readonly number[]): number => (values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length);

const labelKey = (text: string): string =>
  text
    .replace(/<[^>]*>|[*_`#]|:[a-z_]+:|\p{Extended_Pictographic}/giu, '')
    .replace(/[:：]\s*\S{1,3}$/u, '')
    .replace(/\d+/g, '')
    .trim()
    .toLowerCase();

/** A text that several units bear, short and without a question mark, is a label such as "Answer", in whatever language. */
function findLabels(units: readonly Unit[]): (text: string) => boolean {
  const counts = new Map<string, number>();
  for (const { raw, marker, shape } of units) {
    if (marker === 'none' && shape !== 'label') counts.set(labelKey(raw), (counts.get(labelKey(raw)) ?? 0) + 1);
  }
  return (text) => {
    const key = labelKey(text);
    if (isAnswerLabel(text) || isAnswerLabel(key)) return true;
    return (counts.get(key) ?? 0) >= 3 && !/[?？؟]/.test(key) && key.split(/\s+/).length <= 4 && questionEvidence(key) < 0.8;
  };
}

/** How regularly the numbers of a form count up. */
function counting(units: readonly Unit[]): number {
  const numbers = units.flatMap(({ number }) => (number === null ? [] : [number]));
  if (numbers.length < 3 || numbers.length < units.length * 0.7) return 0;
  return numbers.filter((number, index) => index === 0 || number - (numbers[index - 1] ?? 0) === 1 || number === 1).length / numbers.length;
}

const isBlankBody = (lines: readonly Line[], from: number, to: number): boolean => {
  for (let index = from; index < to; index += 1) {
    const kind = lines[index]?.kind;
    if (kind !== 'blank' && kind !== 'comment' && kind !== 'rule' && kind !== 'tag') return false;
  }
  return true;
};

class Chooser {
  private readonly lines: readonly Line[];
  private readonly outline: Outline;
  private readonly runs: readonly Run[];
  private readonly isLabel: (text: string) => boolean;
  private readonly candidates: Unit[];
  private readonly accepted = new Set<Unit>();
  private readonly itemScore = new Map<Item, number>();
  readonly bodyIsQuestion = new Set<Unit>();

  constructor({ lines, outline, units, runs }: Found) {
    this.lines = lines;
    this.outline = outline;
    this.runs = runs;
    this.isLabel = findLabels(units);
    this.candidates = units.filter((unit) => unit.shape === 'label' || unit.marker !== 'none' || !this.isLabel(unit.raw));
  }

  choose(): Chosen {
    this.acceptSummaries();
    this.acceptParagraphs();
    this.acceptItems();
    this.acceptHeadings();
    this.acceptLabelled();
    const units = this.outermost();
    return { units, left: this.leftOver(units), labelOf: this.isLabel, bodyIsQuestion: this.bodyIsQuestion };
  }

  private sectionOf(index: number): string {
    const heading = this.outline.under[index] ?? -1;
    return heading === -1 ? '' : (this.lines[heading]?.text ?? '');
  }

  private isContents(unit: Unit): boolean {
    const items = this.runs.flatMap(({ items: all }) => all).filter(({ start }) => start >= unit.bodyFrom && start < unit.end);
    return items.length > 0 && items.every(({ evidence }) => evidence === -1);
  }

  private acceptSummaries(): void {
    const units = this.candidates.filter(({ shape }) => shape === 'summary');
    if (units.length === 0) return;
    const linkRuns = this.runs.filter(({ items }) => items.every(({ evidence }) => evidence === -1));
    const plain = units.filter((unit) => !this.holdsOnly(unit, linkRuns) && !isDecoySection(unit.title));
    const groups = new Set(
      plain.filter(({ details }) => (details?.children.filter(({ summary }) => summary !== '' && !this.isLabel(summary)).length ?? 0) >= 2),
    );
    const questions = plain.filter((unit) => !groups.has(unit));
    const mean = average(questions.map(({ evidence }) => evidence));
    for (const unit of questions) {
      if (unit.evidence >= 0.8 || (mean >= 0.5 && questions.length >= 3 && unit.evidence > -1)) this.accepted.add(unit);
    }
  }

  private holdsOnly(unit: Unit, linkRuns: readonly Run[]): boolean {
    let words = 0;
    for (let index = unit.bodyFrom; index < unit.end; index += 1) {
      const line = this.lines[index];
      if (line?.kind === 'text' || line?.kind === 'code') words += 1;
      if (line?.kind === 'table' && /\]\(#/.test(line.raw)) return true;
    }
    return words === 0 && linkRuns.some(({ items }) => items.length > 1 && (items[0]?.start ?? -1) >= unit.bodyFrom && (items[0]?.start ?? 0) < unit.end);
  }

  private acceptParagraphs(): void {
    const forms = Map.groupBy(
      this.candidates.filter(({ shape }) => shape === 'bold' || shape === 'label'),
      ({ form }) => form,
    );
    for (const [form, units] of forms) {
      const mean = average(units.map(({ evidence }) => evidence)) + counting(units) * 0.4;
      const needed = form.startsWith('label') ? 0.5 : units.length < 3 ? 0.85 : 0.55;
      for (const unit of units) {
        if (mean >= needed || (unit.evidence === 1 && mean >= 0.4)) this.accepted.add(unit);
      }
    }
  }

  private acceptItems(): void {
    const groups = Map.groupBy(
      this.runs.filter(({ isChoices }) => !isChoices).flatMap(({ items }) => items),
      ({ group, details, form, depth }) => `${group}/${details?.start ?? -1}/${form}/${Math.min(depth, 2)}`,
    );
    const priors = new Map<string, { sum: number; count: number }>();
    for (const [key, items] of groups) {
      if (isDecoySection(this.sectionOf(items[0]?.start ?? 0)) || items.every(({ evidence }) => evidence === -1)) continue;
      const form = key.split('/').slice(2).join('/');
      const prior = priors.get(form) ?? { sum: 0, count: 0 };
      for (const { evidence } of items) prior.sum += evidence;
      prior.count += items.length;
      priors.set(form, prior);
    }
    for (const [key, items] of groups) {
      const form = key.split('/').slice(2).join('/');
      const prior = priors.get(form);
      const weight = prior && prior.count > 0 ? prior.sum / prior.count : 0;
      const decoy = isDecoySection(this.sectionOf(items[0]?.start ?? 0));
      const sum = items.reduce((total, { evidence }) => total + evidence, 0);
      const mean = (sum + weight * 2) / (items.length + 2) + counting(items) * (weight > 0.4 ? 0.1 : 0);
      for (const item of items) this.itemScore.set(item, mean);
      const needed = decoy ? 0.8 : items.length === 1 ? 0.6 : 0.5;
      if (mean < needed || weight < 0.3) continue;
      for (const item of items) if (item.evidence > -1) this.accepted.add(item);
    }
    this.widenItems();
  }

  /** Where most items of a list have their answers at the left margin, an item goes on to the next of its section. */
  private widenItems(): void {
    const groups = Map.groupBy(
      [...this.accepted].filter((unit): unit is Item => unit.shape === 'item' && 'depth' in unit && unit.depth === 0),
      ({ group, form }) => `${group}/${form}`,
    );
    for (const items of groups.values()) {
      const sorted = items.toSorted((a, b) => a.start - b.start);
      const ends = sorted.map((item, index) => {
        const heading = item.group === -1 ? this.lines.length : (this.outline.headingEnd.get(item.group) ?? this.lines.length);
        const next = sorted[index + 1]?.start ?? this.nextHeading(item.start, heading);
        return Math.max(item.end, next);
      });
      const wide = sorted.filter((item, index) => !isBlankBody(this.lines, item.end, ends[index] ?? item.end));
      if (wide.length < sorted.length * 0.5 || sorted.length < 2) continue;
      sorted.forEach((item, index) => {
        item.end = ends[index] ?? item.end;
      });
    }
  }

  private nextHeading(from: number, end: number): number {
    for (let index = from + 1; index < end; index += 1) {
      const line = this.lines[index];
      if (line?.kind === 'heading' && line.marker === null && !this.outline.within[index]) return index;
    }
    return end;
  }

  private acceptHeadings(): void {
    const headings = this.candidates.filter(({ shape, start }) => shape === 'heading' && !this.isTitle(start));
    const levels = Map.groupBy(headings, ({ form }) => form.split(':')[0] ?? '');
    const best = Math.max(
      0,
      ...[...levels.values()].map((units) => units.reduce((sum, { evidence }) => sum + (evidence >= 0.8 ? 1 : 0), 0)),
      [...this.accepted].length,
    );
    for (const units of levels.values()) {
      const live = units.filter((unit) => !this.isSection(unit));
      const forms = [...Map.groupBy(live, ({ marker }) => marker).values()];
      const strong = forms.filter((form) => this.headingFormScore(form) >= 0.5);
      const asks = live.filter(({ evidence }) => evidence >= 0.8).length;
      if (strong.length === 0 || (asks < best * 0.1 && !strong.some((form) => form.length >= best * 0.1))) continue;
      for (const form of strong) this.acceptForm(form);
      for (const unit of live) if (unit.evidence >= 0.9 && !isDecoySection(unit.title)) this.accepted.add(unit);
    }
  }

  private isTitle(start: number): boolean {
    const line = this.lines[start];
    if (line?.level !== 1 || line.marker !== null) return false;
    return (
      (this.outline.headingEnd.get(start) ?? 0) > start &&
      [...this.outline.above.values()].includes(start) &&
      this.lines.findIndex(({ kind }) => kind === 'heading') === start
    );
  }

  private headingFormScore(form: readonly Unit[]): number {
    const judged = form.filter(({ title }) => !isDecoySection(title));
    if (judged.length === 0) return 0;
    const marked = judged.filter((unit) => this.hasAnswerMark(unit)).length / judged.length;
    const mean = average(judged.map(({ evidence }) => evidence)) + counting(judged) * 0.35 + (marked >= 0.5 ? 0.4 : 0);
    return judged.length < 2 && mean < 0.75 ? 0 : mean;
  }

  private hasAnswerMark(unit: Unit): boolean {
    for (let index = unit.bodyFrom; index < unit.end; index += 1) {
      const line = this.lines[index];
      if (!line) break;
      if (line.kind === 'tag' && line.tag === 'summary' && this.isLabel(this.lines[index + 1]?.text ?? '')) return true;
      if (line.kind === 'heading' && this.isLabel(line.text) && isAnswerLabel(labelKey(line.text))) return true;
      if (line.kind === 'text' && opensAnswer(line.text)) return true;
    }
    return this.runs.some(({ isChoices, items }) => isChoices && (items[0]?.start ?? -1) > unit.start && (items[0]?.start ?? 0) < unit.end);
  }

  /** Of a form without marks the headings before the first and behind the last that asks are the frame of the document. */
  private acceptForm(form: readonly Unit[]): void {
    const sorted = form.toSorted((a, b) => a.start - b.start);
    const marked = sorted[0]?.marker !== 'none';
    const first = sorted.findIndex(({ evidence }) => evidence >= 0.8);
    const last = sorted.findLastIndex(({ evidence }) => evidence >= 0.8);
    sorted.forEach((unit, index) => {
      const framed = !marked && (index < first || index > last) && !this.hasAnswerMark(unit);
      const decoy = unit.evidence < 0.8 && (isDecoySection(unit.title) || (!marked && isBlankBody(this.lines, unit.bodyFrom, unit.end)));
      if (!framed && !decoy) this.accepted.add(unit);
    });
  }

  /** Whether what stands under a heading is questions, most of it. */
  private isSection(unit: Unit): boolean {
    let inner = 0;
    let covered = unit.bodyFrom;
    let lines = 0;
    const parts = this.acceptedWithin(unit);
    if (parts.length === 0) return false;
    for (const part of parts) {
      if (part.start < covered) continue;
      inner += 1;
      lines += part.end - part.start;
      covered = part.end;
    }
    const answered = parts.every(({ shape }) => shape === 'item') && this.hasAnswerMark(unit);
    if (answered) return false;
    const share = lines / Math.max(1, unit.end - unit.bodyFrom);
    const summaries = parts.filter(({ shape }) => shape === 'summary').length;
    return inner >= 2 && (share >= 0.6 || summaries >= 2 || unit.evidence < 0.8);
  }

  private starts: Unit[] | null = null;

  private acceptedWithin(unit: Unit): Unit[] {
    this.starts ??= [...this.accepted].toSorted((a, b) => a.start - b.start);
    const all = this.starts;
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[middle]?.start ?? 0) < unit.bodyFrom) low = middle + 1;
      else high = middle;
    }
    const found: Unit[] = [];
    for (let index = low; index < all.length && (all[index]?.start ?? 0) < unit.end; index += 1) {
      const part = all[index];
      if (part) found.push(part);
    }
    return found;
  }

  /** Headings that name a topic while the text below asks about it. */
  private acceptLabelled(): void {
    const taken = this.outermost();
    const free = this.candidates.filter(
      (unit) =>
        unit.shape === 'heading' &&
        !this.accepted.has(unit) &&
        !this.isTitle(unit.start) &&
        !isDecoySection(unit.title) &&
        !taken.some(({ start, end }) => start < unit.end && unit.start < end),
    );
    for (const units of Map.groupBy(free, ({ form }) => form).values()) {
      const leaves = units.filter((unit) => this.nextHeading(unit.start, unit.end) === unit.end && !isBlankBody(this.lines, unit.bodyFrom, unit.end));
      const asking = leaves.filter((unit) => this.bodyAsks(unit));
      if (asking.length < 3 || asking.length < leaves.length * 0.6) continue;
      for (const unit of leaves) {
        this.accepted.add(unit);
        this.bodyIsQuestion.add(unit);
      }
    }
  }

  private bodyAsks({ bodyFrom, end }: Unit): boolean {
    const texts = this.lines.slice(bodyFrom, end).filter(({ kind }) => kind === 'text' || kind === 'item');
    const words = texts.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
    return words < 250 && texts.some(({ text }) => questionEvidence(text) >= 0.8);
  }

  private outermost(): Unit[] {
    const taken: Unit[] = [];
    let covered = 0;
    for (const unit of [...this.accepted].toSorted((a, b) => a.start - b.start || b.end - a.end)) {
      if (unit.start < covered) continue;
      taken.push(unit);
      covered = Math.max(covered, unit.end);
    }
    return taken;
  }

  private leftOver(taken: readonly Unit[]): Unit[] {
    const all = [...this.candidates, ...this.runs.filter(({ isChoices }) => !isChoices).flatMap(({ items }) => items)];
    let next = 0;
    let covered = 0;
    const left: Unit[] = [];
    for (const unit of all.toSorted((a, b) => a.start - b.start)) {
      for (; next < taken.length && (taken[next]?.start ?? 0) <= unit.start; next += 1) covered = taken[next]?.end ?? covered;
      if (unit.start >= covered && unit.evidence >= 0.9 && !isLinkOnly(unit.raw)) left.push(unit);
    }
    return left;
  }
}

/** Decides which of the units of a text are its questions. */
export function chooseUnits(found: Found): Chosen {
  return new Chooser(found).choose();
}
