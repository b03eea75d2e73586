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
  /** not there where nothing is to be chosen, as in our own files */
  choices?: { text: string; isRight: boolean }[];
  answer: string;
  hints: never[];
  rubric: never[];
  probes: { id: string; prompt: string; surfaces: string }[];
  pitfalls: string;
  references: string;
  code: null;
}

type Row = Pick<ImportRowRow, 'title' | 'prompt' | 'answer' | 'choices' | 'followUps' | 'difficulty'>;

const inParagraphs = (parts: readonly string[]): string => parts.filter((part) => part.trim() !== '').join('\n\n');

function shortTitle(title: string): string {
  return title.length <= TITLE_LIMIT ? title : `${title.slice(0, TITLE_LIMIT - 1).trimEnd()}…`;
}

/** A proposed row as a record: its choices and their key as in our own files, its follow-ups as rungs of the ladder. */
export function makeRecord({ title, prompt, answer, choices: given, followUps, difficulty }: Row): ImportedRecord {
  const choices = given as unknown as Choice[];
  const isCut = title.length > TITLE_LIMIT;
  return {
    kind: 'question',
    title: shortTitle(title),
    questionKind: null,
    difficulty,
    minutes: null,
    // what an interviewer says is the title where the bank has nothing else
    prompt: inParagraphs([prompt.trim() === '' || isCut ? title : '', prompt]),
    ...(choices.length > 0 && { choices: choices.map(({ text, correct }) => ({ text, isRight: correct })) }),
    answer: inParagraphs([answer]),
    hints: [],
    rubric: [],
    probes: followUps.map((text, index) => ({ id: `p-${index + 1}`, prompt: text, surfaces: '' })),
    pitfalls: '',
    references: '',
    code: null,
  };
}
