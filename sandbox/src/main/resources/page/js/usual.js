// Which commands a person uses: what was used in this browser, then what the workspace says that such a person does.
import { state } from './state.js';

const REMEMBERED = 8;

const key = () => `sandbox.used.${state.workspace.id}.${state.person.id}`;
const used = () => JSON.parse(localStorage.getItem(key()) ?? '[]');
const expected = () => state.workspace.opening?.usual[state.person.id] ?? [];

/** Remembers that this person has just used the command. */
export function rememberUse(name) {
  localStorage.setItem(key(), JSON.stringify([name, ...used().filter(one => one !== name)].slice(0, REMEMBERED)));
}

/** Gives each command's place in the order of use; those that nobody expects come last. */
export function usualness() {
  const order = [...new Set([...used(), ...expected()])];
  return command => order.includes(command.name) ? order.indexOf(command.name) : order.length;
}

/** So many of the commands that this person is expected to use, of those that can be used here. */
export const suggested = count => expected().map(name => state.commands.find(command => command.name === name)).filter(Boolean).slice(0, count);
