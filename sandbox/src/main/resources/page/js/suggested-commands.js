// The order in which commands are suggested: those used in this browser first, then those that the workspace names for this person.
import { state } from './state.js';

const REMEMBERED = 8;

const key = () => `sandbox.used.${state.workspace.id}.${state.person.id}`;
const used = () => JSON.parse(localStorage.getItem(key()) ?? '[]');
const expected = () => state.workspace.opening?.usual[state.person.id] ?? [];

/** Remembers that this person has just used the command. */
export function rememberUse(name) {
  localStorage.setItem(key(), JSON.stringify([name, ...used().filter(one => one !== name)].slice(0, REMEMBERED)));
}

/** Returns a function from a command to its place in this order; other commands come last. */
export function usageOrder() {
  const order = [...new Set([...used(), ...expected()])];
  return command => order.includes(command.name) ? order.indexOf(command.name) : order.length;
}

/** Returns at most `count` commands that the workspace names for this person and that can be used in this channel. */
export const suggested = count => expected().map(name => state.commands.find(command => command.name === name)).filter(Boolean).slice(0, count);
