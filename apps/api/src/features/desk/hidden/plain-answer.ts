import { plainLines } from '../../content/plain-lines.ts';

const BLOCK_END = /(?<=<\/(?:p|ul|ol|pre|blockquote|table|h[1-6])>)(?!<\/li>)/;

/** Stored HTML as somebody would have typed it: paragraphs apart from each other, code between fences. */
export function plainAnswer(html: string): string {
  const blocks = html.split(BLOCK_END).map((block) => ({ isCode: block.trimStart().startsWith('<pre'), text: plainLines(block) }));
  return blocks
    .filter(({ text }) => text !== '')
    .map(({ isCode, text }) => (isCode ? `\`\`\`\n${text}\n\`\`\`` : text))
    .join('\n\n');
}
