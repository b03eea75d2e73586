import type { GuideLine } from './guide-line.ts';
import { addQuestion, announcedBy, blockBelow, openSection, type Block, type GuideState } from './guide-draft-state.ts';
import { asks, isQuoted } from './question-text.ts';
import { namesStage } from './read-stages.ts';
import { labelOf, sectionOf, type LabelName, type SectionName } from './section-of.ts';
import { splitFaq } from './split-faq.ts';
import { takeLabelledSkill } from './take-line.ts';

/** the depth of lines that only look like a heading */
const LOOKS_ONLY = 7;

const isAsked = (text: string): boolean => isQuoted(text) || /\?["”)]?$/.test(text);

/** A short question without a mark of a list, which has the shape of a heading. */
function takeAsQuestion(state: GuideState, line: GuideLine, block: Block): boolean {
  if (line.depth !== LOOKS_ONLY || !isAsked(line.text)) return false;
  const isInArea = state.section === 'areas' && state.label === 'examples';
  if (!isInArea && (state.section !== 'common' || block.bullets.length > 0)) return false;
  addQuestion(state, line);
  return true;
}

const skillLabelOf = (text: string): LabelName | null => {
  const label = labelOf(text);
  return label !== null && isSkillLabel(label) ? label : null;
};
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
/** Whether most of what is listed below a heading asks: items of a list, or lines in quotes. */
function asksMostly({ bullets, texts }: Block): boolean {
  const items = [...bullets, ...texts.filter(({ text }) => isQuoted(text))];
  return items.length > 0 && items.filter(({ text }) => asks(text)).length * 2 > items.length;
}

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

/** What candidates ask speaks of the process or of tips without opening a section of these. */
const isFaqEntry = ({ section }: GuideState, { text }: GuideLine): boolean => section === 'faq' && text.endsWith('?');

type Below = (state: GuideState, line: GuideLine, block: Block) => boolean;

const asEntry =
  (list: 'pillars' | 'responsibilities' | 'tips'): Below =>
  (state, line) => {
    if (line.isLabel && line.depth === LOOKS_ONLY) return false;
    state.entry = { line: line.line, title: line.text, text: '' };
    state.guide[list].push(state.entry);
    return true;
  };

const inProse: Below = (state, line, block) => {
  if (asksMostly(block)) openGroup(state, line);
  else state.guide.summary.push(line.text);
  return true;
};

/** A heading that names no stage is left out; what stands below it is not known either, unless it is running text. */
function takeInProcess(state: GuideState, line: GuideLine, { bullets, texts }: Block): boolean {
  if (namesStage(line.text)) {
    state.processLines.push(line);
    return true;
  }
  if (texts.length === 0 || bullets.length > 0) openSection(state, 'unknown', line.depth);
  return false;
}

function takeInCommon(state: GuideState, line: GuideLine, block: Block): boolean {
  if (!asksMostly(block)) return false;
  openGroup(state, line);
  return true;
}

/** A label, or a skill that has the shape of a heading since nothing marks it as one of a list. */
function takeInSkills(state: GuideState, line: GuideLine, { bullets, isAfterList }: Block): boolean {
  const label = labelOf(line.text);
  if (takeLabelledSkill(state, line)) return true;
  if (label !== null && isSkillLabel(label)) {
    state.label = label;
    return true;
  }
  if (state.label === null || isAfterList || bullets.length > 0 || line.depth !== LOOKS_ONLY) return false;
  state.guide.skills[state.label === 'nice-to-have' ? 'niceToHave' : 'mustHave'].push(line.text);
  return true;
}

/** What a heading is that opens no section, by the section that is open. */
const BELOW: Record<SectionName, Below> = {
  areas: (state, line, block) => {
    if (block.bullets.length === 0) return false;
    openArea(state, line);
    return true;
  },
  common: takeInCommon,
  pillars: asEntry('pillars'),
  responsibilities: asEntry('responsibilities'),
  tips: asEntry('tips'),
  process: takeInProcess,
  unknown: (state, line, block) => {
    if (!namesStage(line.text)) return takeInCommon(state, line, block);
    openSection(state, 'process', line.depth);
    state.processLines.push(line);
    return true;
  },
  faq: (state, line) => {
    const faq = splitFaq(line);
    if (faq !== null) state.guide.faq.push(faq);
    return faq !== null;
  },
  skills: takeInSkills,
  intro: inProse,
  summary: inProse,
};

const NO_GROUP = new Set<SectionName | null>(['faq', 'common']);

const NOT_ABOVE_AREAS = new Set<SectionName>(['process', 'skills', 'unknown']);

/** Within stages or skills the line above a list of questions may be the last of these, and no area. */
function mayBeArea({ section }: GuideState, { hasTopics, texts }: Block, named: SectionName | null): boolean {
  return section !== 'common' && named !== 'common' && (!NOT_ABOVE_AREAS.has(section) || hasTopics || texts.length > 0);
}

/** An area has example questions, whatever its words are, or topics where areas stand and no other section is named. */
function isArea(state: GuideState, block: Block, named: SectionName | null): boolean {
  const { hasExamples, hasTopics } = block;
  if (hasExamples) return mayBeArea(state, block, named);
  return hasTopics && state.section === 'areas' && named === null;
}

/** Whether what stands below a heading makes it an area or a group. */
function takeByBlock(state: GuideState, line: GuideLine, block: Block): boolean {
  const named = isBelow(state, line) ? null : sectionOf(line.text);
  if (skillLabelOf(line.text) === null && isArea(state, block, named)) openArea(state, line);
  else if (state.section === 'common' && asksOnly(block) && !NO_GROUP.has(named)) openGroup(state, line);
  else return false;
  return true;
}

function openNamed(state: GuideState, line: GuideLine, section: SectionName): void {
  openSection(state, section, line.depth);
  if (section === 'skills') state.label = skillLabelOf(line.text);
}

/** A section by the words of a heading, a group of questions by its label, else a part of the section that is open. */
function takeByWords(state: GuideState, line: GuideLine, { label, block }: { label: LabelName | null; block: Block }): boolean {
  const section = isBelow(state, line) || isFaqEntry(state, line) ? null : sectionOf(line.text);
  if (section !== null) {
    openNamed(state, line, section);
    if (section === 'common' && block.bullets.length > 0) state.group = line.text;
    return true;
  }
  if (label !== 'examples' || block.bullets.length === 0) return BELOW[state.section](state, line, block);
  openGroup(state, line);
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
  return takeByWords(state, line, { label, block });
}
