import type { BankContents } from '../bank.ts';
import { importError, importWarning } from '../message.ts';
import { parseXml } from '../xml/parse-xml.ts';
import { findAll, type XmlElement } from '../xml/xml-element.ts';
import { readItemOne } from './read-item-one.ts';
import { readItemTwo } from './read-item-two.ts';

const refused = (line: number, text: string): BankContents => ({ questions: [], messages: [importError(line, 'format-is-known', text)] });

/** The last line of each item: the one before the next begins. */
function readItems(items: readonly XmlElement[], lines: number): BankContents {
  const contents: BankContents = { questions: [], messages: [] };
  for (const [index, item] of items.entries()) {
    const endLine = Math.max(item.line, (items[index + 1]?.line ?? lines + 1) - 1);
    const { question, messages } = item.name === 'item' ? readItemOne(item, endLine) : readItemTwo(item, endLine);
    contents.messages.push(...messages);
    if (question !== null) contents.questions.push(question);
  }
  return contents;
}

/**
 * The questions of an XML file in QTI 1.2 or 2.x. Nothing is expanded or fetched: a document type is an error.
 * An item is a question: its choices with their key, or its accepted words, pairs or order as text.
 */
export function readQtiBank(text: string): BankContents {
  const root = parseXml(text);
  if ('rule' in root) return { questions: [], messages: [root] };
  if (root.name === 'assessmentTest')
    return { questions: [], messages: [importWarning(root.line, 'qti-test', 'A test holds no questions of its own, only their order: import its items.')] };
  if (root.name === 'quiz') return refused(root.line, 'Moodle XML is not read: export the questions as GIFT.');
  if (root.name.startsWith('qti-')) return refused(root.line, 'QTI 3 is not read: export the items as QTI 2.1.');
  const items = root.name === 'assessmentItem' || root.name === 'item' ? [root] : findAll(root, 'item', 'assessmentItem');
  if (items.length === 0) return refused(root.line, `No QTI items below <${root.name}>.`);
  return readItems(items, text.split('\n').length);
}
