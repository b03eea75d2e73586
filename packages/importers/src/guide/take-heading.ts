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

const isSkillLabel = (label: LabelName): boolean => label === 'must-have' || label === 'nice-to-have';

/** `Typical questions` after an area that has its examples is the section of common questions. */
function opensCommon(state: GuideState, line: GuideLine, label: LabelName): boolean {
  return label === 'examples' && !line.isLabel && sectionOf(line.text) === 'common' && (state.area?.questions.length ?? 0) > 0;
}

function takeLabel(state: GuideState, line: GuideLine, label: LabelName): boolean {
  const isInArea = state.section === 'areas' && state.area !== null && !opensCommon(state, line, label);
  const isInGroup = state.section === 'common' && label === 'examples';
  if (!isSkillLabel(label) && !isInArea && !isInGroup) return false;
  if (isSkillLabel(label) && state.section !== 'skills') openSection(state, 'skills', line.depth);
  state.label = label;
  return true;
}

const asksOnly = ({ bullets }: Block): boolean => bullets.length > 0 && bullets.every(({ text }) => isAsked(text));
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

type Below = (state: GuideState, line: GuideLine, block: Block) => boolean;

const asEntry =
  (list: 'pillars' | 'responsibilities' | 'tips'): Below =>
  (state, line) => {
    if (line.isLabel && line.depth === 7) return false;
    state.entry = { line: line.line, title: line.text, text: '' };
    state.guide[list].push(state.entry);
    return true;
  };

const inProse: Below = (state, line, block) => {
  if (asksMostly(block)) openGroup(state, line);
  else state.guide.summary.push(line.text);
  return true;
};

/** What a heading is that opens no section, by the section that is open. */
const BELOW: Record<SectionName, Below> = {
  areas: (state, line, block) => {
    if (block.bullets.length === 0) return false;
    openArea(state, line);
    return true;
  },
  common: (state, line, block) => {
    if (!asksMostly(block)) return false;
    openGroup(state, line);
    return true;
  },
  pillars: asEntry('pillars'),
  responsibilities: asEntry('responsibilities'),
  tips: asEntry('tips'),
  process: (state, line) => {
    state.processLines.push(line);
    return true;
  },
  faq: (state, line) => {
    const faq = splitFaq(line);
    if (faq !== null) state.guide.faq.push(faq);
    return faq !== null;
  },
  skills: () => false,
  intro: inProse,
  summary: inProse,
};

const NO_GROUP = new Set<SectionName | null>(['faq', 'common']);

/** An area has example questions, whatever its words are, or topics where areas stand and no other section is named. */
function isArea({ section }: GuideState, { hasExamples, hasTopics }: Block, named: SectionName | null): boolean {
  if (hasExamples) return section !== 'common' && named !== 'common';
  return hasTopics && section === 'areas' && named === null;
}

/** Whether what stands below a heading makes it an area or a group. */
function takeByBlock(state: GuideState, line: GuideLine, block: Block): boolean {
  const named = isBelow(state, line) ? null : sectionOf(line.text);
  if (isArea(state, block, named)) openArea(state, line);
  else if (state.section === 'common' && asksOnly(block) && !NO_GROUP.has(named)) openGroup(state, line);
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
  if (section === null) return BELOW[state.section](state, line, block);
  openSection(state, section, line.depth);
  if (section === 'common' && block.bullets.length > 0) state.group = line.text;
  return true;
}
