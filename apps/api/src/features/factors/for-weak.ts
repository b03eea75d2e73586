import type { Endpoint } from '@whetstone/contracts/endpoint';

/** The config of a route that staff may call before they have shown a second factor. */
export const forWeak = <C extends Endpoint['config']>({ config }: { config: C }): C & { isForWeakSessions: true } => ({ ...config, isForWeakSessions: true });
