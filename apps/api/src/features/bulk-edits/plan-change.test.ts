import type { BulkChange } from '@whetstone/contracts/bulk-edits';
import { describe, expect, it } from 'vitest';
import { isMoved } from './is-moved.ts';
import { planChange } from './plan-change.ts';
import type { Standing } from './read-chosen.ts';

const READY: Standing = { status: 'ready', area: 'linux', skills: ['linux'], kind: 'concept', difficulty: 'easy', minutes: 10 };

describe('a change of a ready question', () => {
  it.each<[string, BulkChange, Standing['status'], boolean]>([
    ['of what it says makes a version and a draft', { minutes: 20 }, 'draft', true],
    ['of its area leaves it ready', { area: 'coding' }, 'ready', false],
    ['that adds a skill leaves it ready', { addSkills: ['coding'] }, 'ready', false],
    ['that takes its last skill makes a draft of it', { removeSkills: ['linux'] }, 'draft', false],
    ['to another skill leaves it ready', { addSkills: ['coding'], removeSkills: ['linux'] }, 'ready', false],
    ['that retires it makes no version', { retire: true }, 'retired', false],
  ])('%s', (_what, change, status, isNewVersion) => {
    const plan = planChange(READY, change, true);
    expect(plan).toMatchObject({ outcome: 'change', isNewVersion, after: { status } });
    // a new version alone makes it a draft; all else is written as its place
    if (plan.outcome === 'change') expect(isMoved(READY, plan.after, plan.isNewVersion)).toBe(!isNewVersion);
  });

  it('that it fits already changes nothing', () => {
    expect(planChange(READY, { area: 'linux', kind: 'concept', addSkills: ['linux'], removeSkills: ['coding'] }, true)).toEqual({ outcome: 'unchanged' });
  });

  it.each<[string, Partial<Standing>, boolean, string]>([
    ['retired', { status: 'retired' }, true, 'retired'],
    ['retired since it was looked at', { status: 'retired' }, false, 'retired'],
    ['changed since it was looked at', {}, false, 'changed'],
    ['in review', { status: 'in_review' }, true, 'in-review'],
  ])('is left alone where it is %s', (_what, standing, isAsSeen, why) => {
    expect(planChange({ ...READY, ...standing }, { minutes: 20 }, isAsSeen)).toEqual({ outcome: 'conflict', why });
  });
});
