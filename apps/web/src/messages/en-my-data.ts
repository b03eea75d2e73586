const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });

/** Taking one's data along, and going. */
export const enMyData = {
  myData: {
    title: 'My data',
    note: 'All that is kept about you here, but for secrets such as keys and hashes. Each download is noted in your log.',
    asText: 'Download to read (Markdown)',
    asData: 'Download for programs (JSON)',
    saved: (file: string) => `Saved as ${file}.`,
    deletion: 'Delete my account',
    deletionNote: 'Seven days in which you can change your mind, then everything is gone.',
    now: 'At once',
    nowText:
      'You are signed out everywhere. Consents that you gave, links that you made, your private feed and push messages end, and stay ended if you change your mind.',
    later: 'After seven days',
    laterText:
      'Your name, settings, keys, notifications and reports are deleted for good. The log keeps that something was done, under a number that means nobody any more.',
    backups: 'Backups',
    backupsText: 'Backups made before may still hold your data until they are thrown away. A backup that is restored deletes you again.',
    ask: 'Delete my account …',
    askTitle: 'Delete this account?',
    askText: (name: string) => `This is the account ${name}. Until it is gone you can sign in and keep it.`,
    password: 'Your password',
    passwordMissing: 'Write your password.',
    passwordWrong: 'The password is not right.',
    bySecondFactor: 'Your account has no password, so this works within ten minutes of signing in with your passkey or of giving a code.',
    tooLongAgo: 'That was too long ago: sign out, sign in again with your passkey or a code, and come back.',
    lastAdmin: 'You are the last admin here: make somebody else one first.',
    confirm: 'Delete it in seven days',
    keep: 'Keep it',
    done: 'You are signed out',
    doneText: (at: string) => `The account will be deleted on ${moment.format(new Date(at))}. If you sign in before then, you can keep it.`,
    leave: 'To the start page',
    asked: 'You have asked for it already; the line at the top of the page says when it happens, and lets you keep the account.',
  },
};
