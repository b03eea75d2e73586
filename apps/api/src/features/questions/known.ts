/**
 * A field that every question of the public bank has; one that was only brought into a workspace may lack it.
 * @throws Error where it is missing: such a question can be read at no address that asks for it
 */
export function known<T>(value: T | null, what: string): T {
  if (value === null) throw new Error(`a question of the public bank has no ${what}`);
  return value;
}
