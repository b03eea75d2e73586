import { reportTo, type Finding } from '@whetstone/content/finding';
import { decodeText } from '@whetstone/content/read/decode-text';
import type { ReadGuide } from './plain-guide.ts';
import { readPlainGuide } from './read-plain-guide.ts';

/** A role guide from the bytes of its file; bytes that are no text give an empty guide and one error. */
export function readGuideFile(bytes: Uint8Array): ReadGuide {
  const findings: Finding[] = [];
  const text = decodeText(bytes, reportTo(findings, ''));
  if (text !== null) return readPlainGuide(text);
  const messages = findings.map(({ line, column, severity, rule, text: words, fix }) => ({ line, column, severity, rule, text: `${words}. ${fix}` }));
  return { guide: readPlainGuide('').guide, messages };
}
