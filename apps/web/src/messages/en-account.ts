import { countOf } from './plural.ts';

/** Made only where it is said: see plural.ts. */
const momentOf = (at: string): string => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(new Date(at));

/** What the frame around every screen says of the account, and public pages of the work that goes with one. */
export const enAccount = {
  account: {
    signIn: 'Sign in',
    menu: 'Account',
    menuOf: (name: string) => `Account of ${name}`,
    roles: { candidate: 'Candidate', mentor: 'Mentor', recruiter: 'Recruiter', admin: 'Admin' },
    mine: 'My page',
    settings: 'Settings',
    sharing: 'Sharing',
    myPeople: 'My people',
    workspaces: 'Workspaces',
    admin: 'Administration',
    notifications: (unread: number) => (unread === 0 ? 'Notifications' : `Notifications (${unread} unread)`),
    signOut: 'Sign out',
    signOutFailed: 'You are still signed in: the server could not be reached. Try again.',
    unsentTitle: 'Not everything has been sent',
    unsentText: (count: number) =>
      `${countOf(count, 'piece of work', 'pieces of work')} of yours ${count === 1 ? 'is' : 'are'} in this browser only. Signing out deletes what the server does not have.`,
    signOutAnyway: 'Delete it and sign out',
    stay: 'Stay signed in',
    ended: 'You have been signed out: the session was ended from elsewhere, or it was too old.',
    signInAgain: 'Sign in again',
    deletion: (at: string) => `This account will be deleted on ${momentOf(at)}.`,
    undoDeletion: 'Keep the account',
    undoFailed: 'That did not work. Try again; until then nothing is deleted.',
    toSend: (count: number) => `${count} to send`,
    toSendOffline: (count: number) => `Offline, ${count} to send`,
    notTaken: (count: number) => `${count} not taken`,
    start: 'Start with a guide',
    goOn: 'Continue on my page',
  },
  studyWay: { way: 'Study this question', note: 'with a sheet to answer on, saved as you write' },
};
