import { describe, expect, it } from 'vitest';
import { BANK_LIMITS } from '../limits.ts';
import { readBank } from '../read-bank.ts';
import { briefMessage } from '../testing/brief.ts';
import { type PackedEntry, packZip } from '../testing/pack-zip.ts';

const QUESTION = Buffer.from('# What is a lock file?\n\nIt names exact versions.\n');
const good = (name: string): PackedEntry => ({ name, bytes: QUESTION });

const readPacked = (entries: readonly PackedEntry[]): string[] =>
  readBank('bank.zip', packZip(entries)).flatMap(({ path, questions, messages }) => [
    ...questions.map(({ title }) => `${path}: ${title}`),
    ...messages.map((message) => `${path}: ${briefMessage(message)}`),
  ]);

const AFTER = 'bank.zip/z.md: What is a lock file?';

describe('an archive', () => {
  it('gives a file for each entry, under its path in the archive', () => {
    expect(readPacked([good('a.md'), { name: 'folder/', bytes: Buffer.alloc(0) }, good('folder/b ü.md'), { ...good('stored.md'), method: 0 }])).toEqual([
      'bank.zip/a.md: What is a lock file?',
      'bank.zip/folder/b ü.md: What is a lock file?',
      'bank.zip/stored.md: What is a lock file?',
    ]);
  });

  it.each<[string, PackedEntry, string]>([
    ['a path that leads out', good('../up.md'), 'bank.zip/../up.md: 1 error entry-stays-inside'],
    ['an absolute path', good('/etc/up.md'), 'bank.zip//etc/up.md: 1 error entry-stays-inside'],
    ['a path of another system', good('..\\up.md'), 'bank.zip/..\\up.md: 1 error entry-stays-inside'],
    ['a drive', good('C:up.md'), 'bank.zip/C:up.md: 1 error entry-stays-inside'],
    ['a link', { name: 'link.md', bytes: Buffer.from('/etc/passwd'), mode: 0o120777 }, 'bank.zip/link.md: 1 error entry-is-file'],
    ['an encrypted entry', { ...good('secret.md'), encrypted: true }, 'bank.zip/secret.md: 1 error entry-is-readable'],
    ['another way of packing', { ...good('lzma.md'), method: 14 }, 'bank.zip/lzma.md: 1 error entry-is-readable'],
    ['an archive', { name: 'inner.zip', bytes: packZip([good('a.md')]) }, 'bank.zip/inner.zip: 1 error entry-is-file'],
    ['a very long name', good(`${'n'.repeat(300)}.md`), `bank.zip/${'n'.repeat(300)}.md: 1 error entry-name-is-safe`],
    [
      'an entry that is larger than is read',
      { name: 'big.md', bytes: Buffer.from('x'), claimedBytes: BANK_LIMITS.textBytes + 1 },
      'bank.zip/big.md: 1 error entry-is-small',
    ],
    ['an entry that is packed too well', { name: 'bomb.md', bytes: Buffer.alloc(2_000_000, 'a') }, 'bank.zip/bomb.md: 1 error entry-is-small'],
    [
      'an entry that is larger than it says',
      { name: 'liar.md', bytes: Buffer.alloc(100_000, 'ab#\n'), claimedBytes: 10 },
      'bank.zip/liar.md: 1 error entry-is-readable',
    ],
  ])('refuses %s by name and reads the others', (_what, entry, refusal) => {
    expect(readPacked([entry, good('z.md')])).toEqual([refusal, AFTER]);
  });

  it('names what is no bank, and leaves out what systems add', () => {
    expect(readPacked([good('z.md'), { name: 'a.png', bytes: Buffer.from('x') }, good('__MACOSX/._z.md'), good('.git/x.md')])).toEqual([
      AFTER,
      'bank.zip: 1 warning format-is-known',
    ]);
  });

  it('writes control characters of a name as escapes', () => {
    expect(readPacked([good('a\u001B[2J.md')])).toEqual(['bank.zip/a\\u{1b}[2J.md: 1 error entry-name-is-safe']);
  });

  it('refuses 100,000 entries before any is read', () => {
    const many = packZip(Array.from({ length: 100_000 }, (_, index) => ({ name: `${index}.md`, bytes: Buffer.alloc(0), method: 0 })));
    expect(readBank('bank.zip', many).map(({ path, messages }) => `${path} ${messages.map(briefMessage).join()}`)).toEqual([
      'bank.zip 1 error archive-is-readable',
    ]);
  });

  it.each([
    ['bytes that are no archive', Buffer.from('hello'), 'archive-is-readable'],
    ['an archive that is cut off', packZip([good('a.md')]).subarray(0, 60), 'archive-is-readable'],
    ['an archive that is larger than is read', Buffer.alloc(BANK_LIMITS.archiveBytes + 1), 'file-is-small'],
  ])('refuses %s', (_what, bytes, rule) => {
    expect(readBank('bank.zip', bytes)).toMatchObject([{ path: 'bank.zip', questions: [], messages: [{ rule }] }]);
  });
});

describe('a QTI package', () => {
  const manifest = (...hrefs: string[]): PackedEntry => ({
    name: 'imsmanifest.xml',
    bytes: Buffer.from(`<manifest>\n<resources>\n${hrefs.map((href) => `<resource href="${href}"/>`).join('\n')}\n</resources></manifest>`),
  });

  it('names what its manifest lists outside it or not in it', () => {
    expect(readPacked([manifest('../x.xml', '/etc/passwd', 'gone.xml', 'https://example.org/x', 'z.md'), good('z.md')])).toEqual([
      'bank.zip/imsmanifest.xml: 3 error resource-stays-inside',
      'bank.zip/imsmanifest.xml: 4 error resource-stays-inside',
      'bank.zip/imsmanifest.xml: 5 error resource-is-there',
      AFTER,
    ]);
  });
});
