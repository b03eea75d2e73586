import type { SubmittedWork } from '@whetstone/contracts/submitted-work';

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
/** Without the marks in which words are quoted. */
const bare = (line: string): string => plain(line).replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/** All that a candidate has written into what they handed in. */
export const wordsIn = ({ parts }: SubmittedWork): string[] =>
  parts.flatMap(({ text, lateText, probes }) => [text, lateText ?? '', ...probes.map(({ note }) => note)]).map(plain);

/** What a mentor noted for a level, without the lines that repeat words of the candidate's; null where nothing else is left. */
export function withoutAnswer(evidence: string, words: readonly string[]): string | null {
  const lines = evidence.split('\n').filter((line) => {
    const said = bare(line);
    return said !== '' && !words.some((text) => text.includes(said));
  });
  return lines.length === 0 ? null : lines.join('\n');
}
