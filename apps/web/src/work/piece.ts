import type { ProbeOutcome, SELF_LEVELS } from '@whetstone/contracts/attempts';
import type { StoryContent } from '@whetstone/contracts/stories';
import type { Grade } from '@whetstone/contracts/study-shared';
import type { Draft } from './drafts.ts';

export type SelfLevel = (typeof SELF_LEVELS)[number];

/** One piece of a candidate's work, as it is sent. Whatever is written once has an id that was made here. */
export type Piece =
  | { kind: 'attempt'; attemptId: string; question: string; version: number }
  | { kind: 'answer'; attemptId: string; revisionId: string; basedOnId: string | null; text: string }
  | { kind: 'level'; attemptId: string; dimension: string; level: SelfLevel; evidence: string }
  | { kind: 'probe'; attemptId: string; probeId: string; outcome: ProbeOutcome; note: string }
  | { kind: 'grade'; reviewId: string; question: string; version: number; grade: Grade; attemptId: string | null; durationMs: number }
  | { kind: 'undo'; reviewId: string; undoesId: string }
  | { kind: 'suspend' | 'resume'; reviewId: string; question: string }
  | { kind: 'note'; noteId: string; question: string; text: string }
  | { kind: 'star'; question: string; isStarred: boolean }
  | { kind: 'visit'; roundId: string; visitId: string; position: number }
  | { kind: 'submission'; roundId: string }
  | StoryPiece;

/** A revision of a story: what it says, or that it is removed. */
export interface StoryPiece {
  kind: 'story';
  revisionId: string;
  storyId: string;
  basedOnIds: string[];
  content: StoryContent;
  isRemoved: boolean;
}

/** What makes a piece the same piece: of two with one key only the later counts, as long as the first has not been sent. */
export function keyOf(piece: Piece): string {
  switch (piece.kind) {
    case 'attempt':
      return `attempt ${piece.attemptId}`;
    case 'answer':
      return `answer ${piece.revisionId}`;
    case 'level':
      return `level ${piece.attemptId} ${piece.dimension}`;
    case 'probe':
      return `probe ${piece.attemptId} ${piece.probeId}`;
    case 'note':
      return `note ${piece.noteId}`;
    case 'star':
      return `star ${piece.question}`;
    case 'visit':
      return `visit ${piece.visitId}`;
    case 'submission':
      return `submission ${piece.roundId}`;
    case 'story':
      return `story ${piece.revisionId}`;
    default:
      return `review ${piece.reviewId}`;
  }
}

/** Whether the later of two pieces with one key takes the place of the earlier; of the others, each written once, the second is the first. */
export const isLatestOnly = ({ kind }: Piece): boolean => kind === 'level' || kind === 'probe' || kind === 'star';

/** A piece of work that the server does not have yet. */
export interface Entry {
  /** its place in the order in which it was done; given by the store */
  seq: number;
  /** whose it is: the id of a person */
  person: string;
  key: string;
  piece: Piece;
  /** the question, round or story it belongs to, for the list of what has not been sent */
  about: { slug: string; title: string; roundId?: string; storyId?: string };
  writtenAt: string;
  /** what is said of its time when it is sent: null for what the server hears of at once */
  claimedAt: string | null;
  /** how often it may have reached the server; only what never did can be taken back without its knowing */
  tries: number;
  /** whether it may have arrived as something heard of at once before it came to claim its time */
  wasSentUnclaimed: boolean;
  /** why the server does not take it; null while it still may */
  refusal: string | null;
}

export type NewEntry = Omit<Entry, 'seq'>;

/** What adding an entry does to those that are there: which of them go, and whether it is added at all. */
export function planAdding(present: readonly Entry[], { person, key, piece }: NewEntry): { gone: number[]; isAdded: boolean } {
  const same = present.filter((entry) => entry.person === person && entry.key === key);
  if (!isLatestOnly(piece)) return { gone: [], isAdded: same.length === 0 };
  // One that is under way stays: it may be what has arrived.
  return { gone: same.filter(({ tries, refusal }) => tries === 0 || refusal !== null).map(({ seq }) => seq), isAdded: true };
}

/** Where entries are kept. Every method is all or nothing, also between tabs. */
export interface EntryStore {
  /** Adds entries in their order, as `planAdding` says, and with them the draft that they leave behind. */
  add: (entries: readonly NewEntry[], draft?: Draft) => Promise<void>;
  /** the entries of a person, in order */
  list: (person: string) => Promise<Entry[]>;
  /**
   * Changes an entry by what it is at that moment; `null` takes it out.
   * @returns what was made of it; null when it is gone
   */
  change: (seq: number, by: (entry: Entry) => Entry | null) => Promise<Entry | null>;
}
