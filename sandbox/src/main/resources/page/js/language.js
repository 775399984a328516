// The switch for the chosen person's language.
import { h } from './dom.js';
import { state, on } from './state.js';
import { changeMe } from './session.js';
import { words } from './words.js';
import { showRefusal } from './banner.js';

const LANGUAGES = [['sv-SE', 'SV', 'Svenska'], ['en-US', 'EN', 'English']];

export function languageSwitch() {
  const buttons = LANGUAGES.map(([locale, short, name]) => h('button', {
    type: 'button', class: 'segment', test: `language-${locale}`, title: name, 'aria-label': `${short}: ${name}`, lang: locale,
    onclick: () => changeMe({ locale }).catch(showRefusal),
  }, short));
  const box = h('div', { class: 'segments', role: 'group', test: 'language' }, buttons);
  on('language', () => {
    box.setAttribute('aria-label', words('language'));
    buttons.forEach((button, index) => button.setAttribute('aria-pressed', String(state.person?.locale === LANGUAGES[index][0])));
  });
  return box;
}
