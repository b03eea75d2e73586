import type { ImportedChoice } from '../bank.ts';
import { listPairs, pairPrompt } from '../question/list-pairs.ts';
import { childrenOf, findAll, type XmlElement } from '../xml/xml-element.ts';
import { contentBlocks, contentLine } from './item-content.ts';

export interface InteractionAnswer {
  choices: ImportedChoice[];
  /** what must be seen to answer, beside the text around it */
  prompt: string;
  answerText: string;
}

/** What the declaration of a response says is right: identifiers, pairs of them, or words; in its order. */
export type Key = readonly string[];

const NONE: InteractionAnswer = { choices: [], prompt: '', answerText: '' };

const idOf = (element: XmlElement): string => element.attributes.get('identifier') ?? '';
const pairsOf = (key: Key): [string, string][] => key.map((pair) => pair.trim().split(/\s+/)).map(([left = '', right = '']) => [left, right]);

const labelsOf = (elements: readonly XmlElement[]): Map<string, string> => new Map(elements.map((element) => [idOf(element), contentLine(element)]));

function feedbackLines(choices: readonly XmlElement[]): string {
  return choices
    .flatMap((choice) => findAll(choice, 'feedbackInline').map((feedback) => `- ${contentLine(choice)}: ${contentBlocks(feedback).replace(/\s+/g, ' ')}`))
    .join('\n');
}

function choiceAnswer(interaction: XmlElement, key: Key): InteractionAnswer {
  const choices = findAll(interaction, 'simpleChoice', 'hottext');
  const right = new Set(key);
  return {
    choices: choices.map((choice) => ({ text: contentLine(choice), correct: right.has(idOf(choice)) })),
    prompt: '',
    answerText: feedbackLines(choices),
  };
}

function matchAnswer(interaction: XmlElement, key: Key): InteractionAnswer {
  const [left = [], right = []] = childrenOf(interaction, 'simpleMatchSet').map((set) => childrenOf(set, 'simpleAssociableChoice'));
  const labels = labelsOf([...left, ...right]);
  const label = (id: string): string => labels.get(id) ?? id;
  return {
    choices: [],
    prompt: pairPrompt([...labelsOf(left).values()], [...labelsOf(right).values()]),
    answerText: listPairs(pairsOf(key).map(([one, other]) => ({ left: label(one), right: label(other) }))),
  };
}

function associateAnswer(interaction: XmlElement, key: Key): InteractionAnswer {
  const labels = labelsOf(findAll(interaction, 'simpleAssociableChoice'));
  const label = (id: string): string => labels.get(id) ?? id;
  return {
    choices: [],
    prompt: pairPrompt([], [...labels.values()]),
    answerText: listPairs(pairsOf(key).map(([one, other]) => ({ left: label(one), right: label(other) }))),
  };
}

function orderAnswer(interaction: XmlElement, key: Key): InteractionAnswer {
  const labels = labelsOf(childrenOf(interaction, 'simpleChoice'));
  return { choices: [], prompt: pairPrompt([], [...labels.values()]), answerText: key.map((id, index) => `${index + 1}. ${labels.get(id) ?? id}`).join('\n') };
}

function gapAnswer(interaction: XmlElement, key: Key): InteractionAnswer {
  const labels = labelsOf(childrenOf(interaction, 'gapText'));
  const words = new Map(pairsOf(key).map(([word, gap]) => [gap, labels.get(word) ?? word]));
  const gaps = findAll(interaction, 'gap').map(idOf);
  return {
    choices: [],
    prompt: pairPrompt([], [...labels.values()]),
    answerText: gaps.map((gap, index) => `${index + 1}. ${words.get(gap) ?? ''}`).join('\n'),
  };
}

function inlineChoiceAnswer(interaction: XmlElement, key: Key): InteractionAnswer {
  const labels = labelsOf(childrenOf(interaction, 'inlineChoice'));
  return { choices: [], prompt: pairPrompt([], [...labels.values()]), answerText: key.map((id) => labels.get(id) ?? id).join(', ') };
}

const wordsAnswer = (_: XmlElement, key: Key): InteractionAnswer => ({ ...NONE, answerText: key.join('\n\n') });

const READERS = new Map<string, (interaction: XmlElement, key: Key) => InteractionAnswer>([
  ['choiceInteraction', choiceAnswer],
  ['hottextInteraction', choiceAnswer],
  ['matchInteraction', matchAnswer],
  ['associateInteraction', associateAnswer],
  ['orderInteraction', orderAnswer],
  ['gapMatchInteraction', gapAnswer],
  ['inlineChoiceInteraction', inlineChoiceAnswer],
  ['textEntryInteraction', wordsAnswer],
  ['extendedTextInteraction', wordsAnswer],
]);

/** What an interaction asks beside its text and what answers it; null for one that is not read (a hotspot, an upload). */
export function interactionAnswer(interaction: XmlElement, key: Key): InteractionAnswer | null {
  return READERS.get(interaction.name)?.(interaction, key) ?? null;
}
