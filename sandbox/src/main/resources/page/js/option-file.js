// The input for an option that takes a file, which is chosen or dropped.
import { h } from './dom.js';
import { icon } from './icons.js';
import { frame } from './option-frame.js';
import { encoded, droppable, LARGEST_FILE } from './files.js';
import { words } from './words.js';

export function fileField(option, context) {
  let file = null;
  const input = h('input', { type: 'file', id: `option-${option.name}`, class: 'file-input', test: `option-${option.name}`, 'aria-describedby': `option-error-${option.name}`, onchange: () => take(input.files[0]) });
  const name = h('span', { class: 'file-choice' }, icon('clip'), h('span', {}, words('chooseFile')));
  const { element, tell } = frame(option, context, h('span', { class: 'option-file' }, input, name));
  function take(chosen) {
    if (!chosen) return;
    file = chosen;
    name.lastChild.textContent = chosen.name;
    tell(null);
  }
  droppable(element, files => take(files[0]));
  function problem() {
    if (!file) return option.required ? words('fillIn') : null;
    return file.size > LARGEST_FILE ? words('tooBig', file.name) : null;
  }
  return { option, element, tell, problem, take, value: async () => file ? encoded(file) : undefined, sketch: () => undefined, focus: () => input.focus() };
}
