// One field of a form: a line, a text area or a choice, with its label, help, count and what is wrong.
import { h } from './dom.js';
import { icon } from './icons.js';
import { words } from './words.js';

const DISTANT = 2000;

let count = 0;

/** Gives {customId, element, value, check, focus}. */
export function formField(field) {
  const id = `field-${++count}`;
  const error = h('p', { class: 'field-error', id: `${id}-error`, hidden: true, test: `form-error-${field.customId}` });
  const counter = h('span', { class: 'field-count number', 'aria-hidden': 'true', test: `form-count-${field.customId}` });
  const control = field.kind !== 'select' ? textControl() : (field.maxValues ?? 1) > 1 ? manyControl() : oneControl();
  const isGroup = control.element.getAttribute('role') === 'group';
  const element = h('div', { class: 'field' },
    h('div', { class: 'field-head' }, h(isGroup ? 'span' : 'label', { class: 'field-label', id: `${id}-label`, for: isGroup ? null : id }, field.label, !field.required && h('span', { class: 'field-optional' }, ` ${words('optionalField')}`)), counter),
    field.description && h('p', { class: 'field-help', id: `${id}-help` }, field.description),
    control.element, error);

  function textControl() {
    const input = h(field.kind === 'paragraph' ? 'textarea' : 'input', { ...shared(), type: field.kind === 'paragraph' ? null : 'text', rows: field.kind === 'paragraph' ? 4 : null, placeholder: field.placeholder, maxlength: field.maxLength ?? null, autocomplete: 'off', oninput: () => { showCount(); tell(null); } });
    input.value = field.value ?? '';
    // A limit that one hardly reaches is only told when it comes near.
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

  function oneControl() {
    const chosen = field.value ?? field.options.find(option => option.default)?.value ?? '';
    const select = h('select', { ...shared(), onchange: () => tell(null) },
      h('option', { value: '' }, field.placeholder ?? words('choose')), field.options.map(option => h('option', { value: option.value }, option.label)));
    select.value = chosen;
    return { element: h('div', { class: 'native-select' }, select, icon('down')), value: () => select.value || undefined, focus: () => select.focus(), problem: () => field.required && !select.value ? words('fillIn') : null };
  }

  function manyControl() {
    const boxes = field.options.map(option => h('input', { type: 'checkbox', value: option.value, checked: !!option.default, test: `form-field-${field.customId}-${option.value}`, onchange: () => tell(null) }));
    const chosen = () => boxes.filter(box => box.checked).map(box => box.value);
    const min = field.minValues ?? (field.required ? 1 : 0);
    return {
      element: h('div', { class: 'checks', role: 'group', 'aria-labelledby': `${id}-label`, 'aria-describedby': `${id}-error`, test: `form-field-${field.customId}` }, field.options.map((option, at) => h('label', { class: 'check' }, boxes[at], h('span', {}, option.label, option.description && h('span', { class: 'choice-detail' }, option.description))))),
      value: () => chosen(), focus: () => boxes[0]?.focus(),
      problem: () => (chosen().length < min && (field.required || chosen().length)) || chosen().length > field.maxValues ? words('chooseBetween', min, field.maxValues) : null,
    };
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
