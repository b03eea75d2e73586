import type { ImportedQuestion, ImportMessage } from '../bank.ts';
import { fieldText } from '../html/field-text.ts';
import { importWarning } from '../message.ts';
import { findDifficulty } from '../question/difficulty.ts';
import { newQuestion } from '../question/new-question.ts';
import { splitStem } from '../question/split-stem.ts';
import type { Role } from './column-roles.ts';
import type { Row } from './parse-rows.ts';
import { keyChoices, splitChoices } from './row-choices.ts';

const paragraphs = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');
const listed = (cells: readonly string[], separator: RegExp): string[] =>
  cells
    .flatMap((cell) => cell.split(separator))
    .map((part) => part.trim())
    .filter((part) => part !== '');
const PLACEHOLDER = /^(?:[-–—.?]+|n\/?a|none|null|tbd|todo|…)$/i;

/** The cells of a row by their role, read as markdown; what is left out of one is noted. */
class RowReader {
  readonly messages: ImportMessage[] = [];
  private readonly row: Row;
  private readonly roles: readonly (Role | null)[];

  constructor(row: Row, roles: readonly (Role | null)[]) {
    this.row = row;
    this.roles = roles;
  }

  raw(role: Role): string[] {
    return this.row.cells.filter((cell, index) => this.roles[index] === role && cell.trim() !== '');
  }

  /** The cells of a role with empty ones, so that each keeps its place. */
  all(role: Role): string[] {
    return this.row.cells.filter((_cell, index) => this.roles[index] === role);
  }

  text(role: Role): string {
    return paragraphs(
      this.raw(role).map((cell) => {
        const { blocks, dropped } = fieldText(cell);
        for (const name of dropped) this.warn('html-is-safe', `Left out: ${name}, which could run.`);
        return blocks;
      }),
    );
  }

  warn(rule: string, text: string): void {
    this.messages.push(importWarning(this.row.line, rule, text));
  }
}

/** What answers beside a key: an answer that only names a choice is its key, and a key without choices is an answer. */
function answerWords(row: RowReader, { isKey, hasChoices }: { isKey: boolean; hasChoices: boolean }): string {
  const answer = row.text('answer');
  const own = isKey || PLACEHOLDER.test(answer) ? '' : answer;
  const key = hasChoices ? '' : row.text('correct');
  if (own !== '' && key !== '' && own !== key) {
    row.warn('key-fits', `The key "${key.slice(0, 80)}" names none of several choices in the answer: both come in as the answer.`);
  }
  return paragraphs([own, key === own ? '' : key, row.text('explanation')]);
}

/** The choices that the answer of a row lists, where its key names one of them. */
function choicesInAnswer(row: RowReader, key: string): string[] {
  const listedThere = key === '' ? [] : row.raw('answer').flatMap(splitChoices);
  return listedThere.length > 1 && keyChoices(listedThere, key).fits ? listedThere : [];
}

function readAnswer(row: RowReader): Pick<ImportedQuestion, 'answered' | 'answerText' | 'choices'> {
  const offered = [...row.all('choice'), ...row.raw('choices').flatMap(splitChoices)];
  const key = row.raw('correct').join(',');
  const isOffered = offered.some((cell) => cell.trim() !== '');
  const cells = isOffered ? offered : choicesInAnswer(row, key);
  const hasChoices = cells.length > 0;
  const { choices, fits } = keyChoices(cells, key === '' ? row.raw('answer').join('\n') : key);
  if (hasChoices && !fits && key !== '') row.warn('key-fits', `The key "${key.slice(0, 80)}" names none of the choices.`);
  const isKey = hasChoices && fits && (key === '' || !isOffered);
  const answerText = answerWords(row, { isKey, hasChoices });
  return { answered: answerText !== '' || choices.some(({ correct }) => correct), answerText, choices };
}

function readDifficulty(row: RowReader): ImportedQuestion['difficulty'] {
  const level = row.raw('difficulty').join(' ');
  const difficulty = findDifficulty(level);
  if (difficulty === null && level !== '') row.warn('difficulty-is-known', `Difficulty "${level.slice(0, 40)}" is not known: left empty.`);
  return difficulty;
}

/** The question of a row whose columns have these roles; null where it asks nothing. */
export function rowQuestion(row: Row, roles: readonly (Role | null)[]): { question: ImportedQuestion | null; messages: ImportMessage[] } {
  const reader = new RowReader(row, roles);
  const { title, prompt } = splitStem(reader.text('question'));
  if (title === '') return { question: null, messages: reader.messages };
  const question = newQuestion({
    line: row.line,
    endLine: row.endLine,
    title,
    prompt: paragraphs([prompt, reader.text('prompt')]),
    ...readAnswer(reader),
    followUps: listed(reader.raw('followUps'), /\n|\s*\|\s*/),
    path: reader.raw('category').map((cell) => cell.trim()),
    tags: listed(reader.raw('tags'), /[,;|\n]/),
    difficulty: readDifficulty(reader),
  });
  return { question, messages: reader.messages };
}
