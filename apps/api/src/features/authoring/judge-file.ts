/** What a file and a question say, each by a hash that is the same for what says the same. */
export interface Sides {
  file: string;
  current: string;
  /** what both said last; null where nobody knows */
  base: string | null;
}

export interface Question {
  text: Sides;
  place: Sides;
  /** what older versions said */
  former: ReadonlySet<string>;
  /** somebody has decided already that this very file does not hold */
  isSettled: boolean;
}

type Part = 'same' | 'kept' | 'taken' | 'conflict';

export interface Verdict {
  fate: 'unchanged' | 'new-version' | 'moved' | 'kept' | 'stale' | 'conflict';
  text: Part;
  place: Part;
}

/** Three-way: whoever alone has changed since the base holds; both have, and differ: neither. */
function judgePart({ file, current, base }: Sides): Part {
  if (file === current) return 'same';
  if (file === base) return 'kept';
  return current === base ? 'taken' : 'conflict';
}

function fateOf(text: Part, place: Part): Verdict['fate'] {
  if (text === 'conflict' || place === 'conflict') return 'conflict';
  if (text === 'taken') return 'new-version';
  if (place === 'taken') return 'moved';
  return text === 'kept' || place === 'kept' ? 'kept' : 'unchanged';
}

/** What is to become of a file that comes back. Nothing of either side is ever dropped: a side that has changed is taken, kept, or part of a conflict. */
export function judgeFile({ text, place, former, isSettled }: Question): Verdict {
  const parts = { text: judgePart(text), place: judgePart(place) };
  const isStale = parts.text !== 'same' && parts.text !== 'kept' && former.has(text.file);
  if (isStale) return { fate: 'stale', text: 'kept', place: 'kept' };
  const fate = fateOf(parts.text, parts.place);
  return isSettled && fate !== 'unchanged' ? { fate: 'kept', text: 'kept', place: 'kept' } : { fate, ...parts };
}
