import type { Code, RootContent } from 'mdast';
import { type Section, dividedOnly } from '../parse/outline.ts';
import { parseYaml } from '../parse/parse-yaml.ts';
import { placeOfNode } from '../parse/place-of-node.ts';
import { plainText } from '../parse/plain-text.ts';
import type { CodeTask, TestCase } from '../records.ts';
import { LANGUAGES, type Language, languagesWith } from '../vocabulary.ts';
import { testsSchema } from './case-schemas.ts';
import { type ShapeContext, section } from './context.ts';

type ByLanguage = Partial<Record<Language, string>>;

const HEADINGS_OF_CODE = ['Starter', 'Reference', 'Wrong', 'Tests'] as const;

const isCode = (node: RootContent): node is Code => node.type === 'code';

/** The languages in which a question is answered: those of the first fence. */
function languagesOf(nodes: RootContent[]): readonly Language[] {
  const first = nodes.filter(isCode).flatMap(({ lang }) => LANGUAGES.find((name) => name === lang) ?? [])[0];
  return languagesWith(first ?? 'python');
}

interface Fences {
  nodes: RootContent[];
  languages: readonly Language[];
  what: string;
}

function fences(context: ShapeContext, { nodes, languages, what }: Fences): ByLanguage {
  const found: ByLanguage = {};
  for (const node of nodes.filter(isCode)) {
    const language = languages.find((name) => name === node.lang);
    if (!language)
      context.report.error(placeOfNode(node), 'code-has-language', {
        text: `${what}: a fence that is not ${languages.join(' or ')}`,
        fix: 'Name the language after the fence.',
      });
    else if (found[language] !== undefined)
      context.report.error(placeOfNode(node), 'code-is-once', { text: `${what}: a second ${language} fence`, fix: 'Merge the two.' });
    else found[language] = node.value;
  }
  for (const language of languages) {
    if (found[language] === undefined)
      context.report.error(placeOfNode(nodes[0]), 'code-is-complete', { text: `${what}: no ${language}`, fix: `Add a ${language} fence.` });
  }
  return found;
}

function readTests(context: ShapeContext, nodes: RootContent[], languages: readonly Language[]): { entry: ByLanguage; cases: TestCase[] } | null {
  const [fence, second] = nodes.filter(isCode).filter((node) => node.lang === 'yaml');
  if (second) context.report.error(placeOfNode(second), 'code-is-once', { text: 'Tests: a second yaml fence', fix: 'Merge the two.' });
  if (!fence) {
    context.report.error(placeOfNode(nodes[0]), 'tests-are-readable', { text: 'no yaml fence under Tests', fix: 'Write the cases into one yaml fence.' });
    return null;
  }
  const place = placeOfNode(fence);
  const yaml = parseYaml({ yaml: fence.value, yamlLine: place.line + 1, indent: place.column - 1 }, 'core', context.report);
  if (!yaml) return null;
  const result = testsSchema(languages).safeParse(yaml.value);
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
  return result.data;
}

function shapeWrong(context: ShapeContext, { name, nodes }: Section, languages: readonly Language[]): CodeTask['wrong'][number] {
  const why = nodes.filter((node) => node.type === 'paragraph').map(plainText);
  return { fault: name, why: why.join(' '), code: fences(context, { nodes, languages, what: `Wrong, ${name}` }) };
}

/** Starter, reference and wrong solutions and the tests of a coding question; null for a question without them. */
export function shapeCode(context: ShapeContext): CodeTask | null {
  if (!HEADINGS_OF_CODE.some((name) => section(context, name))) return null;
  const nodesOf = (name: (typeof HEADINGS_OF_CODE)[number]): RootContent[] => section(context, name)?.nodes ?? [];
  const languages = languagesOf([...nodesOf('Starter'), ...nodesOf('Reference')]);
  const read = readTests(context, nodesOf('Tests'), languages);
  return {
    entry: read?.entry ?? {},
    starter: fences(context, { nodes: nodesOf('Starter'), languages, what: 'Starter' }),
    reference: fences(context, { nodes: nodesOf('Reference'), languages, what: 'Reference' }),
    wrong: dividedOnly(nodesOf('Wrong'), 3, context.report).map((part) => shapeWrong(context, part, languages)),
    cases: read?.cases ?? [],
  };
}
