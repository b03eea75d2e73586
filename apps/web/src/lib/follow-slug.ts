import { replace } from 'react-router';

/**
 * After a rename the API answers for the old slug with the document under its new one; the address then follows.
 * Throws the router's redirect when `found` is not the slug that was asked for.
 */
export function followSlug(asked: string, found: string, address: (slug: string) => string): void {
  // A redirect is thrown, as the router expects of loaders.
  if (asked !== found) throw replace(address(found));
}
