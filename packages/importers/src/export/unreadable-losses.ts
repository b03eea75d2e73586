import { choiceText } from './choice-text.ts';
import type { LeavingQuestion, Loss } from './exported.ts';
import { readText } from './read-text.ts';

/** All texts of a question that are markdown. */
export function textsOf({ prompt, answer, pitfalls, references, choices = [], hints, rubric, probes }: LeavingQuestion['record']): string[] {
  const parts = [...choices, ...hints, ...rubric.flatMap(({ anchors }) => anchors)];
  const asked = probes.flatMap((probe) => [{ text: probe.prompt }, { text: probe.surfaces }]);
  return [prompt, answer, pitfalls, references, ...[...parts, ...asked].map(choiceText)];
}

/** Of the texts that leave, one that nests too deep to be laid out leaves as it is written. */
export function unreadableLosses({ record: { id } }: LeavingQuestion, texts: readonly string[]): Loss[] {
  if (texts.every((text) => readText(text) !== null)) return [];
  return [{ question: id, field: 'text', why: 'as_written', text: 'A text that nests too deep to be laid out stands as it is written.' }];
}
