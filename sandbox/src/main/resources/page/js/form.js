// An app's form as a dialog, which keeps the typed text until the app has answered.
import * as api from './api.js';
import { h } from './dom.js';
import { icon } from './icons.js';
import { state, on } from './state.js';
import { markdown } from './markdown-view.js';
import { formField } from './form-field.js';
import { handle } from './outcomes.js';
import { words, refusalText } from './words.js';

export function showForms() {
  on('form', ({ form, channelId }) => open(form, channelId));
}

function open(form, channelId) {
  const before = document.activeElement;
  const beforeTest = before?.dataset?.test;
  const beforeMessage = before?.closest?.('[data-message]')?.dataset.message;
  const parts = form.fields.map(field => field.kind === 'text' ? { element: h('div', { class: 'md' }, markdown(field.label)) } : formField(field));
  const fields = parts.filter(part => part.customId);
  const error = h('p', { class: 'form-error', role: 'alert', hidden: true, test: 'form-error' });
  const submit = h('button', { type: 'submit', class: 'button primary', test: 'form-submit' }, words('submit'));
  const dialog = h('dialog', { class: 'form', test: 'form', 'aria-labelledby': 'form-title', onclose: closed },
    h('form', { novalidate: true, onsubmit: event => { event.preventDefault(); send(); } },
      h('header', { class: 'form-head' }, h('h2', { id: 'form-title', test: 'form-title' }, form.title),
        h('button', { type: 'button', class: 'icon-button', test: 'form-close', 'aria-label': words('close'), onclick: () => dialog.close() }, icon('close'))),
      h('div', { class: 'form-body' }, parts.map(part => part.element)),
      error,
      h('footer', { class: 'form-foot' }, h('button', { type: 'button', class: 'button secondary', test: 'form-cancel', onclick: () => dialog.close() }, words('cancel')), submit)));
  let sending = false;

  async function send() {
    if (sending) return;
    const wrong = fields.filter(field => !field.check());
    if (wrong.length) return wrong[0].focus();
    busy(true);
    tell(null);
    try {
      const values = await Promise.all(fields.map(async field => [field.customId, await field.value()]));
      const outcome = await api.sendForm(state.person.id, form.id, Object.fromEntries(values.filter(([, value]) => value !== undefined)));
      if (outcome.kind !== 'failed') dialog.close();
      else tell(words('formFailed'));
      handle(outcome, { channelId });
    } catch (refusal) {
      if (refusal.status === undefined) throw refusal;
      tell(refusalText(refusal));
    } finally {
      busy(false);
    }
  }

  function busy(yes) {
    sending = yes;
    submit.setAttribute('aria-busy', String(yes));
    submit.replaceChildren(...[yes && h('span', { class: 'spinner', 'aria-hidden': 'true' }), words('submit')].filter(Boolean));
  }

  function tell(text) {
    error.textContent = text ?? '';
    error.hidden = !text;
  }

  /** Restores the focus to the element that opened the form, even if its message was drawn again meanwhile. */
  function closed() {
    dialog.remove();
    const message = beforeMessage && document.querySelector(`[data-message="${CSS.escape(beforeMessage)}"]`);
    const standIn = beforeTest && (message ?? document).querySelector(`[data-test="${CSS.escape(beforeTest)}"]`);
    (before?.isConnected ? before : standIn || message || document.getElementById('composer-text'))?.focus({ preventScroll: true });
  }

  document.body.append(dialog);
  dialog.showModal();
  fields[0]?.focus();
}
