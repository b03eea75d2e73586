import type { Messages } from './en.ts';

export const zhCNKeys: Pick<Messages, 'shortcuts' | 'palette'> = {
  shortcuts: {
    title: '键盘快捷键',
    close: '关闭',
    andThen: '再按',
    paletteKey: 'Ctrl/⌘ K',
    singleKeys: '单键快捷键',
    singleKeysNote: '关闭后，只有 Ctrl/⌘ K 有效。此设置保存在这个浏览器里。',
    groups: { everywhere: '任何页面', go: '前往', bank: '题目列表', question: '题目页面' },
    names: {
      palette: '搜索或前往',
      search: '搜索题目',
      sheet: '显示快捷键列表',
      home: '首页',
      guides: '岗位指南',
      questions: '题库',
      pay: '薪酬',
      tracks: '学习计划',
      readings: '阅读',
      nextRow: '下一道题',
      previousRow: '上一道题',
      openRow: '打开题目',
      toList: '返回列表',
    },
  },
  palette: {
    title: '搜索或前往',
    hint: '页面、命令或题目中的词',
    close: '关闭',
    home: '首页',
    screens: '页面',
    questions: '题目',
    commands: '命令',
    allResults: (count) => `查看全部 ${count} 条结果`,
    none: '没有找到。减少几个词再试试。',
    count: (count) => `${count} 项`,
    failures: {
      offline: '当前离线，无法搜索题目。列出的页面仍可前往。',
      failed: '题目搜索失败，请稍后重试。',
    },
  },
};
