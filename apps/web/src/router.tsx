import type { QueryClient } from '@tanstack/react-query';
import { type LazyRouteFunction, matchRoutes, type PatchRoutesOnNavigationFunction, type RouteObject, RouterContextProvider } from 'react-router';
import { queryClientContext } from './lib/query-client.ts';
import { PATTERNS } from './paths.ts';
import { Root } from './routes/root.tsx';
import { RouteError } from './routes/route-error.tsx';
import { ListSkeleton, TextSkeleton } from './ui/skeleton.tsx';

type Screen = LazyRouteFunction<RouteObject>;
type File = `src/routes/${string}.tsx`;

/**
 * A screen: fetched when it is first wanted, with the shape that stands in for it until then. Its file is its id, by which
 * the server finds the scripts that a page needs.
 */
const text = (path: string, id: File, lazy: Screen): RouteObject => ({ path, id, lazy, HydrateFallback: TextSkeleton });
const list = (path: string, id: File, lazy: Screen): RouteObject => ({ path, id, lazy, HydrateFallback: ListSkeleton });

/** What everybody may read. */
const readersScreens = (): RouteObject[] => [
  text(PATTERNS.home, 'src/routes/home.tsx', () => import('./routes/home.tsx')),
  list(PATTERNS.guides, 'src/routes/guides.tsx', () => import('./routes/guides.tsx')),
  text(PATTERNS.guide, 'src/routes/guide.tsx', () => import('./routes/guide.tsx')),
  list(PATTERNS.questions, 'src/routes/questions.tsx', () => import('./routes/questions.tsx')),
  text(PATTERNS.question, 'src/routes/question.tsx', () => import('./routes/question.tsx')),
  text(PATTERNS.questionVersion, 'src/routes/question-version.tsx', () => import('./routes/question-version.tsx')),
  text(PATTERNS.questionChanges, 'src/routes/question-changes.tsx', () => import('./routes/question-changes.tsx')),
  list(PATTERNS.salaries, 'src/routes/salaries.tsx', () => import('./routes/salaries.tsx')),
  text(PATTERNS.salary, 'src/routes/salary.tsx', () => import('./routes/salary.tsx')),
  list(PATTERNS.tracks, 'src/routes/tracks.tsx', () => import('./routes/tracks.tsx')),
  text(PATTERNS.track, 'src/routes/track.tsx', () => import('./routes/track.tsx')),
  list(PATTERNS.articles, 'src/routes/articles.tsx', () => import('./routes/articles.tsx')),
  text(PATTERNS.article, 'src/routes/article.tsx', () => import('./routes/article.tsx')),
  // The condition is decided when the app is built, so that a build for readers has neither the address nor the code.
  ...(import.meta.env.DEV ? [text('/__gallery', 'src/routes/gallery.tsx', () => import('./routes/gallery.tsx'))] : []),
  text('*', 'src/routes/not-found.tsx', () => import('./routes/not-found.tsx')),
];

/** The id of what stands around the screens. */
const SCREENS = 'screens';

/**
 * The screens of the app. Made anew for each router, since a router keeps what it has fetched in its routes.
 * @param others what there is besides what everybody may read
 */
export function createRoutes(others: RouteObject[] = []): RouteObject[] {
  // What fails below shows its error page inside the frame, unless the screen has its own.
  return [{ Component: Root, children: [{ id: SCREENS, ErrorBoundary: RouteError, children: [...readersScreens(), ...others] }] }];
}

/** Adds the screens about people to the browser's router, when an address is gone to that is none of a reader's. */
export const addPeoplesScreens: PatchRoutesOnNavigationFunction = async ({ path, patch }) => {
  if (matchRoutes(readersScreens(), path)?.[0]?.route.path !== '*') return;
  const { peoplesScreens } = await import('./peoples-screens.ts');
  // Does nothing where they are already.
  patch(SCREENS, [peoplesScreens()]);
};

/** What every loader is given. */
export function createRouterContext(queries: QueryClient): RouterContextProvider {
  const context = new RouterContextProvider();
  context.set(queryClientContext, queries);
  return context;
}
