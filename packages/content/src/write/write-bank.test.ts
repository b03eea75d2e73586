import { describe, expect, it } from 'vitest';
import { parseFile } from '../parse-file.ts';
import type { BankRecord } from '../records.ts';
import { BANK, checkOne, fixture, recordOf } from '../testing/corpus.ts';
import { writeBank } from './write-bank.ts';

describe('writeBank', () => {
  it('gives the bank of the fixtures back', () => {
    const bank = recordOf('bank', checkOne(BANK, fixture(BANK)));
    expect(recordOf('bank', parseFile(BANK, Buffer.from(writeBank(bank))))).toEqual(bank);
  });

  it('quotes names in which YAML would read something', () => {
    const name = 'C: "a", {b} # c \\ null';
    const bank: BankRecord = {
      kind: 'bank',
      id: 'bank',
      areas: [{ slug: 'null', name }],
      skills: [{ slug: '1-2', name: 'yes' }],
      sources: [{ id: 'one', name, url: 'https://example.org/?a=b#c', period: null }],
    };
    expect(recordOf('bank', parseFile(BANK, Buffer.from(writeBank(bank))))).toEqual(bank);
  });
});
