import { describe, expect, it } from 'vitest';
import { GUIDE, checkOne, findingsAfter, fixture } from '../testing/corpus.ts';
import { type Edit, all, replace, under } from '../testing/edit-text.ts';

const process = (text: string): Edit => under('Process', text);
const stage = (name: string, covers = '[]'): Edit =>
  replace('areas:\n', `  - { slug: next, name: ${name}, rounds: null, minutes: null, covers: ${covers}, questions: [] }\nareas:\n`);

describe('stageIsListed', () => {
  it.each([
    ['a recruiter screen', 'recruiter screen'],
    ['a take-home', 'take-home'],
    ['the onsite', 'onsite'],
    ['a hiring manager', 'hiring manager'],
    ['an HR round', 'HR round'],
    ['a team match', 'team match'],
    ['an online assessment', 'online assessment'],
  ])('warns of %s that is no stage', (_name, words) => {
    const edit = process(`Then comes the ${words}.`);
    expect(findingsAfter(GUIDE, edit)).toEqual(['28:1 warning stage-is-listed']);
    expect(checkOne(GUIDE, edit(fixture(GUIDE))).findings[0]?.text).toBe(`mentions "${words}", which is in no stage`);
  });

  it.each<[string, Edit]>([
    ['a stage that is listed', all(process('A Recruiter screen.'), stage('Talk with a recruiter'))],
    ['one that another stage covers', all(process('You meet the hiring manager.'), stage('Onsite loop', '[hiring manager]'))],
    ['a process without stages', process('It takes long.')],
  ])('passes %s', (_name, edit) => {
    expect(findingsAfter(GUIDE, edit)).toEqual([]);
  });
});
