/** The state of a navigation that wants the bank's search field to take the focus. */
export const FOCUS_SEARCH = { focus: 'search' } as const;

export function wantsSearch(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'focus' in state && state.focus === FOCUS_SEARCH.focus;
}
