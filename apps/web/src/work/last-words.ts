import type { ReviewDraft } from '@whetstone/contracts/review-content';
import type { StoryContent } from '@whetstone/contracts/stories';
import type { Draft } from './drafts.ts';

/** Under what the last words of a page that goes are kept: by whose they are, and by the question. */
const PREFIX = 'whetstone.last-words.';
const keyOf = (owner: string, slug: string): string => `${PREFIX}${owner}.${slug}`;

/** @returns whether it is kept */
function put(key: string, words: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(words));
    return true;
  } catch {
    return false; // full or switched off: the database has all but what was written since the last pause
  }
}

function read(key: string): unknown {
  try {
    const kept = localStorage.getItem(key);
    return kept === null ? null : (JSON.parse(kept) as unknown);
  } catch {
    return null;
  }
}

function drop(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // a browser without storage has kept nothing
  }
}

function take(key: string): unknown {
  const kept = read(key);
  drop(key);
  return kept;
}

/**
 * Keeps a draft at once, without waiting: a page that is closed or reloaded has no time for the browser's database.
 * It is read when the question is opened next, and taken out then.
 */
export function keepLastWords(draft: Draft): void {
  put(keyOf(draft.owner, draft.slug), draft);
}

/** The last words of a page that went, and takes them out; null without any. */
export const takeLastWords = (owner: string, slug: string): Draft | null => take(keyOf(owner, slug)) as Draft | null;

/** A story as it was written last, and the revisions that it builds on. */
export interface StoryWords {
  content: StoryContent;
  heads: string[];
}

/** No question is called so. */
const ofStory = (owner: string, storyId: string): string => keyOf(owner, `story ${storyId}`);

/** The same of a story, which has no draft in the database: kept with every change until it is a revision. */
export const keepStoryWords = (owner: string, storyId: string, words: StoryWords): boolean => put(ofStory(owner, storyId), words);
export const takeStoryWords = (owner: string, storyId: string): StoryWords | null => take(ofStory(owner, storyId)) as StoryWords | null;

/** A review as it was written last, and the saving that it builds on. */
export interface ReviewWords {
  draft: ReviewDraft;
  revision: number;
}

/** No question is called so. */
const ofReview = (owner: string, ticket: string): string => keyOf(owner, `desk ${ticket}`);

/** The same of a review that is being written: kept with every change until the server has it. */
export const keepReviewWords = (owner: string, ticket: string, words: ReviewWords): boolean => put(ofReview(owner, ticket), words);
export const readReviewWords = (owner: string, ticket: string): ReviewWords | null => read(ofReview(owner, ticket)) as ReviewWords | null;
export const dropReviewWords = (owner: string, ticket: string): void => drop(ofReview(owner, ticket));

/** A mentor's note on a person as it was written last, and the saving that it builds on. */
export interface NoteWords {
  text: string;
  revision: number;
}

/** No question is called so. */
const ofNote = (owner: string, candidateId: string): string => keyOf(owner, `note ${candidateId}`);

/** The same of a note on a person: kept with every change until the server has it. */
export const keepNoteWords = (owner: string, candidateId: string, words: NoteWords): boolean => put(ofNote(owner, candidateId), words);
export const readNoteWords = (owner: string, candidateId: string): NoteWords | null => read(ofNote(owner, candidateId)) as NoteWords | null;
export const dropNoteWords = (owner: string, candidateId: string): void => drop(ofNote(owner, candidateId));

/** A question of a workspace as it was written last. What it says is known to its editor alone. */
export interface QuestionWords {
  /** of the question, which may have been saved under it or not yet */
  questionId: string;
  /** the version that was changed; 0 for what was never saved */
  base: number;
  /** where the question stood, as the server calls it; empty for what was never saved */
  basePlace: string;
  /** what that version says, and what was made of it */
  saved: unknown;
  draft: unknown;
}

/** No question is called so. */
const QUESTION = 'authoring ';
const ofQuestion = (owner: string, place: string): string => keyOf(owner, `${QUESTION}${place}`);

/**
 * The same of a question of a workspace: kept with every change until it is saved.
 * @param place which one: of the workspace, by its id, or the new one
 * @returns whether the browser keeps it
 */
export const keepQuestionWords = (owner: string, place: string, words: QuestionWords): boolean => put(ofQuestion(owner, place), words);
export const readQuestionWords = (owner: string, place: string): QuestionWords | null => read(ofQuestion(owner, place)) as QuestionWords | null;
export const dropQuestionWords = (owner: string, place: string): void => drop(ofQuestion(owner, place));

/** What is kept of questions that are written and not saved. @param within only those whose place begins so */
export function listQuestionWords(owner: string, within = ''): QuestionWords[] {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(ofQuestion(owner, within)));
    return keys.flatMap((key) => (read(key) as QuestionWords | null) ?? []);
  } catch {
    return []; // a browser without storage has kept nothing
  }
}

/** Takes out all last words of a person. */
export function wipeLastWords(owner: string): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(keyOf(owner, ''))) localStorage.removeItem(key);
  } catch {
    // a browser without storage has kept nothing
  }
}
