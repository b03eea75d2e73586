import './ui/styles.css';
import { startTransition } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { createBrowserRouter, matchRoutes, type RouteObject } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { App } from './app.tsx';
import { chosenAppearance, readAppearance, showAppearance } from './lib/appearance.ts';
import { readLanguage } from './lib/language.ts';
import { loadMessages } from './lib/messages.tsx';
import { fillQueries, hydrationOf, isStillHere, readPageData } from './lib/page-data.ts';
import { layOutAll } from './lib/first-sight.ts';
import { isReturn, takeFirstPlace } from './lib/places.ts';
import { createQueryClient } from './lib/query-client.ts';
import { en, type Messages } from './messages/en.ts';
import { addPeoplesScreens, createRouterContext, createRoutes } from './router.tsx';

/** Fetches the screens of this address before they are adopted: a rendered page must not fall back to its skeleton. */
async function fetchScreens(routes: RouteObject[]): Promise<void> {
  const matches = matchRoutes(routes, location) ?? [];
  await Promise.all(
    matches.map(async ({ route }) => {
      if (typeof route.lazy !== 'function') return;
      const screen = await route.lazy();
      delete route.lazy;
      Object.assign(route, screen);
    }),
  );
}

/** Ends a task, so that what the reader does meanwhile need not wait for all that is still to be started. */
const nextTask = async (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const page = readPageData();
const language = readLanguage(page !== null);
if (page === null) showAppearance(chosenAppearance(document.cookie));
const appearance = readAppearance();
// Before the first screen is fetched: the texts about people come in the language of the page.
document.documentElement.lang = language;
const routes = createRoutes();
const [initial] = await Promise.all([
  loadMessages(language).then(
    (messages) => ({ language, messages, appearance }),
    () => ({ language: 'en' as const, messages: en as Messages, appearance }),
  ),
  page && fetchScreens(routes),
]);

await nextTask();
const queries = createQueryClient();
if (page) fillQueries(queries, page);
takeFirstPlace();
if (location.hash !== '' || isReturn()) layOutAll();
await nextTask();
const context = createRouterContext(queries);
const adopted = page !== null && isStillHere(page) ? page : null;
const router = createBrowserRouter(routes, {
  getContext: () => context,
  patchRoutesOnNavigation: addPeoplesScreens,
  ...(adopted && { hydrationData: hydrationOf(adopted) }),
});
const app = (
  <App queries={queries} initial={initial}>
    <RouterProvider router={router} />
  </App>
);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
// As a transition, adopting a long page leaves room between its steps for what the reader does.
if (adopted) startTransition(() => void hydrateRoot(root, app));
else createRoot(root).render(app);
