import type { Report } from '../finding.ts';
import { LIMITS } from '../read/limits.ts';

export interface SplitText {
  /** YAML between the `---` lines */
  yaml: string;
  /** 1-based file line on which the YAML begins */
  yamlLine: number;
  /** the whole text with the front matter blanked out, so that positions in it are positions in the file */
  body: string;
}

/** Divides a file into front matter and body, or reports that it has none or that it is never closed. */
export function splitFrontMatter(text: string, report: Report): SplitText | null {
  const lines = text.split('\n');
  if (lines[0]?.trimEnd() !== '---') {
    report.error({ line: 1, column: 1 }, 'front-matter-is-there', {
      text: 'missing front matter',
      fix: 'Begin the file with --- and its data, see content/README.md.',
    });
    return null;
  }
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (end === -1) {
    report.error({ line: 1, column: 1 }, 'front-matter-is-closed', { text: 'front matter is not closed', fix: 'End the data with a line of three hyphens.' });
    return null;
  }
  const yaml = lines.slice(1, end).join('\n');
  if (yaml.length > LIMITS.frontMatter) {
    const problem = `front matter longer than ${LIMITS.frontMatter.toLocaleString('en')} characters`;
    report.error({ line: 1, column: 1 }, 'front-matter-is-small', { text: problem, fix: 'Keep prose below it, under headings.' });
    return null;
  }
  const body = [...lines.slice(0, end + 1).map(() => ''), ...lines.slice(end + 1)].join('\n');
  return { yaml, yamlLine: 2, body };
}
