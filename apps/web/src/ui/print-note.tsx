/** A sentence that only paper shows. */
export function PrintNote({ children }: { children: string }) {
  return <p className="my-4 hidden border-s-2 border-rule ps-3 text-sm print:block">{children}</p>;
}
