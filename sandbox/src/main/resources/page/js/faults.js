// The button in the top bar behind which things are made to go wrong for the bots, and its panel.
import * as api from './api.js';
import { h, paint, announce } from './dom.js';
import { icon } from './icons.js';
import { state, on, currentChannel } from './state.js';
import { words } from './words.js';
import { complain } from './banner.js';

const COUNTED = ['failNext', 'cutBeforeNext', 'cutAfterNext', 'sharedLimitNext', 'duplicateNext', 'loseNext', 'reorderNext'];
const ONCE = { reconnect: { reconnect: true }, invalidSession: { invalidSession: true }, revokeToken: { revokeToken: true } };
const INJECTED = ['event', 'channel', 'message', 'component'];
const LASTING = ['silent', 'gone', 'quarantine'];

export function faultsButton() {
  const button = h('button', { type: 'button', class: 'icon-button', test: 'faults', popovertarget: 'faults-panel', 'aria-expanded': 'false' }, icon('warning'));
  const panel = h('div', { id: 'faults-panel', class: 'faults', popover: 'auto', role: 'group', test: 'faults-panel' });
  document.body.append(panel);
  let now = {};

  const send = change => api.setFaults(change).then(faults => {
    now = faults;
    show();
    if (Object.keys(change).length) announce(words('faultsSet'));
  }).catch(complain);

  const act = (test, word, change, pressed) => h('button', { type: 'button', class: 'fault', test: `fault-${test}`, 'aria-pressed': pressed === undefined ? null : String(pressed), onclick: () => send(change) }, word);

  function hiding() {
    const channel = currentChannel();
    if (!channel || channel.type !== 'text') return null;
    const hidden = now.hidden?.includes(channel.id);
    return act('hideChannel', words('faultHide', channel.name), { [hidden ? 'showChannel' : 'hideChannel']: channel.id }, hidden);
  }

  function show() {
    button.title = words('faults');
    button.setAttribute('aria-label', button.title);
    panel.setAttribute('aria-label', button.title);
    paint(panel, h('h2', { class: 'faults-title' }, words('faults')),
      COUNTED.map(name => act(name, now[name] ? `${words(name)} (${now[name]})` : words(name), { [name]: (now[name] ?? 0) + 1 })),
      Object.entries(ONCE).map(([name, change]) => act(name, words(name), change)),
      INJECTED.map(kind => act(`inject-${kind}`, words(`inject-${kind}`), { inject: kind })),
      LASTING.map(name => act(name, words(name), { [name]: !now[name] }, Boolean(now[name]))),
      hiding());
  }

  panel.addEventListener('toggle', event => {
    const open = event.newState === 'open';
    button.setAttribute('aria-expanded', String(open));
    // What is in force may have changed from elsewhere meanwhile.
    if (open) send({});
  });
  on('language channel', () => state.workspace && show());
  return button;
}
