import { describe, expect, it } from 'vitest';
import { KEPT_ANSWERS } from '../work/kept-answers.ts';
import { answerKind, answersOf, isPublicPage, PAGES, PUBLIC_ANSWERS, SESSION } from './kept.ts';

describe('what the service worker keeps', () => {
  it.each([
    ['/api/session', 'session'],
    ['/api/me/today', 'study'],
    ['/api/me/due', 'study'],
    ['/api/me/stories', 'study'],
    ['/api/me/questions/fork', 'study'],
    ['/api/me/attempts/0c0a', 'study'],
    ['/api/me/rounds/0c0a', 'study'],
    ['/api/guides/alibaba', 'public'],
    ['/api/questions', 'public'],
    ['/api/questions/fork/versions/1', 'public'],
  ])('keeps the answer of %s as one of kind %s', (path, kind) => {
    expect(answerKind(path)).toBe(kind);
  });

  it.each([
    '/api/me/events',
    '/api/me/export',
    '/api/me/sessions',
    '/api/me/progress',
    '/api/me/rounds',
    '/api/me/rounds/0c0a/packet',
    '/api/me/today/all',
    '/api/admin/people',
    '/api/notifications',
    '/api/docs',
  ])('keeps no answer of %s', (path) => {
    expect(answerKind(path)).toBeNull();
  });

  it.each([
    ['/', true],
    ['/guides/alibaba', true],
    ['/questions', true],
    ['/me', false],
    ['/settings', false],
    ['/questionsx', false],
  ])('says of the page %s whether it is public: %s', (path, isPublic) => {
    expect(isPublicPage(path)).toBe(isPublic);
  });

  it('is all emptied by signing out', () => {
    expect([PAGES, PUBLIC_ANSWERS, SESSION, answersOf('a')].every((name) => name.startsWith(KEPT_ANSWERS))).toBe(true);
  });
});
