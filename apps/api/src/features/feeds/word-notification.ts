import type { NotificationView } from '@whetstone/contracts/notifications';

interface Words {
  title: string;
  text: string;
  /** where in the app it leads */
  path: string;
}

const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
const listed = new Intl.ListFormat('en-GB');
const KIND_PATHS = { question: '/questions', guide: '/guides', salary: '/pay', track: '/tracks', article: '/readings' } as const;

type AboutReport = Extract<NotificationView, { kind: 'report_resolved' | 'report_declined' }>;

function wordReport({ kind, data }: AboutReport): Words {
  const title = kind === 'report_resolved' ? 'Your report was taken up' : 'Your report was declined';
  const about = data.title === null ? 'What you reported' : `“${data.title}”`;
  const moved = data.currentVersion > data.reportedVersion;
  const version = moved
    ? `${about} is now at version ${data.currentVersion}; you read version ${data.reportedVersion}.`
    : `${about} stands at version ${data.currentVersion}, as you read it.`;
  return { title, text: version, path: data.slug === null ? '/notifications' : `${KIND_PATHS[data.kind]}/${data.slug}` };
}

function wordFixed({ slug, title, currentVersion }: Extract<NotificationView, { kind: 'question_fixed' }>['data']): Words {
  const about = title === null ? 'A question that you have studied' : `“${title}”`;
  const path = slug === null ? '/notifications' : `${KIND_PATHS.question}/${slug}`;
  return { title: 'A question that you have studied was mended', text: `${about} is now at version ${currentVersion}.`, path };
}

type AboutConsent = Extract<NotificationView, { kind: 'consent_given' | 'consent_revoked' }>;

function wordConsent(notice: AboutConsent): Words {
  if (notice.kind === 'consent_revoked') {
    const { who, scope } = notice.data;
    return { title: `${who ?? 'A candidate'} has taken back a grant`, text: `You no longer see ${scope} by it.`, path: '/my-people' };
  }
  const { who, scopes, expiresAt } = notice.data;
  return {
    title: `${who ?? 'A candidate'} lets you see ${listed.format(scopes)}`,
    text: `Until ${date.format(new Date(expiresAt))}, unless it is taken back before.`,
    path: '/my-people',
  };
}

type AboutReview = Extract<NotificationView, { kind: 'review_answered' | 'reply_answered' | `submission_${string}` | `review_${string}` }>;

/** What is told of submissions and reviews: where they stand, and nothing of what they say. */
function wordReview(notice: AboutReview): Words {
  switch (notice.kind) {
    case 'submission_for_me':
      return { title: 'A candidate asks you for a review', text: 'It was handed to you by name.', path: `/desk/${notice.data.ticket}` };
    case 'submission_waits':
      return { title: 'A candidate still waits for your review', text: `For ${notice.data.hours} hours.`, path: `/desk/${notice.data.ticket}` };
    case 'submission_released': {
      const text = notice.data.isPassedOn ? 'Any mentor may take it now.' : 'It still waits for them; you can take it back and hand it to another.';
      return { title: 'The mentor you chose has not answered', text, path: `/submissions/${notice.data.submissionId}` };
    }
    case 'review_sent':
      return { title: 'A review of yours is there', text: 'With comments, levels and a next step.', path: `/submissions/${notice.data.submissionId}` };
    case 'review_waits':
      return { title: 'A review waits for your answer', text: `For ${notice.data.hours} hours.`, path: `/submissions/${notice.data.submissionId}` };
    case 'review_answered':
      return { title: 'A candidate has answered a review of yours', text: 'On one of your comments.', path: `/desk/${notice.data.ticket}` };
    case 'review_report_closed': {
      const text = notice.data.isTakenUp ? 'An admin has taken it up.' : 'An admin has declined it.';
      return { title: 'What you said of a problematic review was read', text, path: `/submissions/${notice.data.submissionId}` };
    }
    default:
      return { title: 'A mentor has answered you', text: 'On one of the comments.', path: `/submissions/${notice.data.submissionId}` };
  }
}

type AboutSuggestion = Extract<NotificationView, { kind: `suggestion_${string}` }>;

const isAboutSuggestion = (notice: NotificationView): notice is AboutSuggestion => notice.kind.startsWith('suggestion_');

function wordSuggestion(notice: AboutSuggestion): Words {
  if (notice.kind === 'suggestion_made')
    return { title: 'A mentor suggests something to you', text: 'Nothing happens before you accept it.', path: '/suggestions' };
  const { who, personId } = notice.data;
  const did =
    notice.kind === 'suggestion_undone'
      ? 'undone what accepting a suggestion of yours had changed'
      : `${notice.data.isAccepted ? 'accepted' : 'declined'} a suggestion of yours`;
  return {
    title: `${who ?? 'A candidate'} has ${did}`,
    text: 'It stands under “My people”.',
    path: personId === null ? '/my-people' : `/my-people/${personId}`,
  };
}

/** The words of a notification where there is no browser to make them: in the feed, in English. */
export function wordNotification(notice: NotificationView): Words {
  if (isAboutSuggestion(notice)) return wordSuggestion(notice);
  switch (notice.kind) {
    case 'consent_given':
    case 'consent_revoked':
      return wordConsent(notice);
    case 'workspace_added':
      return {
        title: 'You were added to a workspace',
        text: notice.data.name === null ? 'You have left it since.' : `It is called “${notice.data.name}”.`,
        path: `/workspaces/${notice.data.workspaceId}`,
      };
    case 'question_fixed':
      return wordFixed(notice.data);
    case 'emergency_access':
      return { title: 'An admin has opened emergency access to your account', text: '“Who read me” shows the reason and every read.', path: '/sharing' };
    case 'report_resolved':
    case 'report_declined':
      return wordReport(notice);
    default:
      return wordReview(notice);
  }
}
