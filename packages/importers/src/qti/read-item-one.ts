import type { ImportMessage } from '../bank.ts';
import { escapeLines } from '../html/escape-text.ts';
import { fieldText } from '../html/field-text.ts';
import { htmlToMarkdown } from '../html/html-to-markdown.ts';
import { importError, importWarning } from '../message.ts';
import { listPairs, pairPrompt } from '../question/list-pairs.ts';
import { newQuestion } from '../question/new-question.ts';
import { splitStem } from '../question/split-stem.ts';
import { charactersOf, childrenOf, findAll, type XmlElement } from '../xml/xml-element.ts';
import { type Comparison, acceptedBy, conditionKey } from './condition-key.ts';
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

interface Response {
  line: number;
  /** what it asks, where an item asks several things */
  text: string;
  labels: { id: string; text: string }[];
  /** the labels that are right; null where the conditions do not tell */
  key: string[] | null;
  accepted: Comparison[];
}

function responsesOf(item: XmlElement): Response[] {
  return findAll(item, ...CONTAINERS).map((response) => ({
    line: response.line,
    text: lineOf(response),
    labels: findAll(response, 'response_label').map((label) => ({ id: label.attributes.get('ident') ?? '', text: lineOf(label) })),
    key: conditionKey(item, response),
    accepted: acceptedBy(item, response.attributes.get('ident') ?? ''),
  }));
}

/** Choices whose key is not told, or is none of them. */
function warnOfKeys(responses: readonly Response[]): ImportMessage[] {
  return responses
    .filter(({ labels }) => labels.length > 0)
    .flatMap(({ line, labels, key }) => {
      if (key === null) return [importWarning(line, 'key-is-clear', 'The conditions of this response do not come down to one set of choices: it has no key.')];
      const isMissing = key.some((id) => !labels.some((label) => label.id === id));
      return isMissing ? [importWarning(line, 'key-fits', `The key "${key.join(', ').slice(0, 80)}" names what is none of the choices.`)] : [];
    });
}

const BOUNDS = new Map([
  ['vargte', 'at least'],
  ['vargt', 'more than'],
  ['varlte', 'at most'],
  ['varlt', 'less than'],
]);
const wordsOf = ({ accepted }: Response): string => accepted.map(({ kind, value }) => `${BOUNDS.has(kind) ? `${BOUNDS.get(kind)} ` : ''}${value}`).join('\n\n');

function pairsOf(responses: readonly Response[]): { prompt: string; answerText: string } {
  const rights = responses.flatMap(({ labels }) => labels.map(({ text }) => text));
  const pairs = responses.map(({ text, labels, key }) => ({ left: text, right: labels.find(({ id }) => key?.includes(id))?.text ?? '' }));
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
  const choices = only.labels.map(({ id, text }) => ({ text, correct: only.key?.includes(id) ?? false }));
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
  messages.push(...warnOfKeys(responses));
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
