import webPush from 'web-push';
import type { Deps } from '../../deps.ts';

/** Where the keys live: in the database, so that every process and every backup has them; browsers subscribe to one key for good. */
const PUSH_KEYS = 'push_keys';

interface PushKeys {
  publicKey: string;
  /** goes into the signature of each message and nowhere else */
  privateKey: string;
}

const areKeys = (value: unknown): value is PushKeys => typeof value === 'object' && value !== null && 'publicKey' in value && 'privateKey' in value;

/** The keys by which push services know this installation (VAPID, RFC 8292), made when they are first needed. */
export async function ensurePushKeys({ db }: Pick<Deps, 'db'>): Promise<PushKeys> {
  const found = await db.operatorSetting.findUnique({ where: { name: PUSH_KEYS }, select: { value: true } });
  if (areKeys(found?.value)) return found.value;
  const made = JSON.stringify(webPush.generateVAPIDKeys());
  await db.$executeRaw`INSERT INTO operator_setting (name, value) VALUES (${PUSH_KEYS}, ${made}::jsonb) ON CONFLICT (name) DO NOTHING`;
  // another process may have been first: then its keys are the keys
  const { value } = await db.operatorSetting.findUniqueOrThrow({ where: { name: PUSH_KEYS }, select: { value: true } });
  if (!areKeys(value)) throw new Error(`the setting ${PUSH_KEYS} holds no keys`);
  return value;
}
