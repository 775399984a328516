// The received mail: the person's own and that to unknown addresses, as two entries in the sidebar and a panel to read it in.
import * as api from './api.js';
import { h, paint } from './dom.js';
import { icon } from './icons.js';
import { state, on, tell, now, isNewer } from './state.js';
import { closeDrawers } from './drawers.js';
import { format, dayOf, clockTime } from './times.js';
import { words } from './words.js';
import { showRefusal } from './banner.js';

const BOXES = { mine: 'lettersMine', others: 'lettersOthers' };
const VIEWS = ['html', 'text', 'headers'];

let box = 'mine';
let open = null;
let view = 'html';
let panel = null;

const key = () => `sandbox.letters.${state.workspace.id}.${state.person.id}`;
const seen = () => JSON.parse(localStorage.getItem(key()) ?? '{}');
const unread = which => state.letters[which].filter(letter => isNewer(letter.id, seen()[which])).length;

function markSeen() {
  const newest = state.letters[box][0];
  if (!newest || !isNewer(newest.id, seen()[box])) return;
  localStorage.setItem(key(), JSON.stringify({ ...seen(), [box]: newest.id }));
  tell('unread');
}

/** Returns the entries for the sidebar. */
export function lettersSection() {
  return h('section', { class: 'channel-group', test: 'letters' },
    h('div', { class: 'channel-group-row' }, h('h2', { class: 'channel-group-title' }, words('letters'))),
    h('ul', { class: 'channel-list' }, Object.keys(BOXES).map(line)));
}

function line(which) {
  const count = unread(which);
  return h('li', {}, h('button', { type: 'button', class: `channel ${count ? 'unread' : ''}`, test: `letters-${which}`, 'aria-haspopup': 'dialog', onclick: () => show(which) },
    h('span', { class: 'channel-mark', 'aria-hidden': 'true' }, icon('mail')), h('span', { class: 'channel-name' }, words(BOXES[which])),
    count > 0 && h('span', { class: 'channel-badge number', test: `letters-${which}-unread` }, count, h('span', { class: 'sr' }, ' ', words('unread')))));
}

function show(which) {
  closeDrawers();
  box = which;
  open = state.letters[box][0] ?? null;
  panel.showPopover();
  draw();
  markSeen();
}

/** The panel, which is created once; its content is drawn while it is open. */
export function lettersPanel() {
  panel = h('div', { id: 'letters-panel', class: 'letters', popover: 'auto', role: 'dialog', test: 'letters-panel' });
  document.body.append(panel);
  on('letters language person', () => {
    if (!panel.matches(':popover-open')) return;
    const fresh = state.letters[box];
    open = fresh.find(letter => letter.id === open?.id) ?? fresh[0] ?? null;
    draw();
    markSeen();
  });
}

function draw() {
  panel.setAttribute('aria-label', words(BOXES[box]));
  paint(panel,
    h('header', { class: 'letters-head' }, h('h2', { class: 'letters-title' }, words(BOXES[box]), box === 'mine' && h('span', { class: 'letters-address', test: 'letters-address' }, state.person.mail)),
      h('button', { type: 'button', class: 'icon-button', test: 'letters-close', title: words('close'), 'aria-label': words('close'), onclick: () => panel.hidePopover() }, icon('close'))),
    state.letters[box].length ? h('div', { class: 'letters-body' }, h('ul', { class: 'letters-list scroll', test: 'letters-list' }, state.letters[box].map(entry)), reader())
      : h('p', { class: 'letters-none' }, words('noLetters')));
}

function entry(letter) {
  const at = Date.parse(letter.receivedAt);
  const today = dayOf(at) === dayOf(now());
  return h('li', {}, h('button', { type: 'button', class: 'letter-entry', test: `letter-${letter.id}`, 'aria-current': letter.id === open?.id ? 'true' : null, onclick: () => { open = letter; draw(); } },
    h('span', { class: 'letter-from' }, sender(letter.from)), h('time', { class: 'letter-at', datetime: letter.receivedAt }, today ? clockTime(at) : format(at, { day: 'numeric', month: 'short' })),
    h('span', { class: 'letter-subject' }, letter.subject), box === 'others' && h('span', { class: 'letter-to' }, words('letterTo', letter.to))));
}

/** Returns the sender's name without the address, or the address if there is no name. */
const sender = from => from.replace(/\s*<[^>]*>\s*$/, '').replace(/^"(.*)"$/, '$1') || from;

function reader() {
  const letter = open;
  const place = h('div', { class: 'letter-place' });
  const tabs = VIEWS.map(name => h('button', { type: 'button', class: 'segment', test: `letter-view-${name}`, 'aria-pressed': String(name === view), onclick: () => { view = name; draw(); } }, words(`letter-${name}`)));
  fill(place, letter).catch(showRefusal);
  return h('article', { class: 'letter', test: 'letter' },
    h('header', { class: 'letter-head' }, h('h3', { class: 'letter-heading', test: 'letter-subject' }, letter.subject), h('p', { class: 'letter-line' }, letter.from),
      h('p', { class: 'letter-line' }, words('letterTo', letter.to), ' · ', format(Date.parse(letter.receivedAt), { dateStyle: 'long', timeStyle: 'short' })),
      h('div', { class: 'segments letter-views' }, tabs)), place);
}

async function fill(place, letter) {
  if (view === 'html') {
    // The sandbox attribute prevents scripts and access to this page.
    place.append(h('iframe', { class: 'letter-html', test: 'letter-html', title: letter.subject, sandbox: 'allow-popups allow-popups-to-escape-sandbox', src: `/sandbox/api/letters/${letter.id}/html` }));
    return;
  }
  const whole = await api.letter(letter.id);
  if (view === 'text') place.append(h('pre', { class: 'letter-text scroll', tabindex: '0', test: 'letter-text' }, whole.text ?? ''));
  else {
    place.append(h('dl', { class: 'letter-headers scroll', tabindex: '0', test: 'letter-headers' }, whole.headers.map(header => [h('dt', {}, header.name), h('dd', {}, header.value)]),
      h('dt', {}, words('letterEnvelope')), h('dd', {}, whole.envelopeFrom)));
  }
}
