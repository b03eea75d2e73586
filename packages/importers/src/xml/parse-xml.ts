import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { ImportMessage } from '../bank.ts';
import { importError } from '../message.ts';
import type { XmlElement } from './xml-element.ts';

const DECLARATION = /^<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)\b/i;
const DEPTH = 100;

const QUOTED = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
] as const;

/** Where something is declared, outside comments and CDATA; -1 where nothing is. Each place is looked at once. */
function findDeclaration(text: string): number {
  for (let at = text.indexOf('<!'); at !== -1; at = text.indexOf('<!', at)) {
    const quoted = QUOTED.find(([open]) => text.startsWith(open, at));
    if (quoted === undefined) {
      if (DECLARATION.test(text.slice(at, at + 12))) return at;
      at += 2;
      continue;
    }
    const end = text.indexOf(quoted[1], at + quoted[0].length);
    // one that is never closed is no XML: the parser says so
    if (end === -1) return -1;
    at = end + quoted[1].length;
  }
  return -1;
}

const PARSER = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  removeNSPrefix: true,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  captureMetaData: true,
  cdataPropName: '#cdata',
  maxNestedTags: DEPTH,
});

const PREDEFINED = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00A0'],
]);

function character(code: number): string {
  return code > 0 && code <= 0x10_ff_ff && !(code >= 0xd8_00 && code <= 0xdf_ff) ? String.fromCodePoint(code) : '';
}

/** The five entities of XML itself, `&nbsp;` and numbers; no others are known, and what comes out is not read again. */
function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,10}));/gi, (whole, ...[hex, decimal, name]: (string | undefined)[]) => {
    if (hex !== undefined) return character(Number.parseInt(hex, 16));
    if (decimal !== undefined) return character(Number(decimal));
    return PREDEFINED.get(name ?? '') ?? whole;
  });
}

/** Where each line of a text begins, for telling lines of many places. */
function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

type Parsed = Record<string | symbol, unknown>;
// typed as an object by the library, and a symbol all the same
const META: unknown = XMLParser.getMetaDataSymbol();

function elementsOf(nodes: readonly Parsed[], lineAt: (offset: number) => number): (XmlElement | string)[] {
  return nodes.flatMap((node): (XmlElement | string)[] => {
    const name = Object.keys(node).find((key) => key !== ':@');
    if (name === undefined) return [];
    if (name === '#text') return [decode(String(node[name]))];
    if (name === '#cdata') return (node[name] as { '#text'?: string }[]).map((part) => part['#text'] ?? '');
    const attributes = new Map(Object.entries((node[':@'] ?? {}) as Record<string, string>).map(([key, value]) => [key, decode(value)]));
    const { startIndex = 0 } = (node[META as symbol] ?? {}) as { startIndex?: number };
    return [{ name, attributes, children: elementsOf(node[name] as Parsed[], lineAt), line: lineAt(startIndex) }];
  });
}

/**
 * The root element of an XML text, with places. A declaration of a document type or an entity is refused before anything
 * is parsed, so that nothing can be expanded or fetched.
 * @returns a message where the text is not XML or declares something
 */
export function parseXml(text: string): XmlElement | ImportMessage {
  const lineAt = lineFinder(text);
  const declared = findDeclaration(text);
  if (declared !== -1) return importError(lineAt(declared), 'xml-declares-nothing', 'DOCTYPE not allowed: a bank needs no document type and no entities.');
  const valid = XMLValidator.validate(text);
  if (valid !== true) return { ...importError(valid.err.line, 'xml-is-valid', `Not XML: ${valid.err.msg.slice(0, 300)}`), column: valid.err.col || 1 };
  try {
    const root = elementsOf(PARSER.parse(text) as Parsed[], lineAt).find((node) => typeof node !== 'string');
    return root ?? importError(1, 'xml-is-valid', 'Not XML: no element.');
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return importError(1, 'xml-is-valid', `Not XML that can be read: ${error.message.slice(0, 300)}`);
  }
}
