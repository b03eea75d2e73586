import type { Fragment } from './fragment.ts';
import type { Difficulty, Dimension, Language, Level, QuestionKind, Status, Visibility } from './vocabulary.ts';

/*
 * What each kind of file says, after shaping. Prose is a Fragment; everything else is plain data.
 */

export interface BankRecord {
  kind: 'bank';
  id: string;
  areas: { slug: string; name: string }[];
  skills: { slug: string; name: string }[];
  sources: { id: string; name: string; url: string | null; period: string | null }[];
}

interface Identified {
  id: string;
  slug: string;
  title: string;
  sources: string[];
}

export interface Entry {
  title: string;
  body: Fragment;
}

export interface Choice {
  text: Fragment;
  isRight: boolean;
}

export interface Hint {
  id: string;
  text: Fragment;
}

export interface Anchor {
  id: string;
  level: Level;
  text: Fragment;
}

export interface RubricDimension {
  dimension: Dimension;
  anchors: Anchor[];
}

export interface Probe {
  id: string;
  prompt: Fragment;
  surfaces: Fragment;
}

type ByLanguage<T> = Partial<Record<Language, T>>;

export interface TestCase {
  name: string;
  visibility: 'visible' | 'hidden';
  /** what is handed over: to a function its arguments, to SQL the statements that fill its tables, to a script its files and its input */
  args: unknown[] | null;
  driver: ByLanguage<string> | null;
  expect: unknown;
  /** there for rows that nobody asked to be ordered */
  isInAnyOrder?: true;
}

export interface CodeTask {
  entry: ByLanguage<string>;
  starter: ByLanguage<string>;
  reference: ByLanguage<string>;
  wrong: { fault: string; why: string; code: ByLanguage<string> }[];
  cases: TestCase[];
}

export interface QuestionRecord extends Identified {
  kind: 'question';
  questionKind: QuestionKind;
  area: string;
  skills: string[];
  difficulty: Difficulty;
  minutes: number;
  status: Status;
  visibility: Visibility;
  prompt: Fragment;
  /** not there where nothing is to be chosen, so that the versions of such questions keep their hash */
  choices?: Choice[];
  answer: Fragment;
  hints: Hint[];
  rubric: RubricDimension[];
  probes: Probe[];
  pitfalls: Fragment;
  references: Fragment;
  code: CodeTask | null;
}

export interface Range {
  min: number;
  max: number;
}

export interface GuideSectionRecord {
  slug: string;
  name: string;
  questions: string[];
}

export interface Topic {
  name: string;
  body: Fragment;
}

export interface GuideRecord extends Identified {
  kind: 'guide';
  company: string;
  role: string;
  salary: string | null;
  weeks: Range | null;
  summary: Fragment;
  process: Fragment;
  pillars: Entry[];
  stages: (GuideSectionRecord & { rounds: Range | null; minutes: number | null; covers: string[] })[];
  areas: (GuideSectionRecord & { intro: Fragment; topics: Topic[] })[];
  common: GuideSectionRecord[];
  responsibilities: Entry[];
  skills: { mustHave: GuideSkill[]; niceToHave: GuideSkill[] };
  faq: Entry[];
  tips: Entry[];
}

export interface GuideSkill extends Topic {
  skill: string;
}

export interface SalaryRecord extends Identified {
  kind: 'salary';
  company: string;
  role: string;
  levels: string | null;
  stockYears: number | null;
  signOn: string | null;
  summary: Fragment;
  /** header and rows as written; the reading of the cells stands beside, made by packages/pay */
  table: { header: string[]; headerLine: number; rows: { cells: string[]; line: number }[] };
  levelMapping: { company: string; levels: string; role: string }[];
  levers: Entry[];
  script: Fragment;
  blanks: string[];
  notes: Fragment;
}

export interface TrackStep {
  title: string;
  fromDay: number;
  toDay: number;
  intro: Fragment;
  items: { id: string; note: Fragment }[];
}

export interface TrackRecord extends Identified {
  kind: 'track';
  guide: string | null;
  days: number;
  summary: Fragment;
  steps: TrackStep[];
}

export interface CompanyRecord extends Identified {
  kind: 'company';
  name: string;
  summary: Fragment;
  values: Entry[];
}

export interface ArticleRecord extends Identified {
  kind: 'article';
  company: string | null;
  minutes: number;
  body: Fragment;
}

export interface ReferenceLevel {
  dimension: Dimension;
  level: Level;
  why: Fragment;
}

export interface ReferenceAnswer {
  /** of the answer as a whole */
  level: Level;
  answer: Fragment;
  /** of each dimension of the question's rubric */
  levels: ReferenceLevel[];
}

/** Answers to one question that are scored already, one for each level, for mentors to score. */
export interface ReferenceRecord extends Identified {
  kind: 'reference';
  question: string;
  answers: ReferenceAnswer[];
}

export type DocumentRecord = CompanyRecord | GuideRecord | SalaryRecord | TrackRecord | ArticleRecord | ReferenceRecord;
export type ContentRecord = DocumentRecord | QuestionRecord | BankRecord;
