// The channels with messages that this person has not read, remembered in this browser.
import * as api from './api.js';
import { state, on, tell, channelById, isNewer } from './state.js';

const AT_ONCE = 4;
const LOOK_BACK = 25;

let seen = {};
let mentions = new Map();

const key = () => `sandbox.seen.${state.workspace.id}.${state.person.id}`;

export function isUnread(channel) {
  return !!channel.lastMessageId && channel.id !== state.channelId && isNewer(channel.lastMessageId, seen[channel.id]);
}

export const mentionCount = channel => channel.id === state.channelId ? 0 : mentions.get(channel.id)?.size ?? 0;

export function markSeen(channelId, messageId) {
  mentions.delete(channelId);
  if (messageId && isNewer(messageId, seen[channelId])) {
    seen[channelId] = messageId;
    localStorage.setItem(key(), JSON.stringify(seen));
  }
  tell('unread');
}

export function startUnread() {
  on('person', () => {
    seen = JSON.parse(localStorage.getItem(key()) ?? '{}');
    mentions = new Map();
  });
  on('person', () => queueMicrotask(countMentions));
  on('live', hear);
}

function hear(event) {
  if (event.type === 'message') {
    const { message } = event;
    const channel = channelById(message.channelId);
    if (channel && isNewer(message.id, channel.lastMessageId)) channel.lastMessageId = message.id;
    if (message.author.id === state.person.id) markSeen(message.channelId, message.id);
    else if (message.mentionsMe) mention(message.channelId, message.id);
    tell('unread');
  } else if (event.type === 'notified') {
    mention(event.channelId, event.messageId);
    tell('unread');
  }
}

function mention(channelId, messageId) {
  if (channelId === state.channelId && !document.hidden) return;
  if (!mentions.has(channelId)) mentions.set(channelId, new Set());
  mentions.get(channelId).add(messageId);
}

/** Counts mentions of this person that arrived while the page acted as somebody else. */
async function countMentions() {
  const me = state.person.id;
  const waiting = state.channels.filter(channel => channel.type !== 'category' && isUnread(channel));
  const work = async () => {
    for (let channel; (channel = waiting.shift()) && state.person.id === me;) {
      const messages = await api.messages(me, channel.id, null, LOOK_BACK).catch(() => []);
      if (state.person.id !== me) return;
      messages.filter(message => message.mentionsMe && isNewer(message.id, seen[channel.id])).forEach(message => mention(channel.id, message.id));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  tell('unread');
}
