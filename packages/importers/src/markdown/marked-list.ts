import type { ImportedChoice } from '../bank.ts';
import type { Item, Run } from './find-items.ts';
import type { Choices } from './read-choices.ts';

const BOLD = /^(?:\*\*(?!\s)(?:(?!\*\*).)+\*\*|__(?!\s)(?:(?!__).)+__|<(b|strong)>(?:(?!<\/\1>).)+<\/\1>)[\s.]*$/su;
const TICK =
  /\s*(?:✅|✔️?|☑️?|✓|(?:←|<-+|⬅️?)\s*(?:correct|right)?|[([](?:correct|right|correcto|correcta|richtig|правильно|верно|正确)(?: answer)?[)\]])\s*$/iu;
const LEAD_TICK = /^(?:✅|✔️?|☑️?|✓)\s*/u;
const MOST = 10;

const isMarked = ({ raw }: Item): boolean => BOLD.test(raw) || TICK.test(raw) || LEAD_TICK.test(raw);

const tops = ({ items }: Run): Item[] => items.filter(({ depth }) => depth === 0);

/** Whether a list without letters has some of its items as a whole in bold or ticked, as a quiz marks what is right, and none that holds more than its text. */
export function isMarkedList(run: Run): boolean {
  const items = tops(run);
  if (items.length < 2 || items.length > MOST || items.some(({ children }) => children.length > 0)) return false;
  // Among questions, bold says which are good.
  if (items.filter(({ evidence }) => evidence >= 0.8).length > items.length * 0.4) return false;
  const marked = items.filter(isMarked).length;
  return marked > 0 && marked < items.length;
}

function toChoice(item: Item): ImportedChoice {
  const correct = isMarked(item);
  const text = item.raw.replace(TICK, '').replace(LEAD_TICK, '').trim();
  return { text: correct && BOLD.test(text) ? text.replace(/^(?:\*\*|__|<(?:b|strong)>)|(?:\*\*|__|<\/(?:b|strong)>)[\s.]*$/giu, '') : text, correct };
}

/** The choices of a marked list. */
export function markedChoices(run: Run): Choices {
  const items = tops(run);
  return { choices: items.map(toChoice), from: items[0]?.start ?? 0, to: items.at(-1)?.bodyFrom ?? 0, keyed: true, ask: false };
}
