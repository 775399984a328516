// A file field of a form.
import { h } from './dom.js';
import { encoded, LARGEST_FILE } from './files.js';
import { words } from './words.js';

/** Returns {element, value, focus, problem}; `value` reads the files when it is called. */
export function filesControl(field, shared, changed) {
  const input = h('input', { ...shared, type: 'file', multiple: field.maxValues > 1, onchange: changed });
  const files = () => [...input.files];
  return {
    element: input, value: () => files().length ? Promise.all(files().map(encoded)) : undefined, focus: () => input.focus(),
    problem: () => {
      const tooBig = files().find(file => file.size > LARGEST_FILE);
      if (tooBig) return words('tooBig', tooBig.name);
      if (!files().length) return field.required ? words('fillIn') : null;
      return files().length < field.minValues || files().length > field.maxValues ? words('chooseBetween', field.minValues, field.maxValues) : null;
    },
  };
}
