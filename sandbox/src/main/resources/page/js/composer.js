// The composer: a text field for messages with files and for commands.
import * as api from './api.js';
import { h, byId, paint, announce } from './dom.js';
import { icon } from './icons.js';
import { state, on, currentChannel, personById } from './state.js';
import { Suggestions } from './suggestions.js';
import { paletteItems, named, paletteHint } from './palette.js';
import { commandRow } from './command-row.js';
import { Tray, encoded, droppable, LARGEST_FILE } from './files.js';
import { showMessage } from './display.js';
import { channelTitle } from './channels.js';
import { words, refusalText } from './words.js';

const drafts = new Map();
const LONGEST = 2000;

export function showComposer() {
  const place = byId('writer');
  const panel = h('div', { class: 'suggestions', test: 'suggestion-panel', hidden: true });
  const typing = h('p', { class: 'typing', 'aria-live': 'polite', test: 'typing' });
  const error = h('p', { class: 'composer-error', role: 'alert', hidden: true, test: 'composer-error' });
  const text = h('textarea', { id: 'composer-text', class: 'composer-text', rows: 1, disabled: true, maxlength: LONGEST, test: 'composer', oninput: typed, onkeydown: key, onblur: event => palette?.keeps(event) || palette?.close(), onfocus: openPalette });
  const picker = h('input', { type: 'file', multiple: true, class: 'sr', tabIndex: -1, 'aria-hidden': 'true', test: 'attach-input', onchange: () => { takeFiles([...picker.files]); picker.value = ''; } });
  const attach = h('button', { type: 'button', class: 'icon-button', test: 'attach', onclick: () => picker.click() }, icon('clip'));
  const send = h('button', { type: 'submit', class: 'send-button', test: 'send' }, icon('send'));
  const tray = new Tray(update);
  const form = h('form', { class: 'composer', onsubmit: event => { event.preventDefault(); submit(); } }, tray.element, h('div', { class: 'composer-row' }, attach, picker, text, send), error);
  const slot = h('div', { class: 'composer-slot' }, form);
  let palette = null;
  let command = null;
  let sending = false;

  place.append(typing, panel, slot);
  addEventListener('resize', update);
  // A command's options replace the text field.
  byId('skip').addEventListener('click', event => {
    event.preventDefault();
    slot.querySelector('textarea, .options input, [type=submit]').focus();
  });
  droppable(byId('room'), files => command ? command.dropped(files) : takeFiles(files));

  function label() {
    const channel = currentChannel();
    const name = channel ? (channel.type === 'private' ? channelTitle(channel) : `#${channel.name}`) : '';
    text.placeholder = channel ? words(channel.type === 'private' ? 'writePrivate' : 'write', name) : words('noChannel');
    text.setAttribute('aria-label', `${words('writeLabel')}: ${text.placeholder}`);
    text.setAttribute('aria-description', words('lineBreak'));
    for (const [button, word] of [[attach, 'attach'], [send, 'send']]) {
      button.title = words(word);
      button.setAttribute('aria-label', words(word));
    }
    place.dataset.drop = words('dropHere');
    byId('skip').textContent = words('skip');
    byId('skip-messages').textContent = words('skipMessages');
    const [heading, hint] = paletteHint();
    palette?.close();
    palette = new Suggestions(text, panel, { label: heading, test: 'command-list', heading, hint, pick: item => start(item.command) });
  }

  function update() {
    send.disabled = sending || (!text.value.trim() && tray.files.length === 0) || !state.channelId;
    text.disabled = !state.channelId;
    text.style.height = 'auto';
    text.style.height = `${text.scrollHeight}px`;
  }

  function typed() {
    tell(null);
    update();
    openPalette();
  }

  /** Suggests commands for a text that starts with a slash; starts a command when its complete name is followed by a space. */
  function openPalette() {
    if (!palette || document.activeElement !== text) return;
    const query = /^\/([^\n]*)$/.exec(text.value)?.[1];
    if (query === undefined) return palette.close();
    const full = / $/.test(query) && named(query);
    if (full) return start(full);
    const items = paletteItems(query);
    palette.show(items, 0, items.length ? null : words('noCommands'));
    announce(words('commandsFound', items.length));
  }

  function key(event) {
    if (event.key === 'Tab' && !event.shiftKey && palette.open && palette.active >= 0) {
      event.preventDefault();
      palette.choose(palette.active);
    } else if (palette.key(event)) {
      event.stopPropagation();
    } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    }
  }

  function start(chosen) {
    palette.close();
    text.value = '';
    drafts.delete(state.channelId);
    command = commandRow(chosen, { panel, leave });
    slot.replaceChildren(command.element);
    command.focus();
  }

  function leave() {
    const standing = slot.contains(document.activeElement);
    command = null;
    panel.hidden = true;
    slot.replaceChildren(form);
    update();
    if (standing) text.focus();
  }

  async function submit() {
    if (send.disabled) return;
    const channelId = state.channelId;
    sending = true;
    tell(null);
    update();
    try {
      const files = await Promise.all(tray.files.map(encoded));
      const message = await api.say(state.person.id, channelId, text.value.trim(), files);
      text.value = '';
      drafts.delete(channelId);
      tray.clear();
      showMessage(message, true);
    } catch (refusal) {
      if (refusal.status === undefined) throw refusal;
      tell(refusalText(refusal));
    } finally {
      sending = false;
      update();
    }
  }

  function takeFiles(files) {
    const tooBig = files.find(file => file.size > LARGEST_FILE);
    tell(tooBig ? words('tooBig', tooBig.name) : null);
    tray.put(files.filter(file => file.size <= LARGEST_FILE));
  }

  function tell(problem) {
    error.textContent = problem ?? '';
    error.hidden = !problem;
  }

  let openChannelId = null;
  let openPersonId = null;
  on('channel', () => {
    if (openChannelId === state.channelId && openPersonId === state.person.id) return;
    if (openChannelId && openPersonId === state.person.id) drafts.set(openChannelId, text.value);
    else drafts.clear();
    openChannelId = state.channelId;
    openPersonId = state.person.id;
    text.value = drafts.get(openChannelId) ?? '';
    typing.textContent = '';
    if (command) leave();
    label();
    update();
  });
  on('language workspace', () => { if (!panel.owner) label(); });

  let typingTimer = null;
  on('live', event => {
    if (event.type !== 'typing' || event.channelId !== state.channelId || event.personId === state.person.id) return;
    paint(typing, h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')), words('typing', personById(event.personId)?.name ?? ''), ' …');
    clearTimeout(typingTimer);
    typingTimer = setTimeout(() => typing.replaceChildren(), 8000);
  });
  on('live', event => event.type === 'message' && event.message.channelId === state.channelId && typing.replaceChildren());

  on('start', name => {
    const found = state.commands.find(candidate => candidate.name === name);
    if (found) start(found);
  });
}
