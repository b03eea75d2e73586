/** Grades as Anki has them: 1 again, 2 hard, 3 good, 4 easy. */
export type Grade = 1 | 2 | 3 | 4;

/** A date of a person's own calendar without a time: YYYY-MM-DD. */
export type IsoDate = string;

/** What a log holds of every entry. */
interface EntryBase {
  /** made by the client, unique in a person's log */
  id: string;
  happenedAt: Date;
  /** the person's own date, written down with the entry and never computed again */
  studiedOn: IsoDate;
}

export interface GradeEntry extends EntryBase {
  kind: 'grade';
  grade: Grade;
}

/** Takes back another entry of the log, whichever of the two came first; an undo itself cannot be taken back. */
export interface UndoEntry extends EntryBase {
  kind: 'undo';
  undoesId: string;
}

export interface AsideEntry extends EntryBase {
  kind: 'suspend' | 'resume';
}

/** An entry of the append-only log of one person and one question. */
export type LogEntry = GradeEntry | UndoEntry | AsideEntry;

/** What follows from the log of one person and one question. */
export interface Card {
  /** days until recall has fallen to nine in ten */
  stability: number;
  /** 1 to 10 */
  difficulty: number;
  lastReviewedAt: Date;
  lastStudiedOn: IsoDate;
  /** as FSRS says, not yet held before the interview: see `clampDueOn` */
  dueOn: IsoDate;
  reps: number;
  lapses: number;
  isSuspended: boolean;
}

/** The 21 weights of FSRS-6; undefined or empty for the defaults. */
export type Weights = readonly number[] | undefined;
