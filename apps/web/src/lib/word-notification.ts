import type { NotificationView } from '@whetstone/contracts/notifications';
import type { Messages } from '#src/messages/en.ts';
import { paths } from '#src/paths.ts';

export interface Worded {
  text: string;
  note?: string;
  /** where it leads; null when there is nothing to go to */
  to: string | null;
}

type AboutReport = Extract<NotificationView, { kind: 'report_resolved' | 'report_declined' }>;

function addressOf({ kind, slug }: AboutReport['data']): string | null {
  if (slug === null) return null;
  const address = { question: paths.question, guide: paths.guide, salary: paths.salary, track: paths.track, article: paths.article }[kind];
  return address(slug);
}

function wordReport({ kind, data }: AboutReport, words: Messages['notifications']): Worded {
  const title = words.reportTitle(data.title);
  const moved = data.currentVersion > data.reportedVersion;
  return {
    text: kind === 'report_resolved' ? words.reportResolved(title) : words.reportDeclined(title),
    note: moved ? words.movedOn(data.reportedVersion, data.currentVersion) : words.sameVersion(data.currentVersion),
    to: addressOf(data),
  };
}

type AboutConsent = Extract<NotificationView, { kind: 'consent_given' | 'consent_revoked' }>;

function textOfConsent({ kind, data }: AboutConsent, { notifications: words, sharing }: Pick<Messages, 'notifications' | 'sharing'>): string {
  const who = data.who ?? words.someone;
  if (kind === 'consent_revoked') return words.consentRevoked(who, sharing.scopes[data.scope]);
  const names = data.scopes.map((scope) => sharing.scopes[scope]);
  return words.consentGiven(who, names, data.expiresAt);
}

type AboutReview = Extract<NotificationView, { data: { ticket: string } | { submissionId: string } }>;

const isAboutReview = (notice: NotificationView): notice is AboutReview => 'ticket' in notice.data || 'submissionId' in notice.data;

function textOfReview(notice: AboutReview, words: Messages['notifications']): string {
  switch (notice.kind) {
    case 'submission_for_me':
      return words.submissionForMe;
    case 'submission_waits':
      return words.submissionWaits(notice.data.hours);
    case 'submission_released':
      return notice.data.isPassedOn ? words.submissionPassedOn : words.submissionReturned;
    case 'review_sent':
      return words.reviewSent;
    case 'review_waits':
      return words.reviewWaits(notice.data.hours);
    case 'review_report_closed':
      return notice.data.isTakenUp ? words.reviewReportTakenUp : words.reviewReportDeclined;
    case 'review_answered':
      return words.reviewAnswered;
    default:
      return words.replyAnswered;
  }
}

/** Between a candidate and a mentor: each is led to their own side of it. */
function wordReview(notice: AboutReview, words: Messages['notifications']): Worded {
  const { data } = notice;
  return { text: textOfReview(notice, words), to: 'ticket' in data ? paths.deskReview(data.ticket) : paths.submission(data.submissionId) };
}

type AboutSuggestion = Extract<NotificationView, { kind: `suggestion_${string}` }>;

const isAboutSuggestion = (notice: NotificationView): notice is AboutSuggestion => notice.kind.startsWith('suggestion_');

function wordSuggestion(notice: AboutSuggestion, words: Messages['notifications']): Worded {
  if (notice.kind === 'suggestion_made') return { text: words.suggestionMade, to: paths.suggestions() };
  const { who, personId } = notice.data;
  const name = who ?? words.someone;
  const text = notice.kind === 'suggestion_undone' ? words.suggestionUndone(name) : words.suggestionAnswered(name, notice.data.isAccepted);
  return { text, to: personId === null ? paths.myPeople() : paths.mentee(personId) };
}

/** The words of a notification in the language of the interface, and where it leads. */
export function wordNotification(notice: NotificationView, { notifications: words, sharing }: Pick<Messages, 'notifications' | 'sharing'>): Worded {
  if (isAboutReview(notice)) return wordReview(notice, words);
  if (isAboutSuggestion(notice)) return wordSuggestion(notice, words);
  switch (notice.kind) {
    case 'consent_given':
    case 'consent_revoked':
      return { text: textOfConsent(notice, { notifications: words, sharing }), to: paths.myPeople() };
    case 'workspace_added': {
      const { name, workspaceId } = notice.data;
      return name === null ? { text: words.workspaceLeft, to: null } : { text: words.workspaceAdded(name), to: paths.workspace(workspaceId) };
    }
    case 'question_fixed': {
      const { slug, title, currentVersion } = notice.data;
      return { text: words.questionFixed(title, currentVersion), to: slug === null ? null : paths.question(slug) };
    }
    case 'emergency_access':
      return { text: words.emergency, to: paths.sharing('who-read-me') };
    default:
      return wordReport(notice, words);
  }
}
