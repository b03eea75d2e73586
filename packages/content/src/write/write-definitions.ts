import type { Definition } from 'mdast';
import { parseQuietly } from './parse-quietly.ts';

const escaped = (text: string, special: RegExp): string => text.replace(special, String.raw`\$&`);

function writeDefinition({ label, identifier, url, title }: Definition): string {
  const address = `[${escaped(label ?? identifier, /[[\]\\]/g)}]: <${escaped(url, /[<>\\&]/g)}>`;
  return typeof title === 'string' ? `${address} "${escaped(title, /["\\&]/g)}"` : address;
}

/** The link definitions of a file that do not stand in `body`, since no section holds them: those before the first heading. */
export function missingDefinitions(definitions: readonly Definition[], body: string): string {
  if (definitions.length === 0) return '';
  const there = new Set(parseQuietly(body).flatMap((node) => (node.type === 'definition' ? [node.identifier] : [])));
  return definitions
    .filter(({ identifier }) => !there.has(identifier))
    .map(writeDefinition)
    .join('\n');
}
