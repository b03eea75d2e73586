const MENU = { en: 'Menu', 'zh-CN': '菜单' } as const;

/**
 * Mends what the library leaves out for screen readers, as its parts come: the menu's button has no name, that of the zoom does not say
 * what stands on it, and its feet are no landmarks of the page that shows the board.
 */
export function nameParts(root: HTMLElement): void {
  const mend = (): void => {
    const menu = MENU[document.documentElement.lang === 'zh-CN' ? 'zh-CN' : 'en'];
    for (const button of root.querySelectorAll('.main-menu-trigger')) if (button.ariaLabel !== menu) button.ariaLabel = menu;
    for (const button of root.querySelectorAll('.reset-zoom-button[aria-label]')) button.removeAttribute('aria-label');
    for (const foot of root.querySelectorAll('footer:not([role="none"])')) foot.setAttribute('role', 'none');
  };
  new MutationObserver(mend).observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-label', 'role'] });
  mend();
}
