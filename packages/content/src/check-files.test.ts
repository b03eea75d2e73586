import { describe, expect, it } from 'vitest';
import { isBlocking } from './finding.ts';
import { ARTICLE, DRAFT, QUESTION, SALARY, checkCorpus, checkOne, fixture } from './testing/corpus.ts';
import { all, replace, under } from './testing/edit-text.ts';

const accept = (rule: string) => replace('sources: [manual]', `sources: [manual]\naccepted: [{ rule: ${rule}, reason: We know. }]`);

describe('checkFiles', () => {
  it('accepts what the file itself accepts, with the reason', () => {
    const { findings } = checkOne(QUESTION, all(under('Answer', 'See the figure above.'), accept('figure-is-there'))(fixture(QUESTION)));
    expect(findings).toMatchObject([{ rule: 'figure-is-there', acceptedReason: 'We know.' }]);
  });

  it('accepts findings of parsing and shaping too', () => {
    const { findings } = checkOne(QUESTION, all(replace('## Pitfalls', '## Traps'), accept('heading-is-known'))(fixture(QUESTION)));
    expect(findings).toMatchObject([{ rule: 'heading-is-known', acceptedReason: 'We know.' }]);
    expect(findings.some(isBlocking)).toBe(false);
  });

  it('accepts nothing of another rule or of another file', () => {
    const faulty = under('Answer', 'See the figure above.')(fixture(QUESTION));
    expect(checkOne(QUESTION, accept('links-resolve')(faulty)).findings[0]).not.toHaveProperty('acceptedReason');
    const { findings } = checkCorpus({ [QUESTION]: faulty, [ARTICLE]: accept('figure-is-there')(fixture(ARTICLE)) });
    expect(findings[0]).not.toHaveProperty('acceptedReason');
  });

  it.each([
    ['ids-are-unique', replace('id: q-signal', 'id: acme')],
    ['slugs-are-unique', replace('id: q-signal', 'id: q-signal\nslug: fork')],
    ['slug-is-valid', replace('id: q-signal', 'id: q-signal\nslug: Signal')],
    ['references-resolve', replace('skills: [linux]', 'skills: [gone]')],
  ])('never accepts %s', (rule, edit) => {
    const { findings } = checkCorpus({ [QUESTION]: all(edit, accept(rule))(fixture(QUESTION)) });
    expect(findings.filter((finding) => finding.rule === rule).length).toBeGreaterThan(0);
    expect(findings.filter((finding) => finding.rule === rule && finding.file === QUESTION).every(isBlocking)).toBe(true);
  });

  it('gives all findings of all files in one run, sorted by place', () => {
    const { findings } = checkCorpus({
      [SALARY]: replace('€98K–€130K', '€98K–€131K')(fixture(SALARY)),
      [QUESTION]: all(replace('## Pitfalls', '## Traps'), replace('skills: [linux]', 'skills: [gone]'), replace('`h-two`', 'two'))(fixture(QUESTION)),
      [DRAFT]: replace('difficulty: hard', 'difficulty: brutal')(fixture(DRAFT)),
      [ARTICLE]: '',
    });
    expect(findings.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`)).toEqual([
      'articles/on-anvils.md:1:1 file-has-content',
      'guides/acme-engineer.md:10:55 references-resolve',
      'guides/acme-engineer.md:12:47 references-resolve',
      'questions/linux/fork.md:6:1 front-matter-fits',
      'questions/linux/what-is-a-signal.md:5:10 references-resolve',
      'questions/linux/what-is-a-signal.md:26:1 item-has-id',
      'questions/linux/what-is-a-signal.md:59:1 heading-is-known',
      'salaries/acme-engineer.md:21:1 total-above-parts',
      'tracks/acme-week.md:21:1 references-resolve',
    ]);
  });
});
