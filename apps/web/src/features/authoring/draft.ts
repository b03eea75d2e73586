import type { AuthoredDimension, AuthoredField, AuthoredLevel } from '@whetstone/contracts/authored-question';
import type { Difficulty, QuestionKind } from '@whetstone/contracts/question-query';

/** Tells what stands in a list from its neighbours while it is being written. It is sent to nobody. */
interface Keyed {
  key: string;
}

export interface DraftChoice extends Keyed {
  text: string;
  isRight: boolean;
}

/** @property id the name that stays across versions; null for what has none yet */
export interface DraftHint extends Keyed {
  id: string | null;
  text: string;
}

export interface DraftProbe extends Keyed {
  id: string | null;
  prompt: string;
  surfaces: string;
}

export interface DraftAnchor {
  id: string | null;
  level: AuthoredLevel;
  text: string;
}

export interface DraftDimension extends Keyed {
  dimension: AuthoredDimension;
  /** at least one for each level; those that say nothing are not sent */
  anchors: DraftAnchor[];
}

/** A question as it is being written: markdown throughout, and nothing has to be there yet. */
export interface QuestionDraft {
  title: string;
  kind: QuestionKind | null;
  area: string | null;
  skills: string[];
  sources: string[];
  difficulty: Difficulty | null;
  minutes: number | null;
  prompt: string;
  choices: DraftChoice[];
  answer: string;
  hints: DraftHint[];
  rubric: DraftDimension[];
  probes: DraftProbe[];
  pitfalls: string;
  references: string;
  code: string;
}

/** The parts in the order in which they are written, and by which two drafts are compared. */
export const DRAFT_PARTS = [
  'title',
  'kind',
  'area',
  'skills',
  'difficulty',
  'minutes',
  'prompt',
  'choices',
  'answer',
  'hints',
  'rubric',
  'probes',
  'pitfalls',
  'references',
  'code',
  'sources',
] as const satisfies readonly AuthoredField[];
export type DraftPart = (typeof DRAFT_PARTS)[number];

export const EMPTY_DRAFT: QuestionDraft = {
  title: '',
  kind: null,
  area: null,
  skills: [],
  sources: [],
  difficulty: null,
  minutes: null,
  prompt: '',
  choices: [],
  answer: '',
  hints: [],
  rubric: [],
  probes: [],
  pitfalls: '',
  references: '',
  code: '',
};

export const newKey = (): string => crypto.randomUUID();

/** What of a part counts: keys are of this browser alone. */
const counted = (value: unknown): string => JSON.stringify(value, (name, inner: unknown) => (name === 'key' ? undefined : inner));

export const isSamePart = (part: DraftPart, one: QuestionDraft, other: QuestionDraft): boolean => counted(one[part]) === counted(other[part]);

/** The parts in which two drafts differ. */
export const partsThatDiffer = (one: QuestionDraft, other: QuestionDraft): DraftPart[] => DRAFT_PARTS.filter((part) => !isSamePart(part, one, other));

export const isSameDraft = (one: QuestionDraft, other: QuestionDraft): boolean => partsThatDiffer(one, other).length === 0;

/** What every part of the form is given. */
export interface PartProps {
  draft: QuestionDraft;
  change: (parts: Partial<QuestionDraft>) => void;
}
