import type { ImportMessage } from '../bank.ts';

/** A question of a guide: one line of text without its quotes, and the line of the file where it begins, 1-based. */
export interface GuideQuestion {
  line: number;
  title: string;
}

/** A stage of the hiring process in the order in which the guide tells it; `rounds` where it gives their number. */
export interface GuideStage {
  line: number;
  name: string;
  rounds: { min: number; max: number } | null;
  covers: string[];
}

export interface GuideArea {
  line: number;
  name: string;
  intro: string;
  /** what to be ready for, one text a bullet */
  topics: string[];
  questions: GuideQuestion[];
}

/** Something with a title and a text: a pillar, a responsibility, a tip, an answer. */
export interface GuideEntry {
  line: number;
  title: string;
  text: string;
}

export interface GuideFaq {
  line: number;
  question: string;
  /** empty where the guide answers nothing */
  answer: string;
}

export interface PlainGuide {
  title: string;
  company: string | null;
  role: string | null;
  summary: string[];
  pillars: GuideEntry[];
  process: string[];
  stages: GuideStage[];
  areas: GuideArea[];
  responsibilities: GuideEntry[];
  commonQuestions: (GuideQuestion & { group: string })[];
  skills: { mustHave: string[]; niceToHave: string[] };
  faq: GuideFaq[];
  tips: GuideEntry[];
}

export interface ReadGuide {
  guide: PlainGuide;
  /** by line; lines that were not understood are quoted */
  messages: ImportMessage[];
}
