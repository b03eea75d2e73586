import { SUGGESTION_KINDS, type SuggestionKind, type SuggestionOf } from '@whetstone/contracts/suggestions';

/** What the form for a suggestion holds. */
export interface SuggestionWish {
  kind: SuggestionKind;
  question: string;
  guide: string;
  stage: string;
  area: string;
  /** of a round */
  roundMinutes: number;
  addedMinutes: number;
  /** an area of a target, as `guide area` */
  planned: string;
  reason: string;
}

/** An area that the person prepares for or leaves out, with its guide. */
export interface PlannedArea {
  guide: { slug: string; name: string };
  area: { slug: string; name: string };
  isLeftOut: boolean;
}

export const EMPTY_WISH: SuggestionWish = {
  kind: 'question',
  question: '',
  guide: '',
  stage: '',
  area: '',
  roundMinutes: 45,
  addedMinutes: 15,
  planned: '',
  reason: '',
};

export const keyOf = ({ guide, area }: PlannedArea): string => `${guide.slug} ${area.slug}`;

/** The areas that a kind of suggestion can be about; none for the other kinds. */
export const areasFor = (kind: SuggestionKind, areas: readonly PlannedArea[]): PlannedArea[] =>
  areas.filter(({ isLeftOut }) => (isLeftOut ? kind === 'include' : kind === 'omit'));

/** The kinds that there is something to suggest of: areas are left out or taken up only of what the person prepares for. */
export const kindsFor = (areas: readonly PlannedArea[]): SuggestionKind[] =>
  SUGGESTION_KINDS.filter((kind) => (kind !== 'omit' && kind !== 'include') || areasFor(kind, areas).length > 0);

/** What is sent; what is not chosen yet is an empty word, which is refused with the name of its field. */
export function suggestionOf({ kind, question, guide, stage, area, roundMinutes, addedMinutes, planned }: SuggestionWish): SuggestionOf {
  const [plannedGuide = '', plannedArea = ''] = planned.split(' ');
  switch (kind) {
    case 'question':
      return { kind, question };
    case 'stage':
      return { kind, guide, stage, minutes: roundMinutes };
    case 'area':
      return { kind, area, minutes: roundMinutes };
    case 'minutes':
      return { kind, minutes: addedMinutes };
    default:
      return { kind, guide: plannedGuide, area: plannedArea };
  }
}

/** What has to be said before it can be sent; null where nothing is missing. */
export function lackingOf({ kind, question, reason }: SuggestionWish): 'question' | 'reason' | null {
  if (kind === 'question' && question === '') return 'question';
  return reason.trim() === '' ? 'reason' : null;
}
