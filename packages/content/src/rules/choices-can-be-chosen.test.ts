import { describe, expect, it } from 'vitest';
import { QUESTION, checkOne, findingsAfter, fixture } from '../testing/corpus.ts';
import { type Edit, replace } from '../testing/edit-text.ts';

const choices = (list: string): Edit => replace('## Answer', `## Choices\n\n${list}\n\n## Answer`);

const FAULT = '19:1 error choices-can-be-chosen';

describe('choicesCanBeChosen', () => {
  it.each<[string, Edit, string[]]>([
    ['a heading with nothing under it', choices(''), [FAULT]],
    ['one choice', choices('- [x] SIGKILL'), [FAULT]],
    ['one choice that is wrong', choices('- [ ] SIGTERM'), [FAULT, FAULT]],
    ['choices of which none is right', choices('- [ ] SIGTERM\n- [ ] SIGINT'), [FAULT]],
    ['two alike', choices('- [x] SIGKILL\n- [ ] SIGTERM\n- [ ] SIGKILL'), [FAULT]],
  ])('warns of %s', (_name, edit, expected) => {
    expect(findingsAfter(QUESTION, edit)).toEqual(expected);
  });

  it('names what can be chosen twice', () => {
    const { findings } = checkOne(QUESTION, choices('- [x] SIG  KILL\n- [ ] SIG KILL')(fixture(QUESTION)));
    expect(findings.map(({ text }) => text)).toEqual(['"SIG KILL" can be chosen twice']);
  });

  it.each<[string, Edit]>([
    ['two choices, one right', choices('- [x] SIGKILL\n- [ ] SIGTERM')],
    ['choices that are all right', choices('- [x] SIGKILL\n- [x] SIGSTOP')],
    ['choices that differ in case only', choices('- [x] `-s`\n- [ ] `-S`')],
    ['no heading at all', (text) => text],
  ])('passes %s', (_name, edit) => {
    expect(findingsAfter(QUESTION, edit)).toEqual([]);
  });
});
