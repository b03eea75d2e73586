/** What can be reported, and the parts of it that can be wrong. */
export const REPORT_PARTS = {
  question: ['question', 'answer', 'hints', 'rubric', 'follow_ups', 'code', 'sources', 'other'],
  guide: ['text', 'questions', 'figures', 'sources', 'other'],
  salary: ['figures', 'text', 'sources', 'other'],
  track: ['text', 'questions', 'other'],
  article: ['text', 'sources', 'other'],
} as const;

export type ReportKind = keyof typeof REPORT_PARTS;
/** What a report in the list can be about: the content, or a review of a mentor's that its candidate has called problematic. */
export const LISTED_REPORT_KINDS = ['question', 'guide', 'salary', 'track', 'article', 'review'] as const;
export const REPORT_KINDS = ['question', 'guide', 'salary', 'track', 'article'] as const satisfies readonly ReportKind[];
export type ReportPart = (typeof REPORT_PARTS)[ReportKind][number];
export const ALL_REPORT_PARTS = [...new Set(Object.values(REPORT_PARTS).flat())] as [ReportPart, ...ReportPart[]];

export const SHORTEST_REPORT = 10;
export const LONGEST_REPORT = 2000;
