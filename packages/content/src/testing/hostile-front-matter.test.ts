import { describe, expect, it } from 'vitest';
import { checkApart } from './check-apart.ts';
import { GUIDE, QUESTION, SALARY, brief, checkCorpus, checkOne, fixture, recordOf } from './corpus.ts';
import { type Edit, lineOf, replace } from './edit-text.ts';

const grafted = (file: string, edit: Edit): { text: string; findings: string[] } => {
  const text = edit(fixture(file));
  return { text, findings: checkOne(file, text).findings.map(brief) };
};

const BOMB = ['a: &a ["lol","lol","lol","lol","lol","lol","lol","lol","lol"]']
  .concat('bcdefghij'.split('').map((key, index) => `${key}: &${key} [${Array.from({ length: 9 }, () => `*${'abcdefghi'[index]}`).join(',')}]`))
  .join('\n');

describe('hostile front matter', () => {
  it('01: is refused with one error when it is never closed', () => {
    expect(grafted(QUESTION, replace('sources: [manual]\n---\n', 'sources: [manual]\n')).findings).toEqual(['1:1 error front-matter-is-closed']);
  });

  it('02: is refused at the line whose indentation is a tab', () => {
    const { text, findings } = grafted(QUESTION, replace('skills: [linux]', 'skills:\n\t- linux\n\t- coding'));
    expect(lineOf(text, '\t- linux')).toBe(6);
    expect(findings).toEqual(['6:1 error yaml-is-valid', '7:1 error yaml-is-valid']);
  });

  it('03: is refused at the second of two equal keys', () => {
    const text = replace('id: q-signal', 'id: q-signal\nslug: first\nslug: second')(fixture(QUESTION));
    const [finding, ...others] = checkOne(QUESTION, text).findings;
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ line: 4, column: 1, severity: 'error', rule: 'yaml-is-valid', text: 'duplicate key "slug" (first at :3)' });
  });

  it('04: is refused when aliases would expand to millions of values, and the next file is read', async () => {
    const text = replace('sources: [manual]', `sources: [manual]\n${BOMB}`)(fixture(QUESTION));
    const { findings, record } = await checkApart(QUESTION, text);
    expect(lineOf(text, 'b: &b')).toBe(12);
    expect(findings).toEqual(['12:8 error yaml-is-valid']);
    expect(record).toBeNull();
    expect((await checkApart(QUESTION, fixture(QUESTION))).findings).toEqual([]);
  });

  it('05: is refused at every custom tag, and nothing is executed', () => {
    const { findings } = grafted(
      QUESTION,
      replace('area: linux', 'slug: !!python/object/apply:os.system ["touch pwned"]\narea: !!js/function "function(){return process.exit()}"'),
    );
    expect(findings).toEqual(['4:7 error yaml-is-valid', '5:7 error yaml-is-valid']);
  });

  it('06: is accepted with a harmless anchor, whose value stands in both places', () => {
    const text = replace('role: Engineer\nlevels: null', 'role: &t Shared title\nlevels: *t')(fixture(SALARY));
    const parsed = checkOne(SALARY, text);
    expect(parsed.findings).toEqual([]);
    expect(recordOf('salary', parsed)).toMatchObject({ role: 'Shared title', levels: 'Shared title' });
  });

  it('07: is refused with all four wrong types in one run', () => {
    const wrong = 'slug: {also: wrong}\nskills: 42\ndifficulty: [not, a, string]\nminutes: 2024-13-45';
    const { findings } = grafted(QUESTION, replace('skills: [linux]\ndifficulty: medium\nminutes: 20', wrong));
    expect(findings).toEqual(['5:1', '6:1', '7:1', '8:1'].map((place) => `${place} error front-matter-fits`));
  });

  it('08: keeps NO, 0755, 1.10 and 2024-01-01 as the texts that were written', () => {
    const salary = checkOne(SALARY, replace('role: Engineer\nlevels: null', 'slug: "0755"\nrole: NO\nlevels: 1.10')(fixture(SALARY)));
    expect(salary.findings).toEqual([]);
    expect(recordOf('salary', salary)).toMatchObject({ slug: '0755', role: 'NO', levels: '1.10' });
    const guide = checkOne(GUIDE, replace('covers: [Linux]', 'covers: [yes, on, off, NO, 1.10, 2024-01-01]')(fixture(GUIDE)));
    expect(guide.findings).toEqual([]);
    expect(recordOf('guide', guide).stages[0]?.covers).toEqual(['yes', 'on', 'off', 'NO', '1.10', '2024-01-01']);
  });

  it('09: is refused at keys that would reach for a prototype, and none is polluted', () => {
    const keys = '__proto__:\n  isAdmin: true\nconstructor:\n  prototype:\n    polluted: true';
    const { findings } = grafted(QUESTION, replace('area: linux', `area: linux\n${keys}`));
    expect(findings).toEqual(['5:1 error front-matter-fits', '7:1 error front-matter-fits']);
    expect({}).not.toHaveProperty('isAdmin');
    expect({}).not.toHaveProperty('polluted');
  });

  it('10: is missing with exactly one error when the file begins with a thematic break further down', () => {
    const body = fixture(QUESTION).split('\n---\n')[1] ?? '';
    const text = `\n---\n${body}\n---\n\nMore.\n`;
    expect(checkOne(QUESTION, text).findings.map(brief)).toEqual(['1:1 error front-matter-is-there']);
  });

  it('32, 33: is refused when two files differ in the case of their slug only, and the first one stays', () => {
    const withSlug = (id: string, slug: string) => replace('id: q-fork', `id: ${id}\nslug: ${slug}`)(fixture('questions/linux/fork.md'));
    const first = 'questions/linux/a.md';
    const second = 'questions/linux/b.md';
    expect(checkCorpus({ [first]: withSlug('q-a', 'same-slug') }).findings).toEqual([]);
    const { files, findings } = checkCorpus({ [first]: withSlug('q-a', 'same-slug'), [second]: withSlug('q-b', 'Same-Slug') });
    expect(findings.map((finding) => [finding.file, brief(finding), finding.text])).toEqual([
      [second, '3:1 error slug-is-valid', 'invalid slug "Same-Slug"'],
      [second, '3:1 error slugs-are-unique', 'slug same-slug already used in questions/linux/a.md:3'],
    ]);
    expect(files.find(({ file }) => file === first)?.record).toMatchObject({ id: 'q-a', slug: 'same-slug' });
  });

  it('34: is refused when the slug climbs out of the folder', () => {
    expect(grafted(QUESTION, replace('area: linux', 'area: linux\nslug: ../../../etc/cron.d/x')).findings).toEqual(['5:1 error slug-is-valid']);
  });

  it('is refused when it is too long for the search for equal keys', async () => {
    const keys = Array.from({ length: 80_000 }, (_, index) => `k${index}: 1`).join('\n');
    const { findings } = await checkApart(QUESTION, replace('area: linux', `area: linux\n${keys}`)(fixture(QUESTION)));
    expect(findings).toEqual(['1:1 error front-matter-is-small']);
  });
});
