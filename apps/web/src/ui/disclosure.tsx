import { type ReactNode, useId } from 'react';
import { useOpenPart } from '../lib/open-parts.tsx';
import { CopyLink } from './copy-link.tsx';
import { Icon } from './icon.tsx';

interface DisclosureProps {
  /** what an address with `#…` calls it, and under what it is remembered within the tab; without one it starts closed and has no address */
  id?: string;
  title: ReactNode;
  /** a few quiet words at the end of the row */
  aside?: ReactNode;
  /** how deep the title stands among the headings; `row` is no heading at all */
  level?: 2 | 3 | 4 | 'row';
  onOpen?: () => void;
  children: ReactNode;
}

const SIZES = { 2: 'font-serif text-xl font-bold', 3: 'font-serif text-lg font-bold', 4: 'font-semibold', row: 'text-[0.9375rem] font-semibold' } as const;

/** Something that the reader opens on purpose. What is closed is not in the page at all, so that no search and no glance finds it. */
export function Disclosure({ id, title, aside, level = 2, onOpen, children }: DisclosureProps) {
  const [value, setValue] = useOpenPart(id, 0);
  const isOpen = value > 0;
  const ownId = useId();
  const [panelId, titleId] = [`${ownId}panel`, `${ownId}title`];
  const Heading = level === 'row' ? 'div' : (`h${level}` as const);

  const toggle = () => {
    if (!isOpen) onOpen?.();
    setValue(isOpen ? 0 : 1);
  };

  return (
    <div id={id} data-part={id} className={level === 2 ? 'border-b border-rule' : ''}>
      <div className="flex items-center gap-1 has-[input]:flex-wrap">
        <Heading className="min-w-0 flex-1">
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={panelId}
            onClick={toggle}
            className={`flex w-full items-baseline gap-3 text-start hover:text-stone ${level === 2 ? 'py-3.5' : 'py-1.5'}`}
          >
            <Icon name="chevron" className={`self-center text-stone transition-transform duration-150 ${isOpen ? 'rotate-90' : 'rtl:rotate-180'}`} />
            <span id={titleId} className={SIZES[level]}>
              {title}
            </span>
            {aside !== undefined && <span className="label ms-auto text-end font-sans font-normal">{aside}</span>}
          </button>
        </Heading>
        {id !== undefined && (
          <span className="flex lg:-me-7">
            <CopyLink anchor={id} titleId={titleId} />
          </span>
        )}
      </div>
      <div id={panelId} hidden={!isOpen} className={level === 2 ? 'pt-1 pb-8 sm:ps-7' : 'pt-1 pb-3 sm:ps-7'}>
        {isOpen && children}
      </div>
    </div>
  );
}
