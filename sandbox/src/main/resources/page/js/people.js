// The person that the page acts as, and the list to change to another.
import { h, paint, byId } from './dom.js';
import { icon } from './icons.js';
import { avatar } from './avatar.js';
import { state, on } from './state.js';
import { actAs } from './session.js';
import { openPicker } from './picker.js';
import { words } from './words.js';
import { showRefusal } from './banner.js';

export function showPerson() {
  const place = byId('person');
  function draw() {
    if (!state.person) return paint(place, h('p', { class: 'side-note' }, words('nobody')));
    paint(place, h('button', { type: 'button', class: 'person-switch', test: 'person-switch', 'aria-haspopup': 'listbox', 'aria-expanded': 'false', onclick: event => choose(event.currentTarget) },
      avatar(state.person, 'large'),
      h('span', { class: 'person-switch-text' }, h('span', { class: 'person-switch-lead' }, words('youAre')), h('span', { class: 'person-switch-name', test: 'person-name' }, state.person.name)),
      icon('down')));
  }
  on('person workspace language', draw);
  draw();
}

function choose(anchor) {
  openPicker({
    anchor, label: words('changePerson'), placeholder: words('searchPeople'), empty: words('noPeople'), testPrefix: 'person-picker',
    items: peopleItems(state.workspace.people), selected: [state.person.id],
    choose: id => actAs(id).catch(showRefusal),
  });
}

/** Returns people as items of a picker, by group. */
export function peopleItems(people) {
  const headed = people.some(person => person.group);
  return people.map(person => ({
    value: person.id, name: person.name, search: person.username, mark: avatar(person, 'small'), test: `person-${person.id}`,
    group: headed ? person.group ?? (person.bot ? words('apps') : words('others')) : undefined,
  }));
}
