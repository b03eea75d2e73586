import { describe, expect, it } from 'vitest';
import { ARTICLE, COMPANY, GUIDE, QUESTION, SALARY, TRACK, brief, checkOne, findingsAfter, fixture } from '../testing/corpus.ts';
import { type Edit, replace } from '../testing/edit-text.ts';

describe('referencesResolve', () => {
  it.each<[string, string, Edit, string, string]>([
    ['a source', COMPANY, replace('[manual]', '[manual, gone]'), '4:19', 'sources refers to source "gone", which is not there'],
    ['an area', QUESTION, replace('area: linux', 'area: gone'), '4:1', 'area refers to area "gone", which is not there'],
    ['a skill', QUESTION, replace('skills: [linux]', 'skills: [linux, gone]'), '5:17', 'skills refers to skill "gone", which is not there'],
    ['the company of a guide', GUIDE, replace('company: acme', 'company: gone'), '3:1', 'company refers to company "gone", which is not there'],
    ['the salary page of a guide', GUIDE, replace('salary: pay-acme', 'salary: gone'), '5:1', 'salary refers to salary "gone", which is not there'],
    [
      'a question of a stage',
      GUIDE,
      replace('questions: [q-signal] }', 'questions: [q-signal, gone] }'),
      '8:120',
      'stages phone refers to question "gone", which is not there',
    ],
    ['a question of an area', GUIDE, replace('[q-signal, q-fork]', '[gone, q-fork]'), '10:45', 'areas linux refers to question "gone", which is not there'],
    ['a common question', GUIDE, replace('questions: [q-fork] }', 'questions: [gone] }'), '12:47', 'common all refers to question "gone", which is not there'],
    ['a skill of a guide', GUIDE, replace('`linux`: knows', '`gone`: knows'), '51:1', 'skill "Linux" refers to skill "gone", which is not there'],
    ['the company of a salary page', SALARY, replace('company: acme', 'company: gone'), '3:1', 'company refers to company "gone", which is not there'],
    ['the company of an article', ARTICLE, replace('company: acme', 'company: gone'), '3:1', 'company refers to company "gone", which is not there'],
    ['the guide of a track', TRACK, replace('guide: guide-acme', 'guide: gone'), '3:1', 'guide refers to guide "gone", which is not there'],
    [
      'an item of a track',
      TRACK,
      replace('- `article-anvils`', '- `gone`'),
      '21:1',
      'step "Days 1–3: start" refers to question or article or guide or salary "gone", which is not there',
    ],
    [
      'an id of another kind',
      TRACK,
      replace('- `article-anvils`', '- `acme`'),
      '21:1',
      'step "Days 1–3: start" refers to question or article or guide or salary "acme", which is not there',
    ],
  ])('warns of %s', (_name, file, edit, place, text) => {
    const { findings } = checkOne(file, edit(fixture(file)));
    expect(findings.map(brief)).toEqual([`${place} error references-resolve`]);
    expect(findings[0]?.text).toBe(text);
  });

  it.each<[string, string, Edit]>([
    ['an article without a company', ARTICLE, replace('company: acme', 'company: null')],
    ['a track without a guide', TRACK, replace('guide: guide-acme\n', '')],
    ['a guide without a salary page', GUIDE, replace('salary: pay-acme', 'salary: null')],
  ])('passes %s', (_name, file, edit) => {
    expect(findingsAfter(file, edit)).toEqual([]);
  });
});
