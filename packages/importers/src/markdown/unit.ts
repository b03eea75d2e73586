import type { Details } from './outline-lines.ts';
import type { Title } from './title-of.ts';

/** Something in the text that may be a question: what announces it, and the lines that would belong to it. */
export interface Unit extends Title {
  shape: 'summary' | 'heading' | 'bold' | 'label' | 'item';
  /** units of one form stand or fall together: shape, level and marker */
  form: string;
  /** index of its first line */
  start: number;
  bodyFrom: number;
  end: number;
  /** 1-based line of the file */
  at: number;
  raw: string;
  evidence: number;
  /** the list run or section that it is judged in */
  group: number;
  details: Details | null;
  /** what stands behind the title on the same line, such as an answer */
  rest: string;
}
