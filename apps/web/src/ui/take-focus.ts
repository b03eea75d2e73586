/** A `ref` for what should have the focus as soon as it is there. One function for all, since React calls a new one again at every render. */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}
