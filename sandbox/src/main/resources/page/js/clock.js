// The workspace's clock in the top bar, with the buttons that stop and move it.
import * as api from './api.js';
import { h } from './dom.js';
import { icon } from './icons.js';
import { state, on, now } from './state.js';
import { setClock } from './clock-state.js';
import { format, full, refreshRelative } from './times.js';
import { words } from './words.js';
import { showRefusal } from './banner.js';

const SECOND = 1000;

export function clock() {
  const time = h('time', { class: 'clock-time', test: 'clock-time' });
  const drift = h('span', { class: 'clock-drift', test: 'clock-offset' });
  const toggle = button('clock-toggle', () => state.clock.stopped ? { go: true } : { stop: true });
  const hour = button('clock-hour', () => ({ advance: 'PT1H' }), 'clock-step');
  const day = button('clock-day', () => ({ advance: 'P1D' }), 'clock-step');
  const next = button('clock-next', () => ({ next: true }));
  next.append(icon('next'));
  const box = h('div', { class: 'clock', role: 'group', test: 'clock' }, h('div', { class: 'clock-face' }, time, drift), toggle, hour, day, next);

  function label(element, text) {
    element.setAttribute('aria-label', text);
    element.title = text;
  }

  function update() {
    if (!state.clock) return;
    const { stopped, next: due, offsetSeconds } = state.clock;
    box.setAttribute('aria-label', words('clock'));
    box.classList.toggle('stopped', stopped);
    toggle.replaceChildren(icon(stopped ? 'play' : 'pause'));
    toggle.dataset.test = stopped ? 'clock-go' : 'clock-stop';
    label(toggle, words(stopped ? 'go' : 'stop'));
    hour.textContent = words('hour');
    label(hour, `${words('hour')}: ${words('addHour')}`);
    day.textContent = words('day');
    label(day, `${words('day')}: ${words('addDay')}`);
    next.disabled = !due;
    label(next, due ? words('nextDue', full(new Date(due))) : words('nothingDue'));
    drift.textContent = driftText(offsetSeconds);
    drift.hidden = !drift.textContent;
    tick();
    refreshRelative();
  }

  function tick() {
    if (!state.clock) return;
    const instant = now();
    time.dateTime = new Date(instant).toISOString();
    const [day, rest] = [{ weekday: 'short' }, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }].map(parts => format(instant, parts));
    if (time.textContent !== `${day} ${rest}`) time.replaceChildren(h('span', { class: 'clock-weekday' }, `${day} `), rest);
    time.title = `${full(instant)} · ${state.clock.zone}`;
  }

  on('clock language', update);
  setInterval(tick, SECOND);
  setInterval(() => refreshRelative(), 10 * SECOND);
  return box;
}

function button(test, change, extra = '') {
  return h('button', {
    type: 'button', class: `icon-button ${extra}`, test,
    onclick: () => api.moveClock(change()).then(setClock).catch(showRefusal),
  });
}

/** Returns the difference from real time in the largest fitting unit. */
function driftText(seconds) {
  const size = Math.abs(seconds ?? 0);
  if (size < 60) return '';
  const sign = seconds < 0 ? '−' : '+';
  if (size < 3600) return `${sign}${Math.round(size / 60)} min`;
  if (size < 86400) return `${sign}${Math.round(size / 3600)} h`;
  return `${sign}${Math.round(size / 86400)} d`;
}
