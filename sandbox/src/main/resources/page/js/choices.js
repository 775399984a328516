// The people, roles and channels of the workspace as items of a list.
import { h } from './dom.js';
import { colour } from './avatar.js';
import { state, everyone } from './state.js';
import { peopleItems } from './people.js';

const CHANNEL_TYPES = { text: 0, category: 4 };

/** Returns the items of a kind: user, role, mentionable or channel; channels can be limited to some of Discord's types. */
export function choicesOfKind(kind, channelTypes = []) {
  switch (kind) {
    case 'user': return people();
    case 'role': return roles();
    case 'mentionable': return [...people(), ...roles()];
    default: return channels(channelTypes ?? []);
  }
}

const people = () => peopleItems(everyone()).map(item => ({ ...item, test: `select-option-${item.value}` }));

const roles = () => state.workspace.roles.map(role => ({ value: role.id, name: role.name, mark: h('i', { class: 'role-dot', vars: { '--role': role.color ? colour(role.color) : null } }) }));

export const channels = types => state.channels.filter(channel => channel.type in CHANNEL_TYPES && (types.length === 0 || types.includes(CHANNEL_TYPES[channel.type])))
  .map(channel => ({ value: channel.id, name: channel.type === 'category' ? channel.name : `#${channel.name}` }));
