import { charactersOf, childrenOf, findAll, type XmlElement } from '../xml/xml-element.ts';
import type { Key } from './interaction-answer.ts';

interface Mapped {
  key: string;
  value: number;
}

const KINDS_OF_PAIRS = new Set(['pair', 'directedPair']);
const KINDS_OF_WORDS = new Set(['string', 'integer', 'float']);

const mappedIn = (declaration: XmlElement): Mapped[] =>
  findAll(declaration, 'mapEntry')
    .map((entry) => ({ key: (entry.attributes.get('mapKey') ?? '').trim(), value: Number(entry.attributes.get('mappedValue')) }))
    .filter(({ key, value }) => key !== '' && value > 0);

/** What earns most of those that are alternatives; all that earn something where several may be chosen. */
function bestOf(mapped: readonly Mapped[], cardinality: string): string[] {
  const most = Math.max(...mapped.map(({ value }) => value));
  return mapped.filter(({ value }) => cardinality === 'multiple' || value === most).map(({ key }) => key);
}

/** A pair for each left side, where the mapping gives one only. */
function pairsOf(mapped: readonly Mapped[]): string[] | null {
  const lefts = mapped.map(({ key }) => key.split(/\s+/)[0]);
  return new Set(lefts).size === lefts.length ? mapped.map(({ key }) => key) : null;
}

function mappedKey(declaration: XmlElement, mapped: readonly Mapped[]): string[] | null {
  const type = declaration.attributes.get('baseType') ?? '';
  const cardinality = declaration.attributes.get('cardinality') ?? 'single';
  if (mapped.length === 0) return [];
  if (KINDS_OF_WORDS.has(type)) return mapped.map(({ key }) => key);
  if (cardinality === 'ordered') return null;
  return KINDS_OF_PAIRS.has(type) ? pairsOf(mapped) : bestOf(mapped, cardinality);
}

/**
 * The key of a response of QTI 2: what it declares as correct; of words, also all others that earn something; without a
 * declaration, what its mapping gives most for. Null where the mapping does not say which answer is the right one.
 */
export function responseKey(declaration: XmlElement): Key | null {
  const values = childrenOf(declaration, 'correctResponse')
    .flatMap((response) => childrenOf(response, 'value').map((value) => charactersOf(value).trim()))
    .filter((value) => value !== '');
  const isWords = KINDS_OF_WORDS.has(declaration.attributes.get('baseType') ?? '');
  if (values.length > 0 && !isWords) return values;
  const mapped = mappedKey(declaration, mappedIn(declaration));
  return mapped === null ? null : [...new Set([...values, ...mapped])];
}
