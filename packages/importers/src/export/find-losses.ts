import type { LeavingQuestion, Loss } from './exported.ts';

/** What a question may hold beside title, prompt and answer, which every format keeps; and whether this one does. */
const FIELDS = {
  id: () => true,
  kind: ({ record }) => record.questionKind !== null,
  area: ({ record }) => record.area !== '',
  skills: ({ record }) => record.skills.length > 0,
  difficulty: ({ record }) => record.difficulty !== null,
  minutes: ({ record }) => record.minutes !== null,
  status: () => true,
  visibility: () => true,
  sources: ({ record }) => record.sources.length > 0,
  choices: ({ record }) => record.choices !== undefined,
  hints: ({ record }) => record.hints.length > 0,
  rubric: ({ record }) => record.rubric.length > 0,
  probes: ({ record }) => record.probes.length > 0,
  pitfalls: ({ record }) => record.pitfalls !== '',
  references: ({ record }) => record.references !== '',
  code: ({ record }) => record.code !== null,
  accepted: ({ accepted }) => accepted.size > 0,
  setOrder: ({ setMinutes }) => setMinutes !== undefined,
  setMinutes: ({ setMinutes }) => setMinutes !== undefined,
} satisfies Record<string, (question: LeavingQuestion) => boolean>;

export type Field = keyof typeof FIELDS;
const NAMED = Object.keys(FIELDS) as Field[];
/** All that a question says of itself, wherever it stands. */
export const OWN_FIELDS: readonly Field[] = NAMED.filter((field) => field !== 'setOrder' && field !== 'setMinutes');

const NAMES: Partial<Record<Field, string>> = {
  kind: 'the kind of a question',
  code: 'starter, solutions and tests',
  accepted: 'findings that are accepted',
  setOrder: 'the order of a set',
  setMinutes: 'the minutes of a question in a set',
};

/**
 * The fields that a question has and a format has no place for.
 * @param format its name, as it begins a sentence
 */
export function findLosses(question: LeavingQuestion, format: string, kept: readonly Field[]): Loss[] {
  const lost = NAMED.filter((field) => !kept.includes(field) && FIELDS[field](question));
  return lost.map((field) => ({ question: question.record.id, field, why: 'no_place', text: `${format} has no place for ${NAMES[field] ?? field}.` }));
}
