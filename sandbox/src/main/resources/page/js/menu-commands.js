// The commands that apps offer for a person or a message: a button with a list behind it.
import * as api from './api.js';
import { h } from './dom.js';
import { icon } from './icons.js';
import { state, on } from './state.js';
import { openPicker } from './picker.js';
import { handle } from './outcomes.js';
import { firstTold, unanswered } from './failures.js';
import { put } from './screen.js';
import { complain } from './banner.js';
import { words } from './words.js';

// What is drawn once has its button; it shows while there is something behind it.
on('commands', () => ['user', 'message'].forEach(kind => document.body.classList.toggle(`menu-${kind}`, commandsFor(kind).length > 0)));

const commandsFor = kind => state.menuCommands.filter(command => command.kind === kind);

/** `kind` is user or message, `name` whom or what it is about, for those who do not see it. */
export function menuButton(kind, targetId, name, test) {
  const label = words('menuOf', name);
  return h('button', {
    type: 'button', class: `icon-button tiny menu-button menu-of-${kind}`, test, title: label, 'aria-label': label, 'aria-haspopup': 'listbox', 'aria-expanded': 'false',
    onclick: event => openPicker({
      anchor: event.currentTarget, label, testPrefix: 'menu', empty: words('noCommands'),
      items: commandsFor(kind).map(command => ({ value: command.id, name: command.localName, detail: state.workspace.bots.find(bot => bot.id === command.applicationId)?.name, test: `menu-command-${command.name}` })),
      choose: id => use(state.menuCommands.find(command => command.id === id), targetId).catch(complain),
    }),
  }, icon('more'));
}

async function use(command, targetId) {
  const channelId = state.channelId;
  const { kind, name, applicationId } = command;
  const outcome = await api.useCommand(state.person.id, { channelId, applicationId, command: name, kind, targetId });
  if (outcome.kind === 'failed' && firstTold(outcome.interactionId)) put(unanswered({ ...outcome, channelId, applicationId, usedCommand: { name, person: state.person } }), true);
  handle(outcome, { channelId });
}
