import type { Code, RootContent } from 'mdast';
import { z } from 'zod';
import { type Section, dividedOnly } from '../parse/outline.ts';
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

const HEADINGS_OF_CODE = ['Starter', 'Reference', 'Wrong', 'Tests'] as const;

const isCode = (node: RootContent): node is Code => node.type === 'code';

function fences(context: ShapeContext, nodes: RootContent[], what: string): ByLanguage {
  const found: ByLanguage = {};
  for (const node of nodes.filter(isCode)) {
    const language = LANGUAGES.find((name) => name === node.lang);
    if (!language)
      context.report.error(placeOfNode(node), 'code-has-language', {
        text: `${what}: a fence that is not ${LANGUAGES.join(' or ')}`,
        fix: 'Name the language after the fence.',
      });
    else if (found[language] !== undefined)
      context.report.error(placeOfNode(node), 'code-is-once', { text: `${what}: a second ${language} fence`, fix: 'Merge the two.' });
    else found[language] = node.value;
  }
  for (const language of LANGUAGES) {
    if (found[language] === undefined)
      context.report.error(placeOfNode(nodes[0]), 'code-is-complete', { text: `${what}: no ${language}`, fix: `Add a ${language} fence.` });
  }
  return found;
}

function readTests(context: ShapeContext, nodes: RootContent[]): { entry: ByLanguage; cases: TestCase[] } | null {
  const [fence, second] = nodes.filter(isCode).filter((node) => node.lang === 'yaml');
  if (second) context.report.error(placeOfNode(second), 'code-is-once', { text: 'Tests: a second yaml fence', fix: 'Merge the two.' });
  if (!fence) {
    context.report.error(placeOfNode(nodes[0]), 'tests-are-readable', { text: 'no yaml fence under Tests', fix: 'Write the cases into one yaml fence.' });
    return null;
  }
  const place = placeOfNode(fence);
  const yaml = parseYaml({ yaml: fence.value, yamlLine: place.line + 1, indent: place.column - 1 }, 'core', context.report);
  if (!yaml) return null;
  const result = testsSchema.safeParse(yaml.value);
  if (!result.success) {
    for (const issue of result.error.issues) {
      const path = issue.path.filter((step) => typeof step !== 'symbol');
      context.report.error(yaml.placeOf(path), 'tests-are-readable', {
        text: `${path.join('.') || 'tests'}: ${issue.message}`,
        fix: 'Correct the case; see content/README.md.',
      });
    }
    return null;
  }
  const cases = result.data.cases.map((test) => ({ ...test, args: test.args ?? null, driver: test.driver ?? null }));
  return { entry: result.data.entry, cases };
}

function shapeWrong(context: ShapeContext, { name, nodes }: Section): CodeTask['wrong'][number] {
  const why = nodes.filter((node) => node.type === 'paragraph').map(plainText);
  return { fault: name, why: why.join(' '), code: fences(context, nodes, `Wrong, ${name}`) };
}

/** Starter, reference and wrong solutions and the tests of a coding question; null for a question without them. */
export function shapeCode(context: ShapeContext): CodeTask | null {
  if (!HEADINGS_OF_CODE.some((name) => section(context, name))) return null;
  const nodesOf = (name: (typeof HEADINGS_OF_CODE)[number]): RootContent[] => section(context, name)?.nodes ?? [];
  const read = readTests(context, nodesOf('Tests'));
  return {
    entry: read?.entry ?? {},
    starter: fences(context, nodesOf('Starter'), 'Starter'),
    reference: fences(context, nodesOf('Reference'), 'Reference'),
    wrong: dividedOnly(nodesOf('Wrong'), 3, context.report).map((part) => shapeWrong(context, part)),
    cases: read?.cases ?? [],
  };
}
