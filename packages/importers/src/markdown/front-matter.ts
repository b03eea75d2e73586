import { type Finding, reportTo } from '@whetstone/content/finding';
import { parseYaml } from '@whetstone/content/parse/parse-yaml';
import { LIMITS } from '@whetstone/content/read/limits';
import type { ImportMessage } from '../bank.ts';

export interface FrontMatter {
  /** how many lines it takes up, its own marks included; 0 without one */
  lines: number;
  title: string;
  titleAt: number;
  tags: string[];
  messages: ImportMessage[];
  /** whether the file must not be read any further */
  refused: boolean;
}

const NONE: FrontMatter = { lines: 0, title: '', titleAt: 1, tags: [], messages: [], refused: false };
const KEY = /^["']?[\w$-]+["']?\s*:/;
/** What no hand writes by mistake, or what another reader would read otherwise than this one. */
const REFUSED = /^(?:a tab|duplicate key|unknown or unsafe|aliases expand|an alias)/;

const error = (line: number, rule: string, text: string): ImportMessage => ({ line, column: 1, severity: 'error', rule, text });

function toText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** Calendar days that are none, such as the 45th of a 13th month. */
const isNoDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) !== text;

const FAULTS: Record<string, (value: unknown) => string | null> = {
  title: (value) => (toText(value) === null ? 'title must be a text' : null),
  slug: (value) => {
    const slug = toText(value);
    if (slug === null) return 'slug must be a text';
    return slug.split(/[/\\]/).includes('..') ? 'slug leaves its folder' : null;
  },
  tags: (value) => (Array.isArray(value) || (toText(value) !== null && !/^\d*$/.test(toText(value) ?? '')) ? null : 'tags must be a list'),
  date: (value) => (isNoDay(toText(value) ?? '') ? 'date is no day' : null),
};

const UNSAFE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

const entriesOf = (value: unknown): Map<string, unknown> => new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);

/** Where YAML cannot be read, the title as a line of its own. */
function titleLine(lines: readonly string[]): { title: string; titleAt: number } {
  const index = lines.findIndex((line) => /^title\s*:/.test(line));
  const title = (lines[index] ?? '').replace(/^title\s*:\s*/, '').replace(/^(["'])(.*)\1\s*$/, '$2');
  return { title: title.trim(), titleAt: Math.max(1, index + 1) };
}

function readYaml(lines: readonly string[], end: number): FrontMatter {
  const findings: Finding[] = [];
  const yaml = parseYaml({ yaml: lines.slice(1, end).join('\n'), yamlLine: 2 }, 'failsafe', reportTo(findings, ''));
  const found = { ...NONE, ...titleLine(lines.slice(0, end)), lines: end + 1 };
  if (!yaml) {
    const refused = findings.some(({ text }) => REFUSED.test(text));
    const messages = findings.map(({ line, column, text }): ImportMessage => ({
      line,
      column,
      severity: refused ? 'error' : 'warning',
      rule: 'yaml-is-valid',
      text,
    }));
    return { ...found, messages, refused };
  }
  const entries = entriesOf(yaml.value);
  const messages = [...entries].flatMap(([key, value]) => {
    const fault = Object.hasOwn(FAULTS, key) ? FAULTS[key]?.(value) : null;
    return fault ? [error(yaml.placeOf([key]).line, 'front-matter-fits', fault)] : [];
  });
  const strange = [...entries.keys()]
    .filter((key) => UNSAFE_KEYS.has(key))
    .map((key): ImportMessage => ({ ...error(yaml.placeOf([key]).line, 'front-matter-fits', `"${key}" is not read`), severity: 'warning' }));
  const tags = entries.get('tags');
  return {
    ...found,
    title: toText(entries.get('title')) ?? '',
    titleAt: yaml.placeOf(['title']).line,
    tags: (Array.isArray(tags) ? tags : (toText(tags) ?? '').split(',')).flatMap((tag) => toText(tag)?.trim() || []),
    messages: [...messages, ...strange],
    refused: messages.length > 0,
  };
}

/** The front matter of a file. What stands between two rules is front matter only where it begins with a key. */
export function readFrontMatter(lines: readonly string[]): FrontMatter {
  if (lines[0]?.trimEnd() !== '---' || !KEY.test(lines.slice(1, 10).find((line) => line.trim() !== '' && !line.startsWith('#')) ?? '')) return NONE;
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  if (end === -1) return { ...NONE, refused: true, messages: [error(1, 'front-matter-is-closed', 'front matter is not closed')] };
  const length = lines.slice(1, end).reduce((sum, line) => sum + line.length + 1, 0);
  if (length > LIMITS.frontMatter) return { ...NONE, lines: end + 1, refused: true, messages: [error(1, 'front-matter-is-small', 'front matter is too long')] };
  return readYaml(lines, end);
}
