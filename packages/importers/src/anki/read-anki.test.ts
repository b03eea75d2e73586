import { zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readBank } from '../read-bank.ts';
import { briefMessages, briefQuestions } from '../testing/brief.ts';
import { type PackedNote, packCollection } from '../testing/pack-collection.ts';
import { packZip } from '../testing/pack-zip.ts';
import { readAnkiText } from './read-anki-text.ts';

const packed = (notes: readonly PackedNote[], name = 'collection.anki2'): Buffer => packZip([{ name, bytes: packCollection(notes, 'Ops::Linux') }]);

describe('an Anki package', () => {
  it('gives a question for each note, however many cards it makes', () => {
    const [file, ...others] = readBank(
      'deck.apkg',
      packed([{ fields: ['What is <b>this</b>?', 'That<br>there'], tags: ' a b ', cards: 2 }, { fields: ['And?', 'So', 'More'] }]),
    );
    expect(others).toEqual([]);
    expect(file?.path).toBe('deck.apkg');
    expect(file?.questions).toMatchObject([
      { line: 1, title: 'What is **this**?', answerText: 'That  \nthere', tags: ['a', 'b'], path: ['Ops', 'Linux'], answered: true },
      { line: 2, title: 'And?', answerText: 'So\n\nMore' },
    ]);
  });

  it('makes one question with blanks of a cloze note', () => {
    const files = readBank('deck.apkg', packed([{ fields: ['{{c1::Pods}} run on {{c2::nodes::where}}.', 'Mostly.'], cards: 2 }]));
    expect(briefQuestions(files)).toEqual(['1 _____ run on _____ (where). → 1. Pods\n2. nodes\n\nMostly.']);
  });

  it('says what it leaves out and what does not come with its text', () => {
    const files = readBank(
      'deck.apkg',
      packed([{ fields: ['<img src="a.png" onerror="x()">What?', '<script>x()</script>That [sound:b.mp3]'] }, { fields: ['', 'x'] }]),
    );
    expect(briefQuestions(files)).toEqual(['1 What? → That [sound:b.mp3]']);
    expect(briefMessages(files)).toEqual(['1 warning html-is-safe', '1 warning html-is-safe', '1 warning media-is-apart', '2 error note-has-question']);
  });

  it('reads the newest collection of a package, packed by zstd', () => {
    const archive = packZip([
      { name: 'collection.anki2', bytes: packCollection([{ fields: ['Please update', ''] }], 'x') },
      { name: 'collection.anki21b', bytes: zstdCompressSync(packCollection([{ fields: ['New?', 'Yes'] }], 'x')) },
    ]);
    expect(briefQuestions(readBank('deck.apkg', archive))).toEqual(['1 New? → Yes']);
  });

  it('reads a collection without a package around it', () => {
    expect(briefQuestions(readBank('collection.anki2', packCollection([{ fields: ['Bare?', 'Yes'] }], 'x')))).toEqual(['1 Bare? → Yes']);
  });

  it.each([
    ['a collection that is no database', packZip([{ name: 'collection.anki2', bytes: Buffer.from('hello') }]), 'anki-is-valid'],
    ['a database that is broken', packZip([{ name: 'collection.anki2', bytes: Buffer.from(`SQLite format 3\0${'x'.repeat(500)}`) }]), 'anki-is-valid'],
    ['broken zstd', packZip([{ name: 'collection.anki21b', bytes: Buffer.from('hello') }]), 'entry-is-readable'],
  ])('refuses %s', (_what, archive, rule) => {
    expect(readBank('deck.apkg', archive)).toMatchObject([{ questions: [], messages: [{ severity: 'error', rule }] }]);
  });
});

describe('Anki text', () => {
  const header = '#separator:Comma\n#html:true\n#notetype column:1\n#deck column:2\n#tags column:5\n';

  it('reads columns as its headers name them', () => {
    const { questions } = readAnkiText(`${header}Basic,Ops::Linux,"What is ""this""?","a<br>\nb",x y\n`);
    expect(questions).toMatchObject([{ line: 6, endLine: 7, title: 'What is "this"?', answerText: 'a  \nb', path: ['Ops', 'Linux'], tags: ['x', 'y'] }]);
  });

  it('separates by tabs where nothing else is said, and takes text as text where it is no HTML', () => {
    expect(briefQuestions([readAnkiText('#html:false\nWhat is <b>?\t1 < 2\n')])).toEqual([String.raw`2 What is \<b>? → 1 < 2`]);
  });

  it('names a later line that Anki takes for a comment', () => {
    const read = readAnkiText('#separator:Tab\nWhat?\tThat\n# gone\tx\n"#kept?"\tx\n');
    expect([briefQuestions([read]), briefMessages([read])]).toEqual([['2 What? → That', '4 #kept? → x'], ['3 warning line-is-comment']]);
  });
});
