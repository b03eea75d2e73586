import { describe, expect, it } from 'vitest';
import { BANK, checkOne, findingsAfter, fixture } from '../testing/corpus.ts';
import { type Edit, replace } from '../testing/edit-text.ts';

const RULE = '1:1 warning source-has-link';

describe('sourceHasLink', () => {
  it.each<[string, Edit, string]>([
    ['no link', replace('url: "https://example.org/manual", ', ''), 'source manual has no link'],
    ['no date', replace('period: "2025"', 'period: null'), 'source manual has no date'],
    ['neither', replace('url: "https://example.org/manual", period: "2025"', 'url: null'), 'source manual has no link and date'],
  ])('warns of a source with %s', (_name, edit, text) => {
    expect(findingsAfter(BANK, edit)).toEqual([RULE]);
    expect(checkOne(BANK, edit(fixture(BANK))).findings.map((finding) => finding.text)).toEqual([text]);
  });

  it('passes sources with both, and the editors themselves', () => {
    expect(findingsAfter(BANK, (text) => text)).toEqual([]);
  });
});
