import type { GuideRecord } from '@whetstone/content/records';
import type { SetCoverage, SetItem } from '@whetstone/contracts/question-sets';
import type { Prisma } from '@whetstone/db/generated/client';
import { type Share, shareOut, suggestFor } from '@whetstone/study/cover-set';
import { PUBLIC_QUESTION } from '../questions/public-question.ts';
import { coverOverlaps } from './cover-overlaps.ts';
import { askableOf } from './read-items.ts';
import { presentChosen, readPool } from './read-pool.ts';

type Reads = Pick<Prisma.TransactionClient, 'question' | 'area'>;
type Link = SetItem['skills'][number];

const MOST_SUGGESTIONS = 3;

interface Place {
  workspaceId: string;
  guideId: string | null;
  guide: GuideRecord | null;
}

const uniqueLinks = (links: readonly Link[]): Link[] => [...new Map(links.map((link) => [link.slug, link])).values()];

/** Names put back to what was counted by slug. */
const named = (links: readonly Link[], shares: readonly Share[]) =>
  shares.map(({ slug, items, minutes }) => ({ slug, name: links.find((link) => link.slug === slug)?.name ?? slug, items, minutes }));

/** The areas that the guide's questions come from, in the order of the bank, and those of the set. */
async function readAreas(db: Reads, guideId: string | null, items: readonly SetItem[]): Promise<Link[]> {
  const own = items.flatMap(({ area }) => area?.slug ?? []);
  const ofGuide = guideId === null ? [] : [{ questions: { some: { ...PUBLIC_QUESTION, guideEntries: { some: { guideId } } } } }];
  const rows = await db.area.findMany({ where: { OR: [{ slug: { in: own } }, ...ofGuide] }, orderBy: { position: 'asc' } });
  return rows.map(({ slug, name }) => ({ slug, name }));
}

function countBy(items: readonly SetItem[], valueOf: (item: SetItem) => string | null) {
  const values = [...new Set(items.map((item) => valueOf(item) ?? 'unknown'))].toSorted();
  return values.map((value) => {
    const having = items.filter((item) => (valueOf(item) ?? 'unknown') === value);
    return { slug: value, name: value, items: having.length, minutes: having.reduce((sum, { minutes }) => sum + minutes, 0) };
  });
}

/** What a set covers: the skills that its guide names first, in the guide's order, each with questions that would cover it where none does. */
export async function coverItems(db: Reads, items: readonly SetItem[], { workspaceId, guideId, guide }: Place): Promise<SetCoverage> {
  const must = guide?.skills.mustHave.map(({ skill, name }) => ({ slug: skill, name })) ?? [];
  const nice = guide?.skills.niceToHave.map(({ skill, name }) => ({ slug: skill, name })) ?? [];
  const skills = uniqueLinks([...must, ...nice, ...items.flatMap((item) => item.skills)]);
  const asked = items.map(askableOf);
  const shares = shareOut(
    skills.map(({ slug }) => slug),
    asked,
    (question) => question.skills,
  );
  const wanted = new Set(shares.filter((share) => share.items === 0).map(({ slug }) => slug));
  const pool = await readPool(db, { workspaceId, skills: [...wanted], areas: [], except: asked.map(({ id }) => id) });
  const byId = new Map(pool.map((question) => [question.id, question]));
  const suggestionsFor = (slug: string) =>
    wanted.has(slug)
      ? suggestFor(slug, { wanted, pool })
          .slice(0, MOST_SUGGESTIONS)
          .flatMap(({ id }) => byId.get(id) ?? [])
          .map(presentChosen)
      : [];
  const needOf = (slug: string) => (must.some((one) => one.slug === slug) ? 'must' : nice.some((one) => one.slug === slug) ? 'nice' : null);
  const areas = await readAreas(db, guideId, items);
  return {
    minutes: items.reduce((sum, { minutes }) => sum + minutes, 0),
    areas: named(
      areas,
      shareOut(
        areas.map(({ slug }) => slug),
        asked,
        ({ areaSlug }) => (areaSlug === null ? [] : [areaSlug]),
      ),
    ),
    skills: named(skills, shares).map((share) => ({ ...share, need: needOf(share.slug), suggestions: suggestionsFor(share.slug) })),
    overlaps: await coverOverlaps(db, asked, { workspaceId, skills, needed: new Set(must.map(({ slug }) => slug)) }),
    byDifficulty: countBy(items, ({ difficulty }) => difficulty),
    byKind: countBy(items, ({ kind }) => kind),
  };
}
