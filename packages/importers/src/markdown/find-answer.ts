import { type Line, lineAt } from './line.ts';
import type { Details, Outline } from './outline-lines.ts';
import { opensAnswerSection } from './opens-answer-section.ts';
import { questionEvidence } from './question-evidence.ts';
import type { Choices } from './read-choices.ts';
import type { Unit } from './unit.ts';
import { isAnswerLabel, opensAnswer } from './vocabulary.ts';

interface Shown {
  lines: readonly Line[];
  outline: Outline;
  labelOf: (text: string) => boolean;
  choices: Choices | null;
  bodyIsQuestion: ReadonlySet<Unit>;
}

/** Whether details hold an answer: they say so, or say nothing that asks. */
function holdsAnswer(node: Details, { labelOf }: Shown): boolean {
  return node.summary === '' || labelOf(node.summary) || questionEvidence(node.summary) < 0.8;
}

export interface Announced {
  /** index of the line that announces the answer */
  at: number;
  from: number;
  /** just behind what is folded away, or the line itself */
  end: number;
  /** whether a word for an answer says so, rather than nothing else being said */
  said: boolean;
}

/** A heading that says so; of a question that is the text below its title, with a word more. */
const saysAnswer = (heading: string, unit: Unit, { bodyIsQuestion }: Shown): boolean =>
  isAnswerLabel(heading.replace(/[:：].*$/, '')) || (bodyIsQuestion.has(unit) && opensAnswerSection(heading));

/** The answer that is announced on a line, null where none is. */
function answerAt(index: number, unit: Unit, shown: Shown): Announced | null {
  const line = lineAt(shown.lines, index);
  if (line.kind === 'text') return !line.quoted && opensAnswer(line.text) ? { at: index, from: index, end: index + 1, said: true } : null;
  if (line.kind === 'heading') return saysAnswer(line.text, unit, shown) ? { at: index, from: index + 1, end: index + 1, said: true } : null;
  return line.tag === 'details' ? foldedAnswer(index, unit, shown) : null;
}

/** What is folded away below a question is its answer. Within an answer that is folded away itself, only what says so. */
function foldedAnswer(index: number, unit: Unit, shown: Shown): Announced | null {
  const node = shown.outline.within[index];
  if (!node || node.start !== index || node === unit.details) return null;
  const said = isAnswerLabel(node.summary);
  if (!said && (unit.shape === 'summary' || !holdsAnswer(node, shown))) return null;
  return { at: index, from: node.bodyFrom, end: node.end, said };
}

/** The first line that says that the answer follows, or else what is folded away first. An option such as `A: ` is no label. */
export function findAnswer(unit: Unit, from: number, shown: Shown): Announced | null {
  let folded: Announced | null = null;
  for (let index = from; index < unit.end; index += 1) {
    if (shown.choices && index >= shown.choices.from && index < shown.choices.to) continue;
    const found = answerAt(index, unit, shown);
    if (found?.said === true) return found;
    folded ??= found;
    // What is folded away is not read for labels of its own: it stands or falls as a whole.
    if (found) index = found.end - 1;
  }
  return folded;
}
