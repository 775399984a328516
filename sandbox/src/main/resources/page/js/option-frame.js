// The frame of an option's input: label, remove button and error.
import { h } from './dom.js';
import { icon } from './icons.js';
import { words } from './words.js';

export function frame(option, context, control) {
  const error = h('span', { class: 'option-error', id: `option-error-${option.name}`, role: 'alert', hidden: true, test: `option-error-${option.name}` });
  const element = h('div', { class: 'option', title: option.description, 'data-option': option.name },
    h('label', { class: 'option-label', for: `option-${option.name}` }, option.localName ?? option.name, option.required && h('span', { class: 'sr' }, ` (${words('required')})`)),
    control,
    !option.required && h('button', { type: 'button', class: 'icon-button tiny', 'aria-label': words('remove', option.localName ?? option.name), test: `option-remove-${option.name}`, onclick: () => context.remove(option) }, icon('close')),
    error);
  const tell = text => {
    error.textContent = text ?? '';
    error.hidden = !text;
    element.classList.toggle('wrong', !!text);
    control.querySelector?.('input')?.setAttribute('aria-invalid', String(!!text));
    (control.matches('input') ? control : null)?.setAttribute('aria-invalid', String(!!text));
  };
  return { element, tell };
}
