import { LONGEST_ROUND_MINUTES, type RoundBody, type RoundOf, SHORTEST_ROUND_MINUTES, USUAL_ROUND_MINUTES } from '@whetstone/contracts/rounds';
import { EXTRA_TIME_FACTORS, type Settings } from '@whetstone/contracts/people';

export const KINDS = ['guide-stage', 'area', 'track', 'weakest'] as const;
const DEFAULT_COUNT = 3;

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

type Named = readonly { slug: string }[];

/** How long an address asks for; null for what no round can last. */
function minutesIn(asked: URLSearchParams): number | null {
  const minutes = Number(asked.get('minutes'));
  return Number.isInteger(minutes) && minutes >= SHORTEST_ROUND_MINUTES && minutes <= LONGEST_ROUND_MINUTES ? minutes : null;
}

/** What an address asks for, and of the rest the first that there is. */
export function firstWish(asked: URLSearchParams, { guides, areas, tracks }: { guides: Named; areas: Named; tracks: Named }): RoundWish {
  const pick = (name: string, choices: Named): string => asked.get(name) ?? choices[0]?.slug ?? '';
  const kind = asked.has('area') ? 'area' : asked.has('track') ? 'track' : 'guide-stage';
  return {
    kind,
    guide: pick('guide', guides),
    stage: pick('stage', []),
    area: pick('area', areas),
    track: pick('track', tracks),
    mode: 'strict',
    minutes: minutesIn(asked) ?? USUAL_ROUND_MINUTES,
    count: DEFAULT_COUNT,
  };
}

/** The minutes with the extra time of the settings; null where no time is kept. */
export function withExtraTime({ mode, minutes }: Pick<RoundWish, 'mode' | 'minutes'>, extraTime: Settings['extraTime']): number | null {
  const factor = mode === 'untimed' ? null : EXTRA_TIME_FACTORS[extraTime];
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
