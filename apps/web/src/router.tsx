import { createBrowserRouter, type RouteObject } from 'react-router';
import { PATTERNS } from './paths.ts';
import { Root } from './routes/root.tsx';
import { RouteError } from './routes/route-error.tsx';
import { ListSkeleton, TextSkeleton } from './ui/skeleton.tsx';

type Screen = NonNullable<RouteObject['lazy']>;

/** A screen: fetched when it is first wanted, with the shape that stands in for it until then. */
const text = (path: string, lazy: Screen): RouteObject => ({ path, lazy, HydrateFallback: TextSkeleton });
const list = (path: string, lazy: Screen): RouteObject => ({ path, lazy, HydrateFallback: ListSkeleton });

const screens: RouteObject[] = [
  text(PATTERNS.home, () => import('./routes/home.tsx')),
  list(PATTERNS.guides, () => import('./routes/guides.tsx')),
  text(PATTERNS.guide, () => import('./routes/guide.tsx')),
  list(PATTERNS.questions, () => import('./routes/questions.tsx')),
  text(PATTERNS.question, () => import('./routes/question.tsx')),
  text(PATTERNS.questionVersion, () => import('./routes/question-version.tsx')),
  list(PATTERNS.salaries, () => import('./routes/salaries.tsx')),
  text(PATTERNS.salary, () => import('./routes/salary.tsx')),
  list(PATTERNS.tracks, () => import('./routes/tracks.tsx')),
  text(PATTERNS.track, () => import('./routes/track.tsx')),
  list(PATTERNS.articles, () => import('./routes/articles.tsx')),
  text(PATTERNS.article, () => import('./routes/article.tsx')),
  text('*', () => import('./routes/not-found.tsx')),
];

// What fails below shows its error page inside the frame, unless the screen has its own.
export const router = createBrowserRouter([{ Component: Root, children: [{ ErrorBoundary: RouteError, children: screens }] }]);
