import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

const TONES = {
  info: { icon: 'info', box: 'border-stone bg-stone-wash', sign: 'text-stone' },
  warning: { icon: 'warning', box: 'border-spark bg-spark-wash', sign: 'text-spark' },
  error: { icon: 'error', box: 'border-error bg-error-wash', sign: 'text-error' },
} as const satisfies Record<string, { icon: IconName; box: string; sign: string }>;

export type Tone = keyof typeof TONES;

/** Something the reader has to know: sign, words, and what to do about it. */
export function Notice({ tone, title, children }: { tone: Tone; title: ReactNode; children?: ReactNode }) {
  const { icon, box, sign } = TONES[tone];
  return (
    <div className={`flex max-w-measure gap-3 border-s-4 px-4 py-3 ${box}`}>
      <Icon name={icon} className={`mt-1 ${sign}`} />
      <div className="min-w-0 space-y-2">
        <p className="font-semibold">{title}</p>
        {children}
      </div>
    </div>
  );
}
