import type { ExportedData } from '@whetstone/contracts/exported-data';
import { EXPORT_FIELDS, EXPORT_SECTIONS, EXPORT_TITLES } from './export-words.ts';

export type ExportLanguage = 'en' | 'zh-CN';
type Words = readonly [string, string];

const TIME = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*Z$/;
/** What nobody reads. */
const UNTOLD = new Set(['id', 'base64']);
/** What Markdown would take for markup. */
const MARKUP = /[\\`*_{}[\]<>#|~!]/g;

/**
 * The data to be read, in one file. What people wrote stays as they wrote it: nothing in it is markup.
 * @param exportedAt an ISO time
 */
export function writeMarkdown(data: ExportedData, exportedAt: string, language: ExportLanguage): string {
  const say = (words: Words): string => words[language === 'en' ? 0 : 1];
  const colon = language === 'en' ? ': ' : '：';

  const write = (value: unknown): string => {
    if (typeof value === 'boolean') return say(value ? EXPORT_TITLES.yes : EXPORT_TITLES.no);
    const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : JSON.stringify(value);
    const [, day, minute] = TIME.exec(text) ?? [];
    if (day !== undefined && minute !== undefined) return `${day} ${minute} UTC`;
    return text.replace(MARKUP, String.raw`\$&`).replaceAll(/\r?\n/g, '\n    ');
  };
  const isTold = ([name, value]: [string, unknown]): boolean => !UNTOLD.has(name) && value !== null && value !== '';
  const line = ([name, value]: [string, unknown]): string => `${say(EXPORT_FIELDS[name] ?? [name, name])}${colon}${write(value)}`;

  const list = (entries: object[]): string =>
    entries.map((entry) => `- ${Object.entries(entry).filter(isTold).map(line).join('\n  ')}`).join('\n') || say(EXPORT_TITLES.none);

  const { profile, ...lists } = data;
  const { settings, roles, ...account } = profile;
  const facts = Object.entries({ ...account, ...settings }).filter(isTold);
  const sections: [Words, string][] = [
    [EXPORT_SECTIONS.profile, facts.map((fact) => `- ${line(fact)}`).join('\n')],
    [EXPORT_SECTIONS.roles, list(roles)],
    ...Object.entries(lists).map(([name, entries]): [Words, string] => [EXPORT_SECTIONS[name as keyof typeof lists], list(entries)]),
  ];
  const head = `# ${say(EXPORT_TITLES.title)}\n\n${say(EXPORT_TITLES.exportedAt)}${colon}${write(exportedAt)}`;
  return `${[head, ...sections.map(([title, text]) => `## ${say(title)}\n\n${text}`)].join('\n\n')}\n`;
}
