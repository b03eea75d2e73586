import { Outlet, ScrollRestoration } from 'react-router';
import { NavigationProgress } from '#src/features/shell/navigation-progress.tsx';
import { OfflineBanner } from '#src/features/shell/offline-banner.tsx';
import { SiteFooter } from '#src/features/shell/site-footer.tsx';
import { SiteHeader } from '#src/features/shell/site-header.tsx';
import { useArrival } from '#src/features/shell/use-arrival.ts';
import { useMessages } from '#src/lib/messages.tsx';

/** What stands around every screen. */
export function Root() {
  const { shell } = useMessages();
  useArrival();
  return (
    <div className="flex min-h-dvh flex-col">
      <a href="#content" className="sr-only z-20 rounded bg-stone px-4 py-2 text-paper focus:not-sr-only focus:absolute focus:m-2">
        {shell.skip}
      </a>
      <NavigationProgress />
      <SiteHeader />
      <OfflineBanner />
      <main id="content" tabIndex={-1} className="flex-1 outline-none">
        <Outlet />
      </main>
      <SiteFooter />
      <ScrollRestoration />
    </div>
  );
}
