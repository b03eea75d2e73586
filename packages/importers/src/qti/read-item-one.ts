import { escapeLines } from '../html/escape-text.ts';
import { fieldText } from '../html/field-text.ts';
import { htmlToMarkdown } from '../html/html-to-markdown.ts';
import { importError, importWarning } from '../message.ts';
import { listPairs, pairPrompt } from '../question/list-pairs.ts';
import { newQuestion } from '../question/new-question.ts';
import { splitStem } from '../question/split-stem.ts';
import { charactersOf, childrenOf, findAll, type XmlElement } from '../xml/xml-element.ts';
import { BLANK } from './item-content.ts';
import type { ReadItem } from './read-item-two.ts';

const paragraphs = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');
const CONTAINERS = ['response_lid', 'response_str', 'response_num', 'response_grp', 'response_xy'];

/** The texts of an element outside its responses and what they offer, as markdown. */
function textOf(element: XmlElement, dropped: string[] = []): string {
  return paragraphs(
    ...childrenOf(element).flatMap((child): string[] => {
      if (child.name === 'mattext' || child.name === 'matemtext') {
        const text = charactersOf(child);
        if (child.attributes.get('texttype') !== 'text/html') return [/<\/?[a-z][^<>]*>/i.test(text) ? fieldText(text).blocks : escapeLines(text.trim())];
        const read = htmlToMarkdown(text);
        dropped.push(...read.dropped);
        return [read.markdown];
      }
      if (child.name === 'matimage') return [`![](${child.attributes.get('uri') ?? ''})`];
      return CONTAINERS.includes(child.name) || child.name.startsWith('render_') ? [] : [textOf(child, dropped)];
    }),
  );
}

const lineOf = (element: XmlElement): string => textOf(element).replace(/\s+/g, ' ').trim();

/** Fields of the metadata of an item, as learning platforms write them. */
function fieldOf(item: XmlElement, label: string): string {
  const field = findAll(item, 'qtimetadatafield').find((candidate) => childrenOf(candidate, 'fieldlabel').some((name) => charactersOf(name).trim() === label));
  return field === undefined ? '' : childrenOf(field, 'fieldentry').map(charactersOf).join('').trim();
}

interface Condition {
  response: string;
  value: string;
  kind: string;
}

/** What is compared in the conditions that earn something; what stands in `not` must not be chosen. */
function conditionsOf(item: XmlElement): Condition[] {
  const earns = (condition: XmlElement): boolean => {
    const scores = childrenOf(condition, 'setvar');
    return scores.some((score) => Number(charactersOf(score)) > 0 && score.attributes.get('action') !== 'Subtract');
  };
  const compared = (element: XmlElement): Condition[] =>
    childrenOf(element).flatMap((child) => {
      if (child.name === 'not') return [];
      if (child.name.startsWith('var')) return [{ response: child.attributes.get('respident') ?? '', value: charactersOf(child).trim(), kind: child.name }];
      return compared(child);
    });
  return findAll(item, 'respcondition')
    .filter(earns)
    .flatMap((condition) => childrenOf(condition, 'conditionvar').flatMap(compared));
}

interface Response {
  /** what it asks, where an item asks several things */
  text: string;
  labels: { id: string; text: string }[];
  right: Condition[];
}

function responsesOf(item: XmlElement): Response[] {
  const conditions = conditionsOf(item);
  return findAll(item, ...CONTAINERS).map((response) => ({
    text: lineOf(response),
    labels: findAll(response, 'response_label').map((label) => ({ id: label.attributes.get('ident') ?? '', text: lineOf(label) })),
    right: conditions.filter(({ response: ident }) => ident === response.attributes.get('ident')),
  }));
}

const BOUNDS = new Map([
  ['vargte', 'at least'],
  ['vargt', 'more than'],
  ['varlte', 'at most'],
  ['varlt', 'less than'],
]);
const wordsOf = ({ right }: Response): string => right.map(({ kind, value }) => `${BOUNDS.has(kind) ? `${BOUNDS.get(kind)} ` : ''}${value}`).join('\n\n');

function pairsOf(responses: readonly Response[]): { prompt: string; answerText: string } {
  const rights = responses.flatMap(({ labels }) => labels.map(({ text }) => text));
  const pairs = responses.map(({ text, labels, right }) => ({
    left: text,
    right: labels.find(({ id }) => right.some(({ value }) => value === id))?.text ?? '',
  }));
  return {
    prompt: pairPrompt(
      responses.map(({ text }) => text),
      rights,
    ),
    answerText: listPairs(pairs.filter(({ right }) => right !== '')),
  };
}

function answerOf(responses: readonly Response[]): { choices: { text: string; correct: boolean }[]; prompt: string; answerText: string } {
  const withLabels = responses.filter(({ labels }) => labels.length > 0);
  const words = paragraphs(...responses.filter(({ labels }) => labels.length === 0).map(wordsOf));
  const [only, ...others] = withLabels;
  if (only === undefined) return { choices: [], prompt: '', answerText: words };
  if (others.length > 0) return { choices: [], ...pairsOf(withLabels) };
  const choices = only.labels.map(({ id, text }) => ({ text, correct: only.right.some(({ value }) => value === id) }));
  return { choices, prompt: '', answerText: words };
}

interface Stem {
  title: string;
  prompt: string;
  path: string[];
  dropped: string[];
}

/** What an item asks, or its name where it has no text; holes that a platform writes in brackets become blanks. */
function stemOf(item: XmlElement, presentation: XmlElement | undefined): Stem {
  const name = item.attributes.get('title')?.trim() ?? '';
  const dropped: string[] = [];
  const text = presentation === undefined ? '' : textOf(presentation, dropped);
  const { title, prompt } = splitStem(fieldOf(item, 'question_type').includes('blank') ? text.replace(/\[\w{1,50}\]/g, BLANK) : text);
  if (title === '') return { title: name, prompt, path: [], dropped };
  return { title, prompt, path: name === '' || name === title ? [] : [name], dropped };
}

/** A question of QTI 1.2: an `item`. One that takes no response is a text, and is named. */
export function readItemOne(item: XmlElement, endLine: number): ReadItem {
  const [presentation] = childrenOf(item, 'presentation');
  const { title, prompt, path, dropped } = stemOf(item, presentation);
  const messages = [...new Set(dropped)].map((danger) => importWarning(item.line, 'html-is-safe', `Left out: ${danger}, which could run.`));
  if (title === '') return { question: null, messages: [...messages, importError(item.line, 'qti-is-valid', 'An item without any text.')] };
  const responses = presentation === undefined ? [] : responsesOf(item);
  if (responses.length === 0)
    return { question: null, messages: [...messages, importWarning(item.line, 'qti-description', `A text, not a question: "${title.slice(0, 80)}"`)] };
  const answer = answerOf(responses);
  const answerText = paragraphs(answer.answerText, ...findAll(item, 'itemfeedback', 'solution').map((element) => textOf(element)));
  const question = newQuestion({
    line: item.line,
    endLine,
    title,
    prompt: paragraphs(prompt, answer.prompt),
    answered: answerText !== '' || answer.choices.some(({ correct }) => correct),
    answerText,
    choices: answer.choices,
    path,
  });
  return { question, messages };
}
