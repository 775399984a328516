// The line above the messages that says that the server is unreachable or that a call was refused.
import { byId, h, paint } from './dom.js';
import { icon } from './icons.js';
import { words, refusalText } from './words.js';

const SHOWN_FOR = 8000;
let timer = null;
let isAway = false;

export function away(yes) {
  isAway = yes;
  clearTimeout(timer);
  show(yes ? words('away') : null, 'banner-away');
}

/** Shows for some seconds why a call was refused. */
export function showRefusal(refusal) {
  if (refusal.status === undefined) throw refusal;
  if (isAway) return;
  clearTimeout(timer);
  show(words('failed', refusalText(refusal)), 'banner-text');
  timer = setTimeout(() => show(null), SHOWN_FOR);
}

function show(text, test) {
  const banner = byId('banner');
  banner.hidden = !text;
  if (text) paint(banner, isAway ? h('span', { class: 'spinner', 'aria-hidden': 'true' }) : icon('warning'), h('span', { test }, text));
}
