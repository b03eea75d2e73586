/** What one person did with one question. */
export interface ItemAnswer {
  personId: string;
  itemId: string;
  /** from 0, strong no hire, to 3, strong hire; null where there was no evidence: such an answer counts nowhere */
  level: number | null;
  /** how long it took, in milliseconds */
  timeMs: number;
  /** how often the person answered it, this one with them */
  attempts: number;
}

/** A figure with its 95 % interval. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
}

/** What the answers of at least `ITEM_LEAST_PEOPLE` say of a question. */
export interface ItemFigures {
  people: number;
  attempts: number;
  /** in milliseconds */
  medianMs: number;
  /** how many reached each level, from strong no hire to strong hire; all of them together are the people */
  levels: number[];
  /** the mean level, rescaled: 0 where all are a strong no hire, 1 where all are a strong hire */
  difficulty: Estimate;
  /** from -1 to 1; null where it cannot be said */
  discrimination: Estimate | null;
}

type Counted = ItemAnswer & { level: number };

/** Below this nothing is said of a question. */
export const ITEM_LEAST_PEOPLE = 10;
/** Of how many other questions a person needs a level, so that their mean says something of the person. */
export const ITEM_LEAST_OTHERS = 2;

const LEVELS = 4;
const TOP = LEVELS - 1;
/** of the normal distribution, for 95 % on both sides */
const Z = 1.959_964;

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return mean(sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1));
}

/**
 * The mean of numbers from 0 to 1, with the score interval of E. B. Wilson ("Probable inference, the law of succession, and
 * statistical inference", JASA 22, 1927): all m for which |mean − m| ≤ z · √(m (1 − m) / n). It is made for shares, whose variance is m (1 − m);
 * no other numbers from 0 to 1 with the mean m vary more (R. Bhatia and C. Davis, "A better bound on the variance", American Mathematical
 * Monthly 107, 2000), so that for levels it is rather too wide than too narrow. It stays within 0 and 1, and has a width where all are alike.
 */
function estimateMean(numbers: readonly number[]): Estimate {
  const [value, count] = [mean(numbers), numbers.length];
  const spread = Z ** 2 / count;
  const middle = (value + spread / 2) / (1 + spread);
  const half = Math.sqrt((value * (1 - value) + spread / 4) * spread) / (1 + spread);
  // at 0 and at 1 an end of the interval is the mean itself, but for its last digits
  return { value, low: Math.min(value, Math.max(0, middle - half)), high: Math.max(value, Math.min(1, middle + half)) };
}

/**
 * Pearson's correlation with the interval tanh(artanh r ± z / √(n − 3)) (R. A. Fisher, "On the 'probable error' of a coefficient of
 * correlation deduced from a small sample", Metron 1, 1921).
 * @returns null where one of the two does not vary
 */
function estimateCorrelation(pairs: readonly (readonly [number, number])[]): Estimate | null {
  const [ofOne, ofOther] = [mean(pairs.map(([one]) => one)), mean(pairs.map(([, other]) => other))];
  const sumOf = (product: (one: number, other: number) => number) => pairs.reduce((sum, [one, other]) => sum + product(one - ofOne, other - ofOther), 0);
  const squares = sumOf((one) => one ** 2) * sumOf((_one, other) => other ** 2);
  // means of thirds leave a rest in the last digits where nothing varies
  if (squares < 1e-12) return null;
  const value = Math.min(1, Math.max(-1, sumOf((one, other) => one * other) / Math.sqrt(squares)));
  const width = Z / Math.sqrt(pairs.length - 3);
  return { value, low: Math.tanh(Math.atanh(value) - width), high: Math.tanh(Math.atanh(value) + width) };
}

/**
 * How a question tells people apart: the correlation of its level with the mean level of the person's other questions, which
 * leaves the question itself out (S. Henrysson, "Correction of item-total correlations in item analysis", Psychometrika 28, 1963). It is the
 * mean and not the sum, since people may lack levels of some.
 * @returns null with fewer than `ITEM_LEAST_PEOPLE` who have levels of `ITEM_LEAST_OTHERS` others, or where either does not vary
 */
function discriminate(answers: readonly Counted[], byPerson: ReadonlyMap<string, readonly Counted[]>): Estimate | null {
  const pairs = answers.flatMap(({ personId, itemId, level }) => {
    const others = (byPerson.get(personId) ?? []).filter((answer) => answer.itemId !== itemId);
    return others.length < ITEM_LEAST_OTHERS ? [] : [[level, mean(others.map((answer) => answer.level))] as const];
  });
  return pairs.length < ITEM_LEAST_PEOPLE ? null : estimateCorrelation(pairs);
}

function requireSane({ level, timeMs, attempts }: ItemAnswer): void {
  if (level !== null && !(Number.isInteger(level) && level >= 0 && level <= TOP)) throw new RangeError(`level ${level} is none of ${LEVELS}`);
  if (!(timeMs >= 0) || !(attempts >= 1)) throw new RangeError('an answer takes time, and is one at least');
}

/**
 * Item analysis by classical test theory.
 * @param answers at most one of a person to a question
 * @returns by question; null for one that fewer than `ITEM_LEAST_PEOPLE` have a level of
 */
export function analyseItems(answers: readonly ItemAnswer[]): Map<string, ItemFigures | null> {
  for (const answer of answers) requireSane(answer);
  const counted = answers.filter((answer): answer is Counted => answer.level !== null);
  const byPerson = Map.groupBy(counted, ({ personId }) => personId);
  const figures = new Map<string, ItemFigures | null>(answers.map(({ itemId }) => [itemId, null]));
  for (const [itemId, own] of Map.groupBy(counted, (answer) => answer.itemId)) {
    if (own.length < ITEM_LEAST_PEOPLE) continue;
    figures.set(itemId, {
      people: own.length,
      attempts: own.reduce((sum, { attempts }) => sum + attempts, 0),
      medianMs: median(own.map(({ timeMs }) => timeMs)),
      levels: Array.from({ length: LEVELS }, (_, level) => own.filter((answer) => answer.level === level).length),
      difficulty: estimateMean(own.map(({ level }) => level / TOP)),
      discrimination: discriminate(own, byPerson),
    });
  }
  return figures;
}
