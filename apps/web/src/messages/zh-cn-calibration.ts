import type { enCalibration } from './en-calibration.ts';

const decimal = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const levels = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' });

export const zhCNCalibration: typeof enCalibration = {
  calibrating: {
    title: '评分校准',
    lead: (judgements) =>
      `请像给求职者评分一样，给六份参考答案评分。每评完一份，就能逐个维度看到参考等级。至少 ${judgements} 次判断与参考一致后，公开队列就会向你开放。`,
    fictional: '这些答案由编辑撰写，并非求职者的真实回答。',
    place: (place, of) => `第 ${place} 份，共 ${of} 份`,
    set: (number) => `第 ${number} 组`,
    prompt: '题目',
    answer: '答案',
    levels: '你的评级',
    keys: '焦点在某个维度内时，按 1 到 4 选择等级，由低到高。',
    final: '评级提交后不能更改，随后会显示参考等级。',
    missing: (dimensions) => `还需要选择等级：${dimensions}。`,
    give: '提交这些评级',
    giving: '正在提交…',
    compared: '你的评级与参考',
    yours: '你',
    reference: '参考',
    agree: '一致',
    leftOut: '你没有评级的维度：',
    differ: (levels, isHigher) => `你的评级${isHigher ? '高' : '低'} ${levels} 级`,
    next: '下一份答案',
    toResult: '查看这一组的结果',
    openTitle: '公开队列已向你开放',
    openText: '你的评级与参考一致。求职者向所有导师提交的内容，你现在都可以点评。',
    closedTitle: '公开队列尚未开放',
    closedText: '你的评级与参考还有较大差距。请先看看不同之处，再评六份。如果求职者指名请你点评，你仍然可以点评，但会注明你尚未通过校准。',
    tooFewText: (judgements, needed) => `这里的参考答案太少：需要 ${needed} 次判断，只有 ${judgements} 次。`,
    openedOn: (at) => `开放时间：${new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long' }).format(new Date(at))}。`,
    kappa: '排除偶然后的一致程度（加权 kappa）',
    kappaOf: (kappa, needed) => `${decimal.format(kappa)}，需要 ${decimal.format(needed)}`,
    judgements: '判断次数',
    judgementsOf: (same, all, needed) => `${all} 次中有 ${same} 次一致，总数至少 ${needed} 次`,
    largest: '最大差距',
    largestOf: (levels, most) => `${levels} 级，最多 ${most} 级`,
    differences: '不同之处',
    noDifferences: '没有：每个等级都与参考相同。',
    more: '再评六份',
    back: '回到我的页面',
    leniency: {
      title: '宽严与变化',
      note: (needs) => `依据你最近 ${needs} 次可以比较的判断：参考答案，以及其他导师也评阅过的作答。`,
      tooFew: (judgements, needs) => `依据不足（${judgements} / ${needs}）。`,
      sources: (references, readings) => `其中 ${references} 次是参考答案，${readings} 次是其他导师也评阅过的作答。`,
      words: {
        leniency: '宽严',
        leans: { [-1]: '你给的等级偏低。', 0: '看不出超过偶然的差别。', 1: '你给的等级偏高。' },
        meanOf: (mean, low, high) => `平均 ${levels.format(mean)} 级；95% 置信区间为 ${levels.format(low)} 至 ${levels.format(high)}。`,
        drift: '变化',
        drifts: { [-1]: '你变得更严了。', 0: '看不出超过偶然的变化。', 1: '你变得更宽了。' },
        changeOf: ({ older, newer, change, low, high }) =>
          `前十次 ${levels.format(older)}，后十次 ${levels.format(newer)}：变化 ${levels.format(change)} 级；95% 置信区间为 ${levels.format(low)} 至 ${levels.format(high)}。`,
      },
    },
    nothing: '没有可评分的内容：此处没有参考答案。',
  },
};
