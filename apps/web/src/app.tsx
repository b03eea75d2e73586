import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode } from 'react';
import { type Appearance, RenderedAppearance } from './lib/appearance.ts';
import type { Language } from './lib/language.ts';
import { MessagesProvider } from './lib/messages.tsx';
import type { Messages } from './messages/en.ts';

interface AppProps {
  queries: QueryClient;
  initial: { language: Language; messages: Messages; appearance: Appearance };
  /** the router, which is another one on the server */
  children: ReactNode;
}

/** What every screen stands in: the same around the server's router and the browser's. */
export function App({ queries, initial, children }: AppProps) {
  return (
    <StrictMode>
      <QueryClientProvider client={queries}>
        <RenderedAppearance value={initial.appearance}>
          <MessagesProvider initial={initial}>{children}</MessagesProvider>
        </RenderedAppearance>
      </QueryClientProvider>
    </StrictMode>
  );
}
