import type { Code, RootContent } from 'mdast';
import { z } from 'zod';
import { divide } from '../parse/outline.ts';
import { parseYaml } from '../parse/parse-yaml.ts';
import { placeOfNode } from '../parse/place-of-node.ts';
import { plainText } from '../parse/plain-text.ts';
import type { CodeTask, TestCase } from '../records.ts';
import { LANGUAGES, type Language } from '../vocabulary.ts';
import { type ShapeContext, section } from './context.ts';

type ByLanguage = Partial<Record<Language, string>>;

const byLanguage = z.partialRecord(z.enum(LANGUAGES), z.string());
const caseSchema = z
  .strictObject({
    name: z.string().min(1),
    visibility: z.enum(['visible', 'hidden']),
    args: z.array(z.json()).optional(),
    driver: byLanguage.optional(),
    expect: z.json(),
  })
  .refine((test) => (test.args === undefined) !== (test.driver === undefined), 'a case has either args or a driver');
const testsSchema = z.strictObject({ entry: byLanguage, cases: z.array(caseSchema).min(1) });

const isCode = (node: RootContent): node is Code => node.type === 'code';

function fences(context: ShapeContext, nodes: RootContent[], what: string): ByLanguage {
  const found: ByLanguage = {};
  for (const node of nodes.filter(isCode)) {
    const language = LANGUAGES.find((name) => name === node.lang);
    if (!language) context.report.error(placeOfNode(node), 'code-has-language', `${what}: a fence that is not ${LANGUAGES.join(' or ')}`, 'Name the language after the fence.');
    else found[language] = node.value;
  }
  for (const language of LANGUAGES) {
    if (found[language] === undefined) context.report.error(placeOfNode(nodes[0]), 'code-is-complete', `${what}: no ${language}`, `Add a ${language} fence.`);
  }
  return found;
}

function readTests(context: ShapeContext, nodes: RootContent[]): { entry: ByLanguage; cases: TestCase[] } | null {
  const fence = nodes.filter(isCode).find((node) => node.lang === 'yaml');
  if (!fence) {
    context.report.error(placeOfNode(nodes[0]), 'tests-are-readable', 'no yaml fence under Tests', 'Write the cases into one yaml fence.');
    return null;
  }
  const place = placeOfNode(fence);
  const yaml = parseYaml({ yaml: fence.value, yamlLine: place.line + 1, indent: place.column - 1 }, 'core', context.report);
  if (!yaml) return null;
  const result = testsSchema.safeParse(yaml.value);
  if (!result.success) {
    for (const issue of result.error.issues) {
      const path = issue.path.filter((step) => typeof step !== 'symbol');
      context.report.error(yaml.placeOf(path), 'tests-are-readable', `${path.join('.') || 'tests'}: ${issue.message}`, 'Correct the case; see content/README.md.');
    }
    return null;
  }
  const cases = result.data.cases.map((test) => ({ ...test, args: test.args ?? null, driver: test.driver ?? null }));
  return { entry: result.data.entry, cases };
}

/** Starter, reference and wrong solutions and the tests of a coding question; null for a question without them. */
export function shapeCode(context: ShapeContext): CodeTask | null {
  const [starter, reference, wrong, tests] = ['Starter', 'Reference', 'Wrong', 'Tests'].map((name) => section(context, name)?.nodes);
  if (!starter && !reference && !wrong && !tests) return null;
  const read = tests ? readTests(context, tests) : null;
  return {
    entry: read?.entry ?? {},
    starter: fences(context, starter ?? [], 'Starter'),
    reference: fences(context, reference ?? [], 'Reference'),
    wrong: divide(wrong ?? [], 3).sections.map((part) => ({
      fault: part.name,
      why: part.nodes.filter((node) => node.type === 'paragraph').map(plainText).join(' '),
      code: fences(context, part.nodes, `Wrong, ${part.name}`),
    })),
    cases: read?.cases ?? [],
  };
}
