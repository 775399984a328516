// A chosen command in the composer: its options as fields, sent when all required ones have a value.
import * as api from './api.js';
import { h, paint } from './dom.js';
import { icon } from './icons.js';
import { state } from './state.js';
import { optionField } from './option-field.js';
import { asker } from './option-sources.js';
import { handle } from './outcomes.js';
import { firstTold, unanswered } from './failures.js';
import { showMessage } from './display.js';
import { rememberUse } from './suggested-commands.js';
import { words, refusalText } from './words.js';

/** Returns {element, focus, dropped}; calls `leave` when the command is sent or abandoned. */
export function commandRow(command, { panel, leave }) {
  const name = `/${command.localName ?? command.name}`;
  let fields = [];
  let sending = false;
  const row = h('div', { class: 'options' });
  const more = h('div', { class: 'options-more' });
  const error = h('p', { class: 'composer-error', role: 'alert', hidden: true, test: 'composer-error' });
  const submit = h('button', { type: 'submit', class: 'send-button', test: 'send', 'aria-label': words('send'), title: words('send') }, icon('send'));
  const element = h('form', { class: 'command', test: 'command', 'data-command': command.name, novalidate: true, 'aria-label': name, onsubmit: event => { event.preventDefault(); send(); }, onkeydown: key },
    h('div', { class: 'command-head' }, h('span', { class: 'command-name' }, name), h('span', { class: 'command-about' }, command.description),
      h('button', { type: 'button', class: 'icon-button tiny', test: 'command-cancel', 'aria-label': words('cancelCommand'), title: words('cancelCommand'), onclick: () => leave() }, icon('close'))),
    h('div', { class: 'command-body' }, h('div', { class: 'command-fields' }, row, more), submit), error);

  const context = {
    panel,
    ask: option => asker(command, option, state.channelId, sketch),
    remove: option => {
      fields = fields.filter(field => field.option !== option);
      draw();
      focus();
    },
    filled: option => {
      const next = fields[fields.findIndex(field => field.option === option) + 1];
      if (next && next.sketch() === undefined) next.focus();
    },
    emptied: (option, event) => {
      const at = fields.findIndex(field => field.option === option);
      if (at > 0) event.preventDefault();
      if (!option.required) context.remove(option);
      else if (at > 0) fields[at - 1].focus();
    },
  };

  function addField(option) {
    const field = optionField(option, context);
    fields.push(field);
    return field;
  }

  function draw() {
    const shown = new Set(fields.map(field => field.option));
    const rest = (command.options ?? []).filter(option => !shown.has(option));
    row.replaceChildren(...fields.map(field => field.element));
    if (!command.options?.length) row.replaceChildren(h('p', { class: 'options-none' }, words('noOptions')));
    row.hidden = row.children.length === 0;
    more.hidden = rest.length === 0;
    paint(more, h('span', { class: 'options-more-label' }, words('optional')), rest.map(option => h('button', {
      type: 'button', class: 'chip', title: option.description, test: `option-add-${option.name}`,
      onclick: () => {
        const field = addField(option);
        draw();
        field.focus();
      },
    }, icon('plus'), option.localName ?? option.name)));
  }

  /** Returns the values given so far, on which autocompletion may depend. */
  function sketch() {
    return Object.fromEntries(fields.map(field => [field.option.name, field.sketch()]).filter(([, value]) => value !== undefined));
  }

  async function send() {
    if (sending) return;
    const problems = fields.map(field => [field, field.problem()]);
    problems.forEach(([field, problem]) => field.tell(problem));
    const wrong = problems.find(([, problem]) => problem);
    if (wrong) return wrong[0].focus();
    busy(true);
    tell(null);
    const channelId = state.channelId;
    try {
      const values = await Promise.all(fields.map(async field => [field.option.name, await field.value()]));
      const options = Object.fromEntries(values.filter(([, value]) => value !== undefined));
      const outcome = await api.useCommand(state.person.id, { channelId, applicationId: command.applicationId, command: command.name, options });
      if (outcome.kind === 'failed' && firstTold(outcome.interactionId)) {
        showMessage(unanswered({ ...outcome, channelId, applicationId: command.applicationId, usedCommand: { name: command.name, person: state.person } }), true);
      }
      rememberUse(command.name);
      leave();
      handle(outcome, { channelId });
    } catch (refusal) {
      if (refusal.status === undefined) throw refusal;
      tell(refusalText(refusal));
      busy(false);
    }
  }

  function busy(yes) {
    sending = yes;
    element.setAttribute('aria-busy', String(yes));
    submit.replaceChildren(yes ? h('span', { class: 'spinner', role: 'img', 'aria-label': words('sending') }) : icon('send'));
  }

  function tell(text) {
    error.textContent = text ?? '';
    error.hidden = !text;
  }

  function key(event) {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault();
      leave();
    } else if (event.key === 'Enter' && event.target.tagName === 'INPUT' && !event.defaultPrevented && !event.isComposing) {
      // Submits in code, because browsers submit a form only on trusted key events.
      event.preventDefault();
      send();
    }
  }

  function focus() {
    (fields.find(field => field.problem()) ?? fields[0] ?? { focus: () => submit.focus() }).focus();
  }

  for (const option of (command.options ?? []).filter(option => option.required)) addField(option);
  draw();
  return { element, focus, dropped: files => fields.find(field => field.take && !field.sketch())?.take(files[0]) };
}
