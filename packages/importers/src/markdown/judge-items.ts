import type { Item, Run } from './find-items.ts';
import { type Reading, average, byStart, counting, isBlankBody, sectionTitle } from './reading.ts';
import { isDecoySection, speaksOfQuestions } from './vocabulary.ts';

const formOf = ({ form, depth }: Item): string => `${form}/${Math.min(depth, 2)}`;

/** Whether next to nothing but links stand in a list: further reading beside questions is a list of its own. */
const isOfLinks = ({ items }: Run): boolean => items.filter(({ evidence }) => evidence === -1).length >= items.length * 0.8;

const groupOf = (item: Item, links: ReadonlySet<Run>): string =>
  `${item.group}/${item.details?.start ?? -1}/${formOf(item)}${links.has(item.run) ? '/links' : ''}`;

/**
 * What an item's evidence is worth in its document. Tasks are also what steps of instructions look like, so they count
 * little where nothing else asks; in a document that is next to nothing but lists of sentences, a sentence counts more.
 */
function weigher(reading: Reading, items: readonly Item[]): (item: Item) => number {
  const live = items.filter(({ evidence, depth }) => evidence > -1 && depth === 0);
  const asks = live.filter(({ evidence }) => evidence >= 0.9).length;
  const content = reading.lines.filter(({ kind, tag }) => kind === 'text' || kind === 'item' || (kind === 'table' && tag === '')).length;
  const asking = asks >= live.length * 0.1 || reading.lines.some(({ kind, text, level }) => kind === 'heading' && level <= 2 && speaksOfQuestions(text));
  const flat = live.length >= 8 && live.length >= content * 0.55 && asks >= Math.max(2, live.length * 0.05);
  // Bullets of which none asks are no questions because numbered items beside them do.
  const askingForms = new Set(live.filter(({ evidence }) => evidence >= 0.8).map(({ form }) => form));
  return ({ evidence, form }) => {
    if (evidence === 0.25 && flat && askingForms.has(form)) return 0.6;
    if (evidence === 0.1 && flat && askingForms.has(form)) return 0.3;
    return (evidence === 0.8 || evidence === 0.5) && !asking ? 0.4 : evidence;
  };
}

interface Group {
  items: Item[];
  form: string;
  decoy: boolean;
  mean: number;
}

function toGroups(reading: Reading, items: readonly Item[]): Group[] {
  const weigh = weigher(reading, items);
  const links = new Set(reading.runs.filter(isOfLinks));
  return [...Map.groupBy(items, (item) => groupOf(item, links)).values()].map((group) => ({
    items: group,
    form: group[0] ? formOf(group[0]) : '',
    decoy: isDecoySection(sectionTitle(reading, group[0]?.start ?? 0)) || group.every(({ evidence }) => evidence === -1),
    mean: average(group.map(weigh)),
  }));
}

const needed = ({ decoy, items }: Group): number => {
  if (decoy) return 0.8;
  return items.length === 1 ? 0.6 : 0.5;
};

/** Whether an item stands in details that are an answer. */
const isFolded = ({ isLabel }: Reading, { details }: Item): boolean => details !== null && isLabel(details.summary) && !speaksOfQuestions(details.summary);

export interface JudgedItems {
  items: Item[];
  /** statements in sections of their own, which are no questions though the lists beside them are */
  asides: Item[];
}

/** Sections in which nothing but statements stands. */
function statingSections(items: readonly Item[]): ReadonlySet<number> {
  const sections = Map.groupBy(items, ({ group }) => group);
  return new Set([...sections].filter(([, own]) => own.every(({ evidence }) => evidence <= 0.25)).map(([section]) => section));
}

/** The items of lists that are questions. A list is judged as a whole, and beside the other lists of the document. */
export function judgeItems(reading: Reading, covered: Uint8Array): JudgedItems {
  const free = reading.items.filter((item) => covered[item.start] === 0 && !isFolded(reading, item));
  const groups = toGroups(reading, free);
  const stating = statingSections(free);
  const priors = new Map(
    [
      ...Map.groupBy(
        groups.filter(({ decoy }) => !decoy),
        ({ form }) => form,
      ),
    ].map(([form, same]) => [form, average(same.flatMap(({ items, mean }) => items.map(() => mean)))]),
  );
  const taken = groups.flatMap((group) => {
    const prior = priors.get(group.form) ?? 0;
    const count = group.items.length;
    const mean = (group.mean * count + prior * 2) / (count + 2) + counting(group.items) * (prior > 0.4 ? 0.1 : 0);
    return prior >= 0.3 && mean >= needed(group) ? group.items.filter(({ evidence }) => evidence > -1) : [];
  });
  const items = taken.filter(({ group }) => !stating.has(group));
  widen(reading, items);
  return { items, asides: taken.filter(({ group, depth }) => stating.has(group) && depth === 0) };
}

function nextHeading({ lines, outline }: Reading, from: number, end: number): number {
  for (let index = from + 1; index < end; index += 1) {
    const line = lines[index];
    if (line?.kind === 'heading' && line.marker === null && !outline.within[index]) return index;
  }
  return end;
}

/** Where most items of a list have their answers at the left margin, an item goes on to the next of its section. */
function widen(reading: Reading, taken: readonly Item[]): void {
  const tops = taken.filter(({ depth }) => depth === 0);
  for (const items of Map.groupBy(tops, ({ group, form }) => `${group}/${form}`).values()) {
    const sorted = items.toSorted(byStart);
    const [first] = sorted;
    if (!first || sorted.length < 2) continue;
    const end = first.group === -1 ? reading.lines.length : (reading.outline.headingEnd.get(first.group) ?? reading.lines.length);
    const ends = sorted.map((item, index) => Math.max(item.end, sorted[index + 1]?.start ?? nextHeading(reading, item.start, end)));
    const wide = sorted.slice(0, -1).filter((item, index) => !isBlankBody(reading, item.end, ends[index] ?? item.end));
    if (wide.length < (sorted.length - 1) * 0.5) continue;
    sorted.forEach((item, index) => {
      item.end = ends[index] ?? item.end;
    });
  }
}
