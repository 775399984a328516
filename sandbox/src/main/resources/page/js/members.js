// The panel beside the messages with scheduled events and all members by group; pressing a member opens a private channel.
import { h, paint, byId } from './dom.js';
import { avatar, personName } from './avatar.js';
import { state, on, roleById } from './state.js';
import { eventsSection } from './events.js';
import { openPrivate } from './session.js';
import { closeDrawers, drawerButton } from './drawers.js';
import { menuButton } from './menu-commands.js';
import { words } from './words.js';
import { showRefusal } from './banner.js';

export const membersButton = () => drawerButton('members', 'people', 'showMembers');

export function showMembers() {
  const place = byId('members');
  function draw() {
    if (!state.workspace) return;
    place.setAttribute('aria-label', words('members'));
    const groups = new Map([[words('apps'), state.workspace.bots]]);
    for (const person of state.workspace.people) {
      const name = person.group ?? words('others');
      groups.set(name, [...(groups.get(name) ?? []), person]);
    }
    paint(place, eventsSection(), [...groups].filter(([, people]) => people.length).map(([name, people]) => h('section', { class: 'member-group' },
      h('h2', { class: 'group-name' }, name, h('span', { class: 'group-count number' }, people.length)),
      h('ul', {}, people.map(member)))));
  }
  on('workspace person language events', draw);
}

/** The number of roles that are named; the others are counted. */
const NAMED = 2;

/** Returns the names of this person's roles, without a bot's managed role. */
function rolesOf(person) {
  const names = person.roles.map(roleById).filter(role => role && !role.managed).map(role => role.name);
  const rest = names.length - NAMED;
  return names.length > 0 && h('span', { class: 'member-roles', test: 'member-roles', title: names.join(', ') },
    names.slice(0, NAMED).join(', ') + (rest > 0 ? ` +${rest}` : ''));
}

function member(person) {
  const me = person.id === state.person?.id;
  return h('li', { class: 'member-line' }, h('button', {
    type: 'button', class: `member ${person.bot && !person.online ? 'offline' : ''}`, test: `member-${person.id}`, disabled: me, title: me ? null : words('writeTo', person.name),
    onclick: () => openPrivate(person.id).then(closeDrawers).catch(showRefusal),
  }, avatar(person, 'small'), h('span', { class: 'member-words' }, personName(person, { class: 'member-name' }), rolesOf(person)), person.bot && h('span', { class: 'tag' }, words('app'))), menuButton('user', person.id, person.name, `member-menu-${person.id}`));
}
