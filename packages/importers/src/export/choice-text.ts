/** The markdown of a choice, without the indent that it has below its first line in the list of our file. */
export function choiceText({ text }: { text: string }): string {
  const [first = '', ...others] = text.split('\n');
  const indents = others.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)?.[0].length ?? 0);
  const indent = Math.min(...indents);
  return [first, ...others.map((line) => line.slice(Math.min(indent, line.length)))].join('\n');
}
