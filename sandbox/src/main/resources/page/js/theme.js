// The light and dark themes: the system's setting until the person chooses.
import { h } from './dom.js';
import { icon } from './icons.js';
import { on } from './state.js';
import { words } from './words.js';

const KEY = 'sandbox.theme';
const system = matchMedia('(prefers-color-scheme: dark)');

const current = () => localStorage.getItem(KEY) ?? (system.matches ? 'dark' : 'light');
const apply = () => document.documentElement.dataset.theme = current();

apply();

export function themeButton() {
  const button = h('button', { type: 'button', class: 'icon-button', test: 'theme', onclick: change });
  function update() {
    apply();
    const dark = current() === 'dark';
    button.replaceChildren(icon(dark ? 'sun' : 'moon'));
    button.title = words(dark ? 'light' : 'dark');
    button.setAttribute('aria-label', button.title);
  }
  function change() {
    localStorage.setItem(KEY, current() === 'dark' ? 'light' : 'dark');
    update();
  }
  system.addEventListener('change', update);
  on('language', update);
  update();
  return button;
}
