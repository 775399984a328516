// One message: author, time and content, with its embeds, files, components and failures.
import * as api from './api.js';
import { h } from './dom.js';
import { icon } from './icons.js';
import { avatar, personName } from './avatar.js';
import { markdown } from './markdown-view.js';
import { embedView } from './embeds.js';
import { attachmentView } from './attachments.js';
import { componentRows } from './components.js';
import { failureOf } from './failures.js';
import { state, personById } from './state.js';
import { clockTime, full } from './times.js';
import { removeMessage } from './display.js';
import { menuButton } from './menu-commands.js';
import { words } from './words.js';
import { showRefusal } from './banner.js';

export function messageView(message, follows) {
  const instant = Date.parse(message.timestamp);
  const time = h('time', { class: 'message-time', datetime: message.timestamp, title: full(instant) }, clockTime(instant));
  const kinds = [follows && 'follows', message.ephemeral && 'private', message.mentionsMe && 'to-me', message.local && 'failure'].filter(Boolean);
  const failure = failureOf(message.id);
  return h('article', { class: `message ${kinds.join(' ')}`, test: 'message', 'data-message': message.id, 'data-author': message.author.id, 'data-ephemeral': message.ephemeral, 'data-thinking': message.thinking, tabIndex: -1, 'aria-label': `${message.author.name}, ${clockTime(instant)}` },
    message.usedCommand?.name && used(message.usedCommand), message.replyTo && !message.pinNotice && h('div', { class: 'message-context' }, icon('reply'), words('repliedTo')),
    message.pinned && h('div', { class: 'message-context', test: 'pinned' }, icon('pin'), words('pinned')),
    h('div', { class: 'message-side' }, follows ? time : avatar(message.author)),
    h('div', { class: 'message-body' },
      !follows && h('header', { class: 'message-head' }, personName(message.author, { class: 'message-author' }), message.author.bot && h('span', { class: 'tag' }, words('app')), time),
      message.thinking ? thinking(message.author) : message.pinNotice ? pinNotice() : content(message),
      failure && h('p', { class: 'message-failure', role: 'alert', test: 'press-failed' }, icon('warning'), failure),
      message.ephemeral && privateNote(message)),
    !message.local && !message.thinking && menuButton('message', message.id, `${message.author.name}, ${clockTime(instant)}`, 'message-menu'));
}

function used({ name, person }) {
  const who = personById(person?.id) ?? person;
  return h('div', { class: 'message-context', test: 'used-command' }, icon('slash'),
    h('span', {}, h('b', {}, who?.name ?? words('someone')), ' ', words('used'), ' ', h('span', { class: 'context-command' }, localCommand(name))));
}

/** Returns the command's name in the reader's language, with a slash for a slash command. */
function localCommand(name) {
  const ofMenu = state.menuCommands.find(command => command.name === name);
  return ofMenu ? ofMenu.localName : `/${state.commands.find(command => command.name === name)?.localName ?? name}`;
}

const thinking = author => h('p', { class: 'thinking', test: 'thinking' }, h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')), words('thinking', author.name), ' …');

const pinNotice = () => h('p', { class: 'pin-notice', test: 'pin-notice' }, icon('pin'), words('pinNotice'));

function content(message) {
  // An image that an embed shows is not shown again as a file.
  const shownInEmbeds = new Set((message.embeds ?? []).flatMap(embed => [embed.image?.url, embed.thumbnail?.url]));
  const files = (message.attachments ?? []).filter(file => !shownInEmbeds.has(`attachment://${file.name}`) && !shownInEmbeds.has(file.url));
  const text = message.local ? h('p', { class: 'md-text' }, message.content) : markdown(message.content, message.mentions);
  return [
    (message.content || message.edited) && h('div', { class: 'md', test: 'content' }, text, message.edited && h('span', { class: 'edited', test: 'edited' }, words('edited'))),
    (message.embeds ?? []).map(embed => embedView(embed, message)),
    files.length > 0 && h('div', { class: 'files' }, files.map(attachmentView)),
    componentRows(message),
  ];
}

function privateNote(message) {
  return h('footer', { class: 'private-note', test: 'ephemeral' }, icon('eye'), words('onlyYou'), ' · ',
    h('button', { type: 'button', class: 'text-button', test: 'dismiss', onclick: () => dismiss(message) }, words('dismiss')));
}

function dismiss(message) {
  if (message.local) return removeMessage(message.id);
  api.dismiss(state.person.id, message.channelId, message.id).then(() => removeMessage(message.id)).catch(showRefusal);
}
