interface Pair {
  left: string;
  right: string;
}

const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

/** What is to be paired, without giving the pairs away: the right sides come in the order of the alphabet. */
export function pairPrompt(lefts: readonly string[], rights: readonly string[]): string {
  const offered = [...new Set(rights)].toSorted((one, other) => one.localeCompare(other, 'en'));
  return [bullets(lefts.filter((left) => left !== '')), `To choose from: ${offered.join(' · ')}`].filter((part) => part !== '').join('\n\n');
}

/** The pairs that are right, one a line. */
export function listPairs(pairs: readonly Pair[]): string {
  return bullets(pairs.map(({ left, right }) => `${left} → ${right}`));
}
