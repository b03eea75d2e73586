import type { Choice } from '../records.ts';
import type { Rule } from './rule.ts';

const normal = ({ text }: Choice): string => text.markdown.replace(/\s+/g, ' ').trim();

/** Two choices or more, no two alike, at least one of them right. */
export const choicesCanBeChosen: Rule = ({ record, outline, report }) => {
  const place = outline.sections.get('Choices')?.place;
  if (record.kind !== 'question' || !place) return;
  const { choices = [] } = record;
  const fault = (text: string, fix: string): void => report.error(place, 'choices-can-be-chosen', { text, fix });
  if (choices.length < 2) fault(choices.length === 0 ? 'no choices' : 'one choice', 'Write at least two, or remove the heading.');
  if (choices.length > 0 && !choices.some(({ isRight }) => isRight)) fault('no choice is right', 'Mark each right one with - [x].');
  const texts = choices.map(normal);
  const again = texts.filter((text, index) => texts.indexOf(text) !== index);
  for (const text of new Set(again)) fault(`"${text}" can be chosen twice`, 'Say what tells the two apart.');
};
