import type { RoundBody, RoundOf } from '@whetstone/contracts/rounds';
import type { Settings } from '@whetstone/contracts/people';

export const KINDS = ['guide-stage', 'area', 'track', 'weakest'] as const;
export const DEFAULT_MINUTES = 45;
export const DEFAULT_COUNT = 3;

/** What a form for a round holds. */
export interface RoundWish {
  kind: (typeof KINDS)[number];
  guide: string;
  stage: string;
  area: string;
  track: string;
  mode: RoundBody['mode'];
  minutes: number;
  count: number;
}

const FACTORS: Readonly<Record<Settings['extraTime'], number | null>> = { none: 1, quarter: 1.25, half: 1.5, double: 2, untimed: null };

/** The minutes with the extra time of the settings; null where no time is kept. */
export function withExtraTime({ mode, minutes }: Pick<RoundWish, 'mode' | 'minutes'>, extraTime: Settings['extraTime']): number | null {
  const factor = mode === 'untimed' ? null : FACTORS[extraTime];
  return factor === null ? null : Math.round(minutes * factor);
}

function sourceOf({ kind, guide, stage, area, track }: RoundWish): RoundOf {
  if (kind === 'guide-stage') return { kind, guide, stage };
  if (kind === 'area') return { kind, area };
  return kind === 'track' ? { kind, track } : { kind };
}

export const bodyOf = (wish: RoundWish): RoundBody => ({ mode: wish.mode, minutes: wish.minutes, count: wish.count, of: sourceOf(wish) });

/** Whether everything is chosen that the kind of round needs. */
export function isComplete({ kind, guide, stage, area, track }: RoundWish): boolean {
  if (kind === 'guide-stage') return guide !== '' && stage !== '';
  return kind === 'area' ? area !== '' : kind !== 'track' || track !== '';
}
