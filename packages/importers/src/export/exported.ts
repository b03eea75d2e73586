import type { Mapped } from '@whetstone/content/fragment';
import type { BankRecord, QuestionRecord } from '@whetstone/content/records';

/** A question that is to leave: its record with markdown in place of fragments, and what its file says beside it. */
export interface LeavingQuestion {
  /** path under the content root */
  file: string;
  record: Mapped<QuestionRecord, string>;
  /** rules that its file accepts, with the reason */
  accepted: ReadonlyMap<string, string>;
}

/** A bank that is to leave. */
export interface LeavingBank {
  questions: readonly LeavingQuestion[];
  /** areas, skills and sources */
  vocabulary: BankRecord;
}

/** What of a question does not leave with it, or leaves as something less. */
export interface Loss {
  /** id of the question */
  question: string;
  field: string;
  /** one sentence, the same for every question to which the same happens */
  text: string;
}

export interface ExportedBank {
  files: { path: string; bytes: Uint8Array }[];
  losses: Loss[];
}
