import { capOn } from '@whetstone/study/cap-on';
import { daysBetween, toDayNumber } from '@whetstone/study/iso-date';
import type { StudyQuestionLink } from '@whetstone/contracts/study-shared';
import { type DatedStage, listComingStages, wantedOf } from './choose-next.ts';
import type { StudyItem } from './read-cards.ts';
import type { StudyState } from './read-study-state.ts';

/** What is planned for, and the questions in the order in which they are to be met. */
export interface Scope {
  next: DatedStage | null;
  /** to be met and known on the date */
  wanted: StudyItem[];
  /** wanted later; as much of it as leaves time for the rest */
  more: StudyItem[];
  /** met before and asked for by nothing now: reviewed when due */
  rest: StudyItem[];
}

/** How much of the time before the next date may go to first answers in all, where later stages wait: the rest is for reviews. */
const SHARE_FOR_NEW = 0.6;

/** All questions that may be asked for, by id. */
function questionsOf({ questions, guideQuestions }: StudyState): Map<string, StudyQuestionLink> {
  return new Map([...questions, ...guideQuestions.map(({ question }) => [question.id, question] as const)]);
}

const idsOfTracks = ({ passes }: StudyState): string[] => [
  ...new Set(passes.flatMap(({ items }) => items.filter(({ kind }) => kind === 'question').map(({ id }) => id))),
];

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

/** What to prepare, of all that a person has and wants. */
export function chooseScope(state: StudyState): Scope {
  const links = questionsOf(state);
  const toItems = (ids: readonly string[]): StudyItem[] =>
    ids.flatMap((id) => {
      const question = links.get(id);
      return question ? [{ question, card: state.cards.get(id) ?? null }] : [];
    });
  const stages = listComingStages(state.targets, state.guideQuestions, state.clock.today);
  const [next] = stages;
  const ofTracks = idsOfTracks(state);
  const ofTargets = state.targets.flatMap((target) => wantedOf(target, state.guideQuestions).map(({ question }) => question.id));
  const now = stages.filter(({ on }) => on === next?.on).flatMap(({ questionIds }) => questionIds);
  const forNext = now.length > 0 ? now : next && wantedOf(next.target, state.guideQuestions).map(({ question }) => question.id);
  const wanted = toItems(inTrackOrder(forNext ?? [...ofTargets, ...ofTracks], ofTracks));
  const wantedIds = new Set(wanted.map(({ question }) => question.id));
  const later = inTrackOrder([...stages.flatMap(({ questionIds }) => questionIds), ...ofTargets, ...ofTracks], ofTracks).filter((id) => !wantedIds.has(id));
  const more = next ? chooseMore(state, toItems(later), { wanted, on: next.on }) : [];
  const known = new Set([...wanted, ...more].map(({ question }) => question.id));
  const aside = toItems([...state.cards.keys()].filter((id) => !known.has(id)));
  const rest = [...aside, ...state.others];
  return wanted.length > 0 || next ? { next: next ?? null, wanted, more, rest } : { next: null, wanted: rest, more: [], rest: [] };
}
