import { describe, expect, it } from 'vitest';
import { nextStage } from './next-stage.ts';

const link = (slug: string) => ({ slug, name: slug });
const target = (stages: [string, string | null][]) => ({
  id: 'a',
  guide: link('guide'),
  company: 'C',
  areas: [],
  stages: stages.map(([slug, on]) => ({ stage: link(slug), on })),
});

describe('nextStage', () => {
  it('is the earliest date of all targets that has not passed', () => {
    const targets = [
      target([
        ['phone', '2026-11-20'],
        ['onsite', '2026-12-20'],
      ]),
      target([['screen', '2026-12-08']]),
    ];
    expect(nextStage({ targets, today: '2026-11-28' })).toMatchObject({ stage: { slug: 'screen' }, daysLeft: 10 });
  });

  it('may be today', () => {
    expect(nextStage({ targets: [target([['phone', '2026-11-28']])], today: '2026-11-28' })?.daysLeft).toBe(0);
  });

  it('is none without a date', () => {
    expect(nextStage({ targets: [target([['phone', null]])], today: '2026-11-28' })).toBeNull();
  });
});
