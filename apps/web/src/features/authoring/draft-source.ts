import {
  AUTHORED_LEVELS,
  type AuthoredPlace,
  type AuthoredRecord,
  type AuthoredRecordView,
  type AuthoringFinding,
} from '@whetstone/contracts/authored-question';
import { type DraftAnchor, type DraftDimension, isSamePart, newKey, type QuestionDraft } from './draft.ts';

/** A question as the API takes and gives it: what its versions say, and where it stands. */
export interface Source {
  record: AuthoredRecord;
  place: AuthoredPlace;
}

/** The same as it comes back: everything in it has a name. */
interface SavedSource {
  record: AuthoredRecordView;
  place: AuthoredPlace;
}

const withKey = <Item extends object>(item: Item): Item & { key: string } => ({ ...item, key: newKey() });

/** The anchors with an empty one for each level that has none, from worst to best. */
const withAllLevels = (anchors: readonly DraftAnchor[]): DraftAnchor[] =>
  AUTHORED_LEVELS.flatMap((level) => {
    const written = anchors.filter((anchor) => anchor.level === level);
    return written.length > 0 ? written : [{ id: null, level, text: '' }];
  });

/** A source as the form shows it. */
export function draftFrom({ record, place }: Source): QuestionDraft {
  return {
    ...record,
    ...place,
    choices: record.choices.map(withKey),
    hints: record.hints.map(withKey),
    rubric: record.rubric.map((dimension) => withKey({ ...dimension, anchors: withAllLevels(dimension.anchors) })),
    probes: record.probes.map(withKey),
  };
}

const isSaid = ({ text }: DraftAnchor): boolean => text.trim() !== '';

/** What is sent of a draft: without keys and without anchors that say nothing. */
export function sourceOf({ area, skills, sources, ...draft }: QuestionDraft): Source {
  return {
    place: { area, skills, sources },
    record: {
      ...draft,
      choices: draft.choices.map(({ text, isRight }) => ({ text, isRight })),
      hints: draft.hints.map(({ id, text }) => ({ id, text })),
      rubric: draft.rubric.map(({ dimension, anchors }) => ({ dimension, anchors: anchors.filter(isSaid) })),
      probes: draft.probes.map(({ id, prompt, surfaces }) => ({ id, prompt, surfaces })),
    },
  };
}

/** Where in the form an anchor stands that was sent as the nth of its dimension. */
function placeOfAnchor(dimension: DraftDimension | undefined, sent: number): number {
  const places = (dimension?.anchors ?? []).flatMap((anchor, place) => (isSaid(anchor) ? [place] : []));
  return places[sent] ?? 0;
}

/** The field at which a finding is mended: a part, with its place in a list. */
export function pathOf({ field, index, anchor }: AuthoringFinding, draft: QuestionDraft): string {
  if (index === null) return field;
  if (field !== 'rubric' || anchor === null) return `${field}.${index}`;
  return `${field}.${index}.anchors.${placeOfAnchor(draft.rubric[index], anchor)}`;
}

const idsByKey = (sent: readonly { key: string }[], saved: readonly { id: string | null }[]): Map<string, string | null> =>
  new Map(sent.map(({ key }, index) => [key, saved[index]?.id ?? null]));

const named = <Item extends { key: string; id: string | null }>(items: readonly Item[], ids: ReadonlyMap<string, string | null>): Item[] =>
  items.map((item) => ({ ...item, id: item.id ?? ids.get(item.key) ?? null }));

function namedAnchors(dimension: DraftDimension, sent: DraftDimension | undefined, saved: readonly { id: string | null }[]): DraftDimension {
  if (sent === undefined) return dimension;
  const said = sent.anchors.filter(isSaid);
  const anchors = dimension.anchors.map((anchor, place) => {
    const was = sent.anchors[place];
    const at = was === undefined ? -1 : said.indexOf(was);
    return at === -1 ? anchor : { ...anchor, id: anchor.id ?? saved[at]?.id ?? null };
  });
  return { ...dimension, anchors };
}

const PLACE = ['area', 'skills', 'sources'] as const;

/** Where it stands by now: what somebody else has changed of it meanwhile, and one has not, is theirs. */
function placed(draft: QuestionDraft, sent: QuestionDraft, place: AuthoredPlace): AuthoredPlace {
  const own = { area: draft.area, skills: draft.skills, sources: draft.sources };
  const isOwn = (part: (typeof PLACE)[number]): boolean => !isSamePart(part, draft, sent);
  return { ...place, ...Object.fromEntries(PLACE.filter(isOwn).map((part) => [part, own[part]])) };
}

/**
 * A draft after it was saved: with the names that the server gave to hints, anchors and probes, by which they are the same in the
 * next version, and standing where the question stands by now.
 * @param draft as it stands now; it may have been changed since it was sent
 * @param sent what was saved
 */
export function afterSaving(draft: QuestionDraft, sent: QuestionDraft, { record, place }: SavedSource): QuestionDraft {
  const { hints, rubric, probes } = record;
  const sentAt = new Map(sent.rubric.map((dimension, index) => [dimension.key, index]));
  return {
    ...draft,
    ...placed(draft, sent, place),
    hints: named(draft.hints, idsByKey(sent.hints, hints)),
    probes: named(draft.probes, idsByKey(sent.probes, probes)),
    rubric: draft.rubric.map((dimension) => {
      const at = sentAt.get(dimension.key) ?? -1;
      return namedAnchors(dimension, sent.rubric[at], rubric[at]?.anchors ?? []);
    }),
  };
}
