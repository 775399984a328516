// What is to happen and everyone in the workspace, grouped, beside the messages; pressing a person opens a private conversation.
import { h, paint, byId } from './dom.js';
import { avatar, personName } from './avatar.js';
import { state, on } from './state.js';
import { eventsSection } from './events.js';
import { openPrivate } from './session.js';
import { closeDrawers, drawerButton } from './drawers.js';
import { words } from './words.js';
import { complain } from './banner.js';

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

function member(person) {
  const me = person.id === state.person?.id;
  return h('li', {}, h('button', {
    type: 'button', class: `member ${person.bot && !person.online ? 'offline' : ''}`, test: `member-${person.id}`, disabled: me, title: me ? null : words('writeTo', person.name),
    onclick: () => openPrivate(person.id).then(closeDrawers).catch(complain),
  }, avatar(person, 'small'), personName(person, { class: 'member-name' }), person.bot && h('span', { class: 'tag' }, words('app'))));
}
