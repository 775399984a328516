// The placeholders in the message list: while loading, when empty, and above the first message.
import { h } from './dom.js';
import { channelTitle } from './channels.js';
import { startCommand } from './display.js';
import { suggested } from './suggested-commands.js';
import { words } from './words.js';

const SUGGESTED = 3;

const named = channel => channel.type === 'private' ? channelTitle(channel) : `#${channel.name}`;

export function loadingRows() {
  return h('div', { class: 'loading', test: 'loading' }, h('span', { class: 'sr' }, words('loading')),
    ['long', 'short', 'long', 'middle'].map(size => h('div', { class: 'loading-row', 'aria-hidden': 'true' }, h('i', { class: 'loading-face' }), h('i', { class: `loading-line ${size}` }))));
}

export function emptyRoom(channel) {
  return h('div', { class: 'empty', test: 'empty' }, h('div', { class: 'hills', 'aria-hidden': 'true' }),
    h('h2', {}, words('emptyTitle')), h('p', {}, words('emptyText', named(channel))), h('p', {}, words('emptyHint')), suggestions());
}

function suggestions() {
  const commands = suggested(SUGGESTED);
  return commands.length > 0 && h('div', { class: 'try' }, h('p', { id: 'try-heading' }, words('tryThis')),
    h('ul', { 'aria-labelledby': 'try-heading' }, commands.map(command => h('li', {}, h('button', {
      type: 'button', class: 'try-button', test: `try-${command.name}`, onclick: () => startCommand(command.name),
    }, h('span', { class: 'command-name' }, `/${command.localName ?? command.name}`), h('span', {}, command.description))))));
}

export function roomStart(channel) {
  return h('div', { class: 'room-start', test: 'room-start' }, h('div', { class: 'hills', 'aria-hidden': 'true' }), h('p', {}, words('start', named(channel))));
}
