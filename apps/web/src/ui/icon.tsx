const SHAPES = {
  chevron: 'M6 3.5 10.5 8 6 12.5',
  warning: 'M8 2 15 14H1L8 2Zm0 4.5V10m0 2v.01',
  error: 'M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2l3.7-3.7ZM8 4.8V8.5m0 2.4v.01',
  info: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM8 7.2v3.9M8 4.9v.01',
  check: 'M2.5 8.5 6.2 12 13.5 4.2',
  cross: 'm3.5 3.5 9 9m0-9-9 9',
  search: 'M7 2a5 5 0 1 1 0 10A5 5 0 0 1 7 2Zm3.6 8.6L14 14',
  link: 'M6.7 9.3a2.8 2.8 0 0 0 4 0l2.4-2.4a2.8 2.8 0 0 0-4-4L8 4M9.3 6.7a2.8 2.8 0 0 0-4 0L2.9 9.1a2.8 2.8 0 0 0 4 4L8 12',
  sun: 'M8 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6Zm0-4v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1.1 1.1M11.9 11.9 13 13M13 3l-1.1 1.1M4.1 11.9 3 13',
  moon: 'M13.5 9.7A6 6 0 0 1 6.3 2.5a6 6 0 1 0 7.2 7.2Z',
  person: 'M8 2a3 3 0 1 1 0 6 3 3 0 0 1 0-6ZM2.5 14.2a5.5 5.5 0 0 1 11 0',
  screen: 'M1.5 3h13v8.5h-13V3ZM5.5 14h5M8 11.5V14',
} as const;

export type IconName = keyof typeof SHAPES;

/** A drawn sign beside words that say the same: never the only carrier of meaning. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" className={`shrink-0 ${className}`}>
      <path d={SHAPES[name]} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
