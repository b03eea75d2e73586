import { countOf } from './plural.ts';

const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const listed = new Intl.ListFormat('en-GB');
const on = (at: string): string => date.format(new Date(at));

/** What others may see of one, who looked, and the people who let a mentor see something. */
export const enSharing = {
  sharing: {
    title: 'Sharing',
    lead: 'Nobody sees your work unless you let them. What you grant here you can take back at any time.',
    scopes: { rounds: 'Rounds', progress: 'Progress' },
    scopeNotes: { rounds: 'your rounds, with their questions and times', progress: 'what you have studied, and your plan' },
    grantTitle: 'Let a mentor see something',
    grantNone: 'Granting is for candidates, and your account is not one.',
    mentor: 'Mentor',
    byName: 'Someone else, by sign-in name',
    signInName: 'Sign-in name of the mentor',
    signInNameHint: 'Exactly as the mentor signs in; case does not count.',
    what: 'What the mentor may see',
    whatMissing: 'Choose at least one.',
    until: 'Ends by itself after',
    days: (days: number) => countOf(days, 'day', 'days'),
    grant: 'Grant',
    granted: (until: string) => `Granted until ${on(until)}.`,
    noMentor: 'There is no mentor of this name here.',
    livingTitle: 'What you have granted',
    livingEmpty: 'You have granted nothing. Choose a mentor above, and what that mentor may see.',
    endedTitle: 'Ended',
    line: (scope: string, name: string) => `${scope} to ${name}`,
    fromTo: (from: string, to: string) => `from ${on(from)} until ${on(to)}`,
    revokedOn: (at: string) => `taken back on ${on(at)}`,
    expiredOn: (at: string) => `ended by itself on ${on(at)}`,
    revoke: 'Take back',
    revokeOf: (scope: string, name: string) => `Take back: ${scope} to ${name}`,
    revoked: 'Taken back. It is in force from the mentor’s next request.',
    readsTitle: 'Who read me',
    readsNote: 'Every read of what is yours by someone else. Nobody can change this list, admins neither.',
    readsEmpty: 'Nobody has read anything of yours.',
    gone: 'Someone who is gone',
    whats: {
      profile: 'saw your name in the list of people',
      progress: 'read your progress',
      rounds: 'read your rounds',
      emergency: 'read by emergency access',
      'emergency-opened': 'opened emergency access',
    },
    emergency: 'Emergency access',
    reason: (reason: string) => `Reason: ${reason}`,
    at: (at: string) => moment.format(new Date(at)),
    more: 'Load more',
    moreFailed: 'The rest could not be loaded. Try again.',
    peopleTitle: 'My people',
    peopleLead: 'Candidates who let you see something. Each time you look at this list they can see that you did.',
    peopleEmpty: 'Nobody lets you see anything yet. A candidate grants it on the page “Sharing”, by your name.',
    peopleGrants: (scopes: readonly { scope: string; expiresAt: string }[]) =>
      listed.format(scopes.map(({ scope, expiresAt }) => `${scope} until ${on(expiresAt)}`)),
  },
};
