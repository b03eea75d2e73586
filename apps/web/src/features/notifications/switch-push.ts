import { type QueryClient, mutationOptions, queryOptions } from '@tanstack/react-query';
import { addPushDevice, getMyPush, removePushDevice } from '@whetstone/contracts/push';
import { call } from '#src/lib/call.ts';
import { canBePushed, endSubscription, findSubscription } from '#src/lib/push-subscription.ts';
import { registerWorker } from '#src/lib/register-worker.ts';

export const myPush = () => queryOptions({ queryKey: ['my-push'], queryFn: ({ signal }) => call(getMyPush, {}, signal), staleTime: 0 });

interface ThisBrowser {
  isAble: boolean;
  /** the browser itself was told to show nothing from here */
  isDenied: boolean;
  /** by which it stands in the list; null while it is not subscribed */
  endpoint: string | null;
}

/** What this browser says of itself; asked anew whenever one comes back to the page, since it is changed outside of it. */
export const thisBrowser = () =>
  queryOptions({
    queryKey: ['this-browser'],
    queryFn: async (): Promise<ThisBrowser> => {
      const isAble = canBePushed();
      return { isAble, isDenied: isAble && Notification.permission === 'denied', endpoint: (await findSubscription())?.endpoint ?? null };
    },
    staleTime: 0,
    refetchOnWindowFocus: 'always',
  });

/** Why a browser could not be switched on: it was not allowed to show anything, or its push service was out of reach. */
export class PushRefused extends Error {
  override readonly name = 'PushRefused';
  readonly reason: 'denied' | 'unreachable';

  constructor(reason: PushRefused['reason']) {
    super(reason);
    this.reason = reason;
  }
}

/** Subscribes by the key of this installation; a subscription to another key, from before, makes way. */
async function subscribe(publicKey: string): Promise<PushSubscription> {
  const { pushManager } = await registerWorker();
  const wish = { userVisibleOnly: true, applicationServerKey: publicKey };
  try {
    return await pushManager.subscribe(wish);
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw new PushRefused('unreachable');
    await endSubscription();
    return pushManager.subscribe(wish);
  }
}

const without = (padded: string | undefined): string => (padded ?? '').replaceAll('=', '');

async function switchOn(publicKey: string, language: 'en' | 'zh-CN'): Promise<void> {
  if ((await Notification.requestPermission()) !== 'granted') throw new PushRefused('denied');
  const { endpoint, keys } = (await subscribe(publicKey)).toJSON();
  await call(addPushDevice, { body: { endpoint: endpoint ?? '', keys: { p256dh: without(keys?.['p256dh']), auth: without(keys?.['auth']) }, language } });
}

const refresh = async (queries: QueryClient): Promise<void> => {
  await Promise.all([queries.invalidateQueries({ queryKey: myPush().queryKey }), queries.invalidateQueries({ queryKey: thisBrowser().queryKey })]);
};

export const switchingOn = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: ({ publicKey, language }: { publicKey: string; language: 'en' | 'zh-CN' }) => switchOn(publicKey, language),
    onSettled: async () => refresh(queries),
  });

/** Takes a browser out of the list; of this one the subscription ends as well. */
export const removing = (queries: QueryClient) =>
  mutationOptions({
    mutationFn: async ({ id, isThisOne }: { id: string; isThisOne: boolean }) => {
      await call(removePushDevice, { params: { id } });
      if (isThisOne) await endSubscription();
    },
    onSettled: async () => refresh(queries),
  });
