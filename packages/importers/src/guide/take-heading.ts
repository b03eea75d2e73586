import type { GuideLine } from './guide-line.ts';
import { addQuestion, announcedBy, blockBelow, openSection, type Block, type GuideState } from './guide-draft-state.ts';
import { asks, isQuoted } from './question-text.ts';
import { sectionOf, type LabelName, type SectionName } from './section-of.ts';
import { splitFaq } from './split-faq.ts';

const isAsked = (text: string): boolean => isQuoted(text) || /\?["”)]?$/.test(text);

/** A short question without a mark of a list, which has the shape of a heading. */
function takeAsQuestion(state: GuideState, line: GuideLine, block: Block): boolean {
  if (line.depth !== 7 || !isAsked(line.text)) return false;
  const isInArea = state.section === 'areas' && state.label === 'examples';
  if (!isInArea && (state.section !== 'common' || block.bullets.length > 0)) return false;
  addQuestion(state, line);
  return true;
}

function takeLabel(state: GuideState, line: GuideLine, label: LabelName): boolean {
  if (label === 'must-have' || label === 'nice-to-have') {
    if (state.section !== 'skills') openSection(state, 'skills', line.depth);
    state.label = label;
    return true;
  }
  const isInArea = state.section === 'areas' && state.area !== null;
  const opensSection = label === 'examples' && sectionOf(line.text) === 'common' && !line.isLabel && (state.area?.questions.length ?? 0) > 0;
  if ((!isInArea || opensSection) && !(state.section === 'common' && label === 'examples')) return false;
  state.label = label;
  return true;
}

const asksOnly = ({ bullets, texts }: Block): boolean => bullets.length > 0 && bullets.every(({ text }) => isAsked(text)) && texts.length === 0;
const asksMostly = ({ bullets }: Block): boolean => bullets.length > 0 && bullets.filter(({ text }) => asks(text)).length * 2 > bullets.length;

function openArea(state: GuideState, line: GuideLine): void {
  if (state.section !== 'areas') openSection(state, 'areas', line.depth);
  state.area = { line: line.line, name: line.text, intro: '', topics: [], questions: [] };
  state.guide.areas.push(state.area);
  state.label = null;
}

function openGroup(state: GuideState, line: GuideLine): void {
  if (state.section !== 'common') openSection(state, 'common', line.depth);
  state.group = line.text;
  state.label = null;
}

/** Whether a heading belongs below the one of its section by its rank, whatever its words are. */
const isBelow = (state: GuideState, { depth }: GuideLine): boolean => depth <= 6 && state.depth <= 6 && depth > state.depth && state.section !== 'intro';

const ENTRIES = { pillars: 'pillars', responsibilities: 'responsibilities', tips: 'tips' } as const;

function takeSubHeading(state: GuideState, line: GuideLine, block: Block): boolean {
  const { section } = state;
  if (section === 'areas' && block.bullets.length > 0) openArea(state, line);
  else if (asksMostly(block) && (section === 'common' || section === 'intro' || section === 'summary')) openGroup(state, line);
  else if (section === 'pillars' || section === 'responsibilities' || section === 'tips') {
    state.entry = { line: line.line, title: line.text, text: '' };
    state.guide[ENTRIES[section]].push(state.entry);
  } else if (section === 'process') state.processLines.push(line);
  else if (section === 'faq') return takeFaqHeading(state, line);
  else if (section === 'intro' || section === 'summary') state.guide.summary.push(line.text);
  else return false;
  return true;
}

function takeFaqHeading(state: GuideState, line: GuideLine): boolean {
  const faq = splitFaq(line);
  if (faq === null) return false;
  state.guide.faq.push(faq);
  return true;
}

/** Whether what stands below a heading makes it an area or a group, whatever its words are. */
function takeByBlock(state: GuideState, line: GuideLine, block: Block): boolean {
  const named: SectionName | null = isBelow(state, line) ? null : sectionOf(line.text);
  if (block.hasExamples && state.section !== 'common' && named !== 'common') openArea(state, line);
  else if (block.hasTopics && state.section === 'areas') openArea(state, line);
  else if (state.section === 'common' && asksOnly(block) && named !== 'faq' && named !== 'common') openGroup(state, line);
  else return false;
  return true;
}

/**
 * Takes a heading, or a line of its shape: a label of the list below it, an area or a group by what stands below it, a section by its
 * words, else a part of the section that is open. False when it is nothing of these.
 */
export function takeHeading(state: GuideState, lines: readonly GuideLine[], index: number): boolean {
  const line = lines[index];
  if (line === undefined) return false;
  const label = announcedBy(lines, index);
  const block = blockBelow(lines, index);
  if (takeAsQuestion(state, line, block)) return true;
  if (label !== null && takeLabel(state, line, label)) return true;
  if (takeByBlock(state, line, block)) return true;
  const section = isBelow(state, line) ? null : sectionOf(line.text);
  if (section === null) return takeSubHeading(state, line, block);
  openSection(state, section, line.depth);
  if (section === 'common' && block.bullets.length > 0) state.group = line.text;
  return true;
}
