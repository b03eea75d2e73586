import { loadContent, readSources } from '@whetstone/content/load-content';
import { describe, expect, it } from 'vitest';
import { createContentFolder } from './content-folder.ts';

describe('the small content folder', () => {
  it('has no finding, so that what a test breaks is the only thing broken', async () => {
    const folder = await createContentFolder();
    const { files, findings } = loadContent(await readSources(folder.root));
    await folder.drop();
    expect(findings).toEqual([]);
    expect(files).toHaveLength(10);
  });
});
