import type { GuideLine } from './guide-line.ts';
import type { GuideStage } from './plain-guide.ts';

const NUMBERS = new Map([
  ['a', 1],
  ['an', 1],
  ['one', 1],
  ['single', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
]);
const NUMBER = String.raw`\d{1,2}|one|two|three|four|five|six|seven`;
const ROUNDS = new RegExp(
  String.raw`\b(${NUMBER})(?: ?(?:to|or|-|–|and) ?(${NUMBER}))?(?: [\w-]+){0,3}? (?:rounds?|interviews?|sessions?|screens?|calls?|conversations?)\b`,
  'i',
);

const KINDS: [name: string, pattern: RegExp][] = [
  [
    'Recruiter screen',
    /\b(?:recruiter|talent(?: acquisition| partner)?|sourcer|initial|introductory|intro|hr) (?:phone )?(?:screen(?:ing)?|call|chat|conversation|interview)\b|\bcall with (?:a|the) recruiter\b/i,
  ],
  ['Online assessment', /\b(?:online|coding|technical) (?:assessment|test|challenge)\b|\bhackerrank\b|\bcodility\b/i],
  ['Take-home assignment', /\btake[- ]?home\b|\bhome (?:assignment|task)\b|\bcase study\b/i],
  [
    'Technical phone screen',
    /\b(?:technical|phone|video|coding) (?:phone |video )?(?:screens?|screening|calls?)\b|\btechnical (?:phone )?(?:interviews?|rounds?)\b/i,
  ],
  ['Hiring manager interview', /\bhiring[- ]manager\b/i],
  ['Onsite', /\bon-?site\b|\bvirtual loop\b|\binterview loop\b|\bfinal loop\b|\bsuper ?day\b|\bpanel\b|\bback-to-back\b|\bthe loop\b/i],
  ['System design interview', /\bsystem design (?:interview|round|session)\b/i],
  ['Presentation', /\b(?:presentation|portfolio review|job talk)\b/i],
  ['Behavioral interview', /\bbehaviou?ral (?:interview|round|session)\b/i],
  [
    'HR and values',
    /\b(?:hr|values|culture|cultural|bar[- ]?raiser|googleyness)\b[^.]{0,30}?\b(?:round|interview|conversation|stage|chat|fit)\b|"?\bhr ?\/ ?values\b/i,
  ],
  ['Team matching', /\bteam[- ]match(?:ing)?\b/i],
  ['Executive interview', /\b(?:executive|founder|ceo|cto|vp|leadership) (?:interview|round|chat|conversation|call)\b/i],
  ['Final round', /\bfinal (?:round|interview|stage)\b/i],
];
const COVERS =
  /\b(?:rounds?|interviews?|sessions?|it|they|these|stage|loop)\b[^.]{0,30}?\b(?:covers?|covering|includes?|including|consists? of|focus(?:es)? on|comprises?)\b(?<list>[^]*)$/i;
const ENTRY = /^(?:(?:stage|step|round) ?\d+ ?[:.–-] ?)?([^:–—]{3,60}?)(?: ?[–—] | ?: )/i;

function numberOf(word: string | undefined): number | null {
  if (word === undefined) return null;
  return /^\d+$/.test(word) ? Number(word) : (NUMBERS.get(word.toLowerCase()) ?? null);
}

function roundsIn(text: string): GuideStage['rounds'] {
  const [, low, high] = ROUNDS.exec(text) ?? [];
  const min = numberOf(low);
  return min === null ? null : { min, max: Math.max(numberOf(high) ?? min, min) };
}

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?]["”)]?)\s+(?=[\p{Lu}"“])/u);

function listed(text: string): string[] {
  return text
    .replace(/[.!?]+$/, '')
    .split(/,\s*(?:and\s+)?|\s+and\s+/)
    .map((part) => part.replace(/^(?:a|an|the)\s+/i, '').trim())
    .filter((part) => part !== '' && part.length <= 80);
}

interface Told {
  stages: Map<string, GuideStage>;
  /** what stages are made of, which are none themselves */
  parts: string[];
}

function tellKinds({ stages, parts }: Told, sentence: string, line: number): void {
  const named = inOrder(sentence);
  for (const [index, { name, pattern }] of named.entries()) {
    // the number of rounds stands between the kind named before and the one named next
    const rounds = roundsIn(sentence.slice(named[index - 1]?.end ?? 0, named[index + 1]?.at ?? sentence.length));
    const known = stages.get(name);
    if (known !== undefined) known.rounds ??= rounds;
    else if (!parts.some((part) => pattern.test(part))) stages.set(name, { line, name, rounds, covers: [] });
  }
}

function tellSentence(told: Told, sentence: string, line: number): void {
  const covers = COVERS.exec(sentence)?.groups?.['list'];
  tellKinds(told, covers === undefined ? sentence : sentence.slice(0, sentence.length - covers.length), line);
  const last = [...told.stages.values()].at(-1);
  if (covers === undefined || last === undefined) return;
  if (ROUNDS.test(covers)) last.rounds ??= roundsIn(covers);
  else {
    last.covers.push(...listed(covers));
    told.parts.push(covers);
  }
}

/** The stages that running text tells of, each where it is named first. A kind that is named as a part of another is none of its own. */
function stagesInProse(lines: readonly GuideLine[]): GuideStage[] {
  const told: Told = { stages: new Map(), parts: [] };
  for (const { line, text } of lines) {
    for (const sentence of sentencesOf(text)) tellSentence(told, sentence, line);
  }
  return withoutDoubles([...told.stages.values()]);
}

interface Named {
  name: string;
  pattern: RegExp;
  at: number;
  end: number;
}

/** The kinds that a text names, by their places in it. */
function inOrder(text: string): Named[] {
  return KINDS.flatMap(([name, pattern]): Named[] => {
    const match = pattern.exec(text);
    return match === null ? [] : [{ name, pattern, at: match.index, end: match.index + match[0].length }];
  }).toSorted((a, b) => a.at - b.at);
}

/** "Final round" is another word for a stage that has a name already. */
function withoutDoubles(stages: GuideStage[]): GuideStage[] {
  const named = stages.filter(({ name }) => name !== 'Final round');
  return named.some(({ name }) => name === 'Onsite' || name === 'HR and values' || name === 'Executive interview') ? named : stages;
}

const STAGE_WORD =
  /screen|interview|round|call|assessment|on-?site|loop|test|offer|application|chat|challenge|take-?home|presentation|stage|panel|review|decision|match|session|exercise|conversation|discussion|\b(?:case|pair(?:ing)?|meet|team|values|culture|fit|hiring manager|recruiter|background|reference|debrief|system design|coding)\b/i;
const NUMBERED = /^(?:stage|step|round|phase)? ?\d+ ?[:.)–-]/i;
const LONGEST_NAME = 60;

/** Whether a heading within the process names a stage of it. */
export const namesStage = (text: string): boolean => STAGE_WORD.test(text) || NUMBERED.test(text);

/** The name of a stage in a list: before its colon or dash, or all of a short line. */
function nameOf(text: string): string | undefined {
  const [, titled] = ENTRY.exec(text) ?? [];
  if (titled !== undefined) return titled;
  const name = text.replace(/ ?\([^()]*\)$/, '');
  return name.length <= LONGEST_NAME && !/[.!?;]/.test(name) ? name : undefined;
}

function entryOf({ line, text, kind }: GuideLine): GuideStage | null {
  const name = kind === 'heading' ? text.replace(/^(?:stage|step|round|phase) ?\d+ ?[:.–-] ?/i, '') : nameOf(text);
  return name === undefined ? null : { line, name: name.trim(), rounds: roundsIn(text), covers: [] };
}

/** The stages of a hiring process: its list of stages where it has one, else what its prose tells of. */
export function readStages(lines: readonly GuideLine[]): GuideStage[] {
  const entries = lines.filter(({ kind }) => kind !== 'text').map(entryOf);
  const listedStages = entries.filter((entry) => entry !== null);
  const isList = listedStages.length >= 2 && listedStages.filter(({ name }) => STAGE_WORD.test(name)).length * 2 >= entries.length;
  return isList ? listedStages : stagesInProse(lines.filter(({ isLabel }) => !isLabel));
}
