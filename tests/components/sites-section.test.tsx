// @vitest-environment jsdom
// Where pages are read, in the options: each row is called by the site it is about.
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import { SitesSection } from '@/components/options/SitesSection';

function draw(onSwitch = vi.fn(), isRefused = false): HTMLElement {
  const root = document.createElement('div');
  const acts = { onSwitch, onAllow: vi.fn(), onRevoke: vi.fn() };
  render(
    <SitesSection
      {...{ lang: 'ko', listed: ['견본일보'], granted: [], everywhere: false, isRefused, ...acts }}
      off={['news.example']}
    />,
    root,
  );
  return root;
}

it('a site turned off is called by its host, once, with a switch that says off', () => {
  const rows = [...draw().querySelectorAll('.set')].map((row) => row.textContent);
  expect(rows).toContain('news.example꺼짐');
});

it('its switch is named for the site, and turns it on', () => {
  const onSwitch = vi.fn();
  const button = draw(onSwitch).querySelector<HTMLElement>('[role="switch"]');
  expect(button?.ariaLabel ?? button?.getAttribute('aria-label')).toContain('news.example');
  button?.click();
  expect(onSwitch).toHaveBeenCalledWith('news.example', true);
});

it('the listed sites are on, by the word that switches say', () => {
  expect(draw().querySelector('.set')?.textContent).toMatch(/뉴스 사이트 1곳켜짐/);
});

it('says so where every other site was asked for, and not permitted', () => {
  const told = (root: HTMLElement) => root.querySelector('[role=status]')?.textContent;
  expect(told(draw())).toBe('');
  expect(told(draw(vi.fn(), true))).toMatch(/켜지 않았습니다/);
});
