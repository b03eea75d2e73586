const SIZE = 12;
const MIDDLE = SIZE / 2;

interface KeyEntry {
  name: string;
  className: string;
  /** as it is drawn in the chart */
  shape: 'bar' | 'dot' | 'ring';
}

/** What the shapes and colours of a chart mean. */
export function ChartKey({ entries }: { entries: readonly KeyEntry[] }) {
  return (
    <p className="label mt-2 flex flex-wrap gap-x-5 gap-y-1">
      {entries.map(({ name, className, shape }) => (
        <span key={name} className="inline-flex items-center gap-2">
          <svg width={SIZE} height={SIZE}>
            {shape === 'bar' ? (
              <rect width={SIZE} height={SIZE} className={className} />
            ) : (
              <circle cx={MIDDLE} cy={MIDDLE} r={MIDDLE - 1.5} strokeWidth={shape === 'ring' ? 2 : 0} className={className} />
            )}
          </svg>
          {name}
        </span>
      ))}
    </p>
  );
}
