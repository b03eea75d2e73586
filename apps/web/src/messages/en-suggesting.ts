import { countOf } from './plural.ts';

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const listed = new Intl.ListFormat('en-GB');
const minutesOf = (count: number): string => countOf(count, 'minute', 'minutes');

/** A suggestion in words: what is there any more is named. */
export interface SuggestionNames {
  kind: 'question' | 'stage' | 'area' | 'minutes' | 'omit' | 'include';
  /** what it is about, as it is called today; null for what is gone */
  name: string | null;
  of: string | null;
  minutes: number;
}

function nameSuggestion({ kind, name, of, minutes }: SuggestionNames): string {
  const what = of === null ? name : `${name}, ${of}`;
  if (kind === 'minutes') return `${minutesOf(minutes)} more on each day of study`;
  if (name === null) return 'Something that is not here any more';
  switch (kind) {
    case 'question':
      return `The question “${name}”`;
    case 'omit':
      return `Leave out an area: ${what}`;
    case 'include':
      return `Take up an area: ${what}`;
    default:
      return `A round of ${minutesOf(minutes)}: ${what}`;
  }
}

/** What a mentor sees of the plan of a candidate, notes and suggests; what the candidate answers; and what came since yesterday. */
export const enSuggesting = {
  suggesting: {
    named: nameSuggestion,
    at: (at: string) => moment.format(new Date(at)),
    states: { open: 'waits for an answer', accepted: 'accepted', declined: 'declined', withdrawn: 'taken back', ended: 'closed: the grant has ended' },
    title: 'Suggestions',
    lead: 'What mentors who may see something of yours suggest. Nothing happens before you accept it, and most of it can be put back.',
    empty: 'A mentor whom you let see something can suggest a question, a round or a change of your plan. It will stand here.',
    todayTitle: 'Suggested to you',
    all: 'All suggestions',
    by: (name: string, at: string) => `by ${name}, ${moment.format(new Date(at))}`,
    effects: {
      question: 'Accepting stars the question. If you have not answered it yet, it comes first in your plan, too.',
      stage: 'Accepting begins nothing: you get a prepared form to start it from.',
      area: 'Accepting begins nothing: you get a prepared form to start it from.',
      minutes: 'Accepting adds the minutes to every weekday that is not free.',
      omit: 'Accepting leaves the area out of your target. It stays in the bank.',
      include: 'Accepting plans for the area again.',
    },
    accept: 'Accept',
    acceptOf: (name: string) => `Accept: ${name}`,
    decline: 'Decline',
    declineOf: (name: string) => `Decline: ${name}`,
    undo: 'Undo',
    undoOf: (name: string) => `Undo: ${name}`,
    toQuestion: 'Answer it',
    toRound: 'To the prepared round',
    toTarget: 'See your target',
    saidAccepted: 'Accepted. The mentor has been told.',
    saidDeclined: 'Declined. The mentor has been told.',
    saidUndone: 'Put back. It waits for your answer again.',
    earlier: 'Answered and closed',
    formTitle: 'Suggest something',
    formNote: 'The candidate is told, and accepts or declines. Nothing happens by itself.',
    what: 'What',
    kinds: {
      question: 'A question',
      stage: 'A round of a stage',
      area: 'A round of an area',
      minutes: 'More minutes a day',
      omit: 'Leave out an area',
      include: 'Take up an area',
    },
    findQuestion: 'Find the question',
    findHint: 'A word of its title or text.',
    found: 'Questions found',
    noneFound: 'No question has these words.',
    guide: 'Guide',
    stage: 'Stage',
    area: 'Area',
    minutes: 'Minutes',
    addedMinutes: 'Minutes to add to each day',
    reason: 'Why',
    reasonHint: 'A sentence for the candidate.',
    reasonMissing: 'Say in a sentence why.',
    questionMissing: 'Find a question and choose it.',
    send: 'Suggest it',
    sent: 'Suggested. You see here what becomes of it.',
    made: 'What you have suggested',
    madeEmpty: 'You have suggested nothing to this person.',
    takeBack: 'Take back',
    takeBackOf: (name: string) => `Take back: ${name}`,
  },
  menteePlan: {
    title: 'Plan',
    changes: 'Since you looked',
    noChanges: 'Nothing was studied or changed.',
    changed: (parts: { firstAnswers: number; reviews: number; hasChangedTime: boolean }) =>
      [
        parts.firstAnswers > 0 ? `${countOf(parts.firstAnswers, 'question', 'questions')} answered for the first time` : '',
        parts.reviews > 0 ? countOf(parts.reviews, 'review', 'reviews') : '',
        parts.hasChangedTime ? 'time or days off changed' : '',
      ].filter(Boolean),
    targetChanges: { set: 'new target', changed: 'target changed', ended: 'target ended' },
    list: (parts: readonly string[]) => `${listed.format(parts)}.`,
    fits: (needed: string, available: string) => `It fits: ${needed} of work, ${available} left.`,
    short: (needed: string, available: string) => `It does not fit: ${needed} of work, ${available} left.`,
    met: (met: number, count: number) => `${met} of ${countOf(count, 'question', 'questions')} met.`,
    backlog: (count: number) => `${countOf(count, 'review', 'reviews')} overdue.`,
    dates: 'Dates',
    noTarget: 'No target is set, so the plan works toward none.',
    noDate: 'without a date',
    leftOut: (areas: readonly string[]) => `Left out: ${listed.format(areas)}.`,
    days: 'The next days',
    week: (minutes: string) => `${minutes} a week.`,
  },
  menteeNote: {
    title: 'Your notes',
    hint: 'Only you read them. They are kept when the grant ends, and shown while one lives.',
    label: (name: string) => `Notes on ${name}`,
    changed: 'Another window has saved these notes since.',
    merge: 'Put both together',
  },
  digest: {
    title: 'At a glance',
    since: (at: string) => `Since ${moment.format(new Date(at))}: the last day, and what you have not read from before.`,
    waits: 'Waits for you',
    nothingWaits: 'Nothing waits for you.',
    waiting: {
      suggestions: (count: number) => `${countOf(count, 'suggestion', 'suggestions')} to accept or decline`,
      reviews: (count: number) => `${countOf(count, 'review', 'reviews')} that came back, not rated yet`,
      forMe: (count: number) => `${count} handed to you by name`,
      claimed: (count: number) => `${count} that you hold and have not sent`,
    },
    suggested: (count: number) => `${countOf(count, 'suggestion', 'suggestions')} of yours not answered yet`,
    groups: {
      answers: 'Reviews and answers',
      suggestions: 'Suggestions',
      nudges: 'Reminders and releases',
      other: 'Grants, reports and the rest',
    },
    ratings: 'How your reviews were rated',
    nothingCame: 'Nothing came.',
    toAll: 'All notifications',
    readAll: 'Mark all as read',
    isNew: 'new',
  },
};
