import type { enRecordings } from './en-recordings.ts';

const time = new Intl.DateTimeFormat('zh-CN', { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' });
const kilobytes = new Intl.NumberFormat('zh-CN', { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 });
const megabytes = new Intl.NumberFormat('zh-CN', { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });

const SECOND_MS = 1000;
const [KILOBYTE, MEGABYTE] = [1000, 1_000_000];

const size = (bytes: number): string => (bytes < MEGABYTE ? kilobytes.format(bytes / KILOBYTE) : megabytes.format(bytes / MEGABYTE));

const clock = (ms: number): string => {
  const seconds = Math.floor(ms / SECOND_MS);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

export const zhCNRecordings: typeof enRecordings = {
  recording: {
    title: '说出来',
    aside: '只留在这个浏览器里',
    record: '录音',
    again: '重新录音',
    stop: '停止',
    asking: '浏览器正在询问能否使用麦克风。',
    running: '正在录音',
    elapsed: (ms, most) => `${clock(ms)} / ${clock(most)}`,
    note: '录音只留在这个浏览器里，不会发给任何人，除非你提交点评时勾选它。退出登录时会从这里删除。',
    mine: '我的录音',
    facts: (ms, bytes, at) => `${clock(ms)}，${size(bytes)}，${time.format(new Date(at))}`,
    download: '下载',
    fileName: (at) => `回答-${at.slice(0, 16).replace(':', '')}`,
    remove: '删除',
    removed: '录音已删除。',
    replaced: '之前的录音已被替换。',
    undo: '撤销',
    faults: {
      unsupported: '这个浏览器在这里不能录音。它需要自带录音功能，并且页面要通过 https 打开。',
      refused: '麦克风被拒绝了。请在浏览器里允许本网站使用，再试一次。',
      none: '没有找到麦克风。请接上一个，再试一次。',
      failed: '录音没能完成。此前录下的部分已保留。',
      notKept: '浏览器没能保存这段录音。离开页面之前请先下载。',
      notDeleted: '浏览器没能删除这段录音，它还在。',
    },
  },
};
