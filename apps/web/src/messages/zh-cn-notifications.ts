import type { enNotifications } from './en-notifications.ts';

const date = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'medium' });
const moment = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'medium', timeStyle: 'short' });

export const zhCNNotifications: typeof enNotifications = {
  notifications: {
    title: '通知',
    unread: (count) => (count === 0 ? '没有未读通知。' : `${count} 条未读通知。`),
    empty: '暂无通知。他人与你有关的操作会显示在这里。',
    isNew: '新',
    read: '标为已读',
    readOf: (text) => `标为已读：${text}`,
    readAll: '全部标为已读',
    more: '加载更多',
    moreFailed: '其余通知没有加载成功，请重试。',
    at: (at) => moment.format(new Date(at)),
    someone: '一位候选人',
    consentGiven: (who, scopes, until) => `${who}允许你查看${scopes.join('、')}，有效期至 ${date.format(new Date(until))}。`,
    consentRevoked: (who, scope) => `${who}收回了你的查看权限：${scope}。`,
    reportResolved: (title) => `你反馈的问题已被采纳：${title}。`,
    reportDeclined: (title) => `你反馈的问题未被采纳：${title}。`,
    questionFixed: (title, version) => `${title === null ? '你学过的一道题' : `你学过的《${title}》`}已更正，现在是第 ${version} 版。`,
    reportTitle: (title) => (title === null ? '已不公开的内容' : `《${title}》`),
    movedOn: (read, now) => `你看到的是第 ${read} 版，现在是第 ${now} 版。`,
    sameVersion: (version) => `内容仍是你看到的第 ${version} 版。`,
    workspaceAdded: (name) => `你已被加入工作区“${name}”。`,
    workspaceLeft: '你曾被加入一个工作区，之后已离开。',
    emergency: '管理员对你的账号开启了紧急访问。理由和每次查看都记录在“谁看过我的信息”中。',
    feedTitle: '私人订阅源',
    feedText: '可以用订阅阅读器查看通知（英文）。知道地址的人都能看到，请勿告诉他人。',
    feedMake: '生成地址',
    feedRenew: '生成新地址（旧地址失效）',
    feedEnd: '停用地址',
    feedSince: (at) => `地址生成于 ${moment.format(new Date(at))}，无法再次显示。`,
    feedAddress: '订阅源地址',
    feedOnce: '请立即复制：地址只显示这一次。',
    feedEnded: '地址已停用。',
  },
};
