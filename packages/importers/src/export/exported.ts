import type { Mapped } from '@whetstone/content/fragment';
import type { BankRecord, QuestionRecord } from '@whetstone/content/records';

type Written = Mapped<QuestionRecord, string>;
/** What nobody has said yet of a question that was brought in; its area is then an empty text. */
type Unsaid = 'questionKind' | 'difficulty' | 'minutes';

/** A record with markdown in place of fragments. */
export type LeavingRecord = Omit<Written, Unsaid> & { [name in Unsaid]: Written[name] | null };

/** A question that is to leave, and what its file says beside it. */
export interface LeavingQuestion {
  /** path under the content root */
  file: string;
  record: LeavingRecord;
  /** rules that its file accepts, with the reason */
  accepted: ReadonlyMap<string, string>;
  /** the code part as somebody wrote it, where it cannot be read as one: only our own format carries it */
  codeText?: string;
  /** of one that no file of ours says: which version it is */
  version?: number;
  /** of one that leaves with a set, in its order: how long it takes there */
  setMinutes?: number;
}

/** A bank that is to leave. */
export interface LeavingBank {
  questions: readonly LeavingQuestion[];
  /** areas, skills and sources */
  vocabulary: BankRecord;
}

/** What may become of a part of a question on its way out; whoever tells it in another language tells it by these. */
export const LOSS_REASONS = [
  'no_place',
  'stays_out',
  'no_source',
  'other_version',
  'html',
  'links',
  'characters',
  'apostrophe',
  'like_html',
  'one_line',
  'many_choices',
  'as_list',
  'laid_out',
  'as_written',
  'within_deck',
] as const;
export type LossReason = (typeof LOSS_REASONS)[number];

/** What of a question does not leave with it, or leaves as something less. */
export interface Loss {
  /** id of the question */
  question: string;
  field: string;
  why: LossReason;
  /** one sentence, the same for every question to which the same happens */
  text: string;
}

export interface ExportedBank {
  files: { path: string; bytes: Uint8Array }[];
  losses: Loss[];
}
