// The list of suggestions above a text field, which is updated while the person types and used with the arrow keys.
import { h, paint } from './dom.js';

let count = 0;

export class Suggestions {
  /** `panel` contains the list while it is open; `pick` is called with the chosen item: {value, name, detail, side, test}. */
  constructor(input, panel, { label, test, pick, heading, hint }) {
    Object.assign(this, { input, panel, pick, items: [], active: -1, open: false });
    this.id = `suggestions-${++count}`;
    // The list can have focus, because scrolling with the keyboard requires it.
    this.list = h('div', {
      class: 'suggestion-list', role: 'listbox', id: this.id, 'aria-label': label, test, tabIndex: 0,
      onkeydown: event => this.keyInList(event), onblur: event => event.relatedTarget !== input && this.close(),
    });
    this.heading = heading && h('div', { class: 'suggestion-heading', 'aria-hidden': 'true' }, heading, h('span', {}, hint));
    // ARIA does not allow the role combobox on a text area.
    this.isCombobox = input.tagName === 'INPUT';
    if (this.isCombobox) input.setAttribute('role', 'combobox');
    else input.setAttribute('aria-haspopup', 'listbox');
    input.setAttribute('aria-autocomplete', 'list');
    this.expanded(false);
    input.setAttribute('aria-controls', this.id);
  }

  show(items, active = -1, note = null) {
    this.items = items;
    this.active = items.length ? active : -1;
    this.open = items.length > 0 || !!note;
    if (!this.open) return this.close();
    paint(this.list, note && h('div', { class: 'suggestion-note', role: 'presentation' }, note), items.map((item, at) => h('div', {
      class: 'suggestion', role: 'option', id: `${this.id}-${at}`, 'aria-selected': 'false', test: item.test ?? 'suggestion', 'data-value': item.value, ...item.data,
      onpointerdown: event => event.preventDefault(), onclick: () => this.choose(at), onmousemove: () => this.mark(at, false),
    }, item.mark, h('span', { class: 'suggestion-text' }, h('span', { class: 'suggestion-name' }, item.name), item.detail && h('span', { class: 'suggestion-detail' }, item.detail)), item.side && h('span', { class: 'suggestion-side' }, item.side))));
    this.panel.replaceChildren(...[this.heading, this.list].filter(Boolean));
    this.panel.hidden = false;
    this.panel.owner = this;
    this.list.scrollTop = 0;
    this.expanded(true);
    this.mark(this.active);
  }

  expanded(yes) {
    if (this.isCombobox) this.input.setAttribute('aria-expanded', String(yes));
  }

  mark(active, scroll = true) {
    this.active = active;
    [...this.list.querySelectorAll('.suggestion')].forEach((element, at) => {
      element.toggleAttribute('data-active', at === active);
      element.setAttribute('aria-selected', String(at === active));
      if (at === active && scroll) element.scrollIntoView({ block: 'nearest' });
    });
    for (const holder of [this.input, this.list]) {
      if (active >= 0) holder.setAttribute('aria-activedescendant', `${this.id}-${active}`);
      else holder.removeAttribute('aria-activedescendant');
    }
  }

  choose(at) {
    const item = this.items[at];
    this.close();
    this.pick(item);
  }

  close() {
    this.open = false;
    this.active = -1;
    this.expanded(false);
    this.input.removeAttribute('aria-activedescendant');
    if (this.panel.owner !== this) return;
    this.panel.hidden = true;
    this.panel.replaceChildren();
    this.panel.owner = null;
  }

  /** Returns whether the focus moves from the text field into the list, which then stays open. */
  keeps(event) {
    return this.open && event.relatedTarget === this.list;
  }

  keyInList(event) {
    if (!this.key(event) || this.open) return;
    // The choice may have moved the focus already.
    if (document.activeElement === document.body) this.input.focus();
    if (event.key === 'Escape') this.close();
  }

  /** Handles a key for the list; returns true if the list used it. */
  key(event) {
    if (!this.open || event.isComposing) return false;
    const length = this.items.length;
    if (event.key === 'Tab' && event.shiftKey && event.target === this.input) {
      event.preventDefault();
      this.list.focus();
      return true;
    }
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && length) {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.mark(this.active < 0 ? (step > 0 ? 0 : length - 1) : (this.active + step + length) % length);
      event.preventDefault();
      return true;
    }
    if (event.key === 'Enter' && !event.shiftKey && this.active >= 0) {
      event.preventDefault();
      this.choose(this.active);
      return true;
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      this.close();
      return true;
    }
    return false;
  }
}
