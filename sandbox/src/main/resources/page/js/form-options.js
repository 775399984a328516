// The options of a form's field, from the app or from the workspace.
import { choicesOfKind } from './choices.js';
import { words } from './words.js';

export const OF_WORKSPACE = new Set(['user', 'role', 'mentionable', 'channel']);

/** Returns a list of {value, label, description, default}, or null for text and file fields. */
export function optionsOf(field) {
  if (OF_WORKSPACE.has(field.kind)) {
    const chosen = (field.defaults ?? []).map(value => value.id);
    return choicesOfKind(field.kind, field.channelTypes).map(choice => ({ value: choice.value, label: choice.name, default: chosen.includes(choice.value) }));
  }
  if (field.kind === 'checkbox') return [{ value: 'true', label: words('yes'), default: field.value === 'true' }];
  return ['select', 'radio', 'checkboxes'].includes(field.kind) ? field.options : null;
}
