/** The languages in which coding questions are answered. */
export const CODE_LANGUAGES = ['python', 'typescript', 'sql', 'shell'] as const;
export type CodeLanguage = (typeof CODE_LANGUAGES)[number];

/** A case that one has thought of oneself. */
export interface OwnCase {
  language: CodeLanguage;
  /** body of a function that sees the names of the solution, a script that calls it, or the SQL that fills its tables */
  body: string;
  /** JSON of what it should give, or in the shell its text; empty to see what it gives */
  expected: string;
}

export interface CodeAnswer {
  notes: string;
  code: Partial<Record<CodeLanguage, string>>;
  cases: OwnCase[];
}

interface Block {
  info: string;
  text: string;
}

const OPENING = /^(`{3,})((?:python|typescript|sql|shell) (?:solution|case)|(?:json|text) expected)$/;

/** A fence that is longer than any run of backticks in the text, so that no line of it can close it. */
function fence({ info, text }: Block): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}${info}\n${text}\n${ticks}`;
}

function blocksOf({ code, cases }: CodeAnswer): Block[] {
  const solutions = CODE_LANGUAGES.flatMap((language) => (code[language] === undefined ? [] : [{ info: `${language} solution`, text: code[language] }]));
  const own = cases.flatMap(({ language, body, expected }) => [
    { info: `${language} case`, text: body },
    ...(expected === '' ? [] : [{ info: language === 'shell' ? 'text expected' : 'json expected', text: expected }]),
  ]);
  return [...solutions, ...own];
}

/**
 * An answer with code is one text, as every answer is: markdown that ends with a fence for each solution and each own case.
 * So revisions, differences, export and the outbox treat it like any other.
 */
export function formatCodeAnswer(answer: CodeAnswer): string {
  const parts = blocksOf(answer).map(fence);
  return [...(answer.notes === '' ? [] : [answer.notes]), ...parts].join('\n\n');
}

/** The blocks from a line to the end of the text; null when something else stands there as well. */
function readBlocks(lines: readonly string[], start: number): Block[] | null {
  const blocks: Block[] = [];
  let at = start;
  while (at < lines.length) {
    const [, ticks = '', info = ''] = OPENING.exec(lines[at] ?? '') ?? [];
    const end = ticks === '' ? -1 : lines.indexOf(ticks, at + 1);
    if (end < 0) return null;
    blocks.push({ info, text: lines.slice(at + 1, end).join('\n') });
    at = end + 2;
  }
  return blocks;
}

function answerFrom(notes: string, blocks: readonly Block[]): CodeAnswer {
  const answer: CodeAnswer = { notes, code: {}, cases: [] };
  for (const { info, text } of blocks) {
    const [language, kind] = info.split(' ') as [CodeLanguage, string];
    const last = answer.cases.at(-1);
    if (kind === 'solution') answer.code[language] = text;
    else if (kind === 'case') answer.cases.push({ language, body: text, expected: '' });
    else if (last) last.expected = text;
  }
  return answer;
}

/** The parts of an answer. What does not stand as `formatCodeAnswer` writes it is a note: nothing is ever left out. */
export function parseCodeAnswer(text: string): CodeAnswer {
  const lines = text.split('\n');
  for (const [at, line] of lines.entries()) {
    if (!OPENING.test(line)) continue;
    const blocks = readBlocks(lines, at);
    const answer = blocks && answerFrom(lines.slice(0, Math.max(0, at - 1)).join('\n'), blocks);
    if (answer && formatCodeAnswer(answer) === text) return answer;
  }
  return { notes: text, code: {}, cases: [] };
}
