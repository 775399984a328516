// Formats times in the person's language and the workspace's time zone.
import { state, locale, zone, now } from './state.js';

const formats = new Map();

export function format(instant, options, inLocale = locale(), inZone = zone()) {
  const key = inLocale + inZone + JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(inLocale, { timeZone: inZone, ...options }));
  return formats.get(key).format(instant);
}

/** Discord's timestamp styles. */
const STYLES = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};

export function stamp(unixSeconds, style) {
  const instant = unixSeconds * 1000;
  return style === 'R' ? relative(instant) : format(instant, STYLES[style] ?? STYLES.f);
}

export const full = instant => format(instant, STYLES.F);
export const clockTime = instant => format(instant, STYLES.t);

const UNITS = [['year', 31536e6], ['month', 2592e6], ['day', 864e5], ['hour', 36e5], ['minute', 6e4], ['second', 1e3]];

export function relative(instant, from = now(), inLocale = locale()) {
  const difference = instant - from;
  const [unit, size] = UNITS.find(([, length]) => Math.abs(difference) >= length) ?? UNITS.at(-1);
  return new Intl.RelativeTimeFormat(inLocale, { numeric: 'auto' }).format(Math.round(difference / size), unit);
}

/** Returns the date in the workspace's time zone, such as 2026-11-21. */
export const dayOf = instant => format(instant, { year: 'numeric', month: '2-digit', day: '2-digit' }, 'sv-SE');

export function dayName(instant, words) {
  const day = dayOf(instant);
  const long = format(instant, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  if (day === dayOf(now())) return `${words('today')}, ${long}`;
  if (day === dayOf(now() - 864e5)) return `${words('yesterday')}, ${long}`;
  return long[0].toLocaleUpperCase(locale()) + long.slice(1);
}

/** Updates relative times such as "in 3 hours" as time passes or the clock is moved. */
export function refreshRelative(root = document) {
  if (!state.clock) return;
  for (const element of root.querySelectorAll('time[data-relative]')) {
    element.textContent = relative(Number(element.dataset.relative));
  }
}
