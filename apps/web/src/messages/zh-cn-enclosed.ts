import type { enEnclosed } from './en-enclosed.ts';

const moment = new Intl.DateTimeFormat('zh-CN', { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' });
const kilobytes = new Intl.NumberFormat('zh-CN', { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 });
const megabytes = new Intl.NumberFormat('zh-CN', { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
const size = (bytes: number): string => (bytes < 1_000_000 ? kilobytes.format(bytes / 1000) : megabytes.format(bytes / 1_000_000));

const clock = (ms: number): string => {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

const exact = (ms: number): string => {
  const tenths = Math.round(ms / 100);
  const minutes = Math.floor(tenths / 600);
  return `${minutes}:${((tenths % 600) / 10).toFixed(tenths % 10 === 0 ? 0 : 1).padStart(tenths % 10 === 0 ? 2 : 4, '0')}`;
};

export const zhCNEnclosed: typeof enEnclosed = {
  enclosed: {
    recording: '录音',
    facts: (ms, bytes) => `${clock(ms)}，${size(bytes)}`,
    player: (part) => `第 ${part} 个回答的录音`,
    listen: '收听',
    loading: '正在获取……',
    failed: '没能取到录音，请再试一次。',
    gone: '撤回时录音已被删除。',
    stretch: (startMs, endMs) => `录音 ${exact(startMs)} 至 ${exact(endMs)}`,
    play: '播放这一段',
    playOf: (startMs, endMs) => `播放这一段：${exact(startMs)} 至 ${exact(endMs)}`,
    tick: (ms, bytes) => `提交这段录音（${clock(ms)}，${size(bytes)}）`,
    tickNote: '接手的导师，以及第二次、第三次点评的导师会听到它。每次收听都记录在“谁看过我的信息”中。撤回时会删除录音。',
    tickAnonymous: '你的声音可能让人认出你。',
    notTicked: '不勾选，它就只留在这个浏览器里。',
    mine: (part) => `我对第 ${part} 个回答的录音`,
    sending: (at, of) => (of === 1 ? '正在发送录音……' : `正在发送第 ${at} 段录音，共 ${of} 段……`),
    tooMany: (ticked, most) => `一次最多提交 ${most} 段录音，现在勾选了 ${ticked} 段。请取消勾选一些。`,
    noRoomTitle: '放不下这些录音',
    noRoomText: '尚未提交。可能是已发送但没有提交的录音太多（一天后自动删除），也可能是你的录音总量太大。请取消勾选一些录音，或撤回之前附有录音的提交。',
    tests: '测试',
    notRun: '这份回答没有附带测试运行结果。',
    passed: (passed, of) => `${of} 个测试中通过 ${passed} 个`,
    ranIn: (language, engine, at) => `在候选人的浏览器中运行：${language}（${engine}），${moment.format(new Date(at))}。`,
    claim: '这是候选人浏览器给出的结果。需要确认时请重新运行代码。',
    changedSince: '运行之后，代码又有改动。',
    commentHere: '给这一刻加批注',
    commentHereNote: '从五秒前到现在，两端都可以修改。',
    from: '从（秒）',
    to: '到（秒）',
  },
};
