/**
 * What the service worker keeps for the time without a network, and where. Pages and public answers that were visited; of what
 * is private what today's study needs and rounds that were opened, whole, with answers and coding cases, and one's stories; apart for each person. Signing out empties all but the app itself (work/wipe-work.ts).
 */
const KEPT = 'whetstone-kept-';
export const PAGES = `${KEPT}pages`;
export const PUBLIC_ANSWERS = `${KEPT}public`;
/** who is signed in, as the server said it last */
export const SESSION = `${KEPT}session`;
const OF_PERSON = `${KEPT}person-`;

export const answersOf = (person: string): string => OF_PERSON + person;
export const isOfPerson = (name: string): boolean => name.startsWith(OF_PERSON);

/** The most that is kept of each kind; what was kept first goes first. */
export const MOST_KEPT = 400;

const PUBLIC_PAGE = /^\/(?:$|(?:guides|questions|pay|tracks|readings)(?:\/|$))/;
const PUBLIC_ANSWER = /^\/api\/(?:guides|questions|salaries|tracks|articles)(?:\/|$)/;
const STUDY_ANSWER = /^\/api\/me\/(?:(?:today|due|study|plan|stories)$|(?:questions|attempts|rounds)\/[^/]+$)/;

export const isPublicPage = (path: string): boolean => PUBLIC_PAGE.test(path);

/** What kind of answer an address gives; null for one that is never kept. */
export function answerKind(path: string): 'session' | 'study' | 'public' | null {
  if (path === '/api/session') return 'session';
  if (STUDY_ANSWER.test(path)) return 'study';
  return PUBLIC_ANSWER.test(path) ? 'public' : null;
}
