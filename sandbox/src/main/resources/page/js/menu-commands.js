// A button that opens the list of context menu commands for a person or a message.
import * as api from './api.js';
import { h } from './dom.js';
import { icon } from './icons.js';
import { state, on } from './state.js';
import { openPicker } from './picker.js';
import { handle } from './outcomes.js';
import { firstTold, unanswered } from './failures.js';
import { showMessage } from './display.js';
import { showRefusal } from './banner.js';
import { words } from './words.js';

// The buttons are always in the page; these classes show them while there are commands.
on('commands', () => ['user', 'message'].forEach(kind => document.body.classList.toggle(`menu-${kind}`, commandsFor(kind).length > 0)));

const commandsFor = kind => state.menuCommands.filter(command => command.kind === kind);

/** Returns the button; `kind` is user or message, and `name` is the target's name for screen readers. */
export function menuButton(kind, targetId, name, test) {
  const label = words('menuOf', name);
  return h('button', {
    type: 'button', class: `icon-button tiny menu-button menu-of-${kind}`, test, title: label, 'aria-label': label, 'aria-haspopup': 'listbox', 'aria-expanded': 'false',
    onclick: event => openPicker({
      anchor: event.currentTarget, label, testPrefix: 'menu', empty: words('noCommands'),
      items: commandsFor(kind).map(command => ({ value: command.id, name: command.localName, detail: state.workspace.bots.find(bot => bot.id === command.applicationId)?.name, test: `menu-command-${command.name}` })),
      choose: id => use(state.menuCommands.find(command => command.id === id), targetId).catch(showRefusal),
    }),
  }, icon('more'));
}

async function use(command, targetId) {
  const channelId = state.channelId;
  const { kind, name, applicationId } = command;
  const outcome = await api.useCommand(state.person.id, { channelId, applicationId, command: name, kind, targetId });
  if (outcome.kind === 'failed' && firstTold(outcome.interactionId)) showMessage(unanswered({ ...outcome, channelId, applicationId, usedCommand: { name, person: state.person } }), true);
  handle(outcome, { channelId });
}
