import type { enMyData } from './en-my-data.ts';

const moment = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeStyle: 'short' });

export const zhCNMyData: typeof enMyData = {
  myData: {
    title: '我的数据',
    note: '这里保存的与你有关的全部内容，密钥、哈希等机密信息除外。每次下载都会记入你的日志。',
    asText: '下载便于阅读的版本（Markdown）',
    asData: '下载供程序使用的版本（JSON）',
    saved: (file) => `已保存为 ${file}。`,
    deletion: '删除我的账号',
    deletionNote: '七天之内可以改变主意，之后全部内容都会删除。',
    now: '立即生效',
    nowText: '你会在所有设备上退出登录。你给出的授权、创建的链接、私人订阅源和推送消息都会终止；即使之后改变主意，它们也不会恢复。',
    later: '七天之后',
    laterText: '你的姓名、设置、密钥、通知和纠错报告会被永久删除。日志只保留“做过某事”的记录，记在一个不再对应任何人的编号之下。',
    backups: '备份',
    backupsText: '此前制作的备份在销毁之前可能仍含有你的数据。一旦从备份恢复，你的数据会再次被删除。',
    ask: '删除我的账号……',
    askTitle: '要删除这个账号吗？',
    askText: (name) => `当前账号是 ${name}。在删除之前，你都可以登录并保留它。`,
    password: '你的密码',
    passwordMissing: '请输入密码。',
    passwordWrong: '密码不正确。',
    bySecondFactor: '你的账号没有密码，因此需要在使用通行密钥登录或输入验证码后的十分钟内完成此操作。',
    tooLongAgo: '验证已过去太久：请退出登录，用通行密钥或验证码重新登录后再回到这里。',
    lastAdmin: '你是这里最后一位管理员：请先让其他人成为管理员。',
    confirm: '七天后删除',
    keep: '保留账号',
    done: '你已退出登录',
    doneText: (at) => `账号将于 ${moment.format(new Date(at))} 删除。在此之前登录即可保留账号。`,
    leave: '前往首页',
    asked: '你已经提出过删除；页面顶部的提示写明了删除时间，也可以在那里选择保留账号。',
  },
};
