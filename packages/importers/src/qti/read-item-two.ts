import type { ImportMessage, ImportedQuestion } from '../bank.ts';
import { importError, importWarning } from '../message.ts';
import { newQuestion } from '../question/new-question.ts';
import { splitStem } from '../question/split-stem.ts';
import { childrenOf, findAll, type XmlElement } from '../xml/xml-element.ts';
import { type InteractionAnswer, type Key, interactionAnswer } from './interaction-answer.ts';
import { contentBlocks, dangersIn } from './item-content.ts';
import { responseKey } from './response-key.ts';

export interface ReadItem {
  question: ImportedQuestion | null;
  messages: ImportMessage[];
}

const paragraphs = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');

interface Keys {
  keys: Map<string, Key>;
  messages: ImportMessage[];
}

/** The key of each response; a message for one whose mapping does not tell it. */
function keysOf(item: XmlElement): Keys {
  const read: Keys = { keys: new Map(), messages: [] };
  for (const declaration of childrenOf(item, 'responseDeclaration')) {
    const key = responseKey(declaration);
    const name = declaration.attributes.get('identifier') ?? '';
    if (key === null)
      read.messages.push(importWarning(declaration.line, 'key-is-clear', `The mapping of ${name} does not say which answer is right: it has no key.`));
    read.keys.set(name, key ?? []);
  }
  return read;
}

/** An interaction may hold others that fill its gaps, which are part of it. */
function interactionsIn(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((child) => (child.name.endsWith('Interaction') ? [child] : interactionsIn(child)));
}

/** A second question with choices in one item becomes text: a question has one list of choices. */
function asText({ choices, prompt, answerText }: InteractionAnswer, asked: string): InteractionAnswer {
  const offered = choices.map(({ text }) => `- ${text}`).join('\n');
  const right = choices.filter(({ correct }) => correct).map(({ text }) => text);
  return { choices: [], prompt: paragraphs(asked, offered, prompt), answerText: paragraphs(right.join(', '), answerText) };
}

interface Body {
  asked: string;
  answers: InteractionAnswer[];
  messages: ImportMessage[];
}

function readInteractions(body: XmlElement, keys: ReadonlyMap<string, Key>): Body {
  const read: Body = { asked: '', answers: [], messages: [] };
  for (const interaction of interactionsIn(body)) {
    const key = keys.get(interaction.attributes.get('responseIdentifier') ?? '') ?? [];
    const prompt = childrenOf(interaction, 'prompt').map(contentBlocks).join('\n\n');
    const answer = interactionAnswer(interaction, key);
    if (answer === null)
      read.messages.push(
        importWarning(interaction.line, 'qti-interaction-is-known', `${interaction.name} is not read: its text comes in, its answer does not.`),
      );
    const isFirst = read.asked === '' && read.answers.every(({ choices }) => choices.length === 0);
    if (isFirst) read.asked = prompt;
    if (answer !== null) read.answers.push(isFirst ? answer : asText(answer, prompt));
    else if (!isFirst) read.answers.push({ choices: [], prompt, answerText: '' });
  }
  return read;
}

/** Guidelines for whoever marks, and feedback that is no choice's own. */
const guidelinesOf = (item: XmlElement): string =>
  paragraphs(...new Set(findAll(item, 'rubricBlock', 'modalFeedback', 'feedbackBlock').map((block) => contentBlocks(block))));

/** What an item asks: the prompt of its interaction, below what stands around it; else that alone, or its name. */
function stemOf(body: XmlElement, asked: string, name: string): { title: string; prompt: string; path: string[] } {
  const around = contentBlocks(body);
  const { title, prompt } = splitStem(asked === '' ? around : asked);
  if (title === '') return { title: name, prompt, path: [] };
  return { title, prompt: paragraphs(asked === '' ? '' : around, prompt), path: name === '' || name === title ? [] : [name] };
}

const warnOfDangers = (item: XmlElement): ImportMessage[] =>
  dangersIn(item).map(({ line, name }) => importWarning(line, 'html-is-safe', `Left out: ${name}, which could run.`));

/** A question of QTI 2.x: an `assessmentItem`. */
export function readItemTwo(item: XmlElement, endLine: number): ReadItem {
  const [body] = childrenOf(item, 'itemBody');
  const name = item.attributes.get('title')?.trim() ?? '';
  if (body === undefined) return { question: null, messages: [importError(item.line, 'qti-is-valid', `Item "${name}" has no body.`)] };
  const { keys, messages: unclear } = keysOf(item);
  const { asked, answers, messages: unread } = readInteractions(body, keys);
  const messages = [...unclear, ...unread, ...warnOfDangers(item)];
  const { title, prompt, path } = stemOf(body, asked, name);
  if (title === '') return { question: null, messages: [...messages, importError(item.line, 'qti-is-valid', 'An item without any text.')] };
  const answerText = paragraphs(...answers.map((answer) => answer.answerText), guidelinesOf(item));
  const choices = answers.flatMap((answer) => answer.choices);
  const question = newQuestion({
    line: item.line,
    endLine,
    title,
    prompt: paragraphs(prompt, ...answers.map((answer) => answer.prompt)),
    answered: answerText !== '' || choices.some(({ correct }) => correct),
    answerText,
    choices,
    path,
  });
  return { question, messages };
}
