import type { PushDeviceView } from '@whetstone/contracts/push';

/** A browser in its owner's list; its keys stay here. */
export function presentPushDevice({ id, device, endpoint, createdAt }: Omit<PushDeviceView, 'createdAt'> & { createdAt: Date }): PushDeviceView {
  return { id, device, endpoint, createdAt: createdAt.toISOString() };
}
