// The page's state, and the listeners for its changes.

export const state = {
  workspace: null,
  person: null,
  channels: [],
  events: [],
  letters: { mine: [], others: [] },
  channelId: null,
  commands: [],
  menuCommands: [],
  clock: null,
  clockReadAt: 0,
};

const listeners = new Map();

/** Adds a listener for topics: workspace, person, channels, channel, events, letters, commands, clock, language, unread, live, connection; put, take, redraw, start, form (see display.js). */
export function on(topics, listener) {
  for (const topic of topics.split(' ')) {
    if (!listeners.has(topic)) listeners.set(topic, []);
    listeners.get(topic).push(listener);
  }
}

export function tell(topic, detail) {
  for (const listener of listeners.get(topic) ?? []) listener(detail);
}

export const everyone = () => [...state.workspace.people, ...state.workspace.bots];
export const personById = id => state.workspace ? everyone().find(person => person.id === id) : undefined;
export const channelById = id => state.channels.find(channel => channel.id === id);
export const roleById = id => state.workspace?.roles.find(role => role.id === id);
export const currentChannel = () => channelById(state.channelId);

/** Returns the workspace's time, which may be moved or stopped. */
export function now() {
  if (!state.clock) return Date.now();
  const read = Date.parse(state.clock.now);
  return state.clock.stopped ? read : read + (Date.now() - state.clockReadAt);
}

export const zone = () => state.clock?.zone ?? 'Europe/Stockholm';
export const locale = () => state.person?.locale ?? state.workspace?.locale ?? 'sv-SE';

/** Compares two ids, which grow with time, as strings, since they are too long for JavaScript's numbers. */
export function isNewer(id, than) {
  if (!than) return true;
  return id.length === than.length ? id > than : id.length > than.length;
}
