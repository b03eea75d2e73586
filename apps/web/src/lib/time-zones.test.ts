import { describe, expect, it } from 'vitest';
import { listZones } from './time-zones.ts';

const all = (chosen: string): string[] => listZones(chosen).flatMap(({ zones }) => zones.map(({ value }) => value));

describe('listZones', () => {
  it('has every zone once, and UTC', () => {
    const zones = all('Asia/Shanghai');
    expect(new Set(zones).size).toBe(zones.length);
    expect(zones).toEqual(expect.arrayContaining(['UTC', 'Asia/Shanghai', 'America/Argentina/Ushuaia']));
  });

  it('keeps a chosen zone that this browser calls otherwise', () => {
    expect(all('Asia/Kolkata')).toContain('Asia/Kolkata');
    expect(all('Asia/Calcutta')).toContain('Asia/Calcutta');
  });

  it('names a zone by its city within its region', () => {
    const america = listZones('UTC').find(({ region }) => region === 'America')?.zones;
    expect(america).toContainEqual({ value: 'America/Argentina/San_Juan', name: 'Argentina, San Juan' });
  });
});
