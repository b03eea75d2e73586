import { countOf } from './plural.ts';

const moment = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });

/** The bank of stories, writing one, and answering with one. */
export const enStories = {
  stories: {
    title: 'Stories',
    lead: 'What you did, told once and well. A behavioural answer starts from one of them.',
    write: 'Write a story',
    mine: 'My stories',
    none: 'Think of one thing that you did and whose effect others noticed: an outage, a disagreement, a chore that is gone. Write a sentence for each of its four parts; polish comes later.',
    untitled: 'Without a title',
    missing: (parts: readonly string[]) => `still to write: ${parts.join(', ')}`,
    others: (count: number) => `written on ${count + 1} devices at once`,
    remove: 'Remove',
    removed: (title: string) => `Removed: ${title}`,
    removeFailed: 'This browser could not keep that. Nothing is removed.',
    undo: 'Undo',
    shows: 'What your stories show',
    sources: { company: (name: string) => `Values of ${name}`, guide: (name: string) => `Pillars of ${name}` },
    covered: (count: number, of: number) => `${count} of ${of} ${count === 1 ? 'has' : 'have'} a story`,
    noStory: 'No story shows this yet.',
    storyCount: (count: number) => countOf(count, 'story', 'stories'),
    noTarget:
      'Choose the interview you prepare for: the values of its company and the pillars of its guide are then listed here, with the stories that show them.',
    toTarget: 'Choose it',
  },
  writing: {
    newTitle: 'A new story',
    all: 'All stories',
    title: 'Title',
    titleHint: 'What you will know it by when you need it.',
    parts: { situation: 'Situation', task: 'Task', action: 'Action', result: 'Result' },
    hints: {
      situation: 'Where, when, and what was at stake. Two or three sentences.',
      task: 'What had to be done, and why by you.',
      action: 'What you did yourself, step by step, and why so. This is the longest part.',
      result: 'What came of it, in numbers where you have them, and what you would do differently.',
    },
    ties: 'What it shows',
    tiesNote: 'Tick only what somebody who listens would say without being told.',
    skills: 'Skills',
    chosen: (count: number) => `${count} chosen`,
    gone: 'not there any more',
    saved: (at: string) => `Saved ${time.format(new Date(at))}`,
    empty: 'Saved as you go.',
    other: 'Another device has written here too',
    otherText: (at: string) => `Both are kept. Yours stands above; this was written at ${moment.format(new Date(at))}:`,
    useOther: 'Go on with this one',
    ownStory: 'Make it a story of its own',
    layAside: 'Lay it aside',
  },
  telling: {
    title: 'From my stories',
    note: 'goes to the end of your answer',
    none: 'You have no story yet.',
    toStories: 'Write one',
    insert: 'Put into the answer',
    insertOf: (title: string) => `Put into the answer: ${title}`,
    inserted: 'It stands at the end of your answer. Make it fit the question.',
    tooLong: 'The answer would be too long with it. Nothing was put in.',
    failed: 'Your stories could not be fetched.',
  },
};
