import type { AuthoredRecord } from '@whetstone/contracts/authored-question';

/** Markdown as it is kept: whole characters, one kind of line feed, and no empty lines around it. */
const clean = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();

/** What was sent, as it is kept: so that nobody makes a new version by an empty line at the end. */
export function cleanRecord(record: AuthoredRecord): AuthoredRecord {
  const { title, kind, difficulty, minutes, choices, hints, rubric, probes } = record;
  return {
    title: title.toWellFormed().trim(),
    kind,
    difficulty,
    minutes,
    prompt: clean(record.prompt),
    choices: choices.map(({ text, isRight }) => ({ text: clean(text), isRight })),
    answer: clean(record.answer),
    hints: hints.map(({ id, text }) => ({ id, text: clean(text) })),
    rubric: rubric.map(({ dimension, anchors }) => ({ dimension, anchors: anchors.map(({ id, level, text }) => ({ id, level, text: clean(text) })) })),
    probes: probes.map(({ id, prompt, surfaces }) => ({ id, prompt: clean(prompt), surfaces: clean(surfaces) })),
    pitfalls: clean(record.pitfalls),
    references: clean(record.references),
    code: clean(record.code),
  };
}
