import { countOf } from './plural.ts';

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** “Something wrong here”: the form for everyone, and the list for admins. */
export const enReports = {
  reports: {
    title: 'Something wrong here',
    part: 'Which part is it?',
    parts: {
      question: 'The question',
      answer: 'The answer',
      hints: 'The hints',
      rubric: 'The rubric',
      follow_ups: 'The follow-ups',
      code: 'The code or its tests',
      questions: 'The choice of questions',
      figures: 'The figures',
      text: 'The text',
      sources: 'The sources',
      other: 'Something else',
    },
    text: 'What is wrong?',
    textHint: 'At least 10 characters. Say what it should be, if you know, and where that is written.',
    textRule: 'Write 10 to 2,000 characters.',
    anonymous: 'You are not signed in: the report names nobody, and nobody can tell you what became of it.',
    known: 'You will be told what became of it.',
    send: 'Send',
    close: 'Close',
    sent: 'Thank you. The report has arrived.',
    gone: 'This is not public any more, so it cannot be reported.',
    listTitle: 'Reports',
    listLead:
      'What readers say is wrong in the content, and what candidates say of problematic reviews. Who wrote a report is not shown, unless they let an admin read the review.',
    review: 'A review called problematic',
    reviewOf: (name: string) => `${name} lets an admin read it.`,
    toEmergency: 'Open it by emergency access',
    reviewHidden: 'Only this note is yours to read: the candidate keeps the review to themselves.',
    open: (count: number) => (count === 0 ? 'No report is open.' : `${countOf(count, 'report is', 'reports are')} open.`),
    states: { open: 'Open', resolved: 'Resolved', declined: 'Declined' },
    state: 'State',
    empty: 'There is no report in this state.',
    versions: (read: number, now: number) => (now > read ? `read in version ${read}; version ${now} stands now` : `read in version ${read}, which stands now`),
    at: (at: string) => moment.format(new Date(at)),
    resolve: 'Resolve',
    decline: 'Decline',
    resolveOf: (title: string) => `Resolve the report on ${title}`,
    declineOf: (title: string) => `Decline the report on ${title}`,
    closed: 'Closed. Who wrote it, if signed in, has been told.',
    more: 'Load more',
    moreFailed: 'The rest could not be loaded. Try again.',
  },
};
