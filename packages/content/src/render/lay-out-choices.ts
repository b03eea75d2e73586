interface LaidOut {
  prompt: string;
  answer: string;
  /** in order; not there where nothing is to be chosen */
  choices?: readonly Choice[];
}

interface Choice {
  text: string;
  isRight: boolean;
}

/** A choice of one paragraph stands on the line of its letter. */
const item = ({ text }: Choice, attribute = ''): string => `<li${attribute}>${/^<p>((?:(?!<p>)[^])*)<\/p>$/.exec(text)?.[1] ?? text}</li>`;

const list = (items: readonly string[]): string => `<ol type="A">\n${items.join('\n')}\n</ol>`;

function rightOnes(choices: readonly Choice[]): string {
  const items = choices.flatMap((choice, index) => (choice.isRight ? [item(choice, ` value="${index + 1}"`)] : []));
  if (items.length === 0) return ''; // a foreign bank may have no key
  return `<p><strong>${items.length === 1 ? 'Right choice' : 'Right choices'}</strong></p>\n${list(items)}\n`;
}

/**
 * Puts the choices of a question, all texts being HTML, where they are read: below the prompt, lettered and unmarked, and the right
 * ones with their letters before the answer, so that whatever shows prompt and answer shows them, and what shows no answer no key.
 */
export function layOutChoices<Q extends LaidOut>(html: Q): Q {
  const { choices = [] } = html;
  if (choices.length === 0) return html;
  return { ...html, prompt: `${html.prompt}\n${list(choices.map((choice) => item(choice)))}`, answer: `${rightOnes(choices)}${html.answer}` };
}
