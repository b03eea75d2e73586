import type { ReactNode } from 'react';
import { useContentLang } from '../lib/messages.tsx';

/** A few words out of the content (a title, a name), marked with their language when the interface has another. */
export function ContentText({ children }: { children: ReactNode }) {
  const lang = useContentLang();
  return lang === undefined ? children : <span lang={lang}>{children}</span>;
}
