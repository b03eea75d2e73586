import type { Choice, ImportRowRow } from './present-row.ts';

const TITLE_LIMIT = 200;

/** What a version of an imported question holds: the record of our format, with null where nobody has said anything yet. */
export interface ImportedRecord {
  kind: 'question';
  title: string;
  questionKind: null;
  difficulty: string | null;
  minutes: null;
  prompt: string;
  answer: string;
  hints: never[];
  rubric: never[];
  probes: { id: string; prompt: string; surfaces: string }[];
  pitfalls: string;
  references: string;
  code: null;
}

type Row = Pick<ImportRowRow, 'title' | 'prompt' | 'answer' | 'choices' | 'followUps' | 'difficulty'>;

/** A, B … Z, then 27 and on. */
const letterOf = (index: number): string => (index < 26 ? String.fromCodePoint(65 + index) : String(index + 1));

/** The lines of a choice after the first belong to the same entry of the list. */
const entry = (text: string, index: number): string => `- **${letterOf(index)}.** ${text.replaceAll('\n', '\n  ')}`;

const inParagraphs = (parts: readonly string[]): string => parts.filter((part) => part.trim() !== '').join('\n\n');

function shortTitle(title: string): string {
  return title.length <= TITLE_LIMIT ? title : `${title.slice(0, TITLE_LIMIT - 1).trimEnd()}…`;
}

/** A proposed row as a record: choices become a lettered list in the prompt, their key stands first in the answer, follow-ups are rungs of the ladder. */
export function makeRecord({ title, prompt, answer, choices: given, followUps, difficulty }: Row): ImportedRecord {
  const choices = given as unknown as Choice[];
  const key = choices.flatMap(({ correct }, index) => (correct ? [`**${letterOf(index)}**`] : []));
  const isCut = title.length > TITLE_LIMIT;
  return {
    kind: 'question',
    title: shortTitle(title),
    questionKind: null,
    difficulty,
    minutes: null,
    // what an interviewer says is the title where the bank has nothing else
    prompt: inParagraphs([prompt.trim() === '' || isCut ? title : '', prompt, choices.map(({ text }, index) => entry(text, index)).join('\n')]),
    answer: inParagraphs([key.join(', '), answer]),
    hints: [],
    rubric: [],
    probes: followUps.map((text, index) => ({ id: `p-${index + 1}`, prompt: text, surfaces: '' })),
    pitfalls: '',
    references: '',
    code: null,
  };
}
