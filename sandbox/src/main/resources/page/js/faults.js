// The button in the top bar that opens the panel of injected faults, and the panel.
import * as api from './api.js';
import { h, paint, announce } from './dom.js';
import { icon } from './icons.js';
import { state, on, currentChannel } from './state.js';
import { words } from './words.js';
import { showRefusal } from './banner.js';
import { changeMe } from './session.js';

const CALLS = ['failNext', 'cutBeforeNext', 'cutAfterNext', 'sharedLimitNext'];
const MAIL = ['refuseMailNext', 'delayMailNext', 'cutMailNext'];
const EVENTS = ['duplicateNext', 'loseNext', 'reorderNext'];
const ONCE = { reconnect: { reconnect: true }, invalidSession: { invalidSession: true }, revokeToken: { revokeToken: true } };
const INJECTED = ['event', 'channel', 'message', 'component'];
const LASTING = ['silent', 'gone', 'quarantine'];
/** What bots can meet at the gateway's resume address, other than a working gateway. */
const RESUME = ['refused', 'cut', 'silent'];
/** The latencies, in milliseconds, through which the button cycles. */
const LATENCIES = [0, 1000, 4000];
/** The permissions that bots most often lack. */
const PERMISSIONS = ['SEND_MESSAGES', 'EMBED_LINKS', 'ATTACH_FILES', 'READ_MESSAGE_HISTORY', 'CREATE_EVENTS', 'MANAGE_CHANNELS', 'MANAGE_ROLES'];

export function faultsButton() {
  const button = h('button', { type: 'button', class: 'icon-button', test: 'faults', popovertarget: 'faults-panel', 'aria-expanded': 'false' }, icon('warning'));
  const panel = h('div', { id: 'faults-panel', class: 'faults', popover: 'auto', role: 'region', test: 'faults-panel' });
  document.body.append(panel);
  let now = {};

  const send = change => api.setFaults(change).then(faults => {
    now = faults;
    show();
    if (Object.keys(change).length) announce(words('faultsSet'));
  }).catch(showRefusal);

  const act = (test, word, change, pressed) => h('button', { type: 'button', class: 'fault', test: `fault-${test}`, 'aria-pressed': pressed === undefined ? null : String(pressed), onclick: () => send(change) }, word);

  function hiding() {
    const channel = currentChannel();
    if (!channel || channel.type !== 'text') return null;
    const hidden = now.hidden?.includes(channel.id);
    return act('hideChannel', words('faultHide', channel.name), { [hidden ? 'showChannel' : 'hideChannel']: channel.id }, hidden);
  }

  const counted = name => act(name, now[name] ? `${words(name)} (${now[name]})` : words(name), { [name]: (now[name] ?? 0) + 1 });

  function latency(name) {
    const at = LATENCIES.indexOf(now[name] ?? 0);
    const late = now[name] > 0;
    return act(name, late ? words('late', words(name), now[name] / 1000) : words(name), { [name]: LATENCIES[(at + 1) % LATENCIES.length] }, late);
  }

  const lasting = name => act(name, words(name), { [name]: !now[name] }, Boolean(now[name]));

  function resuming(state) {
    const on = now.resumeAddress === state;
    return act(`resume-${state}`, words(`resume-${state}`), { resumeAddress: on ? 'works' : state }, on);
  }

  function denying(permission) {
    const denied = now.denyPermissions ?? [];
    const without = denied.includes(permission);
    return act(`deny-${permission}`, words('without', permission), { denyPermissions: without ? denied.filter(one => one !== permission) : [...denied, permission] }, without);
  }

  function closing() {
    if (!state.person) return null;
    const closed = state.person.closedToPrivateMessages;
    return h('button', { type: 'button', class: 'fault', test: 'fault-closedToPrivateMessages', 'aria-pressed': String(closed), onclick: () => changeMe({ closedToPrivateMessages: !closed }).then(show).catch(showRefusal) }, words('closeMine', state.person.name));
  }

  const heading = key => h('h3', { class: 'faults-heading' }, words(key));

  function show() {
    button.title = words('faults');
    button.setAttribute('aria-label', button.title);
    panel.setAttribute('aria-label', button.title);
    paint(panel, h('h2', { class: 'faults-title' }, words('faults')),
      heading('faultCalls'), latency('latencyMillis'),
      CALLS.map(counted), heading('faultEvents'), EVENTS.map(counted),
      INJECTED.map(kind => act(`inject-${kind}`, words(`inject-${kind}`), { inject: kind })),
      heading('faultLine'), Object.entries(ONCE).map(([name, change]) => act(name, words(name), change)),
      LASTING.map(lasting), RESUME.map(resuming), heading('faultMail'), lasting('mailGone'), latency('mailLatencyMillis'), MAIL.map(counted),
      heading('faultRights'), hiding(), closing(), PERMISSIONS.map(denying));
  }

  panel.addEventListener('toggle', event => {
    const open = event.newState === 'open';
    button.setAttribute('aria-expanded', String(open));
    // Reads the faults again, since another page or a test may have changed them.
    if (open) send({});
  });
  on('language channel', () => state.workspace && show());
  return button;
}
