import type { Grade } from '@whetstone/contracts/study-shared';

/** What the keys 1 to 4 do. */
export const gradeActs = (grade: (grade: Grade) => void) => ({
  grade1: () => grade(1),
  grade2: () => grade(2),
  grade3: () => grade(3),
  grade4: () => grade(4),
});
