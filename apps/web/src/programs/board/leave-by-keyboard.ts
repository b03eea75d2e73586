/** Escape, then Tab, leaves the board, as it leaves an editor of code: until then Tab goes through its tools. */
export function leaveByKeyboard(leave: (isBack: boolean) => void): void {
  let hasEscaped = false;
  addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Tab' && hasEscaped) {
        event.preventDefault();
        event.stopPropagation();
        leave(event.shiftKey);
      }
      if (event.key !== 'Shift') hasEscaped = event.key === 'Escape';
    },
    { capture: true },
  );
}
