import { Icon, type IconName } from '#src/ui/icon.tsx';
import { Sample } from './sample.tsx';
import { useGalleryWords } from './words.ts';

// Whole names, since Tailwind makes only the classes that it finds written out.
const COLOURS = [
  ['paper', 'bg-paper'],
  ['sheet', 'bg-sheet'],
  ['rule', 'bg-rule'],
  ['rule-strong', 'bg-rule-strong'],
  ['ink', 'bg-ink'],
  ['ink-soft', 'bg-ink-soft'],
  ['stone', 'bg-stone'],
  ['stone-wash', 'bg-stone-wash'],
  ['spark', 'bg-spark'],
  ['spark-wash', 'bg-spark-wash'],
  ['error', 'bg-error'],
  ['error-wash', 'bg-error-wash'],
] as const;

const ICONS: readonly IconName[] = ['chevron', 'warning', 'error', 'info', 'check', 'cross', 'link', 'sun', 'moon', 'screen'];

/** Colours, type and signs: what all parts are made of. */
export function Tokens() {
  const words = useGalleryWords();
  return (
    <>
      <Sample title={words.colours}>
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(7rem,1fr))] gap-3">
          {COLOURS.map(([name, background]) => (
            <li key={name}>
              <div className={`h-12 rounded border border-rule-strong ${background}`} />
              <code className="label font-mono">{name}</code>
            </li>
          ))}
        </ul>
      </Sample>
      <Sample title={words.type}>
        <p className="font-serif text-4xl leading-tight font-bold">{words.heading}</p>
        <p className="font-serif text-2xl leading-snug font-bold">{words.heading}</p>
        <p className="font-serif text-lg font-bold">{words.heading}</p>
        <p className="max-w-measure font-serif text-lg text-ink-soft">{words.sentence}</p>
        <p className="max-w-measure">{words.sentence}</p>
        <p className="label">{words.sentence}</p>
        <p className="font-mono text-sm">fork() = 0</p>
      </Sample>
      <Sample title={words.icons}>
        <ul className="flex flex-wrap gap-4">
          {ICONS.map((name) => (
            <li key={name} className="flex items-center gap-1.5">
              <Icon name={name} />
              <code className="label font-mono">{name}</code>
            </li>
          ))}
        </ul>
      </Sample>
    </>
  );
}
