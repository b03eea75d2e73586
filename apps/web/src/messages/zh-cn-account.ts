import type { PublicMessages } from './en.ts';

/** Made only where it is said: see plural.ts. */
const momentOf = (at: string): string => new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeStyle: 'short' }).format(new Date(at));

export const zhCNAccount: Pick<PublicMessages, 'account' | 'studyWay'> = {
  account: {
    signIn: '登录',
    menu: '账号',
    menuOf: (name) => `${name} 的账号`,
    roles: { candidate: '求职者', mentor: '导师', recruiter: '招聘方', admin: '管理员' },
    mine: '我的主页',
    settings: '设置',
    sharing: '共享',
    myPeople: '我的学员',
    workspaces: '工作区',
    admin: '管理',
    notifications: (unread) => (unread === 0 ? '通知' : `通知（${unread} 条未读）`),
    signOut: '退出登录',
    signOutFailed: '无法连接服务器，你仍处于登录状态。请重试。',
    unsentTitle: '还有内容没有发送',
    unsentText: (count) => `你有 ${count} 项内容只保存在这个浏览器里。退出登录会删除服务器没有的内容。`,
    signOutAnyway: '删除并退出登录',
    stay: '保持登录',
    ended: '你已退出登录：该会话在别处被结束，或者已经过期。',
    signInAgain: '重新登录',
    deletion: (at) => `此账号将于 ${momentOf(at)} 删除。`,
    undoDeletion: '保留账号',
    undoFailed: '操作没有成功，请重试。在此之前不会删除任何内容。',
    toSend: (count) => `${count} 项待发送`,
    toSendOffline: (count) => `离线，${count} 项待发送`,
    notTaken: (count) => `${count} 项未被接收`,
    start: '从岗位指南开始',
    goOn: '前往我的主页',
  },
  studyWay: { way: '学习这道题', note: '有作答页，边写边保存' },
};
