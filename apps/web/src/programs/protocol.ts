import type { Outcome, Run } from '@whetstone/code-runs/run';

/*
 * What a page and a program in the sandbox say to each other, through a port of their own. A page must doubt all it is told:
 * foreign code runs where the answers come from.
 */

/** The files of a runtime by their names, as the page has fetched them for the sandbox, which can fetch nothing. */
export type ProgramFiles = Readonly<Record<string, ArrayBuffer>>;
/** Those of them that are WebAssembly, compiled; one that could not be is not among them. */
export type ProgramModules = Readonly<Record<string, WebAssembly.Module | undefined>>;

/** What the document of the sandbox gives a program that it starts. */
export interface Given {
  files: ProgramFiles;
  modules: ProgramModules;
}

export interface Task extends Run {
  limitMs: number;
}

export type Answer =
  | { kind: 'ready' }
  | { kind: 'output'; text: string }
  | { kind: 'outcome'; outcome: Outcome; ms: number }
  /** the program is of no use any more */
  | { kind: 'broken' };

/** The most that one case may print, and that a value may be long as JSON. */
export const OUTPUT_LIMIT = 20_000;
export const VALUE_LIMIT = 200_000;
