import { charactersOf, childrenOf, findAll, type XmlElement } from '../xml/xml-element.ts';

/** One comparison of a response with a value. */
export interface Comparison {
  response: string;
  value: string;
  /** the name of its element: `varequal`, `vargte` */
  kind: string;
}

/** A condition that earns something, taken apart. */
interface Earning {
  score: number;
  isAdded: boolean;
  /** what must be chosen, what one of is enough */
  all: Comparison[];
  any: Comparison[];
  /** whether it has parts that say nothing about what is right: only what must not be chosen, or a negation of one */
  isUnclear: boolean;
}

const LOST = /incorrect|wrong|penalt/i;
const isComparison = ({ name }: XmlElement): boolean => name.startsWith('var');
const isNegation = ({ name }: XmlElement): boolean => name === 'not';

const comparisonOf = (element: XmlElement): Comparison => ({
  response: element.attributes.get('respident') ?? '',
  value: charactersOf(element).trim(),
  kind: element.name,
});

type Terms = Pick<Earning, 'all' | 'any' | 'isUnclear'>;

const addTerms = (one: Terms, other: Terms): Terms => ({
  all: [...one.all, ...other.all],
  any: [...one.any, ...other.any],
  isUnclear: one.isUnclear || other.isUnclear || (one.any.length > 0 && other.any.length > 0),
});

function termsOf(element: XmlElement): Terms {
  const nothing: Terms = { all: [], any: [], isUnclear: false };
  if (isComparison(element)) return { ...nothing, all: [comparisonOf(element)] };
  if (isNegation(element)) return { ...nothing, isUnclear: findAll(element, 'not').length > 0 };
  const parts = childrenOf(element).map(termsOf);
  if (element.name !== 'or') return parts.reduce(addTerms, nothing);
  const isPlain = childrenOf(element).every(isComparison);
  return { all: [], any: parts.flatMap(({ all, any }) => [...all, ...any]), isUnclear: !isPlain };
}

/** What earns something; a variable that counts what is wrong earns nothing. */
function scoreOf(condition: XmlElement): Pick<Earning, 'score' | 'isAdded'> {
  const scores = childrenOf(condition, 'setvar').filter(
    ({ attributes }) => attributes.get('action') !== 'Subtract' && !LOST.test(attributes.get('varname') ?? ''),
  );
  const values = scores.map((score) => Number(charactersOf(score))).filter((value) => value > 0);
  return { score: values.length === 0 ? 0 : Math.max(...values), isAdded: scores.some(({ attributes }) => attributes.get('action') === 'Add') };
}

function earningsOf(item: XmlElement): Earning[] {
  return findAll(item, 'respcondition').flatMap((condition): Earning[] => {
    const score = scoreOf(condition);
    const terms = childrenOf(condition, 'conditionvar').map(termsOf);
    return score.score > 0 ? [{ ...score, ...terms.reduce(addTerms, { all: [], any: [], isUnclear: false }) }] : [];
  });
}

const ofResponse = (earning: Earning, ident: string): Earning => ({
  ...earning,
  all: earning.all.filter(({ response }) => response === ident),
  any: earning.any.filter(({ response }) => response === ident),
});

/** Everything that the conditions accept for a response of words or numbers, in their order. */
export const acceptedBy = (item: XmlElement, ident: string): Comparison[] =>
  earningsOf(item)
    .map((earning) => ofResponse(earning, ident))
    .flatMap(({ all, any }) => [...all, ...any]);

const valuesOf = (comparisons: readonly Comparison[]): string[] => comparisons.map(({ value }) => value);

/** One that may be chosen: what earns most. */
function singleKey(best: readonly Earning[]): string[] {
  return best.flatMap(({ all, any }) => valuesOf([...all, ...any]));
}

/** Several that must be chosen: those of the one best condition, or all for which something is added. */
function multipleKey(earnings: readonly Earning[], best: readonly Earning[]): string[] | null {
  if (earnings.some(({ any }) => any.length > 0)) return null;
  if (earnings.every(({ isAdded, all }) => isAdded && all.length === 1)) return earnings.flatMap(({ all }) => valuesOf(all));
  const [only, ...others] = best;
  return only === undefined || others.length > 0 ? null : valuesOf(only.all);
}

/**
 * The identifiers of the choices that are right by the conditions of an item of QTI 1.2, none where no condition is about this
 * response. What stands in `not` is never a key. Null where the conditions do not come down to one set of choices.
 */
export function conditionKey(item: XmlElement, response: XmlElement): string[] | null {
  const ident = response.attributes.get('ident') ?? '';
  const isAsked = (element: XmlElement): boolean => element.attributes.get('respident') === ident;
  const about = earningsOf(item).map((earning) => ofResponse(earning, ident));
  const earnings = about.filter(({ all, any }) => all.length + any.length > 0);
  if (earnings.some(({ isUnclear, all, any }) => isUnclear || [...all, ...any].some(({ kind }) => kind !== 'varequal'))) return null;
  if (earnings.length === 0) return findAll(item, 'varequal').some(isAsked) && about.length > 0 ? null : [];
  const most = Math.max(...earnings.map(({ score }) => score));
  const best = earnings.filter(({ score }) => score === most);
  const isMultiple = response.attributes.get('rcardinality') === 'Multiple' || earnings.some(({ all }) => all.length > 1);
  return isMultiple ? multipleKey(earnings, best) : singleKey(best);
}
