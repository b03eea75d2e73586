import { hashOf } from '@whetstone/content/record-json';
import type { AuthoredPlace } from '@whetstone/contracts/authored-question';
import type { QuestionRow } from './get-question-row.ts';

/** Where a question stands. */
export const placeOf = ({ areaSlug, skills, sourceIds }: Pick<QuestionRow, 'areaSlug' | 'skills' | 'sourceIds'>): AuthoredPlace => ({
  area: areaSlug,
  skills: skills.map(({ skillSlug }) => skillSlug),
  sources: sourceIds,
});

/** The same for places that say the same: the order of skills is that of the bank, whatever was sent. */
export const hashOfPlace = ({ area, skills, sources }: AuthoredPlace): string => hashOf({ area, skills: [...new Set(skills)].toSorted(), sources });
