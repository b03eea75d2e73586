import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type LoadedContent, type SourceFile, loadContent } from '../load-content.ts';
import type { Finding } from '../finding.ts';
import type { ParsedFile } from '../parse-file.ts';
import type { ContentRecord } from '../records.ts';

/** A small content folder with one file of each kind and no finding. */
const FIXTURES = join(import.meta.dirname, 'fixtures');

export const BANK = 'bank.md';
export const COMPANY = 'companies/acme.md';
export const GUIDE = 'guides/acme-engineer.md';
export const QUESTION = 'questions/linux/what-is-a-signal.md';
export const DRAFT = 'questions/linux/fork.md';
export const CODING = 'questions/coding/add-two-numbers.md';
export const SALARY = 'salaries/acme-engineer.md';
export const TRACK = 'tracks/acme-week.md';
export const REFERENCE = 'references/what-is-a-signal.md';
export const ARTICLE = 'articles/on-anvils.md';

export const FIXTURE_FILES: readonly string[] = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .toSorted();

/** The text of a file of the fixture folder. */
export const fixture = (file: string): string => readFileSync(join(FIXTURES, file), 'utf8');

type Contents = string | Uint8Array;

const bytesOf = (contents: Contents): Uint8Array => (typeof contents === 'string' ? Buffer.from(contents) : contents);

/** Checks the fixture folder with some files put in place of its own or added to it; null takes one away. */
export function checkCorpus(changes: Record<string, Contents | null>): LoadedContent {
  const contents = new Map<string, Contents | null>(FIXTURE_FILES.map((file) => [file, fixture(file)]));
  for (const [file, text] of Object.entries(changes)) contents.set(file, text);
  const files = [...contents].flatMap(([file, text]): SourceFile[] => (text === null ? [] : [{ file, bytes: bytesOf(text) }]));
  return loadContent({ files: files.toSorted((a, b) => (a.file < b.file ? -1 : 1)), findings: [] });
}

/** Checks one file among the others of the fixture folder. */
export function checkOne(file: string, contents: Contents): ParsedFile {
  const found = checkCorpus({ [file]: contents }).files.find((parsed) => parsed.file === file);
  if (!found) throw new Error(`${file} was not read`);
  return found;
}

/** The record of a file that must have one of that kind. */
export function recordOf<K extends ContentRecord['kind']>(kind: K, { record, findings }: ParsedFile): Extract<ContentRecord, { kind: K }> {
  if (record?.kind === kind) return record as Extract<ContentRecord, { kind: K }>;
  throw new Error(`no ${kind}: ${findings.map(brief).join('; ')}`);
}

/** `line:column severity rule` */
export const brief = ({ line, column, severity, rule }: Finding): string => `${line}:${column} ${severity} ${rule}`;

/** What is found in one file after an edit of its text, in brief and in the order of the file. */
export function findingsAfter(file: string, edit: (text: string) => string): string[] {
  const { findings } = checkCorpus({ [file]: edit(fixture(file)) });
  return findings.filter((finding) => finding.file === file).map(brief);
}
