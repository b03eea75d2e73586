import type { Deps } from '../../deps.ts';

const MOST = 200;

/** Who can be given consent: the names of mentors, which a mentor shows to candidates by being one. */
export async function listMentors({ db }: Deps) {
  const mentors = await db.person.findMany({
    where: { deactivatedAt: null, deletionDueAt: null, roles: { some: { role: 'mentor' } } },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: MOST,
  });
  return { items: mentors };
}
