import { fieldId } from './field-id.ts';

/** The field of a path, or of the list that it stands in. */
function fieldOf(path: string): HTMLElement | null {
  const field = document.getElementById(fieldId(path));
  const end = path.lastIndexOf('.');
  return field === null && end > 0 ? fieldOf(path.slice(0, end)) : field;
}

/** Puts the focus into the field where a finding is mended, once it is shown. */
export function goToField(path: string): void {
  requestAnimationFrame(() => {
    const field = fieldOf(path);
    const folded = field?.closest('details');
    if (folded) folded.open = true;
    field?.focus({ preventScroll: true });
    field?.scrollIntoView({ block: 'center' });
  });
}
