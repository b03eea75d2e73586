import { createHash } from 'node:crypto';
import { type Mapped, mapFragments } from './fragment.ts';
import type { DocumentRecord, QuestionRecord } from './records.ts';

/** A record as plain JSON, with the markdown as written. */
export function toJson<R extends object>(record: R): Mapped<R, string> {
  return mapFragments(record, (fragment) => fragment.markdown);
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, canonical(inner)]),
  );
}

/** SHA-256 of a JSON value that does not depend on the order of keys. */
export function hashOf(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(canonical(value)))
    .digest('hex');
}

/** What a question's version holds: all that is rendered or run. Where the question stands, and who may see it, is not part of it. */
export function questionVersionPart(record: QuestionRecord) {
  const { id: _id, slug: _slug, area: _area, skills: _skills, status: _status, visibility: _visibility, sources: _sources, ...versioned } = record;
  return toJson(versioned);
}

/** What a document's version holds: everything but its address and the lines on which a table stood. */
export function documentVersionPart(record: DocumentRecord) {
  const { id: _id, slug: _slug, ...versioned } = toJson(record);
  if (versioned.kind !== 'salary') return versioned;
  const { header, rows } = versioned.table;
  return { ...versioned, table: { header, headerLine: 0, rows: rows.map(({ cells }) => ({ cells, line: 0 })) } };
}
