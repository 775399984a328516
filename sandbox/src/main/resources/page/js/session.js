// The chosen person and channel, kept in the page's address; reloads data when the server sends events.
import * as api from './api.js';
import { debounce, folded } from './dom.js';
import { follow, leave } from './live.js';
import { state, tell, personById, channelById } from './state.js';
import { setClock } from './clock-state.js';

const LAST_PERSON = 'sandbox.person';

/** Returns `person` and `channel` from the page's address, each an id or a name. */
export function wanted() {
  const query = new URLSearchParams(location.search);
  const hash = new URLSearchParams(location.hash.slice(1));
  return { person: query.get('person') ?? hash.get('person'), channel: query.get('channel') ?? hash.get('channel') };
}

export async function readWorkspace() {
  const workspace = await api.workspace();
  state.workspace = workspace;
  setClock(workspace.clock);
  if (state.person) state.person = personById(state.person.id) ?? state.person;
  tell('workspace');
}

export function firstPerson() {
  const people = state.workspace.people;
  const named = who => people.find(person => person.id === who || person.username === who || person.name === who);
  return named(wanted().person) ?? named(localStorage.getItem(LAST_PERSON))
    ?? personById(state.workspace.opening?.personId) ?? people[0];
}

/** Changes to a person, and stays in the same channel if that person sees it. */
export async function actAs(personId, channelWish = state.channelId, { replace = false } = {}) {
  leave();
  state.person = personById(personId);
  localStorage.setItem(LAST_PERSON, personId);
  const [channels, commands, events, mine, others] = await Promise.all([api.channels(personId), api.commands(personId), api.events(personId), api.letters(personId), api.otherLetters()]);
  if (state.person.id !== personId) return;
  state.channels = channels;
  takeCommands(commands);
  state.events = events;
  state.letters = { mine, others };
  tell('language');
  tell('person');
  tell('channels');
  tell('commands');
  const wish = channels.find(channel => channel.type !== 'category' && [channel.id, folded(channel.name)].includes(folded(channelWish)));
  openChannel((wish ?? channelById(state.workspace.opening?.channelId) ?? firstChannel())?.id ?? null, { replace });
  follow(personId, { hear, away: () => tell('connection', 'away'), back: () => tell('connection', 'open') });
}

function firstChannel() {
  return inOrder(state.channels.filter(channel => channel.type === 'text'))[0] ?? state.channels.find(channel => channel.type === 'private');
}

export function inOrder(channels) {
  const place = channel => channelById(channel.parentId)?.position ?? -1;
  return [...channels].sort((a, b) => place(a) - place(b) || a.position - b.position);
}

export function openChannel(channelId, { replace = false } = {}) {
  state.channelId = channelId;
  const query = new URLSearchParams({ person: state.person.id, ...(channelId && { channel: channelId }) });
  const address = `${location.pathname}?${query}`;
  if (replace || location.search === `?${query}`) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  tell('channel');
  // A refusal means that the channel was deleted meanwhile, which another event reports.
  readCommands().catch(refusal => { if (refusal.status === undefined) throw refusal; });
}

export async function openPrivate(otherId) {
  const channel = await api.openPrivate(state.person.id, otherId);
  if (!channelById(channel.id)) {
    state.channels = [...state.channels, channel];
    tell('channels');
  }
  openChannel(channel.id);
}

export async function changeMe(change) {
  const me = state.person.id;
  const changed = await api.changePerson(me, change);
  state.workspace.people = state.workspace.people.map(person => person.id === me ? changed : person);
  state.person = changed;
  tell('language');
  await readCommands();
}

export async function readChannels() {
  const me = state.person.id;
  const channels = await api.channels(me);
  if (state.person.id !== me) return;
  state.channels = channels;
  tell('channels');
  if (!channelById(state.channelId)) openChannel(firstChannel()?.id ?? null, { replace: true });
}

/** Stores slash commands and context menu commands separately. */
function takeCommands(commands) {
  state.commands = commands.filter(command => command.kind === 'slash');
  state.menuCommands = commands.filter(command => command.kind !== 'slash');
}

/** Loads the commands of the open channel, since each channel may allow others. */
async function readCommands() {
  const { person, channelId } = state;
  const commands = await api.commands(person.id, channelId);
  if (state.person.id !== person.id || state.channelId !== channelId) return;
  takeCommands(commands);
  tell('commands');
}

async function readEvents() {
  state.events = await api.events(state.person.id);
  tell('events');
}

async function readLetters() {
  const me = state.person.id;
  const [mine, others] = await Promise.all([api.letters(me), api.otherLetters()]);
  if (state.person.id !== me) return;
  state.letters = { mine, others };
  tell('letters');
}

/** Loads the letters once for many that arrive together. */
const readLettersSoon = debounce(300, readLetters);

/** Finds the chosen person again by username, since a restarted sandbox may have other ids, or chooses another if that person has left. */
export async function reloadPerson() {
  const before = state.person;
  await readWorkspace();
  if (personById(before.id)) return;
  const again = state.workspace.people.find(person => person.username === before.username) ?? state.workspace.people[0];
  const channel = channelById(state.channelId)?.name;
  if (again) await actAs(again.id, channel, { replace: true });
}

/** Reloads everything after a broken connection, since events may have been missed. */
export async function readEverything() {
  await readWorkspace();
  await Promise.all([readChannels(), readCommands(), readEvents(), readLetters()]);
}

function hear(event) {
  switch (event.type) {
    case 'channels': return readChannels();
    case 'people': return reloadPerson();
    case 'commands': return readCommands();
    case 'events': return readEvents();
    case 'letters': return readLettersSoon();
    case 'clock':
      setClock(event.clock);
      // Scheduled events may have ended at the new time.
      return readEvents();
    default: return tell('live', event);
  }
}
