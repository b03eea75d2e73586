import { describe, expect, it } from 'vitest';
import { readTitle } from './read-title.ts';

describe('readTitle', () => {
  it.each([
    ['What is a Data Engineer at Umbra Freight?', 'Data Engineer', 'Umbra Freight'],
    ['SRE Interview Guide: Site Reliability Engineer at Umbra', 'Site Reliability Engineer', 'Umbra'],
    ['Umbra Freight Senior Data Engineer Interview Guide', 'Senior Data Engineer', 'Umbra Freight'],
    ['Interview guide: Product Manager (Umbra)', 'Product Manager', 'Umbra'],
    ['Interview guide: Umbra (Product Manager)', 'Product Manager', 'Umbra'],
    ['Product Manager – Interview Guide – Umbra', 'Product Manager', 'Umbra'],
    ['Backend Engineer at Umbra - Interview Guide', 'Backend Engineer', 'Umbra'],
    ['Umbra: Data Engineer interview process', 'Data Engineer', 'Umbra'],
    ['Security Analyst interview guide for Umbra', 'Security Analyst', 'Umbra'],
    ['What we look for in a Platform Engineer at Umbra', 'Platform Engineer', 'Umbra'],
    ['Guide to becoming a Cook at Umbra', 'Cook', 'Umbra'],
    ['Product Manager (Growth) — Umbra Freight', 'Product Manager', 'Umbra Freight'],
    ['Data Engineer interview guide', 'Data Engineer', null],
    ['How to brew tea', null, null],
  ])('reads "%s"', (title, role, company) => {
    expect(readTitle(title)).toEqual({ role, company });
  });
});
