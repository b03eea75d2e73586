import type { enDeskMentor } from './en-desk-mentor.ts';

export const zhCNDeskMentor: typeof enDeskMentor = {
  reviewed: {
    answer: '回答',
    nothingWritten: '没有写任何内容。',
    late: '结束之后写的，不计入',
    planned: (minutes) => `预计 ${minutes} 分钟`,
    probes: '追问',
    outcomes: {
      answered: '答上来了',
      partly: '答出一部分',
      'would-find-out': '不知道，但说出了怎样查明',
      wrong: '猜错了',
    },
    code: '代码',
    codeUses: { solution: '解答', case: '自己的用例', expected: '预期结果' },
    kinds: { essential: '必须改', actionable: '建议改', optional: '可改可不改', praise: '亮点' },
    mark: (number, kind) => `第 ${number} 条批注，${kind}`,
  },
};
