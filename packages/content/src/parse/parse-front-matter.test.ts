import { describe, expect, it } from 'vitest';
import { ARTICLE, BANK, COMPANY, GUIDE, QUESTION, SALARY, TRACK, checkOne, fixture, recordOf } from '../testing/corpus.ts';
import { type Edit, all, replace } from '../testing/edit-text.ts';

const found = (file: string, edit: Edit): string[] =>
  checkOne(file, edit(fixture(file))).findings.map(
    ({ line, column, rule, text }) => `${line}:${column} ${rule === 'front-matter-fits' ? '' : `${rule} `}${text}`,
  );

describe('parseFrontMatter', () => {
  it.each<[string, string, Edit, string]>([
    ['a key that is missing', QUESTION, replace('id: q-signal\n', ''), '2:1 id is missing'],
    ['an unknown key', QUESTION, replace('minutes: 20', 'minutes: 20\ntime: 20'), '8:1 unknown key "time"'],
    ['an id with a capital', QUESTION, replace('id: q-signal', 'id: Q-signal'), '2:1 id must be 2 to 80 lower-case letters, digits and hyphens'],
    ['an id of one letter', QUESTION, replace('id: q-signal', 'id: q'), '2:1 id must be 2 to 80 lower-case letters, digits and hyphens'],
    ['an id of 81 letters', QUESTION, replace('id: q-signal', `id: ${'q'.repeat(81)}`), '2:1 id must be 2 to 80 lower-case letters, digits and hyphens'],
    [
      'an unknown kind',
      QUESTION,
      replace('kind: concept', 'kind: riddle'),
      '3:1 kind must be one of concept, troubleshooting, coding, system-design, behavioral',
    ],
    ['a difficulty in capitals', QUESTION, replace('difficulty: medium', 'difficulty: Medium'), '6:1 difficulty must be one of easy, medium, hard'],
    ['minutes in words', QUESTION, replace('minutes: 20', 'minutes: twenty'), '7:1 minutes must be a whole number'],
    ['minutes with a fraction', QUESTION, replace('minutes: 20', 'minutes: 20.5'), '7:1 minutes must be a whole number'],
    ['no minutes', QUESTION, replace('minutes: 20', 'minutes: 0'), '7:1 minutes must be between 1 and 480'],
    ['too many minutes', QUESTION, replace('minutes: 20', 'minutes: 481'), '7:1 minutes must be between 1 and 480'],
    ['minutes in exponents', QUESTION, replace('minutes: 20', 'minutes: 2e1'), '7:1 minutes must be a whole number'],
    ['an unknown status', QUESTION, replace('status: ready', 'status: done'), '8:1 status must be one of draft, in-review, ready'],
    ['an unknown visibility', QUESTION, replace('visibility: public', 'visibility: all'), '9:1 visibility must be one of public, workspace, private'],
    ['no source', QUESTION, replace('sources: [manual]', 'sources: []'), '10:1 sources must name at least one source'],
    ['sources that are no list', QUESTION, replace('sources: [manual]', 'sources: manual'), '10:1 sources must be a list'],
    [
      'a skill that is no id',
      QUESTION,
      replace('skills: [linux]', 'skills: [linux, Big Data]'),
      '5:17 skills.1 must be 2 to 80 lower-case letters, digits and hyphens',
    ],
    ['a text that is a list', SALARY, replace('role: Engineer', 'role: [Engineer]'), '4:1 role must be a text'],
    ['an empty text', SALARY, replace('role: Engineer', 'role: " "'), '4:1 role must not be empty'],
    ['a text of 301 characters', SALARY, replace('role: Engineer', `role: ${'x'.repeat(301)}`), '4:1 role must be at most 300 characters'],
    ['years of stock above ten', SALARY, replace('stockYears: 4', 'stockYears: 11'), '6:1 stockYears must be between 1 and 10'],
    ['a range that descends', GUIDE, replace('weeks: [4, 6]', 'weeks: [6, 4]'), '6:1 weeks must not descend: [min, max]'],
    ['a range of one', GUIDE, replace('weeks: [4, 6]', 'weeks: [4]'), '6:1 weeks must be a pair [min, max]'],
    ['a range that is a number', GUIDE, replace('weeks: [4, 6]', 'weeks: 5'), '6:1 weeks must be a pair [min, max]'],
    ['rounds that descend', GUIDE, replace('rounds: [1, 2]', 'rounds: [2, 1]'), '8:50 stages.0.rounds must not descend: [min, max]'],
    ['a stage without a name', GUIDE, replace('name: Technical phone screen, ', ''), '8:5 stages.0.name is missing'],
    ['an unknown key of a stage', GUIDE, replace('rounds: [1, 2]', 'loops: [1, 2]'), '8:50 unknown key "loops"'],
    ['days above a year', TRACK, replace('days: 7', 'days: 367'), '4:1 days must be between 1 and 366'],
    ['a company without a name', COMPANY, replace('name: Acme\n', ''), '2:1 name is missing'],
    ['an article without minutes', ARTICLE, replace('minutes: 5', 'minutes:'), '4:1 minutes must be a whole number'],
    ['a link that is no web address', BANK, replace('https://example.org/manual', 'javascript:alert(1)'), '10:37 sources.0.url must be an http(s) address'],
    ['a bank without areas', BANK, replace('  - { slug: linux, name: Linux }\n  - { slug: coding, name: Coding }\n', ''), '3:1 areas must be a list'],
    [
      'a bank with an empty list of areas',
      BANK,
      replace('areas:\n  - { slug: linux, name: Linux }\n  - { slug: coding, name: Coding }\n', 'areas: []\n'),
      '3:1 areas must not be empty',
    ],
    [
      'an acceptance without a reason',
      QUESTION,
      replace('sources: [manual]', 'sources: [manual]\naccepted: [{ rule: figure-is-there }]'),
      '11:12 accepted.0.reason is missing',
    ],
    ['a list', QUESTION, (text) => text.replace(/---\n[\s\S]*?---\n/, '---\n- a\n---\n'), '2:1 front matter must be a mapping'],
    ['nothing', QUESTION, (text) => text.replace(/---\n[\s\S]*?---\n/, '---\n---\n'), '2:1 front matter must be a mapping'],
  ])('refuses %s', (_name, file, edit, expected) => {
    expect(found(file, edit)).toEqual([expected]);
  });

  it('reports all faults of a front matter and of the text below it at once', () => {
    const edit = all(
      replace('kind: concept', 'kind: riddle'),
      replace('minutes: 20', 'minutes: long'),
      replace('## Pitfalls', '## Traps'),
      replace('sources: [manual]', 'tags: []'),
    );
    expect(found(QUESTION, edit)).toEqual([
      '2:1 sources is missing',
      '3:1 kind must be one of concept, troubleshooting, coding, system-design, behavioral',
      '7:1 minutes must be a whole number',
      '10:1 unknown key "tags"',
      '59:1 heading-is-known unknown heading "Traps"',
    ]);
  });

  it.each(['null', '~', '', '""'])('reads %j as nothing where nothing is allowed', (written) => {
    const parsed = checkOne(SALARY, replace('levels: null', `levels: ${written}`)(fixture(SALARY)));
    expect(parsed.findings).toEqual([]);
    expect(recordOf('salary', parsed).levels).toBeNull();
  });

  it('turns ranges and numbers into numbers', () => {
    const guide = recordOf('guide', checkOne(GUIDE, fixture(GUIDE)));
    expect(guide.weeks).toEqual({ min: 4, max: 6 });
    expect(guide.stages).toEqual([
      { slug: 'phone', name: 'Technical phone screen', rounds: { min: 1, max: 2 }, minutes: null, covers: ['Linux'], questions: ['q-signal'] },
    ]);
    expect(recordOf('track', checkOne(TRACK, fixture(TRACK))).days).toBe(7);
  });
});
