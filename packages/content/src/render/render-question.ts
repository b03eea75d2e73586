import { type Fragment, type Mapped, mapFragments } from '../fragment.ts';
import type { QuestionRecord } from '../records.ts';

type RenderedChoice = Mapped<NonNullable<QuestionRecord['choices']>, string>[number];

/** A choice of one paragraph stands on the line of its letter. */
const item = ({ text }: RenderedChoice, attribute = ''): string => `<li${attribute}>${/^<p>((?:(?!<p>)[^])*)<\/p>$/.exec(text)?.[1] ?? text}</li>`;

const list = (items: readonly string[]): string => `<ol type="A">\n${items.join('\n')}\n</ol>`;

function rightOnes(choices: readonly RenderedChoice[]): string {
  const items = choices.flatMap((choice, index) => (choice.isRight ? [item(choice, ` value="${index + 1}"`)] : []));
  return `<p><strong>${items.length === 1 ? 'Right choice' : 'Right choices'}</strong></p>\n${list(items)}`;
}

/**
 * What a question looks like when it is read: HTML in place of markdown. Its choices stand below the prompt, lettered and
 * unmarked, and the right ones with their letters before the answer, so that whatever shows prompt and answer shows them.
 */
export function renderQuestion(record: QuestionRecord, render: (fragment: Fragment) => string): Mapped<QuestionRecord, string> {
  const html = mapFragments(record, render);
  const { choices } = html;
  if (choices === undefined) return html;
  const prompt = `${html.prompt}\n${list(choices.map((choice) => item(choice)))}`;
  return { ...html, prompt, answer: `${rightOnes(choices)}\n${html.answer}` };
}
