// One field of a form: text, choice or files, with label, help, character count and error.
import { h } from './dom.js';
import { icon } from './icons.js';
import { boxesControl } from './form-boxes.js';
import { filesControl } from './form-files.js';
import { optionsOf, OF_WORKSPACE } from './form-options.js';
import { words } from './words.js';

const DISTANT = 2000;

let count = 0;

/** Returns {customId, element, value, check, focus}. */
export function formField(field) {
  const id = `field-${++count}`;
  const error = h('p', { class: 'field-error', id: `${id}-error`, hidden: true, test: `form-error-${field.customId}` });
  const counter = h('span', { class: 'field-count number', 'aria-hidden': 'true', test: `form-count-${field.customId}` });
  const options = optionsOf(field);
  const control = controlOf();
  const isGroup = /group$/.test(control.element.getAttribute('role'));
  const element = h('div', { class: 'field' },
    h('div', { class: 'field-head' }, h(isGroup ? 'span' : 'label', { class: 'field-label', id: `${id}-label`, for: isGroup ? null : id }, field.label, !field.required && field.kind !== 'checkbox' && h('span', { class: 'field-optional' }, ` ${words('optionalField')}`)), counter),
    field.description && h('p', { class: 'field-help', id: `${id}-help` }, field.description),
    control.element, error);

  function textControl() {
    const input = h(field.kind === 'paragraph' ? 'textarea' : 'input', { ...shared(), type: field.kind === 'paragraph' ? null : 'text', rows: field.kind === 'paragraph' ? 4 : null, placeholder: field.placeholder, maxlength: field.maxLength ?? null, autocomplete: 'off', oninput: () => { showCount(); tell(null); } });
    input.value = field.value ?? '';
    // The character count of a long field is shown only near its limit.
    const isNear = () => field.maxLength < DISTANT || input.value.length > field.maxLength * 0.8;
    const showCount = () => counter.textContent = field.maxLength && isNear() ? `${input.value.length}/${field.maxLength}` : '';
    showCount();
    return {
      element: input, value: () => input.value, focus: () => input.focus(),
      problem: () => {
        const length = input.value.trim().length;
        if (field.required && length === 0) return words('fillIn');
        if (field.minLength && length > 0 && length < field.minLength) return words('tooShort', field.minLength);
        if (field.maxLength && input.value.length > field.maxLength) return words('tooLong', field.maxLength);
        return null;
      },
    };
  }

  function controlOf() {
    if (!options) return field.kind === 'files' ? filesControl(field, shared(), () => tell(null)) : textControl();
    return (field.kind === 'select' || OF_WORKSPACE.has(field.kind)) && field.maxValues <= 1 ? oneControl() : boxesControl(field, options, id, () => tell(null));
  }

  function oneControl() {
    const chosen = options.find(option => option.default)?.value ?? '';
    const select = h('select', { ...shared(), onchange: () => tell(null) },
      h('option', { value: '' }, field.placeholder ?? words('choose')), options.map(option => h('option', { value: option.value }, option.label)));
    select.value = chosen;
    return { element: h('div', { class: 'native-select' }, select, icon('down')), value: () => select.value || undefined, focus: () => select.focus(), problem: () => field.required && !select.value ? words('fillIn') : null };
  }

  function shared() {
    return { id, class: 'field-input', test: `form-field-${field.customId}`, 'aria-required': String(!!field.required), 'aria-describedby': `${id}-error${field.description ? ` ${id}-help` : ''}` };
  }

  function tell(text) {
    error.textContent = text ?? '';
    error.hidden = !text;
    element.classList.toggle('wrong', !!text);
    element.querySelector('.field-input')?.setAttribute('aria-invalid', String(!!text));
  }

  return {
    customId: field.customId, element, value: control.value, focus: control.focus,
    check: () => {
      const problem = control.problem();
      tell(problem);
      return !problem;
    },
  };
}
