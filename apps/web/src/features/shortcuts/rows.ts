/** Marks the link or the button of a row, to which j and k go. */
const ROWS = 'main [data-row]';

const isRow = (element: Element | null): element is HTMLElement => element instanceof HTMLElement && element.matches(ROWS);

/** Moves the focus to the next row or the one before; from anywhere else to the first or the last. */
export function moveRow(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>(ROWS)];
  const at = rows.findIndex((row) => row === document.activeElement);
  const target = at === -1 ? rows.at(by === 1 ? 0 : -1) : rows[at + by];
  target?.focus({ preventScroll: true });
  target?.closest('li')?.scrollIntoView({ block: 'nearest' });
}

/** Marks the link to the list through which one came to a page, where that is not the whole bank. */
export const findListLink = (): HTMLAnchorElement | null => document.querySelector<HTMLAnchorElement>('main a[data-list]');

/** Opens the row that has the focus. */
export function openRow(): void {
  if (isRow(document.activeElement)) document.activeElement.click();
}
