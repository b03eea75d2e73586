import type { SetView } from '@whetstone/contracts/question-sets';

/** What a set is for, as its form has it: texts that are empty for nothing. */
export interface Aim {
  name: string;
  guide: string;
  stage: string;
  minutes: number | null;
}

export const NO_AIM: Aim = { name: '', guide: '', stage: '', minutes: 60 };

export const aimOf = ({ name, guide, stage, minutes }: Pick<SetView, 'name' | 'guide' | 'stage' | 'minutes'>): Aim => ({
  name,
  guide: guide?.slug ?? '',
  stage: stage?.slug ?? '',
  minutes,
});

/** As the API takes it. */
export const bodyOf = ({ name, guide, stage, minutes }: Aim) => ({
  name: name.trim(),
  guide: guide === '' ? null : guide,
  stage: guide === '' || stage === '' ? null : stage,
  minutes: minutes ?? 1,
});
