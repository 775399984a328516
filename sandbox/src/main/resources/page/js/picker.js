// A panel at a button with a list to choose from: typing searches, the arrow keys move, Esc closes.
import { h, paint, folded, announce } from './dom.js';
import { icon } from './icons.js';
import { words } from './words.js';

let closeOpen = null;
let count = 0;

export const closePicker = () => closeOpen?.();

/**
 * Opens a picker with items {value, name, detail, group, mark (an element), test, search}. Calls `choose` with the chosen value,
 * or with `multiple` with a list of values when the person confirms.
 */
export function openPicker({ anchor, label, items, multiple = false, min = 1, max = 1, selected = [], placeholder, empty, choose, testPrefix = 'picker', foot }) {
  closeOpen?.();
  const id = `picker-${++count}`;
  const taken = new Set(selected);
  const searched = items.length > 7;
  let shown = [];
  let active = -1;

  const list = h('div', { class: 'popover-list', role: 'listbox', id, 'aria-label': label, 'aria-multiselectable': multiple ? 'true' : null, tabIndex: searched ? -1 : 0, test: `${testPrefix}-list` });
  const input = searched && h('input', { type: 'text', role: 'combobox', 'aria-expanded': 'true', 'aria-controls': id, 'aria-autocomplete': 'list', 'aria-label': placeholder ?? label, placeholder: placeholder ?? label, autocomplete: 'off', spellcheck: 'false', test: `${testPrefix}-search`, oninput: () => draw(true) });
  const done = multiple && h('button', { type: 'button', class: 'button primary small', test: `${testPrefix}-done`, onclick: finish }, words('done'));
  const panel = h('div', { class: 'popover', role: 'dialog', 'aria-label': label, onkeydown: key, test: testPrefix },
    searched && h('div', { class: 'popover-search' }, icon('search'), input), list,
    multiple && h('div', { class: 'popover-foot' }, h('span', {}, words('chooseUpTo', min, max)), done), foot);

  function draw(first) {
    const query = folded(input?.value ?? '').trim();
    shown = items.filter(item => !query || query.split(/\s+/).every(word => folded(`${item.name} ${item.detail ?? ''} ${item.group ?? ''} ${item.search ?? ''}`).includes(word)));
    active = first ? (shown.length ? 0 : -1) : shown.findIndex(item => taken.has(item.value));
    const groups = Map.groupBy ? Map.groupBy(shown, item => item.group ?? null) : grouped(shown);
    paint(list, shown.length === 0 && h('p', { class: 'popover-empty' }, empty ?? words('noMatches')),
      [...groups].map(([name, members]) => name === null ? members.map(option)
        : h('div', { role: 'group', 'aria-label': name }, h('div', { class: 'group-name', 'aria-hidden': 'true' }, name), members.map(option))));
    shown = [...groups.values()].flat();
    if (first && query) announce(shown.length ? words('commandsFound', shown.length).replace(/\D+$/, '') : words('noMatches'));
    mark();
  }

  function option(item) {
    return h('div', {
      class: 'choice', role: 'option', id: `${id}-${items.indexOf(item)}`, 'aria-selected': String(taken.has(item.value)), test: item.test ?? `${testPrefix}-option-${item.value}`, 'data-value': item.value,
      onclick: () => take(item), onmousemove: () => { active = shown.indexOf(item); mark(); },
    }, item.mark, h('span', { class: 'choice-text' }, item.name, item.detail && h('span', { class: 'choice-detail' }, item.detail)), icon('check'));
  }

  function mark() {
    const options = [...list.querySelectorAll('.choice')];
    options.forEach((element, index) => element.toggleAttribute('data-active', index === active));
    const holder = input || list;
    if (active >= 0 && options[active]) {
      holder.setAttribute('aria-activedescendant', options[active].id);
      options[active].scrollIntoView({ block: 'nearest' });
    } else holder.removeAttribute('aria-activedescendant');
    if (done) done.disabled = taken.size < min || taken.size > max;
  }

  function take(item) {
    if (!multiple) {
      close();
      return choose(item.value);
    }
    if (taken.has(item.value)) taken.delete(item.value);
    else if (taken.size < max) taken.add(item.value);
    const at = shown.indexOf(item);
    list.querySelectorAll('.choice').forEach((element, index) => element.setAttribute('aria-selected', String(taken.has(shown[index].value))));
    active = at;
    mark();
  }

  function finish() {
    close();
    choose(items.filter(item => taken.has(item.value)).map(item => item.value));
  }

  function key(event) {
    const moves = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === 'Tab' && !(multiple || foot)) {
      event.preventDefault();
      close();
    } else if (moves[event.key] && shown.length) {
      event.preventDefault();
      const step = moves[event.key];
      active = Math.abs(step) > 1 ? Math.max(0, Math.min(shown.length - 1, active + step)) : (active + step + shown.length + (active < 0 && step < 0 ? 1 : 0)) % shown.length;
      mark();
    } else if (event.target.closest('button')) {
      return;
    } else if (event.key === 'Enter' || (event.key === ' ' && !searched)) {
      event.preventDefault();
      if (multiple && event.ctrlKey && !done.disabled) finish();
      else if (active >= 0) take(shown[active]);
    }
  }

  function outside(event) {
    if (!panel.contains(event.target) && !anchor.contains(event.target)) close(false);
  }

  function close(refocus = true) {
    closeOpen = null;
    document.removeEventListener('pointerdown', outside, true);
    removeEventListener('resize', place);
    panel.remove();
    anchor.setAttribute('aria-expanded', 'false');
    if (!refocus) return;
    const standIn = anchor.isConnected ? anchor : document.querySelector(`[data-test="${CSS.escape(anchor.dataset.test ?? '')}"]`);
    standIn?.focus();
  }

  function place() {
    const at = anchor.getBoundingClientRect();
    const width = Math.min(Math.max(at.width, 280), innerWidth - 16);
    const below = innerHeight - at.bottom - 14;
    const above = at.top - 14;
    const down = below > 260 || below >= above;
    Object.assign(panel.style, {
      width: `${width}px`, left: `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`, maxHeight: `${Math.min(460, down ? below : above)}px`,
      top: down ? `${at.bottom + 6}px` : 'auto', bottom: down ? 'auto' : `${innerHeight - at.top + 6}px`,
    });
  }

  (anchor.closest('dialog') ?? document.body).append(panel);
  anchor.setAttribute('aria-expanded', 'true');
  document.addEventListener('pointerdown', outside, true);
  addEventListener('resize', place);
  closeOpen = close;
  place();
  draw(false);
  (input || list).focus({ preventScroll: true });
}

function grouped(items) {
  const groups = new Map();
  for (const item of items) groups.set(item.group ?? null, [...(groups.get(item.group ?? null) ?? []), item]);
  return groups;
}
