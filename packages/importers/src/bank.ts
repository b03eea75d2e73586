import type { Role } from './csv/column-roles.ts';

/** Something to know about a place of a foreign file: 1-based line and column. An error means that what stands there does not come in. */
export interface ImportMessage {
  line: number;
  column: number;
  severity: 'error' | 'warning';
  /** kebab-case name of the rule */
  rule: string;
  text: string;
}

export interface ImportedChoice {
  /** markdown */
  text: string;
  correct: boolean;
}

/** A question as a foreign bank has it; texts are markdown in the bank's own words. */
export interface ImportedQuestion {
  /** of the first text of the question, 1-based */
  line: number;
  /** the last line that belongs to it, its answer included */
  endLine: number;
  /** one line of inline markdown, without numbering and emphasis around the whole */
  title: string;
  /** what belongs to the question below its title: a fence, a list, an image; may be empty */
  prompt: string;
  /** whether the bank answers it: with text, an image or a link that is no placeholder, or with a key to its choices */
  answered: boolean;
  answerText: string;
  /** in order; empty where it is no multiple choice */
  choices: ImportedChoice[];
  followUps: string[];
  /** headings above it, the outermost first, and what the bank calls its category */
  path: string[];
  tags: string[];
  difficulty: 'easy' | 'medium' | 'hard' | null;
}

/** A table of values as it was read: what people need to see to say what its columns hold. */
export interface ImportedTable {
  /** whether its first row was taken for names */
  hasNames: boolean;
  /** whether people have said what the columns hold */
  isByHand: boolean;
  /** the first cells of each column, that of the first row among them, cut; `role` null where it was left out, `named` what its first cell names */
  columns: { role: Role | null; named: Role | null; cells: string[] }[];
}

/** One file of a bank, or one entry of an archive (`bank.zip/folder/file.md`). */
export interface ImportedFile {
  path: string;
  questions: ImportedQuestion[];
  /** by line */
  messages: ImportMessage[];
  /** where it is a table of values */
  table?: ImportedTable;
}

/** What one text holds. */
export type BankContents = Pick<ImportedFile, 'questions' | 'messages' | 'table'>;
