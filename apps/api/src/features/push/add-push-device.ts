import { MOST_PUSH_DEVICES, type PushDeviceView, type PushSubscriptionBody } from '@whetstone/contracts/push';
import type { Actor } from '../../actor.ts';
import type { Deps } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { readSettings } from '../operator/read-settings.ts';
import { presentPushDevice } from './present-push-device.ts';

/**
 * Lets a browser be told. The same endpoint is the same browser: whoever it told before, it tells the actor from now on.
 * @param device the browser and system, in a few words
 * @throws DomainError conflict while web push is switched off, and when there are too many
 */
export async function addPushDevice(deps: Deps, actor: Actor, { device, ...body }: PushSubscriptionBody & { device: string }): Promise<PushDeviceView> {
  const { isPushOn } = await readSettings(deps);
  if (!isPushOn) throw new DomainError('conflict', 'Web push is not switched on here.');
  const { personId, sessionId } = actor;
  const { endpoint, keys, language } = body;
  return deps.db.$transaction(async (tx) => {
    // two browsers at once must not both be the last that fits
    await tx.$queryRaw`SELECT id FROM person WHERE id = ${personId}::uuid FOR UPDATE`;
    const others = await tx.pushDevice.count({ where: { personId, endpoint: { not: endpoint } } });
    if (others >= MOST_PUSH_DEVICES) throw new DomainError('conflict', `At most ${MOST_PUSH_DEVICES} browsers can be told: remove one first.`);
    const told = { personId, ...keys, language, device, sessionId };
    return presentPushDevice(await tx.pushDevice.upsert({ where: { endpoint }, create: { endpoint, ...told }, update: told }));
  });
}
