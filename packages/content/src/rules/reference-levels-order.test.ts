import { describe, expect, it } from 'vitest';
import { REFERENCE, checkOne, findingsAfter, fixture } from '../testing/corpus.ts';
import { type Edit, all, replace } from '../testing/edit-text.ts';

describe('referenceLevelsOrder', () => {
  it.each<[string, Edit, string, string]>([
    [
      'an answer that is worse than its heading',
      replace('**Communication** **Strong hire** checks\n\n## Strong', '**Communication** **No hire** checks\n\n## Strong'),
      '31:1',
      'Hire: its dimensions make it No hire',
    ],
    [
      'a dimension that is scored twice',
      replace('- **Communication** **No hire** has', '- **Depth of mechanism** **No hire** again\n- **Communication** **No hire** has'),
      '20:1',
      'No hire: Depth of mechanism is scored twice',
    ],
    ['a level without a reason', replace('**No hire** has to be asked', '**No hire**'), '20:1', 'No hire: Communication gives no reason'],
    [
      'a heading that its dimensions do not bear out',
      replace('**Strong no hire** takes', '**No hire** takes'),
      '9:1',
      'Strong no hire: its dimensions make it No hire',
    ],
  ])('warns of %s', (_name, edit, place, text) => {
    const { findings } = checkOne(REFERENCE, edit(fixture(REFERENCE)));
    expect(findings.map((finding) => finding.text)).toEqual([text]);
    expect(findingsAfter(REFERENCE, edit)).toEqual([`${place} error reference-levels-order`]);
  });

  it('warns of a dimension that falls from an answer to the better one', () => {
    const edit = all(
      replace('**Depth of mechanism** **Hire** says', '**Depth of mechanism** **Strong hire** says'),
      replace('**Communication** **Strong hire** checks\n\n## Strong', '**Communication** **Hire** checks\n\n## Strong'),
      replace('**Depth of mechanism** **Strong hire** knows', '**Depth of mechanism** **Hire** knows'),
    );
    const { findings } = checkOne(REFERENCE, edit(fixture(REFERENCE)));
    expect(findings.map((finding) => finding.text)).toEqual([
      'Strong hire: its dimensions make it Hire',
      'Strong hire: Depth of mechanism falls from Strong hire to Hire',
    ]);
  });

  it.each<[string, Edit]>([
    ['a dimension that stays from one answer to the next', (text) => text],
    ['one of two dimensions that is better than the answer', replace('**Depth of mechanism** **No hire**', '**Depth of mechanism** **Hire**')],
  ])('passes %s', (_name, edit) => {
    expect(findingsAfter(REFERENCE, edit)).toEqual([]);
  });
});
