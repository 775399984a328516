// The list of the workspace's scheduled events above the members; hidden when there are none.
import { h } from './dom.js';
import { state } from './state.js';
import { words } from './words.js';
import { format, dayOf, clockTime } from './times.js';

export function eventsSection() {
  if (!state.events.length) return null;
  return h('section', { class: 'member-group events', test: 'events' },
    h('h2', { class: 'group-name' }, words('events'), h('span', { class: 'group-count number' }, state.events.length)),
    h('ul', {}, state.events.map(line)));
}

function line(event) {
  const starts = Date.parse(event.starts);
  return h('li', { class: 'event', test: 'event', 'data-event': event.id }, h('details', {},
    h('summary', { class: 'event-head' },
      h('span', { class: 'event-day', 'aria-hidden': 'true' },
        h('span', { class: 'event-date number' }, format(starts, { day: 'numeric' }).replace(/\D/g, '')),
        h('span', { class: 'event-month' }, format(starts, { month: 'short' }).replace('.', ''))),
      h('span', { class: 'event-text' },
        h('span', { class: 'event-name', test: 'event-name' }, event.name),
        h('span', { class: 'event-detail' },
          event.running && h('span', { class: 'event-running' }, words('eventRunning'), ' · '),
          h('time', { test: 'event-time', datetime: event.starts }, span(starts, Date.parse(event.ends)))),
        h('span', { class: 'event-detail', test: 'event-place' }, event.place))),
    event.description && h('p', { class: 'event-description', test: 'event-description' }, event.description)));
}

const DAY = { weekday: 'short', day: 'numeric', month: 'short' };

/** Returns an event's start and end; the start has no date, since the calendar leaf shows it. */
function span(starts, ends) {
  const end = dayOf(starts) === dayOf(ends) ? clockTime(ends) : `${format(ends, DAY)} ${clockTime(ends)}`;
  return `${format(starts, { weekday: 'short' })} ${clockTime(starts)}–${end}`;
}
