// The list of commands that opens when a message begins with a slash.
import { folded } from './dom.js';
import { avatar } from './avatar.js';
import { state, personById } from './state.js';
import { usageOrder } from './suggested-commands.js';
import { words } from './words.js';

/** Returns the commands whose name or description contains the typed text: best match first, then by this person's use. */
export function matching(typed, commands = state.commands, place = () => 0) {
  const query = folded(typed).trim();
  const rank = command => {
    const names = [folded(command.localName ?? command.name), folded(command.name)];
    if (names.some(name => name.startsWith(query))) return 0;
    if (names.some(name => query.split(/\s+/).every(word => name.includes(word)))) return 1;
    return folded(command.description).includes(query) && query.length > 2 ? 2 : 3;
  };
  return commands.map(command => ({ command, rank: rank(command), place: place(command) })).filter(found => found.rank < 3)
    .sort((a, b) => a.rank - b.rank || a.place - b.place || (a.command.localName ?? a.command.name).localeCompare(b.command.localName ?? b.command.name, 'sv'))
    .map(found => found.command);
}

/** Returns the command whose complete name is the typed text, if any. */
export function named(typed, commands = state.commands) {
  const query = folded(typed).trim();
  return commands.find(command => [command.localName, command.name].some(name => name && folded(name) === query));
}

export function paletteItems(typed) {
  return matching(typed, state.commands, usageOrder()).map(command => {
    const app = personById(command.applicationId);
    return {
      value: command.name, command, name: `/${command.localName ?? command.name}`, detail: command.description, side: app?.name,
      mark: app && avatar(app, 'small'), test: 'command-option', data: { 'data-command': command.name, 'data-application': command.applicationId },
    };
  });
}

export const paletteHint = () => [words('commands'), words('keys')];
