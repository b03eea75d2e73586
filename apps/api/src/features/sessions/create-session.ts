import type { Prisma } from '@whetstone/db/create-db';
import { createToken, hashToken } from './token.ts';

interface NewSession {
  personId: string;
  device: string;
  /** a passkey or a one-time code was shown */
  isStrong: boolean;
}

/** Begins a session. @returns the token for its cookie, which is stored nowhere */
export async function createSession(tx: Prisma.TransactionClient, { personId, device, isStrong }: NewSession): Promise<string> {
  const token = createToken();
  const hash = hashToken(token);
  await tx.$executeRaw`
    INSERT INTO session (person_id, id, token_hash, device, strengthened_at)
    VALUES (${personId}::uuid, gen_random_uuid(), ${hash}, ${device}, CASE WHEN ${isStrong} THEN app_now() END)`;
  return token;
}
