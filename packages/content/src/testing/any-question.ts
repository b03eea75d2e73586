import fc from 'fast-check';
import type { Mapped } from '../fragment.ts';
import type { QuestionRecord, TestCase } from '../records.ts';
import { DIFFICULTIES, DIMENSIONS, type Language, LANGUAGE_SETS, LEVELS, QUESTION_KINDS, STATUSES, VISIBILITIES } from '../vocabulary.ts';

/** A question as JSON, with markdown in place of fragments. */
export type QuestionJson = Mapped<QuestionRecord, string>;

const word = fc.constantFrom(
  'fork',
  'the `kernel`',
  'copies **pages**',
  'a < b',
  '2 * 3 * 4',
  'snake_case_name',
  '[x]',
  'C:\\temp',
  '=1+1',
  'naïve',
  '质数',
  '🙂',
  'a | b',
);
/** One line of inline markdown. */
export const inlineText = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => `Says ${words.join(' ')}.`);
const codeLines = fc
  .array(fc.constantFrom('x = 1', '  return x', '# no heading', '`tick`', ''), { minLength: 1, maxLength: 4 })
  .map((lines) => lines.join('\n'));
const fence = codeLines.map((code) => `\`\`\`python\n${code}\n\`\`\``);
const nested = inlineText.map((text) => `- ${text}\n- [a link](https://example.org/a_b)\n  - deeper`);
const quote = inlineText.map((text) => `> ${text}`);
const table = inlineText.map((text) => `| a | b |\n| --- | --- |\n| ${text.replaceAll('|', '/')} | c |`);
const twoLines = fc.tuple(inlineText, inlineText).map(([first, second]) => `${first}\nand ${second}`);
const block = fc.oneof(inlineText, twoLines, fence, nested, quote, table);

/** Markdown that may stand under a heading. */
export const proseText = fc
  .tuple(
    fc.oneof(inlineText, twoLines),
    fc.array(
      fc.oneof(
        block,
        inlineText.map((text) => `### ${text}`),
      ),
      { maxLength: 3 },
    ),
  )
  .map(([first, others]) => [first, ...others].join('\n\n'));

const indentBy =
  (by: number) =>
  (text: string): string =>
    text.replace(/\n(?!\n|$)/g, `\n${' '.repeat(by)}`);

/** Markdown of a list item whose author indented what belongs to it by one of `indents`. */
const itemText = (...indents: number[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.oneof(inlineText, twoLines), fc.array(block, { maxLength: 2 }), fc.constantFrom(...indents))
    .map(([first, others, by]) => indentBy(by)([first, ...others].join('\n\n')));

const idText = fc.stringMatching(/^[a-z0-9][a-z0-9-]{1,12}$/);
const itemId = fc.stringMatching(/^[a-z][a-z0-9-]{1,12}$/);
const slugText = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6})?$/);
/** Words in which nothing is markup, whatever they look like. */
export const plainWords = fc.oneof(
  fc.stringMatching(/^[!-~]([ -~]{0,40}[!-~])?$/),
  fc.constantFrom('What is `__init__`?', '# of files', 'C #', '1. first', '- no list', '&amp;', '<b>bold</b>', '[x]: y', 'a  b', '~~gone~~', '\\'),
);

const jsonText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('null', '1', 'yes', '- a', 'a: b', '# no', 'one\ntwo\n', ' lead', 'true', '~', '0x1F'),
);
const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    jsonText,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), tie('value'), { maxKeys: 3 }),
  ),
})).value;

const inEach = <T>(languages: readonly Language[], text: fc.Arbitrary<T>): fc.Arbitrary<Partial<Record<Language, T>>> =>
  fc.record(Object.fromEntries(languages.map((language) => [language, text])));

const programText = fc.oneof(codeLines, fc.constantFrom('', '```\nfence\n```', '  indented\n\n', '~~~'));
const caseName = fc.string({ minLength: 1, maxLength: 20 });
const visibility = fc.constantFrom('visible' as const, 'hidden' as const);

function anyCase(languages: readonly Language[]): fc.Arbitrary<TestCase> {
  const named = { name: caseName, visibility };
  const driven = fc.record({
    ...named,
    args: fc.constant(null),
    driver: inEach(
      languages,
      codeLines.map((code) => `${code}\n`),
    ),
    expect: json,
  });
  if (languages.includes('sql')) {
    const rows = fc.array(fc.array(json, { maxLength: 3 }), { maxLength: 3 });
    return fc.record(
      { ...named, args: fc.tuple(jsonText), driver: fc.constant(null), expect: rows, isInAnyOrder: fc.constant(true as const) },
      {
        requiredKeys: ['name', 'visibility', 'args', 'driver', 'expect'],
      },
    );
  }
  if (!languages.includes('shell'))
    return fc.oneof(driven, fc.record({ ...named, args: fc.array(json, { maxLength: 3 }), driver: fc.constant(null), expect: json }));
  const expect = jsonText.map((text) => text.replace(/\n+$/, ''));
  const input = fc.record({ files: fc.dictionary(fc.stringMatching(/^[a-z]{1,5}\.log$/), jsonText, { maxKeys: 2 }), stdin: jsonText });
  return fc.oneof(
    driven.chain((test) => expect.map((text) => ({ ...test, expect: text }))),
    fc.record({ ...named, args: fc.tuple(input), driver: fc.constant(null), expect }),
  );
}

const anyCode = fc.constantFrom(...LANGUAGE_SETS).chain(({ languages }) =>
  fc.record({
    entry: inEach(languages, jsonText),
    starter: inEach(languages, programText),
    reference: inEach(languages, programText),
    wrong: fc.array(fc.record({ fault: plainWords, why: fc.oneof(fc.constant(''), plainWords), code: inEach(languages, programText) }), { maxLength: 2 }),
    cases: fc.array(anyCase(languages), { minLength: 1, maxLength: 3 }),
  }),
);

const several = <T>(of: fc.Arbitrary<T>, maxLength = 3): fc.Arbitrary<T[]> => fc.array(of, { maxLength });
const manyItems = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.oneof(several(of), fc.array(of, { minLength: 10, maxLength: 12 }));

const choices = fc.uniqueArray(fc.record({ text: itemText(2, 4), isRight: fc.boolean() }), { minLength: 2, maxLength: 5, selector: ({ text }) => text });

/** Any question that a file may hold: all kinds, code in every set of languages, choices, lists of any length and indent. */
export const anyQuestion: fc.Arbitrary<QuestionJson> = fc.record(
  {
    kind: fc.constant('question' as const),
    id: idText,
    slug: slugText,
    title: plainWords.filter((title) => title.trim() === title),
    sources: fc.array(idText, { minLength: 1, maxLength: 2 }),
    questionKind: fc.constantFrom(...QUESTION_KINDS),
    area: fc.oneof(fc.constant(''), idText),
    skills: several(idText),
    difficulty: fc.constantFrom(...DIFFICULTIES),
    minutes: fc.integer({ min: 1, max: 480 }),
    status: fc.constantFrom(...STATUSES),
    visibility: fc.constantFrom(...VISIBILITIES),
    prompt: proseText,
    choices,
    answer: proseText,
    hints: manyItems(fc.record({ id: itemId, text: itemText(3, 4) })),
    rubric: several(
      fc.record({
        dimension: fc.constantFrom(...DIMENSIONS),
        anchors: several(fc.record({ id: itemId, level: fc.constantFrom(...LEVELS), text: itemText(2, 3, 4) }), 5),
      }),
    ),
    probes: manyItems(fc.record({ id: itemId, prompt: itemText(3, 4), surfaces: itemText(3, 4) })),
    pitfalls: fc.oneof(fc.constant(''), nested),
    references: fc.oneof(fc.constant(''), nested),
    code: fc.option(anyCode, { nil: null }),
  },
  {
    requiredKeys: [
      'kind',
      'id',
      'slug',
      'title',
      'sources',
      'questionKind',
      'area',
      'skills',
      'difficulty',
      'minutes',
      'status',
      'visibility',
      'prompt',
      'answer',
      'hints',
      'rubric',
      'probes',
      'pitfalls',
      'references',
      'code',
    ],
  },
);
