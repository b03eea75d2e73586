import type { enDesigning } from './en-designing.ts';

export const zhCNDesigning: typeof enDesigning = {
  designing: {
    sections: {
      requirements: '需求',
      estimates: '估算',
      api: '接口',
      data: '数据',
      failure: '故障',
      tradeOffs: '取舍',
    },
    sectionHints: {
      requirements: '要做什么、给谁用、做到多好',
      estimates: '请求量、存储、带宽：算一算',
      api: '谁调用什么，返回什么',
      data: '什么存在哪里，以什么为键',
      failure: '哪里会坏，坏了看得到什么',
      tradeOffs: '放弃了什么方案，为什么',
    },
    notes: '其他',
    loading: '正在取得表单……',
    board: '白板',
    boardNote: '所有内容都可以只写在笔记里；白板给喜欢画图的人用。',
    keys: '按 Escape 再按 Tab 离开白板。按 R 画方框，按 A 画箭头；按 Enter 在选中的图形里写字，按 Ctrl 加方向键在旁边添加方框。',
    boardLoading: '正在取得白板……',
    boardAway: '没能取得白板。联网后即可使用，之后离线也能用。已画的内容仍会保留。',
    again: '再试一次',
    tooBig: '白板内容过大：最近的改动没有写入你的答案。请删去一些内容，先删较长的笔画。',
    inWords: '白板的文字说明',
    inWordsCount: (count) => (count === 0 ? '还没有画任何东西' : `${count} 行`),
    inWordsNote: '凡以文字阅读你的答案时，白板都会这样呈现。',
    boardWords: {
      kinds: { rectangle: '一个矩形', ellipse: '一个椭圆', diamond: '一个菱形' },
      nowhere: '空处',
      alone: (names) => `没有连线：${names.join('、')}`,
      loose: (text) => `文字：${text}`,
      strokes: (count) => `${count} 条线或笔画`,
    },
  },
};
