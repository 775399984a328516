// What stands where messages will be: while they are fetched, when there are none, and above the first.
import { h } from './dom.js';
import { channelTitle } from './channels.js';
import { words } from './words.js';

const named = channel => channel.type === 'private' ? channelTitle(channel) : `#${channel.name}`;

export function loadingRows() {
  return h('div', { class: 'loading', test: 'loading' }, h('span', { class: 'sr' }, words('loading')),
    ['long', 'short', 'long', 'middle'].map(size => h('div', { class: 'loading-row', 'aria-hidden': 'true' }, h('i', { class: 'loading-face' }), h('i', { class: `loading-line ${size}` }))));
}

export function emptyRoom(channel) {
  return h('div', { class: 'empty', test: 'empty' }, h('div', { class: 'hills', 'aria-hidden': 'true' }),
    h('h2', {}, words('emptyTitle')), h('p', {}, words('emptyText', named(channel))), h('p', {}, words('emptyHint')));
}

export function roomStart(channel) {
  return h('div', { class: 'room-start', test: 'room-start' }, h('div', { class: 'hills', 'aria-hidden': 'true' }), h('p', {}, words('start', named(channel))));
}
