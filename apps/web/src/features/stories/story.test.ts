import { describe, expect, it } from 'vitest';
import { tellStory } from '#src/work/tell-story.ts';
import { groupStories, missingParts, NO_CONTENT } from './story.ts';

describe('a story', () => {
  it('is told as paragraphs, without what is not written', () => {
    const story = { ...NO_CONTENT, title: 'The outage', situation: ' It was night.\n', action: 'I rolled back.\n\nThen I wrote it up.', result: '\n' };
    expect(tellStory(story)).toBe('It was night.\n\nI rolled back.\n\nThen I wrote it up.');
    expect(missingParts(story)).toEqual(['task', 'result']);
    expect(tellStory(NO_CONTENT)).toBe('');
  });

  it('is its latest end, with what other devices wrote beside it', () => {
    const end = (id: string, storyId: string) => ({ ...NO_CONTENT, id, storyId, savedAt: '' });
    expect(groupStories([end('c', 's'), end('b', 't'), end('a', 's')])).toEqual([
      { id: 's', latest: end('c', 's'), others: [end('a', 's')] },
      { id: 't', latest: end('b', 't'), others: [] },
    ]);
  });
});
