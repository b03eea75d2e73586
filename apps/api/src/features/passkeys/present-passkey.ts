import type { PasskeyItem } from '@whetstone/contracts/passkeys';

interface Row {
  id: string;
  name: string;
  createdAt: Date;
  lastUsedAt: Date | null;
}

/** A passkey as its owner sees it in the list; neither the key nor the credential's id. */
export function presentPasskey({ id, name, createdAt, lastUsedAt }: Row): PasskeyItem {
  return { id, name, createdAt: createdAt.toISOString(), lastUsedAt: lastUsedAt?.toISOString() ?? null };
}
