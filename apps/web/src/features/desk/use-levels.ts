import { isSameLevel } from './draft.ts';
import type { LevelMark } from '#src/reviewed/rubric-form.tsx';
import type { Drafting } from './use-draft.ts';

/** The levels of a draft; of each the words may come before the level. */
export function useLevels({ draft, change }: Pick<Drafting, 'draft' | 'change'>) {
  const marksOf = (part: number): Record<string, LevelMark> =>
    Object.fromEntries(draft.levels.filter((level) => level.part === part).map(({ dimension, level, evidence }) => [dimension, { level, evidence }]));
  const mark = (part: number, dimension: string, { level, evidence }: LevelMark): void =>
    change((now) => {
      const others = now.levels.filter((one) => !isSameLevel(one, { part, dimension }));
      return { ...now, levels: level === null && evidence === '' ? others : [...others, { part, dimension, level, evidence }] };
    });
  return { marksOf, mark };
}
