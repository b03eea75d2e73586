import { capOn } from '@whetstone/study/cap-on';
import { daysBetween, toDayNumber } from '@whetstone/study/iso-date';
import type { StudyQuestionLink } from '@whetstone/contracts/study-shared';
import { type DatedStage, listComingStages, wantedOf } from './choose-next.ts';
import type { StudyCard } from './read-cards.ts';
import { type StudyState, idsOfTracks } from './read-study-state.ts';

/** A question with the person's card; null for one that was never graded. */
export interface StudyItem {
  question: StudyQuestionLink;
  card: StudyCard | null;
}

/** What is planned for, and the questions in the order in which they are to be met. */
export interface Scope {
  next: DatedStage | null;
  /** to be met and known on the date */
  wanted: StudyItem[];
  /** what a mentor suggested and nothing else asks for, then what is wanted later: as much of it as leaves time for the rest */
  more: StudyItem[];
  /** met before and asked for by nothing now: reviewed when due */
  rest: StudyItem[];
}

/** How much of the time before the next date may go to first answers in all, where later stages wait: the rest is for reviews. */
const SHARE_FOR_NEW = 0.6;

/** In the order of the tracks that are followed, then as they come. */
function inTrackOrder(ids: Iterable<string>, ofTracks: readonly string[]): string[] {
  const asked = new Set(ids);
  return [...new Set([...ofTracks.filter((id) => asked.has(id)), ...asked])];
}

function minutesUntil({ clock, preferences, done }: StudyState, on: string): number {
  const today = toDayNumber(clock.today);
  const caps = Array.from({ length: Math.max(0, daysBetween(clock.today, on)) }, (_, day) => capOn(preferences, today + day));
  return Math.max(0, caps.reduce((sum, minutes) => sum + minutes, 0) - done.minutes);
}

/** As many new questions of later stages, in their order, as leave time to meet the wanted ones and to review. */
function chooseMore(state: StudyState, items: readonly StudyItem[], { wanted, on }: { wanted: readonly StudyItem[]; on: string }): StudyItem[] {
  const ofWanted = wanted.reduce((sum, { card, question }) => sum + (card ? 0 : question.minutes), 0);
  let left = minutesUntil(state, on) * SHARE_FOR_NEW - ofWanted;
  return items.filter(({ card, question }) => {
    if (card) return true;
    left -= question.minutes;
    return left >= 0;
  });
}

function toItems({ questions, cards }: StudyState, ids: readonly string[]): StudyItem[] {
  return ids.flatMap((id) => {
    const question = questions.get(id);
    return question ? [{ question, card: cards.get(id) ?? null }] : [];
  });
}

const idOf = ({ question }: StudyItem): string => question.id;

/** Everything that targets and tracks ask for, in no particular order of stages. */
export const listAsked = (state: StudyState): string[] => [
  ...new Set([...state.targets.flatMap((target) => wantedOf(target, state.guideQuestions)).map(({ question }) => question.id), ...idsOfTracks(state.passes)]),
];

/** What the next date asks for: what its stages do, or all of the target where they name nothing; without a date, everything. */
function listWanted(state: StudyState, stages: readonly DatedStage[]): string[] {
  const [next] = stages;
  if (next === undefined) return listAsked(state);
  const named = stages.filter(({ on }) => on === next.on).flatMap(({ questionIds }) => questionIds);
  return named.length > 0 ? named : wantedOf(next.target, state.guideQuestions).map(({ question }) => question.id);
}

/** What to prepare, of all that a person has and wants. */
export function chooseScope(state: StudyState): Scope {
  const stages = listComingStages(state.targets, state.guideQuestions, state.clock.today);
  const [next = null] = stages;
  const ofTracks = idsOfTracks(state.passes);
  const wanted = toItems(state, inTrackOrder(listWanted(state, stages), ofTracks));
  const isWanted = new Set(wanted.map(idOf));
  const later = inTrackOrder([...stages.flatMap(({ questionIds }) => questionIds), ...listAsked(state)], ofTracks).filter((id) => !isWanted.has(id));
  const suggested = toItems(
    state,
    state.suggested.filter((id) => !isWanted.has(id)),
  );
  const isSuggested = new Set(state.suggested);
  const other = later.filter((id) => !isSuggested.has(id));
  const more = [...suggested, ...(next ? chooseMore(state, toItems(state, other), { wanted: [...wanted, ...suggested], on: next.on }) : [])];
  const known = new Set([...wanted, ...more].map(idOf));
  const rest = toItems(
    state,
    [...state.cards.keys()].filter((id) => !known.has(id)),
  );
  return wanted.length > 0 || next ? { next, wanted, more, rest } : { next: null, wanted: rest, more, rest: [] };
}
