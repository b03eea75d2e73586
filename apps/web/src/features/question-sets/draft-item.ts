import type { SetItem } from '@whetstone/contracts/question-sets';

/** A question as it stands in the list that is being made: what of it is not known yet comes with the answer to saving it. */
export interface DraftItem extends SetItem {
  takeNewer: boolean;
}

/** What a search or a suggestion knows of a question. */
export interface Choosable {
  id: string;
  title: string;
  minutes: number | null;
  slug?: string;
}

/** For a question of which nobody has said how long it takes. */
const USUAL_MINUTES = 10;

export const toDraft = (item: SetItem): DraftItem => ({ ...item, takeNewer: false });

export const draftOf = ({ id, title, minutes, slug }: Choosable): DraftItem => ({
  questionId: id,
  slug: slug ?? null,
  title,
  kind: null,
  difficulty: null,
  area: null,
  skills: [],
  minutes: minutes ?? USUAL_MINUTES,
  version: 0,
  hasNewer: false,
  isRetired: false,
  replacements: [],
  takeNewer: false,
});

/** Chosen, and not saved yet. */
export const isNew = ({ version }: DraftItem): boolean => version === 0;

export const sumMinutes = (items: readonly { minutes: number }[]): number => items.reduce((sum, { minutes }) => sum + minutes, 0);
