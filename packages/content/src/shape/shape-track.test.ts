import { describe, expect, it } from 'vitest';
import { toJson } from '../record-json.ts';
import { TRACK, checkOne, findingsAfter, fixture, recordOf } from '../testing/corpus.ts';
import { type Edit, replace } from '../testing/edit-text.ts';

describe('shapeTrack', () => {
  it('reads everything that a track holds', () => {
    expect(toJson(recordOf('track', checkOne(TRACK, fixture(TRACK))))).toEqual({
      kind: 'track',
      id: 'track-acme',
      slug: 'acme-week',
      title: 'One week',
      sources: ['whetstone'],
      guide: 'guide-acme',
      days: 7,
      summary: 'For the patient.',
      steps: [
        {
          title: 'start',
          fromDay: 1,
          toDay: 3,
          intro: 'Slowly.',
          items: [
            { id: 'q-signal', note: 'look at the handler' },
            { id: 'article-anvils', note: '' },
          ],
        },
        { title: 'rest', fromDay: 4, toDay: 4, intro: '', items: [{ id: 'guide-acme', note: 'once more' }] },
      ],
    });
  });

  it.each(['### Days 1-3: start', '### Days 1 – 3: start', '### Day 1–3: start'])('reads %j as days 1 to 3', (heading) => {
    const { steps } = recordOf('track', checkOne(TRACK, replace('### Days 1–3: start', heading)(fixture(TRACK))));
    expect(steps[0]).toMatchObject({ title: 'start', fromDay: 1, toDay: 3 });
  });

  it.each<[string, Edit, string[]]>([
    ['a step without days', replace('### Day 4: rest', '### Rest'), ['23:1 error step-has-days']],
    ['a step of day 0', replace('### Day 4: rest', '### Day 0: rest'), ['23:1 error step-has-days']],
    ['days that descend', replace('### Days 1–3: start', '### Days 3–1: start'), ['16:1 error range-ascends']],
    ['an item that names nothing', replace('- `guide-acme` once more', '- once more'), ['25:1 error item-has-id']],
    ['text above the steps', replace('## Steps\n', '## Steps\n\nWords.\n'), ['16:1 error text-has-heading']],
  ])('reports %s', (_name, edit, expected) => {
    expect(findingsAfter(TRACK, edit)).toEqual(expected);
  });
});
