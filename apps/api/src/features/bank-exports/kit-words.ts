import { type Dimension, LEVELS, type Level, type QuestionKind } from '@whetstone/content/vocabulary';
import type { KitWords } from '@whetstone/importers/export/write-kit';

export type KitLanguage = 'en' | 'zh-CN';

/** English, then Chinese. */
type Both = readonly [string, string];

/** The words of the kit, as the screen has them. */
const WORDS = {
  lead: [
    'For the interviewer only: it holds the answers. The scorecards at the end of each question are filled in by hand.',
    '仅供面试官使用：其中含有答案。每道题末尾的评分表由手工填写。',
  ],
  choices: ['Choices', '选项'],
  right: ['right', '正确'],
  probes: ['Follow-ups', '追问'],
  probe: ['Ask', '提问'],
  surfaces: ['Should bring out', '应当引出'],
  answer: ['Notes on the answer', '答案要点'],
  rubric: ['What to listen for', '听什么'],
  dimension: ['Dimension', '维度'],
  scorecard: ['Scorecard', '评分表'],
  level: ['Level', '等级'],
  evidence: ['What was said or done', '说了什么、做了什么'],
  overall: ['Overall', '总体'],
} as const satisfies Record<string, Both>;

const BLANKS: readonly Both[] = [
  ['Candidate', '候选人'],
  ['Interviewer', '面试官'],
  ['Date', '日期'],
  ['Overall', '总体'],
];

/** Levels and dimensions of rubrics in Chinese; in English they are called as they are written. */
const TERMS: Record<Level | Dimension, string> = {
  'Strong no hire': '坚决不录用',
  'No hire': '不录用',
  Hire: '录用',
  'Strong hire': '强烈建议录用',
  'Problem isolation': '问题定位',
  'Depth of mechanism': '原理深度',
  'Trade-offs': '取舍权衡',
  'Failure and recovery': '故障与恢复',
  Coding: '编码',
  'Correctness and testing': '正确性与测试',
  Communication: '沟通表达',
  Ownership: '责任担当',
  'Customer impact': '客户影响',
};

const KINDS: Record<QuestionKind, Both> = {
  concept: ['Concept', '概念'],
  troubleshooting: ['Troubleshooting', '故障排查'],
  coding: ['Coding', '编程'],
  'system-design': ['System design', '系统设计'],
  behavioral: ['Behavioural', '行为面试'],
};

/** What the kit says in one language. */
export function kitWords(language: KitLanguage) {
  const at = language === 'en' ? 0 : 1;
  const said = Object.fromEntries(Object.entries(WORDS).map(([name, both]) => [name, both[at]])) as Record<keyof typeof WORDS, string>;
  const ofDocument: KitWords = { ...said, blanks: BLANKS.map((both) => both[at]), levels: LEVELS, terms: language === 'en' ? {} : TERMS };
  const count = (minutes: number): string => (minutes === 1 ? '1 minute' : `${minutes} minutes`);
  return {
    ofDocument,
    kinds: Object.fromEntries(Object.entries(KINDS).map(([kind, both]) => [kind, both[at]])),
    titleOf: (name: string) => (language === 'en' ? `Kit: ${name}` : `手册：${name}`),
    versionOf: (number: number) => (language === 'en' ? `Version ${number}` : `第 ${number} 版`),
    minutesOf: (minutes: number) => (language === 'en' ? count(minutes) : `${minutes} 分钟`),
  };
}
