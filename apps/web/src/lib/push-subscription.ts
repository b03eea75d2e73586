/** Whether this browser can be told anything while no page of ours is open. On an iPhone that is so once the app is on the home screen. */
export const canBePushed = (): boolean => 'serviceWorker' in navigator && 'PushManager' in globalThis && 'Notification' in globalThis;

/** How this browser is subscribed; null when it is not. Registers nothing. */
export async function findSubscription(): Promise<PushSubscription | null> {
  if (!canBePushed()) return null;
  const registration = await navigator.serviceWorker.getRegistration('/');
  return (await registration?.pushManager.getSubscription()) ?? null;
}

/** Ends the subscription of this browser: whoever signs in here next is not told for the one before. */
export async function endSubscription(): Promise<void> {
  const subscription = await findSubscription();
  await subscription?.unsubscribe();
}
