import { describe, expect, it } from 'vitest';
import { hashOf, questionVersionPart } from '../record-json.ts';
import { QUESTION, SALARY, brief, checkOne, fixture, recordOf } from './corpus.ts';
import { replace } from './edit-text.ts';
import { graft, hostile } from './graft.ts';

const only = (file: string, bytes: string | Uint8Array) => {
  const { findings, record } = checkOne(file, bytes);
  expect(record).toBeNull();
  expect(findings).toHaveLength(1);
  return findings[0];
};

describe('hostile bytes', () => {
  it('11: accepts a byte order mark and CRLF, and reads what the plain file says', () => {
    const body = hostile('11-bom-crlf.md').split('---\r\n')[2] ?? '';
    const plain = replace(
      'A number, and [a table](fork.md) of what it does.\n',
      body.replaceAll('\r\n', '\n'),
    )(replace('id: q-signal', 'id: q-signal\nslug: hostile-bom-crlf')(fixture(QUESTION)));
    const parsed = checkOne(QUESTION, Buffer.from(`\uFEFF${plain.replaceAll('\n', '\r\n')}`));
    expect(parsed.findings).toEqual([]);
    const record = recordOf('question', parsed);
    expect(record.slug).toBe('hostile-bom-crlf');
    expect(record.answer.markdown).toContain('<summary>What is CRLF?</summary>\n\nTwo bytes.');
    expect(JSON.stringify(questionVersionPart(record))).not.toMatch(/\\r|\uFEFF/);
    expect(hashOf(questionVersionPart(record))).toBe(hashOf(questionVersionPart(recordOf('question', checkOne(QUESTION, plain)))));
  });

  it.each([
    ['the hostile file', Buffer.from(hostile('12-utf16le.md'), 'latin1')],
    ['a question', Buffer.from(`\uFEFF${fixture(QUESTION)}`, 'utf16le')],
    ['a question, big end first', Buffer.from(`\uFEFF${fixture(QUESTION)}`, 'utf16le').swap16()],
  ])('12: refuses %s in UTF-16', (_name, bytes) => {
    expect(only(QUESTION, bytes)).toMatchObject({
      line: 1,
      column: 1,
      severity: 'error',
      rule: 'file-is-utf8',
      text: 'UTF-16 byte order mark, expected UTF-8',
    });
  });

  it('13: refuses bytes that are no UTF-8 at their line, with their offset', () => {
    const title = hostile('13-invalid-utf8.md').split('\n')[6]?.replace('### ', '') ?? '';
    const text = replace('What is a signal?', title)(fixture(QUESTION));
    expect(text.split('\n')[12]).toBe('# Broken byte \u00FF\u00C3( here?');
    expect(only(QUESTION, Buffer.from(text, 'latin1'))).toMatchObject({
      line: 13,
      column: 15,
      severity: 'error',
      rule: 'file-is-utf8',
      text: `not valid UTF-8 at byte ${text.indexOf('\u00FF')}`,
    });
  });

  it('14: refuses a NUL byte at its line', () => {
    const [title = '', , answer = ''] = hostile('14-nul-bytes.md').split('\n').slice(6);
    expect(title).toBe('### What is a NUL\0 byte?');
    const text = replace('What is a signal?', title.replace('### ', ''))(replace('A number, and', answer)(fixture(QUESTION)));
    expect(only(QUESTION, text)).toMatchObject({ line: 13, column: 16, severity: 'error', rule: 'file-has-no-nul' });
  });

  it('15: refuses Windows-1252 by its name', () => {
    const { bytes, at } = graft('15-cp1252.md', { file: SALARY, heading: 'Bands', from: 6 });
    const finding = only(SALARY, bytes);
    expect(finding).toMatchObject({ line: at(8), severity: 'error', rule: 'file-is-utf8' });
    expect(finding?.text).toMatch(/^not valid UTF-8 at byte \d+ \(looks like Windows-1252\)$/);
  });

  it('16: refuses an empty file', () => {
    expect(only(QUESTION, '')).toMatchObject({ line: 1, severity: 'error', rule: 'file-has-content', text: 'empty file' });
  });

  it('17: refuses a file of white space', () => {
    expect(only(QUESTION, ' \n\t\n\n\u00A0 ')).toMatchObject({ line: 1, severity: 'error', rule: 'file-has-content', text: 'no content' });
  });

  it('46: refuses a title of 20,000 characters, and says where the limit is', () => {
    const { findings } = checkOne(QUESTION, replace('What is a signal?', `${'very '.repeat(4_000)}long?`)(fixture(QUESTION)));
    expect(findings.map(brief)).toEqual(['13:1 error title-is-short']);
    expect(findings[0]?.text).toBe('title longer than 200 characters');
  });
});
