// The sidebar's channels by category and the private channels, with unread marks.
import { h, paint, byId } from './dom.js';
import { icon } from './icons.js';
import { avatar } from './avatar.js';
import { state, on, tell, personById, everyone } from './state.js';
import { inOrder, openChannel, openPrivate } from './session.js';
import { isUnread, mentionCount } from './unread.js';
import { openPicker } from './picker.js';
import { peopleItems } from './people.js';
import { closeDrawers } from './drawers.js';
import { lettersSection } from './letters.js';
import { words } from './words.js';
import { showRefusal } from './banner.js';

const KEY = 'sandbox.folded';
const foldedSet = new Set(JSON.parse(localStorage.getItem(KEY) ?? '[]'));

export function showChannels() {
  const place = byId('channels');
  function draw() {
    if (!state.workspace) return;
    byId('workspace').textContent = state.workspace.name;
    byId('side').setAttribute('aria-label', words('channels'));
    const of = parentId => state.channels.filter(channel => channel.type === 'text' && (channel.parentId ?? null) === parentId).sort(byPosition);
    const loose = of(null);
    paint(place, loose.length > 0 && h('ul', { class: 'channel-list' }, loose.map(line)),
      inOrder(state.channels.filter(channel => channel.type === 'category')).map(category => section(category, of(category.id))),
      privateSection(), lettersSection());
  }
  on('workspace channels channel unread letters language', draw);
  on('channel', () => place.querySelector('[aria-current=page]')?.scrollIntoView({ block: 'nearest' }));
}

const byPosition = (a, b) => a.position - b.position;

function section(category, channels) {
  const isFolded = foldedSet.has(category.id);
  const shown = isFolded ? channels.filter(channel => channel.id === state.channelId || isUnread(channel)) : channels;
  return h('section', { class: 'channel-group' },
    h('h2', {}, h('button', { type: 'button', class: 'channel-group-head', test: `category-${category.name}`, 'aria-expanded': String(!isFolded), onclick: () => fold(category.id) }, icon('down'), h('span', {}, category.name))),
    h('ul', { class: 'channel-list' }, shown.map(line)));
}

function fold(id) {
  if (!foldedSet.delete(id)) foldedSet.add(id);
  localStorage.setItem(KEY, JSON.stringify([...foldedSet]));
  tell('unread');
}

function line(channel) {
  const other = channel.type === 'private' ? personById(channel.with) : null;
  const name = channelTitle(channel);
  const here = channel.id === state.channelId;
  const mentions = mentionCount(channel);
  const unread = isUnread(channel) || mentions > 0;
  return h('li', {}, h('button', {
    type: 'button', class: `channel ${unread ? 'unread' : ''}`, test: `${other ? 'private' : 'channel'}-${name}`, 'data-channel': channel.id, 'aria-current': here ? 'page' : null,
    onclick: () => { openChannel(channel.id); closeDrawers(); },
  }, other ? avatar(other, 'small') : h('span', { class: 'channel-mark', 'aria-hidden': 'true' }, '#'),
  h('span', { class: 'channel-name' }, name),
  unread && !mentions && h('span', { class: 'channel-dot', test: `unread-${name}` }, h('span', { class: 'sr' }, words('unread'))),
  mentions > 0 && h('span', { class: 'channel-badge number', test: `mentions-${name}`, title: mentions === 1 ? words('mentionsOne') : words('mentionsMany', mentions) },
    mentions, h('span', { class: 'sr' }, ' ', mentions === 1 ? words('mentionsOne') : words('mentionsMany', mentions)))));
}

/** Returns a channel's name; a private channel has the other person's name. */
export const channelTitle = channel => channel.type === 'private' ? personById(channel.with)?.name ?? channel.name : channel.name;

function privateSection() {
  const channels = state.channels.filter(channel => channel.type === 'private');
  return h('section', { class: 'channel-group' },
    h('div', { class: 'channel-group-row' }, h('h2', { class: 'channel-group-title' }, words('privateMessages')),
      h('button', { type: 'button', class: 'icon-button tiny', test: 'new-private', title: words('newPrivate'), 'aria-label': words('newPrivate'), 'aria-haspopup': 'listbox', onclick: event => choosePrivate(event.currentTarget) }, icon('plus'))),
    channels.length ? h('ul', { class: 'channel-list' }, channels.map(line)) : h('p', { class: 'side-note' }, words('noPrivate')));
}

function choosePrivate(anchor) {
  const others = [...state.workspace.bots, ...everyone().filter(person => !person.bot && person.id !== state.person.id)];
  openPicker({
    anchor, label: words('newPrivate'), placeholder: words('searchPeople'), empty: words('noPeople'), testPrefix: 'private-picker',
    items: peopleItems(others), choose: id => openPrivate(id).then(closeDrawers).catch(showRefusal),
  });
}
