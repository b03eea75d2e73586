import { createBrowserRouter, type RouteObject } from 'react-router';
import { PATTERNS } from './paths.ts';
import { Root } from './routes/root.tsx';
import { RouteError } from './routes/route-error.tsx';
import { ListSkeleton, TextSkeleton } from './ui/skeleton.tsx';

/** A screen: fetched when it is first wanted, with the shape it will have until then, and its own error page inside the frame. */
const screen = (path: string, HydrateFallback: NonNullable<RouteObject['HydrateFallback']>, lazy: NonNullable<RouteObject['lazy']>): RouteObject => ({
  path,
  HydrateFallback,
  ErrorBoundary: RouteError,
  lazy,
});

export const router = createBrowserRouter([
  {
    Component: Root,
    children: [
      screen(PATTERNS.home, TextSkeleton, () => import('./routes/home.tsx')),
      screen(PATTERNS.guides, ListSkeleton, () => import('./routes/guides.tsx')),
      screen(PATTERNS.guide, TextSkeleton, () => import('./routes/guide.tsx')),
      screen(PATTERNS.questions, ListSkeleton, () => import('./routes/questions.tsx')),
      screen(PATTERNS.question, TextSkeleton, () => import('./routes/question.tsx')),
      screen(PATTERNS.questionVersion, TextSkeleton, () => import('./routes/question-version.tsx')),
      screen(PATTERNS.salaries, ListSkeleton, () => import('./routes/salaries.tsx')),
      screen(PATTERNS.salary, TextSkeleton, () => import('./routes/salary.tsx')),
      screen(PATTERNS.tracks, ListSkeleton, () => import('./routes/tracks.tsx')),
      screen(PATTERNS.track, TextSkeleton, () => import('./routes/track.tsx')),
      screen(PATTERNS.articles, ListSkeleton, () => import('./routes/articles.tsx')),
      screen(PATTERNS.article, TextSkeleton, () => import('./routes/article.tsx')),
      screen('*', TextSkeleton, () => import('./routes/not-found.tsx')),
    ],
  },
]);
