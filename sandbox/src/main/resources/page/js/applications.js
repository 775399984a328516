// The button in the top bar that opens the panel of applications, where a new one gets its token.
import * as api from './api.js';
import { h, paint, announce } from './dom.js';
import { icon } from './icons.js';
import { avatar } from './avatar.js';
import { state, on } from './state.js';
import { readWorkspace } from './session.js';
import { words, refusalText } from './words.js';

export function applicationsButton() {
  const button = h('button', { type: 'button', class: 'icon-button', test: 'applications', popovertarget: 'applications-panel', 'aria-expanded': 'false' }, icon('key'));
  const heading = h('h2', { class: 'applications-title' });
  const list = h('ul', { class: 'applications-list' });
  const name = h('input', { type: 'text', class: 'field-input', maxlength: 100, required: true, autocomplete: 'off', test: 'application-name' });
  const make = h('button', { type: 'submit', class: 'button primary small', test: 'application-make' });
  const error = h('p', { class: 'form-error', role: 'alert', hidden: true, test: 'application-error' });
  const token = h('div', { class: 'application-token', hidden: true });
  const panel = h('div', { id: 'applications-panel', class: 'applications', popover: 'auto', role: 'region', test: 'applications-panel' },
    heading, list, h('form', { class: 'application-form', onsubmit: event => { event.preventDefault(); add(); } }, name, make), error, token);
  document.body.append(panel);

  async function add() {
    error.hidden = true;
    try {
      const made = await api.makeApplication(name.value.trim());
      name.value = '';
      showToken(made);
      await readWorkspace();
    } catch (refusal) {
      if (refusal.status === undefined) throw refusal;
      error.textContent = refusalText(refusal);
      error.hidden = false;
    }
  }

  /** Shows a token once; closing the panel removes it. */
  function showToken(made) {
    const text = h('input', { type: 'text', class: 'field-input', readonly: true, value: made.token, 'aria-label': words('tokenOf', made.name), test: 'application-token', onfocus: () => text.select() });
    const copy = h('button', { type: 'button', class: 'button secondary small', test: 'application-copy', onclick: () => copied(text) }, words('copy'));
    paint(token, h('p', {}, words('tokenOnce', made.name)), text, copy);
    token.hidden = false;
    text.focus();
  }

  function copied(text) {
    const done = () => announce(words('copied'));
    if (navigator.clipboard) navigator.clipboard.writeText(text.value).then(done, () => text.select());
    else text.select();
  }

  function show() {
    for (const element of [button, panel]) element.setAttribute('aria-label', words('applications'));
    button.title = words('applications');
    heading.textContent = words('applications');
    name.placeholder = words('applicationName');
    name.setAttribute('aria-label', words('applicationName'));
    make.textContent = words('makeApplication');
    paint(list, state.workspace.bots.map(bot => h('li', { class: 'application', test: `application-${bot.id}`, 'data-online': String(bot.online) }, avatar(bot, 'small'),
      h('span', { class: 'application-text' }, bot.name, h('span', { class: 'choice-detail' }, bot.id)), h('span', { class: bot.online ? 'tag online' : 'tag' }, words(bot.online ? 'online' : 'offline')))));
  }

  panel.addEventListener('toggle', event => {
    const open = event.newState === 'open';
    button.setAttribute('aria-expanded', String(open));
    if (!open) {
      token.hidden = true;
      token.replaceChildren();
    }
  });
  on('workspace language', () => state.workspace && show());
  return button;
}
