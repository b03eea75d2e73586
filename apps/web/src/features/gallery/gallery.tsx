import { Controls } from './controls.tsx';
import { Reading } from './reading.tsx';
import { Tokens } from './tokens.tsx';
import { useGalleryWords } from './words.ts';

const PANES = [
  { name: 'light', scheme: 'scheme-light' },
  { name: 'dark', scheme: 'scheme-dark' },
] as const;

/** All parts twice: a colour is written once for both appearances, so the nearest `color-scheme` decides. */
export function Gallery() {
  const words = useGalleryWords();
  return (
    <div className="grid gap-6 pb-12 lg:grid-cols-2">
      {PANES.map(({ name, scheme }) => (
        <section key={name} aria-label={words[name]} className={`min-w-0 rounded border border-rule bg-paper p-5 text-ink ${scheme}`}>
          <h2 className="font-serif text-2xl font-bold">{words[name]}</h2>
          <Tokens />
          <Controls pane={name} />
          <Reading pane={name} />
        </section>
      ))}
    </div>
  );
}
