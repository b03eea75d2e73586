import type { LeavingQuestion, Loss } from './exported.ts';
import { isReadable } from './is-readable.ts';

/** A text that nests too deep to be laid out leaves as it is written. */
export function unreadableLosses({ record }: LeavingQuestion): Loss[] {
  const { id, prompt, answer, pitfalls, references, choices = [], hints, rubric, probes } = record;
  const parts = [...choices, ...hints, ...rubric.flatMap(({ anchors }) => anchors)].map(({ text }) => text);
  const texts = [prompt, answer, pitfalls, references, ...parts, ...probes.flatMap((probe) => [probe.prompt, probe.surfaces])];
  if (texts.every(isReadable)) return [];
  return [{ question: id, field: 'text', why: 'as_written', text: 'A text that nests too deep to be laid out stands as it is written.' }];
}
