import { describe, expect, it } from 'vitest';
import { briefMessages, briefQuestions } from '../testing/brief.ts';
import { readQtiBank } from './read-qti-bank.ts';

const questions = (text: string): string[] => briefQuestions([readQtiBank(text)]);
const messages = (text: string): string[] => briefMessages([readQtiBank(text)]);

const values = (key: readonly string[]): string => `<correctResponse>${key.map((value) => `<value>${value}</value>`).join('')}</correctResponse>`;
const two = (body: string, key: readonly string[] = [], type = 'identifier'): string =>
  `<?xml version="1.0"?>\n<assessmentItem title="Pipes">\n<responseDeclaration identifier="R" baseType="${type}">${values(key)}</responseDeclaration>\n<itemBody>${body}</itemBody></assessmentItem>`;
const choice = (id: string, text: string): string => `<simpleChoice identifier="${id}">${text}</simpleChoice>`;
const assoc = (id: string, text: string): string => `<simpleAssociableChoice identifier="${id}">${text}</simpleAssociableChoice>`;

describe('QTI 2', () => {
  it.each([
    [
      'one choice',
      two(`<choiceInteraction responseIdentifier="R"><prompt>Why?</prompt>${choice('A', 'So')}${choice('B', 'Not')}</choiceInteraction>`, ['A']),
      '2 Why? →  [So*, Not]',
    ],
    [
      'several choices with feedback',
      two(
        `<p>Which?</p><choiceInteraction responseIdentifier="R" maxChoices="0">${choice('A', 'One<feedbackInline>Yes.</feedbackInline>')}${choice('B', '<b>Two</b>')}${choice('C', 'Three')}</choiceInteraction>`,
        ['A', 'B'],
      ),
      '2 Which? → - One: Yes. [One*, **Two***, Three]',
    ],
    ['a word to fill in', two('<p>A <textEntryInteraction responseIdentifier="R"/> joins.</p>', ['pipe'], 'string'), '2 A _____ joins. → pipe'],
    ['an essay', two('<extendedTextInteraction responseIdentifier="R"><prompt>Explain.</prompt></extendedTextInteraction>'), '2 Explain. → '],
    [
      'an order',
      two(`<orderInteraction responseIdentifier="R"><prompt>Sort.</prompt>${choice('A', 'last')}${choice('B', 'first')}</orderInteraction>`, ['B', 'A']),
      '2 Sort. → 1. first\n2. last',
    ],
    [
      'pairs of two sets',
      two(
        `<matchInteraction responseIdentifier="R"><prompt>Match.</prompt><simpleMatchSet>${assoc('A', 'ls')}${assoc('B', 'cp')}</simpleMatchSet><simpleMatchSet>${assoc('X', 'copy')}${assoc('Y', 'list')}</simpleMatchSet></matchInteraction>`,
        ['A Y', 'B X'],
        'directedPair',
      ),
      '2 Match. → - ls → list\n- cp → copy',
    ],
    [
      'pairs of one set',
      two(`<associateInteraction responseIdentifier="R"><prompt>Pair.</prompt>${assoc('A', 'on')}${assoc('B', 'off')}</associateInteraction>`, ['A B'], 'pair'),
      '2 Pair. → - on → off',
    ],
    [
      'gaps',
      two(
        '<gapMatchInteraction responseIdentifier="R"><prompt>Fill.</prompt><gapText identifier="W">pipe</gapText><gapText identifier="V">door</gapText><p>A <gap identifier="G"/> joins.</p></gapMatchInteraction>',
        ['W G'],
        'directedPair',
      ),
      '2 Fill. → 1. pipe',
    ],
    [
      'a choice in a line',
      two(
        '<p>It is <inlineChoiceInteraction responseIdentifier="R"><inlineChoice identifier="A">on</inlineChoice><inlineChoice identifier="B">off</inlineChoice></inlineChoiceInteraction>.</p>',
        ['B'],
      ),
      '2 It is _____. → off',
    ],
  ])('reads %s', (_what, text, expected) => {
    expect([questions(text), messages(text)]).toEqual([[expected], []]);
  });

  const mapping = (entries: Record<string, number>, cardinality = 'single'): string =>
    two(`<choiceInteraction responseIdentifier="R"><prompt>Why?</prompt>${choice('A', 'So')}${choice('B', 'Not')}${choice('C', 'And')}</choiceInteraction>`)
      .replace('identifier="R"', `identifier="R" cardinality="${cardinality}"`)
      .replace(
        values([]),
        `<mapping>${Object.entries(entries)
          .map(([key, value]) => `<mapEntry mapKey="${key}" mappedValue="${value}"/>`)
          .join('')}</mapping>`,
      );

  it('takes what a mapping gives most for as the key, or all that it gives something for where several may be chosen', () => {
    expect(questions(mapping({ A: 0.5, B: 1, C: -1 }))).toEqual(['2 Why? →  [So, Not*, And]']);
    expect(questions(mapping({ A: 1, B: 0.5, C: 0 }, 'multiple'))).toEqual(['2 Why? →  [So*, Not*, And]']);
    const ordered = mapping({ A: 1, B: 1 }, 'ordered');
    expect([questions(ordered), messages(ordered)]).toEqual([['2 Why? →  [So, Not, And]'], ['3 warning key-is-clear']]);
  });

  it('keeps what stands around a prompt, and the name of the item', () => {
    const [question] = readQtiBank(
      two(`<p>See <i>this</i>.</p><choiceInteraction responseIdentifier="R"><prompt>Why?</prompt>${choice('A', 'So')}</choiceInteraction>`),
    ).questions;
    expect(question).toMatchObject({ title: 'Why?', prompt: 'See *this*.', path: ['Pipes'], answered: false });
  });

  it('warns of an interaction that it does not read and of what could run', () => {
    expect(messages(two('<p>Where?</p>\n<hotspotInteraction responseIdentifier="R"/>\n<script>x</script>'))).toEqual([
      '5 warning qti-interaction-is-known',
      '6 warning html-is-safe',
    ]);
  });
});

const one = (presentation: string, processing = ''): string =>
  `<questestinterop>\n<assessment><section>\n<item ident="i" title="Pipes"><presentation>${presentation}</presentation>${processing}</item></section></assessment></questestinterop>`;
const material = (text: string): string => `<material><mattext texttype="text/html">${text}</mattext></material>`;
const label = (id: string, text: string): string => `<response_label ident="${id}">${material(text)}</response_label>`;
const earns = (condition: string): string =>
  `<resprocessing><respcondition><conditionvar>${condition}</conditionvar><setvar action="Set">100</setvar></respcondition></resprocessing>`;
const equal = (value: string, id = 'R'): string => `<varequal respident="${id}">${value}</varequal>`;

describe('QTI 1.2', () => {
  const choices = `<response_lid ident="R"><render_choice>${label('A', 'So')}${label('B', 'Not')}${label('C', 'And')}</render_choice></response_lid>`;
  it.each([
    ['one choice', one(`${material('&lt;p&gt;Why?&lt;/p&gt;')}${choices}`, earns(equal('A'))), '3 Why? →  [So*, Not, And]'],
    [
      'several choices',
      one(`${material('Why?')}${choices}`, earns(`<and>${equal('A')}<not>${equal('B')}</not>${equal('C')}</and>`)),
      '3 Why? →  [So*, Not, And*]',
    ],
    [
      'accepted words',
      one(`${material('Name it.')}<response_str ident="R"><render_fib/></response_str>`, earns(`${equal('pipe')}${equal('tube')}`)),
      '3 Name it. → pipe\n\ntube',
    ],
    [
      'pairs',
      one(
        `${material('Match.')}<response_lid ident="L">${material('ls')}<render_choice>${label('1', 'list')}${label('2', 'copy')}</render_choice></response_lid><response_lid ident="K">${material('cp')}<render_choice>${label('1', 'list')}${label('2', 'copy')}</render_choice></response_lid>`,
        earns(`${equal('1', 'L')}${equal('2', 'K')}`),
      ),
      '3 Match. → - ls → list\n- cp → copy',
    ],
    ['an essay', one(`${material('Explain.')}<response_str ident="R"><render_fib/></response_str>`), '3 Explain. → '],
  ])('reads %s', (_what, text, expected) => {
    expect([questions(text), messages(text)]).toEqual([[expected], []]);
  });

  const condition = (inner: string, score: string, name = 'SCORE'): string =>
    `<respcondition><conditionvar>${inner}</conditionvar><setvar action="Add" varname="${name}">${score}</setvar></respcondition>`;
  const processed = (...conditions: string[]): string => one(`${material('Why?')}${choices}`, `<resprocessing>${conditions.join('')}</resprocessing>`);
  const severally = (text: string): string => text.replace('<response_lid', '<response_lid rcardinality="Multiple"');

  it.each([
    ['the best of several answers', processed(condition(equal('A'), '50'), condition(equal('B'), '100')), '3 Why? →  [So, Not*, And]'],
    ['one of two that are as good', processed(condition(`<or>${equal('A')}${equal('C')}</or>`, '1')), '3 Why? →  [So*, Not, And*]'],
    [
      'all that add something, and nothing that counts what is wrong',
      severally(processed(condition(equal('A'), '1'), condition(equal('C'), '1'), condition(equal('B'), '1', 'D2L_Incorrect'))),
      '3 Why? →  [So*, Not, And*]',
    ],
  ])('knows as key %s', (_what, text, expected) => {
    expect([questions(text), messages(text)]).toEqual([[expected], []]);
  });

  it.each([
    ['only what is wrong', processed(condition(`<not>${equal('B')}</not>`, '1'))],
    ['a negation of a negation', processed(condition(`${equal('A')}<not><not>${equal('C')}</not></not>`, '1'))],
    ['alternatives of several choices', severally(processed(condition(`<or>${equal('A')}${equal('C')}</or>`, '1')))],
    ['sets within alternatives', processed(condition(`<or><and>${equal('A')}${equal('B')}</and>${equal('C')}</or>`, '1'))],
  ])('gives no key but a message for %s', (_what, text) => {
    expect([questions(text), messages(text)]).toEqual([['3 Why? →  [So, Not, And]'], ['3 warning key-is-clear']]);
  });

  it('warns of a key that is none of the choices', () => {
    const text = processed(condition(equal('Z'), '1'));
    expect([questions(text), messages(text)]).toEqual([['3 Why? →  [So, Not, And]'], ['3 warning key-fits']]);
  });

  it('names an item that takes no answer', () => {
    expect([questions(one(material('Read this.'))), messages(one(material('Read this.')))]).toEqual([[], ['3 warning qti-description']]);
  });

  it('says what it leaves out of HTML', () => {
    expect(messages(one(`${material('Why?&lt;script&gt;x&lt;/script&gt;')}${choices}`, earns(equal('A'))))).toEqual(['3 warning html-is-safe']);
  });
});

describe('XML that is refused', () => {
  it.each([
    ['a document type', '<?xml version="1.0"?>\n\n<!DOCTYPE a [<!ENTITY b "c">]><assessmentItem/>', '3 error xml-declares-nothing'],
    ['an element that is not closed', '<assessmentItem>\n<itemBody>\n</assessmentItem>', '2 error xml-is-valid'],
    ['Moodle XML', '<quiz/>', '1 error format-is-known'],
    ['QTI 3', '<qti-assessment-item/>', '1 error format-is-known'],
    ['something else', '<note>hi</note>', '1 error format-is-known'],
    ['an item without a body', '<assessmentItem title="x"/>', '1 error qti-is-valid'],
  ])('%s', (_what, text, message) => {
    expect([questions(text), messages(text)]).toEqual([[], [expect.stringContaining(message.slice(2))]]);
    if (!message.includes('xml-is-valid')) expect(messages(text)).toEqual([message]);
  });

  it('lets a document type in a comment or in CDATA be', () => {
    const text = two(`<!-- <!DOCTYPE a> --><p><![CDATA[Why <!ENTITY ?]]></p><extendedTextInteraction responseIdentifier="R"/>`);
    expect(questions(text)).toEqual([String.raw`2 Why \<!ENTITY ? → `]);
  });
});
