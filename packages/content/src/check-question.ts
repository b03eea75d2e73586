import { checkFiles } from './check-files.ts';
import { type Finding, type Severity } from './finding.ts';
import { type ParsedFile, parseFile } from './parse-file.ts';
import { toJson } from './record-json.ts';
import { type Piece, type QuestionJson, type SectionField, questionPieces } from './write/question-pieces.ts';
import { writeQuestion } from './write/write-question.ts';

const FRONT_MATTER_FIELDS = ['kind', 'area', 'skills', 'difficulty', 'minutes', 'sources'] as const;
type Field = SectionField | 'title' | (typeof FRONT_MATTER_FIELDS)[number];

/** A finding about a part of a record, wherever the record came from. */
export interface FieldFinding {
  field: Field;
  /** which choice, hint, dimension or probe, from 0; null for the field as a whole */
  index: number | null;
  /** in a rubric: which anchor of the dimension, from 0 */
  anchor: number | null;
  /** of the text of the field or item, from 1 */
  line: number;
  severity: Severity;
  rule: string;
  text: string;
  fix: string;
}

export interface CheckedQuestion {
  findings: FieldFinding[];
  /** what is read from the file that the record is written as; null where it cannot be read */
  record: QuestionJson | null;
  /** the code part could be read whole, right or wrong: what was read of it is all that it says */
  isCodeWhole: boolean;
}

interface Placed extends Piece {
  /** of the file, 1-based: that of its first line of its own */
  from: number;
}

const linesIn = (text: string): number => text.split('\n').length - 1;

/** Pieces with the lines that they take in the file. A piece begins below the line feeds that part it from the one before. */
function placed(pieces: readonly Piece[], firstLine: number): Placed[] {
  let line = firstLine;
  return pieces.map((piece) => {
    const lead = /^\n*/.exec(piece.text)?.[0].length ?? 0;
    const from = line + lead;
    line += linesIn(piece.text);
    return { ...piece, from };
  });
}

/** What is missing in a ready question, by the words in which the rule says so. */
const MISSING: Record<string, Field> = { area: 'area', skill: 'skills', rubric: 'rubric', hint: 'hints', probe: 'probes' };

function fieldOfRule({ rule, text }: Finding): Field | null {
  if (rule === 'ladder-has-four-to-six-rungs') return 'probes';
  return rule === 'ready-question-is-complete' ? (MISSING[/\w+$/.exec(text)?.[0] ?? ''] ?? null) : null;
}

function fieldOfFrontMatter(lines: readonly string[], line: number): Field {
  const key = /^\w+/.exec(lines[line - 1] ?? '')?.[0];
  return FRONT_MATTER_FIELDS.find((field) => field === key) ?? 'title';
}

/** The first piece of prose under a heading begins the text of the field; the heading itself is its first line, too. */
function placeOf(pieces: readonly Placed[], line: number): Omit<FieldFinding, 'severity' | 'rule' | 'text' | 'fix'> | null {
  const piece = pieces.findLast(({ from }) => from <= line);
  if (piece === undefined || piece.field === null) return null;
  const { field, index, anchor } = piece;
  const isCode = field === 'code';
  const start = isCode ? (pieces.find((one) => one.field === 'code')?.from ?? piece.from) : piece.from;
  return { field, index, anchor, line: line - start + 1 };
}

function mapped(finding: Finding, { lines, pieces }: { lines: readonly string[]; pieces: readonly Placed[] }): FieldFinding {
  const { rule, text, fix } = finding;
  // it may well lead to a file among which this one will stand
  const severity = rule === 'links-resolve' ? 'warning' : finding.severity;
  const field = fieldOfRule(finding);
  if (field !== null) return { field, index: null, anchor: null, line: 1, severity, rule, text, fix };
  const place = placeOf(pieces, finding.line) ?? { field: fieldOfFrontMatter(lines, finding.line), index: null, anchor: null, line: 1 };
  return { ...place, severity, rule, text, fix };
}

/**
 * Finds what our linter has to say about a question that is not in a file: it is written as one, and read from it.
 * @param file under which it would stand
 * @param codeText the headings of the code part with what stands below them, in place of the record's
 * @returns findings by the parts of the record, and the record as it would come back
 */
export function checkQuestion(record: QuestionJson, { file, codeText = '' }: { file: string; codeText?: string }): CheckedQuestion {
  const text = writeQuestion(record, { file, codeText });
  const lines = text.split('\n');
  const pieces = placed(questionPieces(record, codeText), lines.indexOf('---', 1) + 3);
  const parsed: ParsedFile = parseFile(file, Buffer.from(text));
  const unread = parsed.findings.map((finding) => mapped(finding, { lines, pieces }));
  // what it refers to is for who knows it
  checkFiles([{ ...parsed, references: [] }]);
  const findings = parsed.findings.filter(({ acceptedReason }) => acceptedReason === undefined).map((finding) => mapped(finding, { lines, pieces }));
  const read = parsed.record?.kind === 'question' ? toJson(parsed.record) : null;
  return { findings, record: read, isCodeWhole: !unread.some(({ field, severity }) => field === 'code' && severity === 'error') };
}
