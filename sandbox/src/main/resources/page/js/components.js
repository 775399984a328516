// The buttons and selects under a message, and the handling of their use.
import * as api from './api.js';
import { h } from './dom.js';
import { icon } from './icons.js';
import { state } from './state.js';
import { openPicker } from './picker.js';
import { choicesOfKind } from './choices.js';
import { webAddress } from './markdown.js';
import { handle } from './outcomes.js';
import { clearFailure, setFailure } from './failures.js';
import { redraw } from './display.js';
import { words, refusalText } from './words.js';

const BUTTON = 2;
const ROW = 1;
const SELECTS = { 3: 'string', 5: 'user', 6: 'role', 7: 'mentionable', 8: 'channel' };
const STYLES = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'link' };
const LINK = 5;

const busy = new Set();
const busyKey = (message, customId) => `${message.id} ${customId}`;

export function componentRows(message) {
  const rows = (message.components ?? []).map(row => row.type === ROW ? row.components : [row]);
  const views = rows.map(row => row.map(component => componentView(component, message)).filter(Boolean)).filter(row => row.length);
  return views.length > 0 && h('div', { class: 'rows' }, views.map(row => h('div', { class: 'row' }, row)));
}

function componentView(component, message) {
  if (component.type === BUTTON) return buttonView(component, message);
  if (SELECTS[component.type]) return selectView(component, message);
  return null;
}

function buttonView(component, message) {
  const content = [component.emoji && h('span', { class: 'emoji', 'aria-hidden': component.label ? 'true' : null }, component.emoji.id ? `:${component.emoji.name}:` : component.emoji.name), component.label && h('span', {}, component.label)];
  if (component.style === LINK) {
    return h('a', { class: 'button link', href: webAddress(component.url), target: '_blank', rel: 'noopener noreferrer', test: 'button-link' }, content, icon('link'), h('span', { class: 'sr' }, `(${words('opensNew')})`));
  }
  const waiting = busy.has(busyKey(message, component.custom_id));
  return h('button', {
    type: 'button', class: `button ${STYLES[component.style] ?? 'secondary'}`, test: `button-${component.custom_id}`, disabled: !!component.disabled, 'aria-busy': waiting ? 'true' : null,
    onclick: () => press(message, component.custom_id),
  }, waiting && h('span', { class: 'spinner', 'aria-hidden': 'true' }), content);
}

function selectView(component, message) {
  const items = choicesOf(component);
  const chosen = (component.options ?? []).filter(option => option.default).map(option => option.value).concat((component.default_values ?? []).map(value => value.id));
  const named = items.filter(item => chosen.includes(item.value)).map(item => item.name).join(', ');
  const min = component.min_values ?? 1;
  const max = component.max_values ?? 1;
  const label = component.placeholder ?? words('choose');
  return h('button', {
    type: 'button', class: `select ${named ? '' : 'unset'}`, test: `select-${component.custom_id}`, disabled: !!component.disabled, 'aria-haspopup': 'listbox', 'aria-expanded': 'false', 'aria-label': named ? `${label}: ${named}` : label,
    'aria-busy': busy.has(busyKey(message, component.custom_id)) ? 'true' : null,
    onclick: event => openPicker({
      anchor: event.currentTarget, label, items, selected: chosen, multiple: max > 1 || min === 0, min, max, empty: words('noChoices'), testPrefix: 'select',
      choose: values => press(message, component.custom_id, [values].flat()),
    }),
  }, h('span', { class: 'select-text' }, named || label), icon('down'));
}

function choicesOf(component) {
  const kind = SELECTS[component.type];
  if (kind !== 'string') return choicesOfKind(kind, component.channel_types);
  return component.options.map(option => ({ value: option.value, name: option.label, detail: option.description, mark: option.emoji?.name && h('span', { class: 'emoji' }, option.emoji.name) }));
}

async function press(message, customId, values) {
  const key = busyKey(message, customId);
  if (busy.has(key)) return;
  busy.add(key);
  clearFailure(message.id);
  redraw(message.id);
  try {
    const outcome = await api.press(state.person.id, message.id, customId, values);
    if (outcome.kind === 'failed') setFailure(message.id, words('pressFailed'));
    handle(outcome, { channelId: message.channelId });
  } catch (refusal) {
    if (refusal.status === undefined) throw refusal;
    setFailure(message.id, refusalText(refusal));
  } finally {
    busy.delete(key);
    redraw(message.id);
  }
}
