import { type ReactNode, useId, useState } from 'react';
import { Icon } from './icon.tsx';

interface DisclosureProps {
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
export function Disclosure({ title, aside, level = 2, onOpen, children }: DisclosureProps) {
  const [isOpen, setOpen] = useState(false);
  const panelId = useId();
  const Heading = level === 'row' ? 'div' : (`h${level}` as const);

  const toggle = () => {
    if (!isOpen) onOpen?.();
    setOpen(!isOpen);
  };

  return (
    <div className={level === 2 ? 'border-b border-rule' : ''}>
      <Heading>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={panelId}
          onClick={toggle}
          className={`flex w-full items-baseline gap-3 text-start hover:text-stone ${level === 2 ? 'py-3.5' : 'py-1.5'}`}
        >
          <Icon name="chevron" className={`self-center text-stone transition-transform duration-150 ${isOpen ? 'rotate-90' : 'rtl:rotate-180'}`} />
          <span className={SIZES[level]}>{title}</span>
          {aside !== undefined && <span className="label ms-auto text-end font-sans font-normal">{aside}</span>}
        </button>
      </Heading>
      <div id={panelId} hidden={!isOpen} className={level === 2 ? 'pt-1 pb-8 sm:ps-7' : 'pt-1 pb-3 sm:ps-7'}>
        {isOpen && children}
      </div>
    </div>
  );
}
