import type { GuideLine } from './guide-line.ts';
import { addQuestion, leaveOut, openSection, type GuideState } from './guide-draft-state.ts';
import { importMessage } from './import-message.ts';
import type { GuideEntry } from './plain-guide.ts';
import { asks, isQuoted } from './question-text.ts';
import { labelOf, type SectionName } from './section-of.ts';
import { readsLikeTitle, splitEntry, splitGluedEntry } from './split-entry.ts';
import { isMarkedQuestion, splitFaq, withoutAnswerMark } from './split-faq.ts';

type Take = (state: GuideState, line: GuideLine) => void;

const append = (before: string, text: string): string => (before === '' ? text : `${before}\n\n${text}`);

function takeSummary(state: GuideState, { kind, text }: GuideLine): void {
  state.guide.summary.push(kind === 'bullet' ? `- ${text}` : text);
}

function takeInArea(state: GuideState, line: GuideLine): void {
  const { area } = state;
  if (area === null) leaveOut(state, line);
  else if (line.kind === 'bullet' && (state.label === 'examples' || (state.label === null && isQuoted(line.text)))) addQuestion(state, line);
  else if (line.kind === 'bullet') area.topics.push(line.text);
  else if (state.label === 'examples' && (isQuoted(line.text) || /\?["”]?$/.test(line.text))) addQuestion(state, line);
  else area.intro = append(area.intro, line.text);
}

function takeCommon(state: GuideState, line: GuideLine): void {
  if (line.kind === 'bullet' || isQuoted(line.text) || (line.text.endsWith('?') && asks(line.text))) addQuestion(state, line);
  else leaveOut(state, line);
}

/** `Nice-to-have skills – Kafka, Rust`: label and list in one line. */
export function takeLabelledSkill(state: GuideState, line: GuideLine): boolean {
  const entry = splitEntry(line);
  const label = entry === null ? null : labelOf(entry.title);
  if (entry === null || (label !== 'must-have' && label !== 'nice-to-have')) return false;
  state.guide.skills[label === 'must-have' ? 'mustHave' : 'niceToHave'].push(entry.text);
  return true;
}

function takeSkill(state: GuideState, line: GuideLine): void {
  if (takeLabelledSkill(state, line)) return;
  const { mustHave, niceToHave } = state.guide.skills;
  const list = state.label === 'nice-to-have' ? niceToHave : mustHave;
  const isItem = line.kind === 'bullet' || (state.label !== null && splitEntry(line) !== null);
  if (!isItem) {
    leaveOut(state, line);
    return;
  }
  if (state.label === null) {
    state.label = 'must-have';
    state.messages.push(
      importMessage(line.line, 'skills-without-kind', 'Nothing says whether these skills are must-have or nice-to-have: they are taken for must-have.'),
    );
  }
  list.push(line.text);
}

function takeFaq(state: GuideState, line: GuideLine): void {
  const last = state.guide.faq.at(-1);
  const isAnswered = last !== undefined && last.answer === '' && !isMarkedQuestion(line.text);
  const faq = isAnswered && !line.text.endsWith('?') ? null : splitFaq(line);
  // within an answer a question is one of its sentences, unless it is marked or begins the line and is short
  const isOpening = faq !== null && (isMarkedQuestion(line.text) || faq.question.length <= 200);
  if (faq !== null && isOpening) state.guide.faq.push(faq);
  else if (last === undefined) leaveOut(state, line);
  else last.answer = append(last.answer, withoutAnswerMark(line.text));
}

/** A part of a section whose lines begin with their titles; what has no title belongs to the entry above it. */
function takeEntry(state: GuideState, line: GuideLine, { list, split }: { list: GuideEntry[]; split: (line: GuideLine) => GuideEntry | null }): void {
  const isOpen = state.entry !== null && state.entry.text === '' && line.kind === 'text';
  const entry = isOpen || line.isLabel ? null : split(line);
  if (entry !== null) {
    list.push(entry);
    state.entry = entry;
  } else if (state.entry !== null && !line.isLabel) state.entry.text = append(state.entry.text, line.kind === 'bullet' ? `- ${line.text}` : line.text);
  else leaveOut(state, line);
}

/** A pillar in running text has capitals in its title; a sentence with a colon has none. */
function splitPillar(line: GuideLine): GuideEntry | null {
  const entry = splitEntry(line);
  return entry !== null && (line.kind === 'bullet' || readsLikeTitle(entry.title)) ? entry : null;
}

function takePillar(state: GuideState, line: GuideLine): void {
  if (state.entry === null && splitPillar(line) === null) takeSummary(state, line);
  else takeEntry(state, line, { list: state.guide.pillars, split: splitPillar });
}

/** A tip in a list may be one sentence without a title: it is its own. */
function splitTip(line: GuideLine): GuideEntry | null {
  return splitEntry(line) ?? (line.kind === 'bullet' ? { line: line.line, title: line.text.replace(/\.$/, ''), text: '' } : null);
}

const TAKES: Record<SectionName, Take> = {
  intro: takeSummary,
  summary: takeSummary,
  pillars: takePillar,
  process: (state, line) => {
    state.processLines.push(line);
  },
  areas: takeInArea,
  responsibilities: (state, line) => takeEntry(state, line, { list: state.guide.responsibilities, split: splitGluedEntry }),
  skills: takeSkill,
  common: takeCommon,
  faq: takeFaq,
  unknown: leaveOut,
  tips: (state, line) => takeEntry(state, line, { list: state.guide.tips, split: splitTip }),
};

/** Takes a line that is no heading into the section that is open; a line marked `Q:` opens the FAQ wherever it stands. */
export function takeLine(state: GuideState, line: GuideLine): void {
  if (state.section !== 'faq' && isMarkedQuestion(line.text) && line.kind === 'text') openSection(state, 'faq', state.depth);
  TAKES[state.section](state, line);
}
