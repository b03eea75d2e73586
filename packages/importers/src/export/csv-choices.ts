import type { LeavingQuestion } from './exported.ts';

type Choices = NonNullable<LeavingQuestion['record']['choices']>;

/** So many columns for choices are told by their names, and so many letters by a key. */
export const MOST_CHOICES = 8;
const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** A label or a mark, which a reader takes off a choice; a backslash makes it a part of the words. */
const LABEL = /^(\(?(?:[a-h]|[1-8]))([.):])|^\(|^\*|^\[(?=x\])/i;

/** The cells of the choices; none where there are more than a table has names for. */
export function csvChoices(choices: Choices = []): string[] {
  if (choices.length > MOST_CHOICES) return [];
  return choices.map(({ text }) =>
    text.replace(LABEL, (label, name?: string, mark?: string) => (mark === undefined ? `\\${label}` : `${name ?? ''}\\${mark}`)),
  );
}

/** The right choices by their letters, or by their numbers where a choice is called like one of the letters. */
export function csvKey(choices: Choices = []): string {
  if (choices.length > MOST_CHOICES) return '';
  const texts = new Set(choices.map(({ text }) => text.trim().toLowerCase()));
  const keys = [LETTERS, LETTERS.map((_, index) => String(index + 1))].map((names) => names.filter((_, index) => choices[index]?.isRight));
  const clear = keys.find((key) => !texts.has(key.join(',')) && !key.some((name) => texts.has(name)));
  return (clear ?? keys[0] ?? []).join(',');
}
