// The field for one option of a command: label, input for the option's type, and error.
import { h, debounce, folded } from './dom.js';
import { Suggestions } from './suggestions.js';
import { sourceOf, isFree } from './option-sources.js';
import { frame } from './option-frame.js';
import { fileField } from './option-file.js';
import { words, refusalText } from './words.js';

const TYPING_PAUSE = 180;

/** Returns {element, focus, value, problem, tell}; value() is undefined if the field is empty. */
export function optionField(option, context) {
  return option.type === 'attachment' ? fileField(option, context) : textField(option, context);
}

function textField(option, context) {
  const input = h('input', {
    type: 'text', id: `option-${option.name}`, class: 'option-input', test: `option-${option.name}`, autocomplete: 'off', spellcheck: option.type === 'string' && !option.choices ? 'true' : 'false', inputmode: option.type === 'integer' ? 'numeric' : option.type === 'number' ? 'decimal' : null,
    placeholder: option.description, 'aria-description': option.description, 'aria-describedby': `option-error-${option.name}`, 'aria-required': String(!!option.required),
  });
  const { element, tell } = frame(option, context, input);
  const source = sourceOf(option, context.ask(option));
  let chosen = null;
  let offered = [];
  let asked = 0;
  let offering = null;
  let enterWaits = false;

  const suggestions = source && new Suggestions(input, context.panel, {
    label: option.localName ?? option.name, test: 'suggestions', heading: option.description, hint: words('keys'),
    pick: item => {
      chosen = item;
      input.value = item.name;
      fit();
      tell(null);
      context.filled(option);
    },
  });

  async function offer(typed, whenTyped) {
    const mine = ++asked;
    try {
      const items = await source(typed);
      if (mine !== asked) return;
      offered = items;
      offering = null;
      if (document.activeElement !== input) return;
      suggestions.show(items, whenTyped && typed ? 0 : -1, items.length ? null : words('noMatches'));
    } catch (refusal) {
      if (refusal.status === undefined) throw refusal;
      if (mine !== asked) return;
      offering = null;
      suggestions.show([], -1, refusalText(refusal));
    }
    if (enterWaits) enterAgain();
  }
  const ask = typed => offering = offer(typed, true);
  const askSoon = debounce(TYPING_PAUSE, ask);

  /** Handles Enter pressed before the suggestions have arrived: chooses the marked suggestion, or sends the command if there is none. */
  function enterAgain() {
    enterWaits = false;
    if (suggestions.open && suggestions.active >= 0) suggestions.choose(suggestions.active);
    else input.form.requestSubmit();
  }

  /** Makes the field as wide as its content. */
  function fit() {
    input.style.setProperty('--length', Math.max(input.value.length, Math.min(option.description?.length ?? 0, 26), 8));
  }

  input.addEventListener('input', () => {
    chosen = null;
    tell(null);
    fit();
    if (!source) return;
    if (!isFree(option)) return ask(input.value);
    offering = true;
    askSoon(input.value);
  });
  input.addEventListener('focus', () => source && offer(chosen ? '' : input.value, false));
  input.addEventListener('click', () => source && !suggestions.open && offer(chosen ? '' : input.value, false));
  input.addEventListener('blur', event => {
    enterWaits = false;
    if (!suggestions?.keeps(event)) suggestions?.close();
  });
  input.addEventListener('keydown', event => {
    if (event.key === 'Tab' && !event.shiftKey && suggestions?.open && suggestions.active >= 0) suggestions.choose(suggestions.active);
    else if (offering && event.key === 'Enter') {
      event.preventDefault();
      enterWaits = true;
    } else if (suggestions?.key(event)) event.stopPropagation();
    else if (event.key === 'Backspace' && input.value === '') context.emptied(option, event);
  });
  fit();

  const typed = () => input.value.trim();
  const exact = () => chosen ?? offered.find(item => folded(item.name) === folded(typed()));

  function value() {
    if (typed() === '') return undefined;
    if (option.type === 'integer' || option.type === 'number') return exact()?.value ?? Number(typed().replace(',', '.'));
    if (source) return exact()?.value ?? (isFree(option) ? typed() : undefined);
    return typed();
  }

  function problem() {
    if (typed() === '') return option.required ? words('fillIn') : null;
    if (source && !isFree(option) && !exact()) return words('notInList');
    const given = value();
    if (option.type === 'integer' && !Number.isInteger(given)) return words('notANumber');
    if (option.type === 'number' && Number.isNaN(given)) return words('notADecimal');
    if (typeof given === 'number' && option.min != null && given < option.min) return words('atLeast', option.min);
    if (typeof given === 'number' && option.max != null && given > option.max) return words('atMost', option.max);
    if (typeof given === 'string' && option.minLength != null && given.length < option.minLength) return words('tooShort', option.minLength);
    if (typeof given === 'string' && option.maxLength != null && given.length > option.maxLength) return words('tooLong', option.maxLength);
    return null;
  }

  return { option, element, tell, problem, value: async () => value(), sketch: value, focus: () => input.focus() };
}
