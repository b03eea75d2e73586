import { choiceText } from './choice-text.ts';
import { hasUnwritable } from './escape-xml.ts';
import type { LeavingQuestion, Loss } from './exported.ts';
import { unreadableLosses } from './unreadable-losses.ts';

/** A link to a file beside ours, or to a definition that may lead to one. */
const RELATIVE = /\]\((?!https?:|mailto:)[^)]/;

/** What happens to texts that leave as HTML. */
export function htmlLosses(question: LeavingQuestion): Loss[] {
  const { id, title, prompt, answer, choices = [] } = question.record;
  const markdown = [prompt, answer, ...choices.map(choiceText)];
  const texts = [title, ...markdown];
  const loss = (why: Loss['why'], isSo: boolean, text: string): Loss[] => (isSo ? [{ question: id, field: why === 'html' ? 'text' : why, why, text }] : []);
  return [
    ...loss('html', true, 'Texts are HTML: what is read from it has the same words in other markdown, and code without the name of its language.'),
    ...loss(
      'links',
      texts.some((text) => RELATIVE.test(text)),
      'Links to other files of the bank become words.',
    ),
    ...loss('characters', texts.some(hasUnwritable), 'Control characters, which XML cannot hold, are left out.'),
    ...unreadableLosses(question, markdown),
  ];
}
