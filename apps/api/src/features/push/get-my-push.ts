import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { readSettings } from '../operator/read-settings.ts';
import { ensurePushKeys } from './ensure-push-keys.ts';
import { presentPushDevice } from './present-push-device.ts';

/** The key to subscribe with, where web push is switched on, and the actor's browsers, the latest first. */
export async function getMyPush(deps: Deps, { personId }: Actor) {
  const { isPushOn } = await readSettings(deps);
  const devices = await deps.db.pushDevice.findMany({ where: { personId }, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }] });
  return { publicKey: isPushOn ? (await ensurePushKeys(deps)).publicKey : null, devices: devices.map(presentPushDevice) };
}
