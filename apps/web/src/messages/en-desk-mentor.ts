import { countOf } from './plural.ts';

const moment = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });

/** The API counts no further than this (`MOST_COUNTED`): so many stands for as many or more. */
const MOST_COUNTED = 100;
const counted = (count: number): string => (count < MOST_COUNTED ? String(count) : `${count} or more`);

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** `5 minutes`, `7 hours`, `3 days`: whole ones, as many as have passed. */
function spanOf(ms: number): string {
  if (ms < HOUR_MS) return countOf(Math.max(1, Math.floor(ms / 60_000)), 'minute', 'minutes');
  return ms < 2 * DAY_MS ? countOf(Math.floor(ms / HOUR_MS), 'hour', 'hours') : countOf(Math.floor(ms / DAY_MS), 'day', 'days');
}

/** Somebody's work as a reviewer sees it, and the mentor's side of the desk. */
export const enDeskMentor = {
  reviewed: {
    answer: 'Answer',
    nothingWritten: 'Nothing was written.',
    late: 'Written after the end, not counted',
    planned: (minutes: number) => `${countOf(minutes, 'minute', 'minutes')} planned`,
    probes: 'Follow-ups',
    outcomes: {
      answered: 'could answer it',
      partly: 'had part of it',
      'would-find-out': 'did not know, and said how to find out',
      wrong: 'guessed wrong',
    },
    levels: {
      noOwn: {
        candidate: (given: string) => `Mentor: ${given} · you gave none`,
        mentor: (given: string) => `You: ${given} · the candidate gave none`,
      },
      compare: {
        candidate: (own: string, given: string, difference: string) => `You: ${own} · mentor: ${given}, ${difference}`,
        mentor: (own: string, given: string, difference: string) => `The candidate: ${own} · you: ${given}, ${difference}`,
      },
      same: 'the same',
      lower: (steps: number) => `${['', 'one', 'two', 'three'][steps] ?? steps} lower`,
      higher: (steps: number) => `${['', 'one', 'two', 'three'][steps] ?? steps} higher`,
      notComparable: 'one of you saw no evidence',
      quoted: 'from the answer',
      noted: 'note',
    },
    code: 'Code',
    codeUses: { solution: 'solution', case: 'own case', expected: 'expected' } as Partial<Record<string, string>>,
    kinds: { essential: 'Essential', actionable: 'Actionable', optional: 'Optional', praise: 'Praise' },
    mark: (number: number, kind: string) => `Comment ${number}, ${kind}`,
  },
  mentorDesk: {
    title: 'Desk',
    lead: 'What candidates have handed in to be reviewed. The one with the least time left stands first.',
    workKinds: { answer: 'An answer', round: 'A round', loop: 'A loop' },
    claimedTitle: 'Yours now',
    leftOn: (ms: number) => (ms <= 0 ? 'the time is over' : `yours for ${spanOf(ms)} more`),
    queueTitle: 'Waiting',
    queueNote: (shown: number, waiting: number) =>
      shown === waiting ? `${countOf(waiting, 'submission waits', 'submissions wait')}.` : `The ${shown} most urgent of ${counted(waiting)}.`,
    queueKeys: 'j and k move through the list; c claims the one you are on, or the first.',
    queueEmpty: 'When a candidate hands something in it appears here by itself. Meanwhile you can look in on your people.',
    waits: (ms: number) => `waits for ${spanOf(ms)}`,
    minutes: (minutes: number) => `about ${countOf(minutes, 'minute', 'minutes')} of work`,
    parts: (parts: number) => countOf(parts, 'question', 'questions'),
    startWithin: (ms: number) => (ms <= 0 ? 'start now: the interview is near' : `start within ${spanOf(ms)}, before the interview`),
    forMe: 'handed to you by name',
    second: 'a second reading',
    claim: 'Claim',
    claimOf: (kind: string, areas: string) => (areas === '' ? `Claim: ${kind}` : `Claim: ${kind}, ${areas}`),
    claimRefused: 'You cannot have this one: somebody else has it, it was taken back, or you hold as many as one may.',
    today: (done: number, batch: number) => `${done} of ${batch} done today`,
    doneTitle: 'Done for today',
    doneText: (done: number) =>
      `You have sent ${countOf(done, 'review', 'reviews')} today. That is a full day’s share; whatever still waits is there tomorrow.`,
    doneGoOn: 'If you like to go on, the list below is as open as ever.',
    closedTitle: 'The open queue is not open to you yet',
    closedText:
      'First you score six reference answers and see how your levels agree with those of the reference. Until then you review what candidates hand to you by name; such a review says that you are not yet calibrated.',
    toCalibration: 'Go to calibration',
    sentTitle: 'Sent',
    sentNote: 'The latest first.',
    ratings: { great: 'rated great', good: 'rated good', okay: 'rated okay', poor: 'rated poor', problematic: 'rated problematic' } as Partial<
      Record<string, string>
    >,
    unrated: 'not rated yet',
    openThreads: (count: number) => (count === 0 ? 'no open thread' : countOf(count, 'open thread', 'open threads')),
    toLeniency: 'How my levels lie to the references and to other mentors',
    wasReference: 'was a reference answer',
    sentOn: (at: string) => `sent ${moment.format(new Date(at))}`,
    home: {
      waiting: (count: number) =>
        count === 0
          ? 'Nothing waits to be reviewed.'
          : count === 1
            ? '1 submission waits to be reviewed.'
            : `${counted(count)} submissions wait to be reviewed.`,
      claimed: (count: number) => `You hold ${countOf(count, 'submission', 'submissions')}.`,
      next: (what: string) => `Next: ${what}.`,
      link: 'To the desk',
    },
  },
  deskReview: {
    title: (name: string) => `Review: ${name}`,
    toDesk: 'Desk',
    anonymous: 'A candidate who did not wish to be named',
    handedIn: (at: string) => `handed in ${moment.format(new Date(at))}`,
    theirQuestion: 'What the candidate asks',
    noQuestion: 'The candidate asks nothing in particular.',
    question: 'The question as it was asked',
    model: 'Model answer',
    notMineTitle: 'You have not claimed this one',
    notMineText: 'It is shown once you have claimed it; that gives you 30 minutes, and as many more as you need.',
    goneText: 'You cannot have it now: somebody else has it, it was taken back, or you hold as many as one may.',
    keysTitle: 'Keys',
    keys: 'j and k go from sentence to sentence or line to line, J and K take one more; c comments on what you are on or have marked, and then e, a, o or p says which kind; a number takes the words as evidence for that dimension.',
    pickedWords: (words: string) => `“${words}”`,
    commentOnPicked: 'Comment',
    evidenceFor: 'As evidence for',
    commentsTitle: 'Comments',
    noComments: 'None yet. Mark words in the answer and press c.',
    commentOnWhole: 'Comment on the whole answer',
    chooseKind: 'What kind of comment?',
    kindKeys: { essential: 'e', actionable: 'a', optional: 'o', praise: 'p' },
    kindNotes: {
      essential: 'has to change',
      actionable: 'would make it better',
      optional: 'a matter of taste',
      praise: 'well done, and why',
    },
    onWhole: 'on the whole answer',
    cancel: 'Cancel',
    kindOf: (number: number) => `Kind of comment ${number}`,
    textOf: (number: number) => `Comment ${number}`,
    remove: 'Remove',
    removeOf: (number: number) => `Remove comment ${number}`,
    removed: 'The comment is removed.',
    undo: 'Undo',
    snippets: 'Snippets',
    snippetsNote: 'Your own, in your account.',
    saveSnippet: 'Keep this text as a snippet',
    noSnippets: 'None yet.',
    insertSnippet: (text: string) => `Insert: ${text}`,
    removeSnippet: (text: string) => `Remove the snippet: ${text}`,
    rubric: 'Rubric',
    rubricNote: 'A level needs words of the answer, or a note of 20 characters or more. Leave out what the question did not ask for.',
    noEvidence: 'The answer says nothing about it. That is a finding of its own, not a bad mark.',
    evidence: 'The words that earn it',
    evidenceHint: 'Mark words and press this dimension’s number, or write a note of 20 characters or more.',
    evidenceIsQuote: 'Quoted from the answer.',
    evidenceShort: (missing: number) => `Not in the answer; as a note it needs ${countOf(missing, 'more character', 'more characters')}.`,
    levelMissing: 'Now choose the level that these words earn.',
    clearLevel: 'Take the level back',
    nextStep: 'The one thing to do next',
    nextStepHint: 'Required: one concrete step, in 20 characters or more.',
    saving: {
      none: 'Nothing to save yet',
      writing: 'Writing …',
      saving: 'Saving …',
      saved: (at: string) => `Saved ${time.format(new Date(at))}`,
      failed: 'The server does not answer. Your text is kept in this browser and sent again by itself.',
      refused: 'The server does not take this draft. Your text is kept in this browser.',
    },
    conflictTitle: 'Another window has saved this review since',
    conflictText: 'Nothing is overwritten: what you have written here stands as it is, and is not saved until you put both together.',
    conflictWay: 'Put both together',
    conflictDone: 'Both are together now: comments of both windows, their next steps one after the other. Levels stand as in this window.',
    broughtBack: 'What you had written and not saved when this page was left is back.',
    lockName: 'Yours for',
    keepOn: 'Keep for 30 more minutes',
    keptUntil: (at: string) => `Yours until ${time.format(new Date(at))}.`,
    lockOverTitle: 'Your 30 minutes are over',
    lockOverText: 'Others may take it now. What you have written is kept for you; claim it again to go on.',
    claimAgain: 'Claim it again',
    pass: 'Pass',
    passNote: 'Somebody else reviews it; you get the next one, and do not see this one for a day.',
    giveBack: 'Give back',
    giveBackNote: 'It returns to the queue. What you have written is kept for you.',
    send: 'Send the review',
    sendNote: 'Nothing is seen by the candidate before you send it.',
    notSent: {
      conflict: 'It was not sent: another window has saved this review since, or your 30 minutes are over. What you wrote is kept; see above.',
      incomplete: 'It was not sent: the server finds it incomplete. Look through the levels, the comments and the next step.',
      away: 'It was not sent: the server does not answer. Your text is kept in this browser; press again in a moment.',
    },
    problemsTitle: 'Before you can send it',
    problems: {
      empty: 'It holds no level and no comment yet.',
      nextStep: (missing: number) => `The next step needs ${countOf(missing, 'more character', 'more characters')}.`,
      evidence: (dimension: string, question: string) => `${dimension} (${question}): the level needs evidence.`,
      level: (dimension: string, question: string) => `${dimension} (${question}): there are words, and no level yet.`,
      comment: (number: number) => `Comment ${number} says nothing yet.`,
    },
    sentTitle: (at: string) => `Sent ${moment.format(new Date(at))}`,
    notCalibrated: 'Sent before you were calibrated, and labelled so.',
    sentNote: 'This is what the candidate sees. From here on it stays as it is; you can answer each other on every comment.',
    referenceTitle: 'This was a reference answer',
    referenceNote:
      'Nobody handed it in, and nobody waits for your review. One in twenty of what you are given is one, so that your levels and the references stay together.',
    levelsTitle: 'Levels',
    noLevels: 'You gave no level here.',
    rating: 'Rating',
    by: { mentor: 'You', candidate: 'The candidate' },
  },
};
