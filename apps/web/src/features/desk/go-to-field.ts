/** Puts the focus into a field that is there after the next render. */
export function goToField(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}
