// Builds page elements from plain values, so that no text is ever read as HTML.

const PROPERTIES = new Set(['value', 'checked', 'disabled', 'hidden', 'tabIndex', 'textContent', 'multiple', 'selected']);

/** Creates an element: `test` becomes data-test, `vars` CSS variables, `on…` listeners; null, undefined and false are left out. */
export function h(tag, props, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === null || value === undefined) continue;
    if (PROPERTIES.has(name)) element[name] = value;
    else if (value === false) continue;
    else if (name === 'class') element.className = value;
    else if (name === 'test') element.setAttribute('data-test', value);
    else if (name === 'vars') for (const [k, v] of Object.entries(value)) v && element.style.setProperty(k, v);
    else if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  add(element, children);
  return element;
}

export function add(parent, children) {
  for (const child of [children].flat(Infinity)) {
    if (child === null || child === undefined || child === false || child === '') continue;
    parent.append(child);
  }
  return parent;
}

export const byId = id => document.getElementById(id);

/** Replaces the children of an element; keeps its scroll position, and the focus on the element with the same data-test. */
export function paint(parent, ...children) {
  const standing = parent.contains(document.activeElement) ? document.activeElement.getAttribute('data-test') : null;
  const top = parent.scrollTop;
  parent.replaceChildren();
  add(parent, children);
  parent.scrollTop = top;
  if (standing) findTest(parent, standing)?.focus({ preventScroll: true });
}

export function findTest(parent, test) {
  return parent.querySelector(`[data-test="${CSS.escape(test)}"]`);
}

export function debounce(wait, work) {
  let timer;
  return (...given) => {
    clearTimeout(timer);
    timer = setTimeout(() => work(...given), wait);
  };
}

/** Returns the text in lower case without accents, so that "arskurs" finds "Årskurs". */
export function folded(text) {
  return (text ?? '').toLocaleLowerCase('sv').normalize('NFD').replace(/\p{M}/gu, '');
}

/** Announces a text to screen readers. */
export function announce(text) {
  byId('announce').textContent = text;
}
