import type { Deps } from '../../deps.ts';

/** What several requests do together, remembered on the server between them. */
export type CeremonyKind = 'passkey-new' | 'passkey-person' | 'passkey-show' | 'second-step' | 'totp-new';

interface NewCeremony {
  kind: CeremonyKind;
  challenge: string;
  /** who alone may go on with it; null where that is not known yet */
  personId: string | null;
  minutes: number;
}

/** Begins a ceremony, and sweeps those that nobody ended. @returns its id */
export async function startCeremony({ db }: Pick<Deps, 'db'>, { kind, challenge, personId, minutes }: NewCeremony): Promise<string> {
  await db.$executeRaw`DELETE FROM ceremony WHERE expires_at < app_now()`;
  const [row] = await db.$queryRaw<[{ id: string }]>`
    INSERT INTO ceremony (id, kind, challenge, person_id, expires_at)
    VALUES (gen_random_uuid(), ${kind}, ${challenge}, ${personId}::uuid, app_now() + make_interval(mins => ${minutes})) RETURNING id`;
  return row.id;
}
