import type { enSuggesting, SuggestionNames } from './en-suggesting.ts';

const moment = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'medium', timeStyle: 'short' });
const at = (iso: string): string => moment.format(new Date(iso));

function nameSuggestion({ kind, name, of, minutes }: SuggestionNames): string {
  const what = of === null ? name : `${of}：${name}`;
  if (kind === 'minutes') return `每个学习日增加 ${minutes} 分钟`;
  if (name === null) return '已不存在的内容';
  switch (kind) {
    case 'question':
      return `题目《${name}》`;
    case 'omit':
      return `暂不准备一个领域（${what}）`;
    case 'include':
      return `重新准备一个领域（${what}）`;
    default:
      return `一场 ${minutes} 分钟的模拟面试（${what}）`;
  }
}

export const zhCNSuggesting: typeof enSuggesting = {
  suggesting: {
    named: nameSuggestion,
    at,
    states: { open: '等待回应', accepted: '已接受', declined: '未接受', withdrawn: '已撤回', ended: '已关闭：授权已结束' },
    title: '导师建议',
    lead: '可以查看你信息的导师提出的建议。你接受之前什么都不会改变，接受后大多也可以撤销。',
    empty: '你授权查看信息的导师，可以建议你做一道题、一场模拟面试或调整计划。建议会显示在这里。',
    todayTitle: '给你的建议',
    all: '全部建议',
    by: (name, when) => `${name}，${at(when)}`,
    effects: {
      question: '接受后会收藏这道题；如果你还没有作答过，它还会排在计划的最前面。',
      stage: '接受后不会自动开始：会给你一份填好的表单，由你开始。',
      area: '接受后不会自动开始：会给你一份填好的表单，由你开始。',
      minutes: '接受后，每个不休息的日子都会增加这些分钟。',
      omit: '接受后，你的目标不再包含这个领域，题库中仍保留。',
      include: '接受后，计划会重新包含这个领域。',
    },
    accept: '接受',
    acceptOf: (name) => `接受：${name}`,
    decline: '不接受',
    declineOf: (name) => `不接受：${name}`,
    undo: '撤销',
    undoOf: (name) => `撤销：${name}`,
    toQuestion: '去作答',
    toRound: '打开填好的模拟面试',
    toTarget: '查看目标',
    saidAccepted: '已接受，并已通知导师。',
    saidDeclined: '没有接受，已通知导师。',
    saidUndone: '已恢复原样，这条建议重新等待你的回应。',
    earlier: '已回应和已关闭',
    formTitle: '提一条建议',
    formNote: '候选人会收到通知，由其决定是否接受。不会自动生效。',
    what: '建议内容',
    kinds: {
      question: '做一道题',
      stage: '某个阶段的模拟面试',
      area: '某个领域的模拟面试',
      minutes: '每天增加学习时间',
      omit: '暂不准备一个领域',
      include: '重新准备一个领域',
    },
    findQuestion: '查找题目',
    findHint: '输入标题或正文中的词。',
    found: '找到的题目',
    noneFound: '没有包含这些词的题目。',
    guide: '指南',
    stage: '阶段',
    area: '领域',
    minutes: '分钟数',
    addedMinutes: '每天增加的分钟数',
    reason: '理由',
    reasonHint: '写给候选人的一句话。',
    reasonMissing: '请用一句话说明理由。',
    questionMissing: '请查找并选择一道题。',
    send: '提出建议',
    sent: '已提出。结果会显示在这里。',
    made: '你提过的建议',
    madeEmpty: '你还没有给此人提过建议。',
    takeBack: '撤回',
    takeBackOf: (name) => `撤回：${name}`,
  },
  menteePlan: {
    title: '学习计划',
    changes: '上次查看以来',
    noChanges: '没有学习记录，也没有改动。',
    changed: ({ firstAnswers, reviews, hasChangedTime }) =>
      [firstAnswers > 0 ? `首次作答 ${firstAnswers} 题` : '', reviews > 0 ? `复习 ${reviews} 次` : '', hasChangedTime ? '调整了学习时间或休息日' : ''].filter(
        Boolean,
      ),
    targetChanges: { set: '新目标', changed: '目标有改动', ended: '目标已结束' },
    list: (parts) => `${parts.join('、')}。`,
    fits: (needed, available) => `来得及：还需 ${needed}，剩余 ${available}。`,
    short: (needed, available) => `来不及：还需 ${needed}，只剩 ${available}。`,
    met: (met, count) => `${count} 题中已接触 ${met} 题。`,
    backlog: (count) => `${count} 项复习逾期。`,
    dates: '日期',
    noTarget: '没有设定目标，计划没有截止日期。',
    noDate: '没有日期',
    leftOut: (areas) => `不准备的领域：${areas.join('、')}。`,
    days: '接下来几天',
    week: (minutes) => `每周 ${minutes}。`,
  },
  menteeNote: {
    title: '你的备注',
    hint: '只有你能看到。授权结束后仍会保留，有授权时才显示。',
    label: (name) => `关于 ${name} 的备注`,
    changed: '另一个窗口已保存过这份备注。',
    merge: '合并两份',
  },
  digest: {
    title: '一览',
    since: (when) => `自 ${at(when)} 起：最近一天的动态，以及更早的未读内容。`,
    waits: '等你处理',
    nothingWaits: '没有等你处理的事。',
    waiting: {
      suggestions: (count) => `${count} 条建议等你决定`,
      reviews: (count) => `${count} 份点评尚未评价`,
      forMe: (count) => `${count} 份指名提交给你`,
      claimed: (count) => `${count} 份由你认领，尚未发出`,
    },
    suggested: (count) => `你的 ${count} 条建议尚未得到回应`,
    groups: { answers: '点评与回复', suggestions: '建议', nudges: '提醒与转交', other: '授权、反馈及其他' },
    ratings: '你的点评得到的评价',
    nothingCame: '没有新动态。',
    toAll: '全部通知',
    readAll: '全部标为已读',
    isNew: '新',
  },
};
