import type { AuthoredField, AuthoredPlace } from '@whetstone/contracts/authored-question';
import type { Prisma } from '@whetstone/db/generated/client';
import { DomainError } from '../../domain-error.ts';

interface Unknown {
  field: Extract<AuthoredField, 'area' | 'skills' | 'sources'>;
  text: string;
}

/** What a place names that is not in the vocabulary. */
export async function findUnknown(db: Pick<Prisma.TransactionClient, 'area' | 'skill' | 'source'>, place: AuthoredPlace): Promise<Unknown[]> {
  const [areas, skills, sources] = [
    await db.area.findMany({ where: { slug: { in: place.area === null ? [] : [place.area] } }, select: { slug: true } }),
    await db.skill.findMany({ where: { slug: { in: place.skills } }, select: { slug: true } }),
    await db.source.findMany({ where: { id: { in: place.sources } }, select: { id: true } }),
  ];
  const lacks = (known: readonly string[], wanted: readonly string[]): string[] => [...new Set(wanted)].filter((one) => !known.includes(one));
  const slugs = (rows: readonly { slug: string }[]): string[] => rows.map(({ slug }) => slug);
  return [
    ...lacks(slugs(areas), place.area === null ? [] : [place.area]).map((one) => ({ field: 'area' as const, text: `no area "${one}"` })),
    ...lacks(slugs(skills), place.skills).map((one) => ({ field: 'skills' as const, text: `no skill "${one}"` })),
    ...lacks(
      sources.map(({ id }) => id),
      place.sources,
    ).map((one) => ({ field: 'sources' as const, text: `no source "${one}"` })),
  ];
}

/** @throws DomainError invalid_request for what is not in the vocabulary */
export async function checkPlace(db: Parameters<typeof findUnknown>[0], place: AuthoredPlace): Promise<void> {
  const unknown = await findUnknown(db, place);
  if (unknown.length > 0)
    throw new DomainError(
      'invalid_request',
      'The question cannot stand there.',
      unknown.map(({ field, text }) => ({ field: `place.${field}`, message: `names ${text.replace(/^no /, 'an unknown ')}` })),
    );
}
