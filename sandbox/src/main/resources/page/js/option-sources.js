// The values that can be chosen for a command's option, by its type.
import * as api from './api.js';
import { folded } from './dom.js';
import { avatar, colour } from './avatar.js';
import { h } from './dom.js';
import { channels } from './choices.js';
import { state, everyone, channelById } from './state.js';
import { words } from './words.js';

const MOST = 25;

/** Returns a function from typed text to items {value, name, detail, mark}, or null for options without a list. */
export function sourceOf(option, ask) {
  if (option.choices?.length) return filtered(() => option.choices);
  if (option.autocomplete) return typed => ask(typed);
  switch (option.type) {
    case 'boolean': return filtered(() => [{ value: true, name: words('yes') }, { value: false, name: words('no') }]);
    case 'user': return filtered(people);
    case 'role': return filtered(roles);
    case 'mentionable': return filtered(() => [...people(), ...roles()]);
    case 'channel': return filtered(() => channels(option.channelTypes ?? []).map(choice => ({ ...choice, detail: channelById(channelById(choice.value)?.parentId)?.name })));
    default: return null;
  }
}

/** Returns whether the option also takes values that are not in its list; only autocompleted options do. */
export const isFree = option => option.autocomplete && !option.choices?.length;

export function asker(command, option, channelId, values) {
  return typed => api.autocomplete(state.person.id, {
    channelId, applicationId: command.applicationId, command: command.name, options: { ...values(), [option.name]: typed }, focused: option.name,
  });
}

const people = () => everyone().map(person => ({ value: person.id, name: person.name, detail: person.group, search: person.username, mark: avatar(person, 'small') }));
const roles = () => state.workspace.roles.map(role => ({ value: role.id, name: `@${role.name}`, mark: h('i', { class: 'role-dot', vars: { '--role': role.color ? colour(role.color) : null } }) }));

function filtered(items) {
  return async typed => {
    const query = folded(typed).trim();
    const fits = item => folded(`${item.name} ${item.search ?? ''}`).includes(query);
    const begins = item => folded(item.name).replace(/^[#@]/, '').startsWith(query);
    return items().filter(fits).sort((a, b) => query ? begins(b) - begins(a) : 0).slice(0, MOST);
  };
}
