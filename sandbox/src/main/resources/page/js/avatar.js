// A person's avatar: initials on the person's colour.
import { h } from './dom.js';
import { roleById } from './state.js';

export function initials(name) {
  const parts = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const picked = parts.length > 1 ? parts[0][0] + parts.at(-1)[0] : (parts[0] ?? '?').slice(0, 2);
  return picked.toLocaleUpperCase('sv');
}

/** Returns a CSS colour from a number, as in Discord's API, or from #rrggbb. */
export const colour = value => typeof value === 'number' ? `#${value.toString(16).padStart(6, '0')}` : value;

export function avatar(person, size = '') {
  return h('span', { class: `avatar ${size} ${person.bot ? 'bot' : ''}`, vars: { '--seed': colour(person.avatarColor) }, 'aria-hidden': 'true' }, initials(person.name));
}

/** Returns the colour of the person's highest coloured role, if any. */
export function roleColour(person) {
  const role = (person.roles ?? []).map(roleById).find(found => found?.color);
  return role ? { colour: colour(role.color), name: role.name } : null;
}

/** Returns the name in the role's colour, adjusted for contrast. */
export function personName(person, props = {}) {
  const role = roleColour(person);
  return h('span', { ...props, class: `${props.class ?? ''} ${role ? 'role-colour' : ''}`, vars: { '--role': role?.colour }, title: role?.name }, person.name);
}
