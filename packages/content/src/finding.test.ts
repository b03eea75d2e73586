import { describe, expect, it } from 'vitest';
import { type Finding, compareFindings, isBlocking, reportTo } from './finding.ts';

const finding = (file: string, line: number, column: number): Finding => ({ file, line, column, severity: 'error', rule: 'r', text: 't', fix: 'f' });

describe('compareFindings', () => {
  it('sorts by file, line and column', () => {
    const sorted = [finding('a.md', 1, 2), finding('a.md', 2, 1), finding('a.md', 10, 1), finding('b.md', 1, 1)];
    expect(sorted.toReversed().toSorted(compareFindings)).toEqual(sorted);
  });
});

describe('isBlocking', () => {
  it.each<[string, Partial<Finding>, boolean]>([
    ['an error', {}, true],
    ['an error that is accepted', { acceptedReason: 'known' }, false],
    ['a warning', { severity: 'warning' }, false],
  ])('%s: %j', (_name, part, blocking) => {
    expect(isBlocking({ ...finding('a.md', 1, 1), ...part })).toBe(blocking);
  });
});

describe('reportTo', () => {
  it('collects errors and warnings of a file in order', () => {
    const findings: Finding[] = [];
    const report = reportTo(findings, 'a.md');
    report.error({ line: 3, column: 4 }, 'one', { text: 'is wrong', fix: 'Mend it.' });
    report.warning({ line: 1, column: 2 }, 'two', { text: 'is odd', fix: 'Look at it.' });
    expect(findings).toEqual([
      { file: 'a.md', line: 3, column: 4, severity: 'error', rule: 'one', text: 'is wrong', fix: 'Mend it.' },
      { file: 'a.md', line: 1, column: 2, severity: 'warning', rule: 'two', text: 'is odd', fix: 'Look at it.' },
    ]);
  });
});
