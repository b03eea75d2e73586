import type { Deps } from '../../deps.ts';

const SECOND_STEP = 'second-step';

/** Remembers for five minutes that a password was right. @returns the id under which the code is given */
export async function startSecondStep({ db }: Deps, personId: string): Promise<string> {
  const [row] = await db.$queryRaw<[{ id: string }]>`
    INSERT INTO ceremony (id, kind, challenge, person_id, expires_at)
    VALUES (gen_random_uuid(), ${SECOND_STEP}, '', ${personId}::uuid, app_now() + interval '5 minutes') RETURNING id`;
  return row.id;
}
