import type { ImportMessage } from '../bank.ts';
import { importWarning } from '../message.ts';
import { type Role, headerKey } from './column-roles.ts';
import type { Row } from './parse-rows.ts';

const INDEX = /^(?:correct|right|answer)(?:answer|option|choice)?(?:index|idx)$/;
const LETTERS = 'ABCDEFGH';

interface Table {
  roles: (Role | null)[];
  rows: Row[];
  messages: ImportMessage[];
}

/** From what the numbers of a column count: 0 where one of them is 0, 1 where one is that of the last choice, null where nothing tells. */
function countsFrom(rows: readonly Row[], at: number, choices: readonly number[]): 0 | 1 | null {
  const numbers = rows.map(({ cells }) => (cells[at] ?? '').trim());
  if (!numbers.every((number) => /^\d$/.test(number))) return null;
  if (numbers.includes('0')) return 0;
  const isLast = ({ cells }: Row, position: number): boolean =>
    Number(numbers[position]) === choices.filter((choice) => (cells[choice] ?? '').trim() !== '').length;
  return rows.some(isLast) ? 1 : null;
}

const withCell = ({ cells, ...row }: Row, at: number, cell: string): Row => ({ ...row, cells: cells.map((one, index) => (index === at ? cell : one)) });

const choicesOf = (roles: readonly (Role | null)[]): number[] => roles.flatMap((role, index) => (role === 'choice' ? [index] : []));

const lettered = (rows: readonly Row[], { at, from }: { at: number; from: 0 | 1 }): Row[] =>
  rows.map((row) => withCell(row, at, LETTERS[Number(row.cells[at]) - from] ?? ''));

/** A column that names the right choice by its index, as one that names it by its letter; left out where nothing says from what it counts. */
export function readIndexColumn(header: readonly string[], { roles, rows, messages }: Table): Table {
  const at = header.findIndex((name) => INDEX.test(headerKey(name)));
  const choices = choicesOf(roles);
  if (at === -1 || choices.length < 2 || roles.includes('correct')) return { roles, rows, messages };
  const from = countsFrom(rows, at, choices);
  if (from === null) {
    const text = `Nothing says whether "${header[at]?.trim()}" counts from 0 or from 1: it is left out.`;
    return { roles, rows, messages: [...messages, importWarning(1, 'key-fits', text)] };
  }
  return { roles: roles.map((role, index) => (index === at ? 'correct' : role)), rows: lettered(rows, { at, from }), messages };
}

/** Rows whose key people have named: numbers of which one is 0 count from there, and become letters, unless they are words of choices. */
export function readKeyNumbers(roles: readonly (Role | null)[], rows: readonly Row[]): Row[] {
  const [at, choices] = [roles.indexOf('correct'), choicesOf(roles)];
  if (at === -1 || choices.length < 2 || countsFrom(rows, at, choices) !== 0) return [...rows];
  const isWord = ({ cells }: Row): boolean => choices.some((choice) => cells[choice]?.trim() === cells[at]?.trim());
  return rows.every(isWord) ? [...rows] : lettered(rows, { at, from: 0 });
}
