import type { Run } from './run.ts';

/** What a case hands to a script. */
export interface ShellInput {
  /** texts by their names, in the folder where the script runs */
  files: Readonly<Record<string, string>>;
  stdin: string;
}

const FOLDER = '/work';
const PROGRAM = '/answer/script';
/** So many steps take longer than a case may: what ends them is the clock, as in every language. */
const ENDLESS = 1_000_000_000;
const MEGABYTE = 1024 * 1024;

/** How the shell is made: with tools for text and what a script needs beside them. Others would write what nobody reads, or ask a network. */
export const SHELL_OPTIONS = {
  cwd: FOLDER,
  // What keeps others from harm is that this runs where there is nothing to reach.
  defenseInDepth: false,
  commands: [
    ...(['awk', 'cat', 'column', 'comm', 'cut', 'diff', 'egrep', 'expand', 'fgrep', 'fold', 'grep', 'head', 'join', 'jq', 'nl', 'od', 'paste'] as const),
    ...(['rev', 'rg', 'sed', 'sort', 'split', 'strings', 'tac', 'tail', 'tr', 'unexpand', 'uniq', 'wc'] as const),
    ...(['basename', 'bash', 'chmod', 'cp', 'date', 'dirname', 'echo', 'env', 'expr', 'false', 'find', 'ls', 'mkdir', 'mv', 'printenv', 'printf'] as const),
    ...(['pwd', 'rm', 'rmdir', 'seq', 'sh', 'sleep', 'tee', 'timeout', 'touch', 'true', 'which', 'xargs'] as const),
  ],
  executionLimits: {
    maxCommandCount: ENDLESS,
    maxLoopIterations: ENDLESS,
    maxAwkIterations: ENDLESS,
    maxSedIterations: ENDLESS,
    maxJqIterations: ENDLESS,
    maxStringLength: 8 * MEGABYTE,
    maxOutputSize: 8 * MEGABYTE,
    maxFileSystemBytes: 64 * MEGABYTE,
    maxLiveBytes: 128 * MEGABYTE,
  },
};

/** A case as files, a script and what the script reads. A driver calls the solution by the name of its `entry`, as often as it likes. */
export function planShell({ source, entry, args, driver }: Run): { files: Record<string, string>; script: string; stdin: string } {
  const [{ files, stdin }] = JSON.parse(args ?? '[{"files":{},"stdin":""}]') as [ShellInput];
  const named = Object.entries(files).map(([name, text]) => [`${FOLDER}/${name}`, text] as const);
  return {
    files: { ...Object.fromEntries(named), [PROGRAM]: source },
    script: driver === null ? `bash ${PROGRAM}` : `${entry}() { bash ${PROGRAM} "$@"; }\n${driver}`,
    stdin,
  };
}

/** An output as it is compared: nobody sees the line feeds at its end. */
export const shellValue = (text: string): string => text.replace(/\n+$/, '');

/**
 * Has text ordered by its characters' numbers, as under LC_ALL=C: the shell would order it as the language of a browser does,
 * and a case would pass in one and fail in another.
 */
export function orderByCode(): void {
  // oxlint-disable-next-line no-extend-native -- the shell runs in a place of its own, and asks this for every comparison
  String.prototype.localeCompare = function compare(this: string, other: string) {
    return this < other ? -1 : Number(this > other);
  };
}
