import type { z } from 'zod';
import type { Report } from '../finding.ts';
import type { DocumentKind } from '../vocabulary.ts';
import { FRONT_MATTER, type FrontMatter } from './front-matter-schemas.ts';
import { type PlaceOf, parseYaml } from './parse-yaml.ts';
import type { SplitText } from './split-front-matter.ts';

export interface ParsedFrontMatter<K extends DocumentKind> {
  data: FrontMatter<K>;
  placeOf: PlaceOf;
}

const isPathStep = (step: PropertyKey): step is string | number => typeof step !== 'symbol';

const TYPES: Record<string, string> = { array: 'must be a list', object: 'must be a mapping', string: 'must be a text' };

function describe(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'is missing';
  if (issue.code === 'invalid_type') return TYPES[issue.expected] ?? issue.message;
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.join(', ')}`;
  return issue.message;
}

/**
 * Reads the front matter of a file of `kind`. Every fault is reported at its own line: unknown keys, missing keys,
 * wrong types, values that are not allowed.
 */
export function parseFrontMatter<K extends DocumentKind>(kind: K, split: SplitText, report: Report): ParsedFrontMatter<K> | null {
  const yaml = parseYaml(split, 'failsafe', report);
  if (!yaml) return null;
  const result = FRONT_MATTER[kind].safeParse(yaml.value, { reportInput: true });
  if (result.success) return { data: result.data as FrontMatter<K>, placeOf: yaml.placeOf };
  reportIssues(kind, result.error.issues, { placeOf: yaml.placeOf, report });
  return null;
}

/** One finding a value, the first: what follows a wrong type says nothing more. */
function reportIssues(kind: DocumentKind, issues: z.core.$ZodIssue[], { placeOf, report }: { placeOf: PlaceOf; report: Report }): void {
  const faulty = new Set<string>();
  for (const issue of issues) {
    const path = issue.path.filter(isPathStep);
    const name = path.join('.') || 'front matter';
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        report.error(placeOf([...path, key]), 'front-matter-fits', { text: `unknown key "${key}"`, fix: `Remove it: a ${kind} has no such key.` });
      }
    } else if (!faulty.has(name)) {
      faulty.add(name);
      report.error(placeOf(path), 'front-matter-fits', { text: `${name} ${describe(issue)}`, fix: 'Correct the value; see content/README.md.' });
    }
  }
}
