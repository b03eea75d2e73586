import { type ReactNode, useId } from 'react';
import { CopyLink } from './copy-link.tsx';

interface HeadingProps {
  /** id of what the heading stands over */
  anchor: string;
  size?: 'lg' | 'xl';
  children: ReactNode;
}

const SIZES = { lg: 'font-serif text-lg font-bold', xl: 'font-serif text-xl font-bold' } as const;

/** A heading of the third level whose address can be copied. */
export function Heading({ anchor, size = 'lg', children }: HeadingProps) {
  const titleId = useId();
  return (
    <div className="flex flex-wrap items-center gap-x-2">
      <h3 id={titleId} className={SIZES[size]}>
        {children}
      </h3>
      <CopyLink anchor={anchor} titleId={titleId} />
    </div>
  );
}
