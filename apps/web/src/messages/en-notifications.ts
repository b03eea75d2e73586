import { countOf } from './plural.ts';

const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const listed = new Intl.ListFormat('en-GB');

/** What there is to tell a person, and the private feed of it. */
export const enNotifications = {
  notifications: {
    title: 'Notifications',
    unread: (count: number) => (count === 0 ? 'Nothing unread.' : `${countOf(count, 'notification', 'notifications')} unread.`),
    empty: 'There is nothing to tell you. What others do that concerns you will stand here.',
    isNew: 'new',
    read: 'Mark as read',
    readOf: (text: string) => `Mark as read: ${text}`,
    readAll: 'Mark all as read',
    more: 'Load more',
    moreFailed: 'The rest could not be loaded. Try again.',
    at: (at: string) => moment.format(new Date(at)),
    someone: 'A candidate',
    consentGiven: (who: string, scopes: readonly string[], until: string) =>
      `${who} lets you see ${listed.format(scopes)} until ${date.format(new Date(until))}.`,
    consentRevoked: (who: string, scope: string) => `${who} has taken back what you could see: ${scope}.`,
    reportResolved: (title: string) => `Your report on ${title} was taken up.`,
    reportDeclined: (title: string) => `Your report on ${title} was declined.`,
    questionFixed: (title: string | null, version: number) =>
      `${title === null ? 'A question that you have studied' : `“${title}”, which you have studied,`} was mended: version ${version} stands there now.`,
    reportTitle: (title: string | null) => (title === null ? 'something that is not public any more' : `“${title}”`),
    movedOn: (read: number, now: number) => `You read version ${read}; version ${now} stands there now.`,
    sameVersion: (version: number) => `It stands there as you read it, in version ${version}.`,
    workspaceAdded: (name: string) => `You were added to the workspace ${name}.`,
    workspaceLeft: 'You were added to a workspace which you have left since.',
    emergency: 'An admin has opened emergency access to your account. “Who read me” shows the reason and every read.',
    feedTitle: 'As a private feed',
    feedText: 'A feed reader can show your notifications, in English. Whoever knows the address can read them, so give it to nobody.',
    feedMake: 'Make an address',
    feedRenew: 'Make a new address; the old one ends',
    feedEnd: 'End the address',
    feedSince: (at: string) => `There is an address since ${moment.format(new Date(at))}. It cannot be shown again.`,
    feedAddress: 'Address of the feed',
    feedOnce: 'Copy it now: it is shown this once.',
    feedEnded: 'The address has ended.',
  },
};
