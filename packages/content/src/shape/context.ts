import type { Place, Report } from '../finding.ts';
import type { Outline, Section } from '../parse/outline.ts';
import type { PlaceOf } from '../parse/parse-yaml.ts';

/** A mention of another document, to be checked against the whole corpus. */
export interface Reference extends Place {
  /** kinds that may be meant */
  kinds: readonly string[];
  id: string;
  /** who mentions it, for the message: "stage onsite" */
  by: string;
}

/** What a shape function works with: one parsed file and where to put what it notices. */
export interface ShapeContext {
  file: string;
  slug: string;
  text: string;
  outline: Outline;
  placeOf: PlaceOf;
  report: Report;
  references: Reference[];
}

/** Notes mentions of other documents at a place of the front matter. */
export function refer(context: ShapeContext, mention: { kinds: readonly string[]; id: string; by: string; path: (string | number)[] }): void {
  const { kinds, id, by, path } = mention;
  context.references.push({ kinds, id, by, ...context.placeOf(path) });
}

export function section(context: ShapeContext, name: string): Section | undefined {
  return context.outline.sections.get(name);
}
