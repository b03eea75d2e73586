import type { ReviewDraft } from '@whetstone/contracts/review-content';
import type { StoryContent } from '@whetstone/contracts/stories';
import type { Draft } from './drafts.ts';

/** Under what the last words of a page that goes are kept: by whose they are, and by the question. */
const PREFIX = 'whetstone.last-words.';
const keyOf = (owner: string, slug: string): string => `${PREFIX}${owner}.${slug}`;

function put(key: string, words: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(words));
  } catch {
    // full or switched off: the database has all but what was written since the last pause
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
export const keepStoryWords = (owner: string, storyId: string, words: StoryWords): void => put(ofStory(owner, storyId), words);
export const takeStoryWords = (owner: string, storyId: string): StoryWords | null => take(ofStory(owner, storyId)) as StoryWords | null;

/** A review as it was written last, and the saving that it builds on. */
export interface ReviewWords {
  draft: ReviewDraft;
  revision: number;
}

/** No question is called so. */
const ofReview = (owner: string, ticket: string): string => keyOf(owner, `desk ${ticket}`);

/** The same of a review that is being written: kept with every change until the server has it. */
export const keepReviewWords = (owner: string, ticket: string, words: ReviewWords): void => put(ofReview(owner, ticket), words);
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
export const keepNoteWords = (owner: string, candidateId: string, words: NoteWords): void => put(ofNote(owner, candidateId), words);
export const readNoteWords = (owner: string, candidateId: string): NoteWords | null => read(ofNote(owner, candidateId)) as NoteWords | null;
export const dropNoteWords = (owner: string, candidateId: string): void => drop(ofNote(owner, candidateId));

/** Takes out all last words of a person. */
export function wipeLastWords(owner: string): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(keyOf(owner, ''))) localStorage.removeItem(key);
  } catch {
    // a browser without storage has kept nothing
  }
}
