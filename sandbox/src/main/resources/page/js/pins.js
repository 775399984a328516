// The button beside the title that opens the panel of pinned messages, and the panel.
import * as api from './api.js';
import { h, paint, announce } from './dom.js';
import { icon } from './icons.js';
import { markdown } from './markdown-view.js';
import { state } from './state.js';
import { clockTime, dayName } from './times.js';
import { words } from './words.js';
import { showRefusal } from './banner.js';

const panel = h('div', { id: 'pins-panel', class: 'pins', popover: 'auto', role: 'region', test: 'pins-panel' });

/** Shows the button only if the channel has pinned messages. */
export function pinsButton(channel) {
  if (!panel.isConnected) document.body.append(panel);
  const name = words('pinsMany', channel.pins);
  return h('button', { type: 'button', class: 'icon-button', test: 'pins', title: name, 'aria-label': name, popovertarget: 'pins-panel', onclick: () => fill(channel) }, icon('pin'));
}

async function fill(channel) {
  try {
    const pinned = await api.pins(state.person.id, channel.id);
    panel.setAttribute('aria-label', words('pinsMany', pinned.length));
    paint(panel, h('h2', { class: 'faults-title' }, words('pinsMany', pinned.length)), pinned.map(line));
    announce(words('pinsMany', pinned.length));
  } catch (refusal) {
    showRefusal(refusal);
  }
}

function line(message) {
  const instant = Date.parse(message.timestamp);
  return h('article', { class: 'pinned-message', test: 'pinned-message', 'data-message': message.id },
    h('header', { class: 'pinned-head' }, h('b', {}, message.author.name), h('time', { datetime: message.timestamp }, `${dayName(instant, words)} ${clockTime(instant)}`)),
    h('div', { class: 'md' }, markdown(message.content || message.embeds?.[0]?.title || message.attachments?.[0]?.name || '', message.mentions)));
}
