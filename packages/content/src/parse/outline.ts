import type { Definition, Heading, Root, RootContent } from 'mdast';
import type { Place, Report } from '../finding.ts';
import type { Fragment } from '../fragment.ts';
import { type DocumentKind, HEADINGS, TITLE_LIMIT } from '../vocabulary.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { placeOfNode } from './place-of-node.ts';
import { plainText } from './plain-text.ts';

/** A heading with all that follows it to the next heading of its level or higher. */
export interface Section {
  name: string;
  place: Place;
  nodes: RootContent[];
}

export interface Outline {
  title: string;
  titlePlace: Place;
  /** by `##` heading; for kinds with free headings empty */
  sections: Map<string, Section>;
  /** everything below the title */
  body: RootContent[];
  /** addresses of the links and images that are written as `[text][name]` */
  definitions: Definition[];
  fragment: (nodes: RootContent[]) => Fragment;
}

const isHeading = (node: RootContent, depth: number): node is Heading => node.type === 'heading' && node.depth === depth;

/** Divides `nodes` at the headings of `depth`; what stands before the first one is `intro`. */
function divide(nodes: RootContent[], depth: 2 | 3): { intro: RootContent[]; sections: Section[] } {
  const sections: Section[] = [];
  const intro: RootContent[] = [];
  for (const node of nodes) {
    if (isHeading(node, depth)) sections.push({ name: plainText(node), place: placeOfNode(node), nodes: [] });
    else (sections.at(-1)?.nodes ?? intro).push(node);
  }
  return { intro, sections };
}

function readTitle(root: Root, report: Report): { title: string; place: Place } {
  const headings = root.children.filter((node) => isHeading(node, 1));
  const [first, second] = headings;
  if (!first) {
    report.error({ line: 1, column: 1 }, 'title-is-there', { text: 'no title', fix: 'Begin the text with one heading: # Title.' });
    return { title: '', place: { line: 1, column: 1 } };
  }
  const place = placeOfNode(first);
  const title = plainText(first).trim();
  if (second) report.error(placeOfNode(second), 'title-is-once', { text: 'a second title', fix: 'Use ## and deeper below the title.' });
  if (title === '') report.error(place, 'title-is-there', { text: 'the title is empty', fix: 'Write the title after #.' });
  if (title.length > TITLE_LIMIT) {
    report.error(place, 'title-is-short', { text: `title longer than ${TITLE_LIMIT} characters`, fix: 'Shorten it; the rest belongs under Prompt.' });
  }
  return { title, place };
}

const isSilent = (node: RootContent): boolean => node.type === 'definition' || (node.type === 'html' && node.value.startsWith('<!--'));

/** The parts of `nodes` by their headings of `depth`; text before the first one belongs to nothing and is reported. */
export function dividedOnly(nodes: RootContent[], depth: 2 | 3, report: Report): Section[] {
  const { intro, sections } = divide(nodes, depth);
  const stray = intro.find((node) => !isSilent(node));
  const mark = '#'.repeat(depth);
  if (stray) report.error(placeOfNode(stray), 'text-has-heading', { text: `text outside of any ${mark} heading`, fix: `Put it under a ${mark} heading.` });
  return sections;
}

function checkHeadings(kind: DocumentKind, body: RootContent[], report: Report): Map<string, Section> {
  const specs = HEADINGS[kind];
  const byName = new Map<string, Section>();
  if (!specs) return byName;
  const sections = dividedOnly(body, 2, report);
  const allowed = specs.map((spec) => spec.heading).join(', ');
  for (const section of sections) {
    if (!specs.some((spec) => spec.heading === section.name)) {
      report.error(section.place, 'heading-is-known', { text: `unknown heading "${section.name}"`, fix: `A ${kind} has: ${allowed}.` });
    } else if (byName.has(section.name)) {
      const first = byName.get(section.name)?.place.line ?? 0;
      report.error(section.place, 'heading-is-once', { text: `heading "${section.name}" is used twice (first at :${first})`, fix: 'Merge the two.' });
    } else byName.set(section.name, section);
  }
  for (const spec of specs) {
    if (spec.required && !byName.has(spec.heading)) {
      report.error({ line: 1, column: 1 }, 'heading-is-there', { text: `no heading "${spec.heading}"`, fix: `Add ## ${spec.heading}: ${spec.holds}.` });
    }
  }
  return byName;
}

/**
 * Title and sections of a document; what does not fit the vocabulary of its kind is reported. Null after a finding when
 * the text cannot be parsed.
 */
export function outline(kind: DocumentKind, text: string, report: Report): Outline | null {
  const root = parseMarkdown(text, report);
  if (!root) return null;
  const { title, place } = readTitle(root, report);
  const definitions = root.children.filter((node): node is Definition => node.type === 'definition');
  const body = root.children.filter((node) => !isHeading(node, 1));
  const sections = checkHeadings(kind, body, report);
  const fragment = (nodes: RootContent[]): Fragment => {
    const start = nodes[0]?.position?.start.offset ?? 0;
    const end = nodes.at(-1)?.position?.end.offset ?? 0;
    return { markdown: text.slice(start, end), nodes, definitions };
  };
  return { title, titlePlace: place, sections, body, definitions, fragment };
}
