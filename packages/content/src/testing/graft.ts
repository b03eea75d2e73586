import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixture } from './corpus.ts';
import { lineOf, under } from './edit-text.ts';

/** The bytes of a copy of a hostile file, a character each, so that grafting changes none of them. */
export const hostile = (name: string): string => readFileSync(join(import.meta.dirname, 'hostile', name), 'latin1');

export interface Grafted {
  bytes: Uint8Array;
  /** the line on which a line of the hostile file now stands */
  at: (hostileLine: number) => number;
}

interface Place {
  file: string;
  heading: string;
  /** the first line of the hostile file that is taken over */
  from: number;
}

/** A valid file with the body of a hostile one under one of its headings. */
export function graft(name: string, { file, heading, from }: Place): Grafted {
  const body = hostile(name)
    .split('\n')
    .slice(from - 1)
    .join('\n');
  const text = under(heading, body)(Buffer.from(fixture(file)).toString('latin1'));
  const first = lineOf(text, `\n## ${heading}\n`) + 3;
  return { bytes: Buffer.from(text, 'latin1'), at: (line) => first + line - from };
}
