// The sidebar and the member list: fixed panels on wide screens, drawers over the messages on narrow ones.
import { h, byId } from './dom.js';
import { icon } from './icons.js';
import { on } from './state.js';
import { words } from './words.js';

const NARROW = { side: matchMedia('(max-width: 760px)'), members: matchMedia('(max-width: 1080px)') };
const KEY = 'sandbox.members';
const buttons = {};

const narrow = name => NARROW[name].matches;
const isOpen = name => byId('app').classList.contains(`open-${name}`);

export function drawerButton(name, iconName, word) {
  const button = h('button', { type: 'button', class: `icon-button toggle-${name}`, test: `toggle-${name}`, 'aria-controls': name, onclick: () => set(name, !shown(name)) }, icon(iconName));
  buttons[name] = button;
  on('language', () => {
    button.title = words(word);
    button.setAttribute('aria-label', words(word));
  });
  return button;
}

const shown = name => narrow(name) ? isOpen(name) : name === 'side' || localStorage.getItem(KEY) !== 'closed';

function set(name, open) {
  if (!narrow(name)) localStorage.setItem(KEY, open ? 'open' : 'closed');
  else {
    closeDrawers();
    byId('app').classList.toggle(`open-${name}`, open);
  }
  update();
  if (open && narrow(name)) byId(name).querySelector('button, a, input')?.focus();
}

export function closeDrawers() {
  const open = Object.keys(NARROW).find(isOpen);
  byId('app').classList.remove('open-side', 'open-members');
  update();
  if (open && byId(open).contains(document.activeElement)) buttons[open].focus();
}

function update() {
  for (const name of Object.keys(NARROW)) {
    const visible = shown(name);
    byId(name).hidden = !visible && !narrow(name);
    byId(name).inert = !visible;
    buttons[name]?.setAttribute('aria-expanded', String(visible));
  }
  byId('veil').hidden = !Object.keys(NARROW).some(isOpen);
}

export function startDrawers() {
  byId('veil').addEventListener('click', closeDrawers);
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !event.defaultPrevented && Object.keys(NARROW).some(isOpen)) closeDrawers();
  });
  for (const query of Object.values(NARROW)) query.addEventListener('change', closeDrawers);
  on('channel', closeDrawers);
  update();
}
