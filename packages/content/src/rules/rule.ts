import type { Report } from '../finding.ts';
import type { Outline } from '../parse/outline.ts';
import type { ContentRecord } from '../records.ts';

export interface RuleInput {
  record: ContentRecord;
  outline: Outline;
  /** path under the content root */
  file: string;
  report: Report;
}

/** A check of one document. It is named after what holds when it finds nothing. */
export type Rule = (input: RuleInput) => void;
