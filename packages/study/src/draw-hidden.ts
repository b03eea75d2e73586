import { hashOf } from './hash-of.ts';

/** Of so many that a mentor is given one is a reference answer. */
export const HIDDEN_EVERY = 20;

/**
 * Whether what a mentor is given next is a reference answer: in each twenty it stands at one place, which depends on the seed and on
 * which twenty it is. A place that was gone by (one was given from elsewhere) is made up for at the next of the same twenty.
 * @param seed the mentor
 * @param given how many they were given so far
 * @returns which twenty it is, from 1 on, and whether its reference is due; that it was given already the caller knows
 */
export function drawHidden(seed: string, given: number): { draw: number; isDue: boolean } {
  const draw = Math.floor(given / HIDDEN_EVERY) + 1;
  return { draw, isDue: given % HIDDEN_EVERY >= hashOf(`${seed} hidden ${draw}`) % HIDDEN_EVERY };
}

/** One of these, by the seed alone and not by their order; null where there is none. */
export function pickHidden(ids: readonly string[], seed: string): string | null {
  const [first = null] = ids.toSorted((one, other) => hashOf(`${seed} ${one}`) - hashOf(`${seed} ${other}`) || (one < other ? -1 : 1));
  return first;
}
