import { useEffect, useMemo, useRef } from 'react';
import { useNavigate } from 'react-router';
import { useContentLang } from '../lib/messages.tsx';
import { trustHtml } from '../lib/trust-html.ts';

const OF_THE_APP = /^\/(?!\/|api\/)/;

const isPlainClick = (event: MouseEvent): boolean =>
  !event.defaultPrevented && event.button === 0 && ![event.metaKey, event.ctrlKey, event.shiftKey, event.altKey].includes(true);

/** The address inside the app that a plain click on a link means, or null when the browser should follow it. */
function innerAddress(event: MouseEvent): string | null {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const href = link?.getAttribute('href') ?? '';
  return isPlainClick(event) && OF_THE_APP.test(href) ? href : null;
}

/**
 * HTML of the content, sanitised and highlighted at sync: the only place where HTML is put into the page.
 * @param html what an `…Html` field of the API holds
 * @param size `reading` for text at length, `compact` among rows and cards
 */
export function Html({ html, size = 'reading' }: { html: string; size?: 'reading' | 'compact' }) {
  const box = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  const lang = useContentLang();
  const inner = useMemo(() => ({ __html: trustHtml(html) }), [html]);

  useEffect(() => {
    const element = box.current;
    const follow = (event: MouseEvent) => {
      const address = innerAddress(event);
      if (address === null) return;
      event.preventDefault();
      void navigate(address);
    };
    element?.addEventListener('click', follow);
    return () => element?.removeEventListener('click', follow);
  }, [navigate]);

  if (html === '') return null;
  return <div ref={box} lang={lang} className={size === 'reading' ? 'prose' : 'prose prose-compact'} dangerouslySetInnerHTML={inner} />;
}
