// What a field of a form offers, whether the app lists it or it is the workspace's own.
import { choicesOfKind } from './choices.js';
import { words } from './words.js';

export const OF_WORKSPACE = new Set(['user', 'role', 'mentionable', 'channel']);

/** A list of {value, label, description, default}; null where the field is written or takes files. */
export function optionsOf(field) {
  if (OF_WORKSPACE.has(field.kind)) {
    const chosen = (field.defaults ?? []).map(value => value.id);
    return choicesOfKind(field.kind, field.channelTypes).map(choice => ({ value: choice.value, label: choice.name, default: chosen.includes(choice.value) }));
  }
  if (field.kind === 'checkbox') return [{ value: 'true', label: words('yes'), default: field.value === 'true' }];
  return ['select', 'radio', 'checkboxes'].includes(field.kind) ? field.options : null;
}
