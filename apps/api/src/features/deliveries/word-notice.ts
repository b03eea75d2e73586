import type { NotificationKind } from '../notifications/notify.ts';

export type NoticeLanguage = 'en' | 'zh-CN';

interface NoticeWords {
  title: string;
  /** where in the app it leads */
  path: string;
}

/**
 * What leaves the server by push and mail: that something came about, and where it stands. It names nobody and quotes nothing, since a
 * lock screen and a mailbox show it to others and keep it after names have gone from here.
 */
const NOTICES: Record<NotificationKind, { en: string; 'zh-CN': string; path: string }> = {
  consent_given: { en: 'A candidate lets you see something', 'zh-CN': '一位候选人向你共享了信息', path: '/my-people' },
  consent_revoked: { en: 'A candidate has taken back what you could see', 'zh-CN': '一位候选人收回了你的查看权限', path: '/my-people' },
  report_resolved: { en: 'Your report was taken up', 'zh-CN': '你反馈的问题已被采纳', path: '/notifications' },
  report_declined: { en: 'Your report was declined', 'zh-CN': '你反馈的问题未被采纳', path: '/notifications' },
  question_fixed: { en: 'A question that you studied was mended', 'zh-CN': '你学过的一道题目已被更正', path: '/notifications' },
  workspace_added: { en: 'You were added to a workspace', 'zh-CN': '你已被加入一个工作区', path: '/workspaces' },
  emergency_access: { en: 'An admin has opened emergency access to your account', 'zh-CN': '管理员对你的账号开启了紧急访问', path: '/sharing' },
  submission_for_me: { en: 'A candidate asks you for a review', 'zh-CN': '一位候选人请你点评', path: '/desk' },
  submission_waits: { en: 'A candidate still waits for your review', 'zh-CN': '一位候选人仍在等待你的点评', path: '/desk' },
  submission_released: { en: 'The mentor you chose has not answered', 'zh-CN': '你选择的导师尚未回应', path: '/submissions' },
  review_sent: { en: 'A review of yours is there', 'zh-CN': '你收到了一份点评', path: '/submissions' },
  review_waits: { en: 'A review waits for your answer', 'zh-CN': '一份点评等待你的回应', path: '/submissions' },
  review_answered: { en: 'A candidate has answered a review of yours', 'zh-CN': '一位候选人回应了你的点评', path: '/desk' },
  reply_answered: { en: 'A mentor has answered you', 'zh-CN': '导师回复了你', path: '/submissions' },
  review_report_closed: { en: 'Your report was answered', 'zh-CN': '你反馈的问题有了处理结果', path: '/submissions' },
  suggestion_made: { en: 'A mentor suggests something to you', 'zh-CN': '导师给你提了一条建议', path: '/suggestions' },
  suggestion_answered: { en: 'A candidate has answered a suggestion of yours', 'zh-CN': '一位候选人回应了你的建议', path: '/my-people' },
  suggestion_undone: { en: 'A candidate has undone what a suggestion of yours had changed', 'zh-CN': '一位候选人撤销了对你建议的采纳', path: '/my-people' },
};

/** The words of a kind of notification; null for a kind that is not known (any more). */
export function wordNotice(kind: string, language: NoticeLanguage): NoticeWords | null {
  if (!Object.hasOwn(NOTICES, kind)) return null;
  const { path, ...words } = NOTICES[kind as NotificationKind];
  return { title: words[language], path };
}
