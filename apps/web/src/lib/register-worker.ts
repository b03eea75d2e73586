type CreateScriptUrl = { createScriptURL: (url: string) => string };
interface Policies {
  createPolicy: (name: string, rules: CreateScriptUrl) => CreateScriptUrl;
}

/** The one program that may stand behind the pages of this app; its name never changes. */
const WORKER = '/sw.js';

/** made when it is first wanted: a name can be given once */
let policy: CreateScriptUrl | undefined;

/** Registers the service worker. The policy of the shell asks for trusted types; the one made here vouches for one address alone. */
export async function registerWorker(): Promise<ServiceWorkerRegistration> {
  const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes;
  policy ??= policies?.createPolicy('whetstone-worker', {
    createScriptURL: (url) => {
      if (url === WORKER) return url;
      throw new TypeError(`${url} is no worker of ours`);
    },
  });
  await navigator.serviceWorker.register(policy?.createScriptURL(WORKER) ?? WORKER, {
    updateViaCache: 'none',
    // one file in a build, several in development
    type: import.meta.env.DEV ? 'module' : 'classic',
  });
  return navigator.serviceWorker.ready;
}
