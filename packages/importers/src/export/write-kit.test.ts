import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { oneQuestion } from '../testing/one-question.ts';
import { type Kit, type KitWords, writeKit } from './write-kit.ts';

const WORDS: KitWords = {
  lead: 'For interviewers.',
  blanks: ['Candidate', 'Date'],
  choices: 'Choices',
  right: 'right',
  probes: 'Follow-ups',
  probe: 'Ask',
  surfaces: 'Should bring out',
  answer: 'Notes',
  rubric: 'Listen for',
  dimension: 'Dimension',
  scorecard: 'Scorecard',
  level: 'Level',
  evidence: 'Evidence',
  overall: 'Overall',
  levels: ['No', 'Yes'],
  terms: { Hire: 'A yes' },
};

const asked = (fields: Parameters<typeof oneQuestion>[0]): Kit['questions'][number] => ({ ...oneQuestion(fields), facts: 'concept · 20 minutes' });
const kitOf = (...questions: Kit['questions']): Kit => ({ title: 'Kit: phone', facts: 'SRE · version 2', questions });

async function partsOf(kit: Kit): Promise<Record<string, string>> {
  const entries = Object.entries(unzipSync(await writeKit(kit, WORDS)));
  return Object.fromEntries(entries.map(([path, bytes]) => [path, strFromU8(bytes)]));
}

const textIn = (node: unknown): string =>
  typeof node === 'object' && node !== null
    ? Object.entries(node)
        .map(([key, value]) => (key === '#text' ? String(value) : textIn(value)))
        .join('')
    : '';

/** Each paragraph of the document as its words. */
async function paragraphsOf(kit: Kit): Promise<string[]> {
  const xml = (await partsOf(kit))['word/document.xml'] ?? '';
  const parser = new XMLParser({ preserveOrder: true, trimValues: false, parseTagValue: false });
  return xml
    .split('</w:p>')
    .map((paragraph) => textIn(parser.parse((paragraph.match(/<w:t[ >].*?<\/w:t>/gs) ?? []).join(''))))
    .filter((words) => words !== '');
}

const ANCHORS = [
  { id: 'a-1', level: 'No hire' as const, text: 'Guesses.' },
  { id: 'a-2', level: 'Hire' as const, text: 'Measures.' },
];

describe('writeKit', () => {
  it('has prompt, follow-ups with what they bring out, answer, rubric and an empty card of each question', async () => {
    const rubric = [{ dimension: 'Communication' as const, anchors: ANCHORS }];
    const probes = [{ id: 'p-1', prompt: 'And **two**?', surfaces: 'Counting.' }];
    const words = await paragraphsOf(kitOf(asked({ rubric, probes })));
    expect(words.join(' | ').split(' | Notes')).toEqual([
      'Kit: phone | SRE · version 2 | For interviewers. | Candidate | Date | 1. What is one? | concept · 20 minutes | Say what one is. | Follow-ups | Ask | Should bring out | And two? | Counting.',
      ' | The first number. | Listen for | Dimension | No hire | A yes | Communication | Guesses. | Measures. | Scorecard | Dimension | Level | Evidence | Communication | ☐ No hire | ☐ A yes',
    ]);
  });

  it('has a card for a question without a rubric, and names the right choices', async () => {
    const choices = [
      { text: 'A jaw', isRight: false },
      { text: 'A bench', isRight: true },
    ];
    const words = await paragraphsOf(kitOf(asked({ choices })));
    expect(words).toEqual(expect.arrayContaining(['Choices', 'A', 'A jaw', 'B (right)', 'A bench']));
    expect(words.slice(-7)).toEqual(['Scorecard', 'Dimension', 'Level', 'Evidence', 'Overall', '☐ No', '☐ Yes']);
  });

  it('has the words of raw HTML, of footnotes and of what stands for a picture', async () => {
    const prompt = '<details>\n<summary>A hint</summary>\n<ul><li>Count <kbd>1</kbd></li><li>Stop</li></ul>\n</details>\n\nAfter it.';
    const answer = '- <p>In a list</p>\n\nOne[^n].<br>Two ![a jaw](jaw.png)\n\n[^n]: A note.\n\n<!-- unseen -->\n<script>alert(1)</script>';
    const probes = [{ id: 'p-1', prompt: '<table><tr><th>Head</th></tr><tr><td>Cell</td></tr></table>', surfaces: `${'<div>'.repeat(300)}deep` }];
    const words = await paragraphsOf(kitOf(asked({ prompt, answer, probes })));
    const from = words.indexOf('A hint');
    expect(words.slice(from, words.indexOf('Scorecard'))).toEqual([
      'A hint',
      '•\tCount 1',
      '•\tStop',
      'After it.',
      'Follow-ups',
      'Ask',
      'Should bring out',
      'Head',
      'Cell',
      `${'<div>'.repeat(300)}deep`,
      'Notes',
      '•\t',
      'In a list',
      'One[n].Two a jaw',
      '[n]',
      'A note.',
    ]);
  });

  it('begins each question on a new page', async () => {
    const { 'word/document.xml': xml = '' } = await partsOf(kitOf(asked({}), asked({ title: 'Two?' })));
    expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(2);
  });

  it('is well-formed whatever the texts hold, with their words as they are', async () => {
    const title = 'a & b <w:p> ]]> "c" \u0001\uD800';
    const deep = `${'>'.repeat(100)} deep`;
    const parts = await partsOf(kitOf(asked({ title, prompt: 'Say <script>alert(1)</script> & `</w:t>`.', answer: deep })));
    const xmls = Object.entries(parts).filter(([path]) => /\.(?:xml|rels)$/.test(path));
    expect(xmls.length).toBeGreaterThan(3);
    for (const [path, xml] of xmls) expect([path, XMLValidator.validate(xml)]).toEqual([path, true]);
    const words = parts['word/document.xml'] ?? '';
    for (const text of ['a &amp; b &lt;w:p&gt; ]]&gt; &quot;c&quot; <', '&lt;/w:t&gt;', '&gt; deep'])
      expect([text, words.includes(text)]).toEqual([text, true]);
    expect(words.includes('<script')).toBe(false);
  });
});
