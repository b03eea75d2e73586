import type { Draft } from './drafts.ts';

/** Under what the last words of a page that goes are kept: by whose they are, and by the question. */
const PREFIX = 'whetstone.last-words.';
const keyOf = (owner: string, slug: string): string => `${PREFIX}${owner}.${slug}`;

/**
 * Keeps a draft at once, without waiting: a page that is closed or reloaded has no time for the browser's database.
 * It is read when the question is opened next, and taken out then.
 */
export function keepLastWords(draft: Draft): void {
  try {
    localStorage.setItem(keyOf(draft.owner, draft.slug), JSON.stringify(draft));
  } catch {
    // full or switched off: the database has all but the last quarter of a second
  }
}

/** The last words of a page that went, and takes them out; null without any. */
export function takeLastWords(owner: string, slug: string): Draft | null {
  try {
    const kept = localStorage.getItem(keyOf(owner, slug));
    localStorage.removeItem(keyOf(owner, slug));
    return kept === null ? null : (JSON.parse(kept) as Draft);
  } catch {
    return null;
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
