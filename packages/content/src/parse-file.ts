import { posix } from 'node:path';
import { type Finding, type Place, type Report, reportTo } from './finding.ts';
import { type Outline, outline } from './parse/outline.ts';
import type { FrontMatter } from './parse/front-matter-schemas.ts';
import { type ParsedFrontMatter, parseFrontMatter } from './parse/parse-front-matter.ts';
import { type SplitText, splitFrontMatter } from './parse/split-front-matter.ts';
import { checkNesting } from './read/check-nesting.ts';
import { decodeText } from './read/decode-text.ts';
import { printable } from './read/printable.ts';
import type { ContentRecord } from './records.ts';
import { type Reference, type ShapeContext, refer } from './shape/context.ts';
import { shapeGuide } from './shape/shape-guide.ts';
import { shapeQuestion } from './shape/shape-question.ts';
import { shapeReference } from './shape/shape-reference.ts';
import { shapeSalary } from './shape/shape-salary.ts';
import { shapeArticle, shapeBank, shapeCompany } from './shape/shape-simple.ts';
import { shapeTrack } from './shape/shape-track.ts';
import { type DocumentKind, FOLDERS } from './vocabulary.ts';

/** One file, read as far as its faults allow. */
export interface ParsedFile {
  /** path under the content root */
  file: string;
  record: ContentRecord | null;
  outline: Outline | null;
  idPlace: Place;
  slugPlace: Place;
  references: Reference[];
  /** rules that the author accepts for this file, with the reason */
  accepted: Map<string, string>;
  /** of a question that lives in a database: the version that the file said when it was written */
  version: number | null;
  findings: Finding[];
}

type Shape<K extends DocumentKind> = (data: FrontMatter<K>, context: ShapeContext) => ContentRecord;

const SHAPES: { [K in DocumentKind]: Shape<K> } = {
  question: shapeQuestion,
  guide: shapeGuide,
  salary: shapeSalary,
  track: shapeTrack,
  company: shapeCompany,
  article: shapeArticle,
  reference: shapeReference,
  bank: shapeBank,
};

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

function kindOf(file: string, report: Report): DocumentKind | null {
  if (file === 'bank.md') return 'bank';
  const folder = file.split('/')[0] ?? '';
  const kind = Object.hasOwn(FOLDERS, folder) ? FOLDERS[folder] : undefined;
  if (kind && file.includes('/')) return kind;
  report.error({ line: 1, column: 1 }, 'file-has-a-kind', {
    text: 'the folder says no kind',
    fix: `Put the file into one of ${Object.keys(FOLDERS).join(', ')}.`,
  });
  return null;
}

function checkedSlug(slug: string, place: Place, report: Report): string {
  if (!SLUG.test(slug) || slug.length > 100) {
    report.error(place, 'slug-is-valid', {
      text: `invalid slug "${printable(slug)}"`,
      fix: 'Use lower-case letters, digits and single hyphens: it becomes the address.',
    });
  }
  return slug;
}

function shape<K extends DocumentKind>(kind: K, parsed: ParsedFrontMatter<K>, rest: Omit<ShapeContext, 'placeOf'>): ContentRecord {
  const context: ShapeContext = { ...rest, placeOf: parsed.placeOf };
  const { data } = parsed;
  if ('sources' in data && kind !== 'bank') {
    (data.sources as string[]).forEach((id, index) => refer(context, { kinds: ['source'], id, by: 'sources', path: ['sources', index] }));
  }
  return SHAPES[kind](data, context);
}

const versionIn = (data: FrontMatter<DocumentKind>): number | null => ('version' in data ? (data.version ?? null) : null);

/** Front matter and body, once nothing in the bytes can hurt the parsers. */
function readSafely(bytes: Uint8Array, report: Report): SplitText | null {
  const text = decodeText(bytes, report);
  const split = text === null ? null : splitFrontMatter(text, report);
  return split && checkNesting(split.body, report) ? split : null;
}

/**
 * Reads one file: bytes → text → front matter and tree → record. An author's mistake becomes a finding, never an
 * exception; what can still be read after it is read.
 * @param file path under the content root, with `/` between its parts
 */
export function parseFile(file: string, bytes: Uint8Array): ParsedFile {
  const findings: Finding[] = [];
  const report = reportTo(findings, printable(file));
  const start = { line: 1, column: 1 };
  const parsed: ParsedFile = {
    file,
    record: null,
    outline: null,
    idPlace: start,
    slugPlace: start,
    references: [],
    accepted: new Map(),
    version: null,
    findings,
  };
  const kind = kindOf(file, report);
  const split = kind && readSafely(bytes, report);
  if (!kind || !split) return parsed;
  const frontMatter = parseFrontMatter(kind, split, report);
  parsed.outline = outline(kind, split.body, report);
  if (!frontMatter || !parsed.outline) return parsed;
  const { data, placeOf } = frontMatter;
  parsed.accepted = new Map(data.accepted.map(({ rule, reason }) => [rule, reason]));
  parsed.version = versionIn(data);
  parsed.idPlace = placeOf(['id']);
  const own = 'slug' in data ? data.slug : undefined;
  parsed.slugPlace = own === undefined ? start : placeOf(['slug']);
  const slug = checkedSlug(own ?? posix.basename(file, '.md'), parsed.slugPlace, report);
  parsed.record = shape(kind, frontMatter, { file, slug, text: split.body, outline: parsed.outline, report, references: parsed.references });
  return parsed;
}
