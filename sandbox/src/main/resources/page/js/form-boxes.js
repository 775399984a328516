// The radio group, checkbox group and checkbox of a form.
import { h } from './dom.js';
import { words } from './words.js';

/** Returns {element, value, focus, problem}. */
export function boxesControl(field, options, id, changed) {
  const one = field.kind === 'radio';
  const boxes = options.map(option => h('input', { type: one ? 'radio' : 'checkbox', name: one ? id : null, value: option.value, checked: !!option.default, test: `form-field-${field.customId}-${option.value}`, onchange: changed }));
  const chosen = () => boxes.filter(box => box.checked).map(box => box.value);
  const least = field.minValues ?? (field.required ? 1 : 0);
  return {
    element: h('div', { class: 'checks', role: one ? 'radiogroup' : 'group', 'aria-labelledby': `${id}-label`, 'aria-describedby': `${id}-error`, test: `form-field-${field.customId}` },
      options.map((option, at) => h('label', { class: 'check' }, boxes[at], h('span', {}, option.label, option.description && h('span', { class: 'choice-detail' }, option.description))))),
    value: () => one ? chosen()[0] : field.kind === 'checkbox' ? chosen().length > 0 : chosen(),
    focus: () => boxes[0]?.focus(),
    problem: () => {
      if (field.kind === 'checkbox') return null;
      const count = chosen().length;
      if (one) return field.required && !count ? words('fillIn') : null;
      return (count < least && (field.required || count)) || count > field.maxValues ? words('chooseBetween', least, field.maxValues) : null;
    },
  };
}
