import type { enAnalysis } from './en-analysis.ts';

const day = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'medium', timeZone: 'UTC' });
const SECONDS = 60;

function time(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const parts = [
    [Math.floor(seconds / SECONDS), '分'],
    [seconds % SECONDS, '秒'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`);
  return said.length === 0 ? '不到 10 秒' : said.join(' ');
}

export const zhCNAnalysis: typeof enAnalysis = {
  analysis: {
    link: '作答分析',
    title: (name: string) => `作答分析：${name}`,
    lead: '根据大家的作答，看题目集里的每道题表现如何。每个数字至少来自十个人，并且只在又有十个新的人作答之后才改变，因此无法从中认出任何人。',
    empty: '这个题目集里还没有题目。请先选题，再邀请人来作答。',
    handedIn: '已提交的作答',
    handedInNote: '针对这个题目集的练习测评，等级由你和工作区其他成员评定。',
    rounds: '所有人的练习',
    roundsNote: '本站所有候选人在计时练习中对公开题目的作答。等级是他们对自己的判断，未经他人评定。',
    noPublic: '这些题目都不是公开题目。',
    question: '题目',
    levels: '等级',
    difficulty: '难度',
    discrimination: '区分度',
    tooFew: '目前不足十人',
    facts: (people: number, attempts: number, median: string) =>
      attempts === people ? `${people} 人，用时中位数 ${median}` : `${people} 人，共 ${attempts} 次作答，用时中位数 ${median}`,
    countedOn: (on: string) => `统计于 ${day.format(new Date(on))}`,
    time,
    estimate: (value: string, low: string, high: string) => `${value}，介于 ${low} 与 ${high} 之间`,
    unknown: '无法判断',
    difficulties: {
      easy: '太容易：几乎所有人都达到录用。可以提高要求，或留作开场题。',
      hard: '太难：几乎所有人都低于不录用。可以给提示，或降低要求。',
      fits: '没有迹象表明太容易或太难。',
    },
    discriminations: {
      apart: '其他题做得好的人，这道题也做得好。',
      hardly: '几乎无法区分。请细化评分标准，或换一道题。',
      turned: '其他题做得好的人，这道题反而做得差。请检查题面是否有陷阱，或等级是否给反了。',
      unclear: '人数太少，还不能判断是否有区分度。',
      unknown: '每个人至少还需要另外两道题的等级，并且等级要有差异。',
    },
    readTitle: '如何理解这些数字',
    readDifficulty: '难度是平均等级。0 表示所有人都是强烈不录用，1 表示所有人都是强烈录用：数值越低，题目越难。处于两端的题目几乎说明不了什么。',
    readDiscrimination:
      '区分度表示这道题的等级与同一个人其他题目的平均等级在多大程度上一致，从 −1 到 1。接近 0 说明这道题测的是别的东西，或什么也没测到。整个区间都在 0 以上的题目值得保留。',
    readInterval: '每个数字旁边的区间在 100 次中大约有 95 次或更多包含真实值。十个人得到的区间很宽。区间很宽时，不要据此做决定。',
    readCounted:
      '只计算有等级的作答，每人只计一次，以第一次为准。工作区成员、招聘人员、管理员和演示用户不计入。撤回作答或删除账号的人不会进入下一次统计，在此之前数字不变。同一题目的各个版本合并统计。',
    readMethods: '区间：平均等级用 Wilson 区间，相关系数用 Fisher 区间。用时中位数取整到十秒。',
  },
};
