// The open channel's messages: loads them, keeps them up to date, and fetches older ones on scrolling up.
import * as api from './api.js';
import { h, paint, byId, findTest, announce } from './dom.js';
import { icon } from './icons.js';
import { state, on, currentChannel, isNewer } from './state.js';
import { dayOf, dayName } from './times.js';
import { messageView } from './message.js';
import { markdown } from './markdown-view.js';
import { emptyRoom, roomStart, loadingRows } from './message-placeholders.js';
import { markSeen } from './unread.js';
import { words } from './words.js';
import { showRefusal } from './banner.js';

const PAGE = 50;
const NEAR_END = 90;
/** The number of characters after which an announcement to screen readers is cut. */
const SPOKEN = 500;
const TOGETHER = 7 * 60 * 1000;

/** The open channel; `heard` has the messages that the socket has told of since they were read. */
let room = { channelId: null, messages: [], heard: new Map(), mayHaveOlder: false, reading: false };
let sticks = true;
const log = () => byId('log');

export function showMessages() {
  const place = log();
  place.addEventListener('scroll', scrolled, { passive: true });
  new ResizeObserver(() => sticks && toEnd()).observe(place);
  byId('newer').addEventListener('click', () => { sticks = true; toEnd(); seen(); });
  on('channel', () => read());
  on('language workspace commands', draw);
  on('live', hear);
  on('put', putUnlessKnown);
  on('take', take);
  on('redraw', redraw);
  document.addEventListener('visibilitychange', seen);
}

/** Loads the newest messages; `quiet` keeps the present ones visible meanwhile. */
export async function read({ quiet = false } = {}) {
  const channelId = state.channelId;
  const me = state.person?.id;
  room = { channelId, messages: quiet ? room.messages : [], heard: new Map(), mayHaveOlder: false, reading: !quiet };
  const asked = room;
  byId('newer').hidden = true;
  if (!quiet) sticks = true;
  if (!channelId) return draw();
  if (!quiet) draw();
  try {
    const messages = await api.messages(me, channelId, null, PAGE);
    if (asked !== room) return;
    const local = room.messages.filter(message => message.local);
    room.messages = [...messages.map(message => room.heard.get(message.id) ?? message), ...local];
    room.mayHaveOlder = messages.length === PAGE;
  } catch (refusal) {
    if (asked === room) showRefusal(refusal);
  }
  room.reading = false;
  draw();
  seen();
}

function hear(event) {
  if (event.type === 'message' || event.type === 'messageChanged') {
    room.heard.set(event.message.id, event.message);
    put(event.message, event.type === 'message');
  }
  if (event.type === 'messageDeleted' && event.channelId === room.channelId) take(event.messageId);
}

/**
 * Shows the message of a call's reply. A message that is known already stays, because the socket, which may be faster
 * than the reply, has told its newest state.
 */
function putUnlessKnown({ message, isNew }) {
  if (message.local || !room.messages.some(known => known.id === message.id)) put(message, isNew);
}

/** Shows a new or changed message if it belongs here. */
function put(message, isNew = false) {
  if (message.channelId !== room.channelId) return;
  const at = room.messages.findIndex(known => known.id === message.id);
  if (at >= 0) {
    const before = spoken(room.messages[at]);
    room.messages[at] = message;
    replace(at);
    // An app may replace an answered question by the next one in the same message.
    if (message.ephemeral && spoken(message) !== before) announce(spoken(message));
  } else if (isNew || message.ephemeral || message.local) {
    room.messages.push(message);
    room.messages.sort((a, b) => a.id === b.id ? 0 : a.local || b.local ? Date.parse(a.timestamp) - Date.parse(b.timestamp) : isNewer(a.id, b.id) ? 1 : -1);
    if (room.messages.at(-1) === message && room.messages.length > 1) append();
    else draw();
    if (message.author.id !== state.person.id) announce(message.ephemeral ? spoken(message) : `${message.author.name}: ${summary(message)}`);
  }
}

/** Returns the complete text of an ephemeral message for screen readers. */
function spoken(message) {
  const view = h('div', {}, markdown(message.content), (message.embeds ?? []).map(embed => h('div', {}, h('p', {}, embed.title), markdown(embed.description),
    (embed.fields ?? []).map(field => [h('p', {}, field.name), markdown(field.value)]))));
  return [...view.querySelectorAll('p, li, blockquote, [role=heading]')].filter(part => !part.querySelector('p, li')).map(part => part.textContent.trim()).filter(Boolean).join('. ').slice(0, SPOKEN);
}

/** Returns the first line of a message, without the asterisks of bold text. */
const summary = message => (message.content || message.embeds?.[0]?.title || '').split('\n')[0].replaceAll('**', '');

function take(messageId) {
  room.messages = room.messages.filter(message => message.id !== messageId);
  draw();
}

/** Draws one message again. */
function redraw(messageId) {
  const at = room.messages.findIndex(message => message.id === messageId);
  if (at >= 0) replace(at);
}

function draw() {
  const place = log();
  const channel = currentChannel();
  place.setAttribute('aria-label', channel ? words('messagesIn', channel.name) : words('noChannel'));
  place.setAttribute('aria-busy', String(room.reading));
  const height = place.scrollHeight;
  const top = place.scrollTop;
  const rows = room.messages.map((message, at) => row(at));
  paint(place, h('div', { class: 'log-inner' },
    room.reading ? loadingRows() : !channel ? null : !room.messages.length ? emptyRoom(channel)
      : [room.mayHaveOlder ? h('div', { class: 'older', test: 'older' }, h('span', { class: 'spinner', 'aria-hidden': 'true' }), words('older')) : roomStart(channel), rows]));
  if (sticks) toEnd();
  else place.scrollTop = top + (room.keepBottom ? place.scrollHeight - height : 0);
  byId('newer').replaceChildren(words('newer'), ' ↓');
}

/** Returns a message, with a date above it if it is the first of its day. */
function row(at) {
  const message = room.messages[at];
  const before = room.messages[at - 1];
  const newDay = !before || dayOf(Date.parse(before.timestamp)) !== dayOf(Date.parse(message.timestamp));
  const follows = !newDay && before.author.id === message.author.id && !message.usedCommand?.name && !message.replyTo && before.ephemeral === message.ephemeral
    && Date.parse(message.timestamp) - Date.parse(before.timestamp) < TOGETHER && !message.local;
  return [newDay && h('div', { class: 'day', role: 'separator', test: 'day' }, h('span', {}, dayName(Date.parse(message.timestamp), words))), messageView(message, follows)];
}

function append() {
  const inner = log().firstElementChild;
  const wasAtEnd = sticks;
  inner.append(...row(room.messages.length - 1).filter(Boolean));
  if (wasAtEnd) toEnd();
  else byId('newer').hidden = false;
  seen();
}

function replace(at) {
  const old = log().querySelector(`[data-message="${CSS.escape(room.messages[at].id)}"]`);
  if (!old) return draw();
  const standing = old.contains(document.activeElement) ? document.activeElement.dataset.test : null;
  const fresh = row(at).at(-1);
  old.replaceWith(fresh);
  if (standing) (findTest(fresh, standing) ?? fresh).focus({ preventScroll: true });
  if (sticks) toEnd();
}

function scrolled() {
  const place = log();
  sticks = place.scrollHeight - place.scrollTop - place.clientHeight < NEAR_END;
  if (sticks) {
    byId('newer').hidden = true;
    seen();
  }
  if (place.scrollTop < 240) readOlder();
}

async function readOlder() {
  const asked = room;
  if (!room.mayHaveOlder || room.readingOlder || room.reading) return;
  room.readingOlder = true;
  try {
    const older = await api.messages(state.person.id, room.channelId, room.messages[0].id, PAGE);
    if (asked !== room) return;
    room.messages = [...older, ...room.messages];
    room.mayHaveOlder = older.length === PAGE;
    room.keepBottom = true;
    draw();
  } catch (refusal) {
    showRefusal(refusal);
  } finally {
    asked.readingOlder = asked.keepBottom = false;
  }
}

function toEnd() {
  log().scrollTop = log().scrollHeight;
}

function seen() {
  if (document.hidden || !sticks || room.channelId !== state.channelId) return;
  const last = room.messages.findLast(message => !message.local);
  if (last) markSeen(room.channelId, last.id);
}
