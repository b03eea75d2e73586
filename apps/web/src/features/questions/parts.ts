import type { OpenParts } from '#src/lib/open-parts.tsx';

/** Ids of the parts of a question: what an address with `#…` opens, and under what a tab remembers what is open. */
export const PARTS = {
  hints: 'hints',
  tests: 'tests',
  answer: 'answer',
  reference: 'reference',
  rubric: 'rubric',
  probes: 'probes',
  pitfalls: 'pitfalls',
  references: 'references',
} as const;

/** Under what is remembered how many items of a list are shown. */
export const SHOWN = { hints: 'hints-shown', probes: 'probes-shown' } as const;

export const partAnchors = {
  hint: (number: number) => `hint-${number}`,
  probe: (number: number) => `probe-${number}`,
  reply: (number: number) => `probe-${number}-reply`,
} as const;

const ALWAYS_OPEN = new Set(['prompt', 'sources']);
const isPart = (id: string): id is keyof typeof PARTS => Object.hasOwn(PARTS, id);

/** `hint-2`, `probe-3`, `probe-3-reply`: which list, and which item of it. */
function itemIn(id: string): { list: keyof typeof SHOWN; number: number } | null {
  const [, hint] = /^hint-(\d{1,3})$/.exec(id) ?? [];
  const [, probe] = /^probe-(\d{1,3})(?:-reply)?$/.exec(id) ?? [];
  if (hint !== undefined) return { list: 'hints', number: Number(hint) };
  return probe === undefined ? null : { list: 'probes', number: Number(probe) };
}

/**
 * What has to be open so that an id of a question's page is seen; null when there is no such part.
 * @param counts how many hints and rungs the question has
 * @param parts what is open already: more items than are asked for stay open
 */
export function partsOf(id: string, counts: { hints: number; probes: number }, parts: OpenParts): OpenParts | null {
  if (ALWAYS_OPEN.has(id)) return {};
  if (isPart(id)) return { [PARTS[id]]: 1 };
  const item = itemIn(id);
  if (item === null || item.number < 1 || item.number > counts[item.list]) return null;
  const shown = Math.max(item.number, parts[SHOWN[item.list]] ?? 1);
  return { [PARTS[item.list]]: 1, [SHOWN[item.list]]: shown, ...(id.endsWith('-reply') ? { [id]: 1 } : {}) };
}
