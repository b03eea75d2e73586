import { describe, expect, it } from 'vitest';
import { readBank } from '../read-bank.ts';
import { isShared, readShared } from './shared-folder.ts';
import { packZip } from './pack-zip.ts';

interface Verdict {
  file: string;
  verdict: 'ACCEPT' | 'ACCEPT+WARN' | 'REJECT';
  questions?: number;
  errors?: number[];
  warnings?: number[];
}

const NUMBER = /^(\d+)/;
// Front matter, slugs, links and pay are judged where our own format and pay are read; a folder and links by the command.
const isBank = ({ file }: Verdict): boolean => {
  const number = Number(NUMBER.exec(file)?.[1]);
  return !file.endsWith('/') && ((number >= 10 && number <= 31) || (number >= 41 && number <= 48) || number >= 80);
};

const verdicts = isShared('hostile') ? (JSON.parse(readShared('hostile/expect.json').toString('utf8')) as Verdict[]).filter(isBank) : [];

describe.skipIf(verdicts.length === 0)('hostile banks', () => {
  it.each(verdicts.map((verdict) => [verdict.file, verdict] as const))('%s gets its verdict', (file, { verdict, questions, errors = [], warnings = [] }) => {
    const files = readBank(file, readShared(`hostile/${file}`));
    const messages = files.flatMap((read) => read.messages);
    const linesOf = (severity: string): number[] => messages.filter((message) => message.severity === severity).map(({ line }) => line);
    if (questions !== undefined) expect(files.flatMap((read) => read.questions)).toHaveLength(questions);
    // a place of 0 is a file without lines
    for (const line of errors) expect(linesOf('error')).toContain(line === 0 ? 1 : line);
    for (const line of warnings) expect(linesOf('warning')).toContain(line);
    expect(linesOf('error').length > 0).toBe(verdict === 'REJECT');
    expect(JSON.stringify(files.flatMap((read) => read.questions))).not.toMatch(/onerror\s*=|<script|root:x:0|\\u0000|\uFFFD/);
  });
});

describe('hostile banks that are made here', () => {
  it('82: refuses a collection of 300 MB before it is inflated', () => {
    const bomb = packZip([{ name: 'collection.anki2', bytes: Buffer.alloc(1_000_000), claimedBytes: 300_000_000 }]);
    expect(readBank('deck.apkg', bomb)).toMatchObject([{ path: 'deck.apkg', questions: [], messages: [{ severity: 'error', rule: 'entry-is-small' }] }]);
  });

  it('23: reads or refuses a list of 20,000 levels', () => {
    const deep = Array.from({ length: 20_000 }, (_, level) => `${' '.repeat(level % 200)}- why ${level}?`).join('\n');
    const [file] = readBank('deep.md', Buffer.from(`# Lists\n\n${deep}\n`));
    expect((file?.questions.length ?? 0) + (file?.messages.length ?? 0)).toBeGreaterThan(0);
  });

  it('21: refuses a text that is larger than is read', () => {
    expect(readBank('huge.md', Buffer.alloc(10_000_001, 'a'))).toMatchObject([{ questions: [], messages: [{ line: 1, rule: 'file-is-small' }] }]);
  });

  it('refuses HTML that is nested too deep as one message', () => {
    const bank = `question,answer\n${'<b>'.repeat(50_000)}x</b>?,y\n`;
    expect(readBank('deep.csv', Buffer.from(bank))).toMatchObject([{ questions: [], messages: [{ severity: 'error', rule: 'nesting-is-shallow' }] }]);
  });

  it.each([
    ['comments', '<!--'],
    ['CDATA', '<![CDATA['],
    ['elements', '<a>'],
    ['angles', '<'],
  ])('comes to an end with a million unclosed %s', (_what, part) => {
    expect(readBank('x.xml', Buffer.from(`<questestinterop>${part.repeat(1_000_000 / part.length)}`))).toMatchObject([
      { questions: [], messages: [{ severity: 'error' }] },
    ]);
  });
});

describe('banks that would be slow if a place were looked at twice', () => {
  const N = 300_000;
  it.each<[string, string, string]>([
    ['a.gift', `Why?{=${'<a'.repeat(N)} ~x}`, 'tags that are not closed'],
    ['a.gift', '// [id:1]\n\n'.repeat(N / 10) + 'Why?{=a ~b}', 'comments with ids'],
    ['a.csv', `question,answer\n"why?","${'`'.repeat(N)}${'x'.repeat(N)}"\n`, 'backticks'],
    ['a.csv', `question,answer\n"why?","<pre>${' '.repeat(N)}x</pre>"\n`, 'blanks in code'],
    ['a.csv', Array.from({ length: N }, (_, index) => `c${index}`).join(','), 'columns'],
    ['a.txt', `#html:false\nwhy?\t"${'\n'.repeat(N)}x"\n`, 'empty lines'],
    ['a.txt', `#html:true\nwhy?\t<p>${'<i> </i>'.repeat(N / 10)}x</p>\n`, 'blanks in elements'],
    ['a.txt', `#html:true\nwhy? ${'{{c1::'.repeat(N)}\tx\n`, 'blanks that are not closed'],
    ['a.txt', `- ${' '.repeat(N)}\n${'- "'.repeat(N)}`, 'quotes'],
  ])('%s: %#', { timeout: 15_000 }, (path, text) => {
    const [file] = readBank(path, Buffer.from(text));
    expect((file?.questions.length ?? 0) + (file?.messages.length ?? 0)).toBeGreaterThan(0);
  });
});
