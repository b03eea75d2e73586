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

/** The question of a row whose columns have these roles; null where it asks nothing. */
export function rowQuestion({ line, endLine, cells }: Row, roles: readonly (Role | null)[]): { question: ImportedQuestion | null; messages: ImportMessage[] } {
  const messages: ImportMessage[] = [];
  const raw = (role: Role): string[] => cells.filter((cell, index) => roles[index] === role && cell.trim() !== '');
  const read = (role: Role): string =>
    paragraphs(
      raw(role).map((cell) => {
        const { blocks, dropped } = fieldText(cell);
        for (const name of dropped) messages.push(importWarning(line, 'html-is-safe', `Left out: ${name}, which could run.`));
        return blocks;
      }),
    );
  const { title, prompt } = splitStem(read('question'));
  if (title === '') return { question: null, messages };

  const offered = [...raw('choice'), ...raw('choices').flatMap(splitChoices)];
  const answer = read('answer');
  const hasKey = raw('correct').length > 0;
  const { choices, fits } = keyChoices(offered, hasKey ? raw('correct').join(',') : answer);
  if (!fits && hasKey) messages.push(importWarning(line, 'key-fits', `The key "${raw('correct').join(', ').slice(0, 80)}" names none of the choices.`));
  // an answer that only names a choice is its key
  const ownAnswer = offered.length > 0 && fits && !hasKey ? '' : answer;
  const explained = paragraphs([
    PLACEHOLDER.test(ownAnswer) ? '' : ownAnswer,
    offered.length === 0 && ownAnswer === '' ? read('correct') : '',
    read('explanation'),
  ]);

  const level = raw('difficulty').join(' ');
  const difficulty = findDifficulty(level);
  if (difficulty === null && level !== '')
    messages.push(importWarning(line, 'difficulty-is-known', `Difficulty "${level.slice(0, 40)}" is not known: left empty.`));
  const question = newQuestion({
    line,
    endLine,
    title,
    prompt: paragraphs([prompt, read('prompt')]),
    answered: explained !== '' || choices.some(({ correct }) => correct),
    answerText: explained,
    choices,
    followUps: listed(raw('followUps'), /\n|\s*\|\s*/),
    path: raw('category').map((cell) => cell.trim()),
    tags: listed(raw('tags'), /[,;|\n]/),
    difficulty,
  });
  return { question, messages };
}
