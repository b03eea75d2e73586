export interface XmlElement {
  /** without its namespace */
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: readonly (XmlElement | string)[];
  /** 1-based */
  line: number;
}

const isElement = (node: XmlElement | string): node is XmlElement => typeof node !== 'string';

/** The elements right below, of one name or of all. */
export function childrenOf(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(isElement).filter((child) => name === undefined || child.name === name);
}

/** The elements of these names at any depth, in the order of the file; none inside another that is found. */
export function findAll(element: XmlElement, ...names: string[]): XmlElement[] {
  return childrenOf(element).flatMap((child) => (names.includes(child.name) ? [child] : findAll(child, ...names)));
}

/** The characters of an element, those of the elements in it included. */
export function charactersOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : charactersOf(child))).join('');
}
