/** With what the names of all caches begin that hold anything but the app itself: the service worker fills them, signing out empties them. */
export const KEPT_ANSWERS = 'whetstone-kept-';
