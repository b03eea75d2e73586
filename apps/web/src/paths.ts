import { generatePath } from 'react-router';

/** Every address of the app, as the router matches it. */
export const PATTERNS = {
  home: '/',
  guides: '/guides',
  guide: '/guides/:slug',
  questions: '/questions',
  question: '/questions/:slug',
  questionVersion: '/questions/:slug/versions/:number',
  salaries: '/pay',
  salary: '/pay/:slug',
  tracks: '/tracks',
  track: '/tracks/:slug',
  articles: '/readings',
  article: '/readings/:slug',
} as const;

export const FILTER_NAMES = ['area', 'kind', 'skill', 'difficulty', 'guide', 'stage'] as const;
export type FilterName = (typeof FILTER_NAMES)[number];
/** What narrows the bank: its filters, and the text that is searched for. */
export type QuestionFilters = Partial<Record<FilterName | 'q', string>>;

/** The id of the element that an address with `#…` leads to. */
export const anchors = {
  company: (slug: string) => `company-${slug}`,
  stage: (slug: string) => `stage-${slug}`,
  area: (slug: string) => `area-${slug}`,
  common: (slug: string) => `common-${slug}`,
} as const;

const withHash = (path: string, anchor: string | undefined): string => (anchor === undefined ? path : `${path}#${anchor}`);

/** Addresses are built here and nowhere else. */
export const paths = {
  home: () => PATTERNS.home,
  guides: (anchor?: string) => withHash(PATTERNS.guides, anchor),
  guide: (slug: string, anchor?: string) => withHash(generatePath(PATTERNS.guide, { slug }), anchor),
  questions: (filters: QuestionFilters = {}) => {
    const search = new URLSearchParams();
    for (const name of ['q', ...FILTER_NAMES] as const) if (filters[name]) search.set(name, filters[name]);
    const text = search.toString();
    return text === '' ? PATTERNS.questions : `${PATTERNS.questions}?${text}`;
  },
  question: (slug: string) => generatePath(PATTERNS.question, { slug }),
  questionVersion: (slug: string, number: number) => generatePath(PATTERNS.questionVersion, { slug, number: String(number) }),
  salaries: () => PATTERNS.salaries,
  salary: (slug: string) => generatePath(PATTERNS.salary, { slug }),
  tracks: () => PATTERNS.tracks,
  track: (slug: string) => generatePath(PATTERNS.track, { slug }),
  articles: () => PATTERNS.articles,
  article: (slug: string) => generatePath(PATTERNS.article, { slug }),
};
