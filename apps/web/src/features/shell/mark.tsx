/** The sign of the house: a stone, and an edge drawn over it. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true" className="shrink-0 text-stone">
      <path d="M4 20 24 10l4 3.5L8 24z" fill="currentColor" opacity="0.55" />
      <path d="m8 24 20-10.5V18L8 28.5z" fill="currentColor" />
      <path d="m4 20 4 4v4.5l-4-4z" fill="currentColor" opacity="0.8" />
      <path d="M3 12.5 20 4" className="stroke-spark" strokeWidth="2.5" strokeLinecap="round" />
    </svg>
  );
}
