import { LineCounter, type ParsedNode, isAlias, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Place, Report } from '../finding.ts';
import { LIMITS } from '../read/limits.ts';

export type PlaceOf = (path: readonly (string | number)[]) => Place;

export interface ParsedYaml {
  /** plain data; under the `failsafe` schema every scalar is the string that was written */
  value: unknown;
  /** where the value at a path stands in the file; the nearest place above it when the path is not there */
  placeOf: PlaceOf;
}

interface YamlText {
  yaml: string;
  /** 1-based file line of the first YAML line */
  yamlLine: number;
  /** columns by which the YAML is indented in the file */
  indent?: number;
}

const MESSAGES: Record<string, string> = {
  TAB_AS_INDENT: 'a tab is used for indentation',
  DUPLICATE_KEY: 'duplicate key',
  TAG_RESOLVE_FAILED: 'unknown or unsafe YAML tag',
};

/** The key at an offset, and where the same key of the same mapping stands before it. */
function repeatedKey(root: ParsedNode | null, offset: number): { name: string; first: number } | null {
  let found: { name: string; first: number } | null = null;
  visit(root, {
    Map: (_key, { items }) => {
      const keys = items.map(({ key }) => key).filter((key) => isScalar(key));
      const key = keys.find(({ range }) => range?.[0] === offset);
      if (!key) return undefined;
      const [first = offset] = keys.find(({ value }) => value === key.value)?.range ?? [];
      found = { name: String(key.value), first };
      return visit.BREAK;
    },
  });
  return found;
}

/** Data without a prototype to pollute: own keys only, whatever they are called. */
function toPlain(node: ParsedNode | null, resolve: (node: ParsedNode) => ParsedNode | undefined): unknown {
  if (node === null) return null;
  if (isAlias(node)) return toPlain(resolve(node) ?? null, resolve);
  if (isScalar(node)) return node.value;
  if (isSeq(node)) return node.items.map((item) => toPlain(item, resolve));
  const plain: Record<string, unknown> = {};
  if (isMap(node)) {
    for (const pair of node.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : '';
      Object.defineProperty(plain, key, {
        value: toPlain(pair.value, resolve),
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
  }
  return plain;
}

/**
 * Parses YAML and reports every error at its place in the file: bad syntax, tabs, duplicate keys, custom tags, and
 * aliases that expand without end. Nothing is executed, no tag is resolved.
 * @returns null when there was an error.
 */
export function parseYaml(text: YamlText, schema: 'failsafe' | 'core', report: Report): ParsedYaml | null {
  const lineCounter = new LineCounter();
  const document = parseDocument(text.yaml, { schema, lineCounter, prettyErrors: false, strict: true, uniqueKeys: true, version: '1.2' });
  const place = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: line + text.yamlLine - 1, column: col + (text.indent ?? 0) };
  };
  const problems = [...document.errors, ...document.warnings];
  for (const problem of problems) {
    const repeated = problem.code === 'DUPLICATE_KEY' ? repeatedKey(document.contents, problem.pos[0]) : null;
    const about = repeated ? ` "${repeated.name}" (first at :${place(repeated.first).line})` : '';
    const what = MESSAGES[problem.code] ?? problem.message.split('\n')[0] ?? 'not valid YAML';
    report.error(place(problem.pos[0]), 'yaml-is-valid', { text: `${what}${about}`, fix: 'Correct the YAML; see content/README.md for the keys.' });
  }
  if (problems.length > 0) return null;
  const bad = findBadAlias(document.contents, (node) => resolve(node));
  if (bad) {
    report.error(place(bad.alias.range[0]), 'yaml-is-valid', { text: bad.problem, fix: 'Write the values out instead of anchors.' });
    return null;
  }

  function resolve(node: ParsedNode): ParsedNode | undefined {
    return isAlias(node) ? (node.resolve(document) as ParsedNode | undefined) : node;
  }
  const placeOf: PlaceOf = (path) => {
    let node: ParsedNode | null = document.contents;
    let found = place(node?.range[0] ?? 0);
    for (const step of path) {
      const next = childOf(node && (resolve(node) ?? null), step);
      if (!next) break;
      node = next.value;
      found = place(next.keyOffset);
    }
    return found;
  };
  return { value: toPlain(document.contents, resolve), placeOf };
}

function childOf(node: ParsedNode | null, step: string | number): { value: ParsedNode | null; keyOffset: number } | null {
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return item ? { value: item, keyOffset: item.range[0] } : null;
  }
  if (!isMap(node)) return null;
  const pair = node.items.find((candidate) => isScalar(candidate.key) && String(candidate.key.value) === String(step));
  if (!pair) return null;
  return { value: pair.value, keyOffset: pair.key.range[0] };
}

/**
 * Counts what the aliases expand to, and stops at the cap: nine levels of nine aliases are 387 million nodes.
 * @returns the alias that went over or that stands for nothing, or null
 */
function findBadAlias(root: ParsedNode | null, resolve: (node: ParsedNode) => ParsedNode | undefined): { alias: ParsedNode; problem: string } | null {
  let expanded = 0;
  let bad: { alias: ParsedNode; problem: string } | null = null;
  const count = (node: ParsedNode | null): void => {
    if (bad || !node) return;
    visit(node, {
      Alias: (_key, found) => {
        const alias = found as unknown as ParsedNode;
        const target = resolve(alias);
        expanded += 1;
        if (!target) bad = { alias, problem: 'an alias without an anchor before it' };
        else if (expanded > LIMITS.yamlAliases) bad = { alias, problem: `aliases expand to more than ${LIMITS.yamlAliases} values` };
        else count(target);
        return bad ? visit.BREAK : undefined;
      },
    });
  };
  count(root);
  return bad;
}
