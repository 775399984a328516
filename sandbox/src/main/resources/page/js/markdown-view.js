// Turns the tree from markdown.js into page elements; all text becomes text nodes.
import { h } from './dom.js';
import { parse, parseInline } from './markdown.js';
import { state, personById, channelById, roleById } from './state.js';
import { stamp, full } from './times.js';
import { words } from './words.js';

const events = { openChannel: () => {}, startCommand: () => {} };

/** The actions for pressed channel and command mentions. */
export function whenPressed(actions) {
  Object.assign(events, actions);
}

export function markdown(source, mentions = []) {
  return parse(source ?? '').map(block => blockView(block, mentions));
}

export function inlineMarkdown(source, mentions = []) {
  return inlineViews(parseInline(source ?? ''), mentions);
}

function blockView(block, mentions) {
  const children = () => inlineViews(block.children, mentions);
  switch (block.type) {
    case 'heading': return h('div', { class: `md-heading md-heading-${block.level}`, role: 'heading', 'aria-level': block.level + 1 }, children());
    case 'small': return h('p', { class: 'md-small' }, children());
    case 'quote': return h('blockquote', { class: 'md-quote' }, block.children.map(inner => blockView(inner, mentions)));
    case 'codeBlock': return h('pre', { class: 'md-pre', tabIndex: 0, 'aria-label': words('copyCode') }, h('code', {}, block.text));
    case 'list': return listView(block, mentions);
    default: return h('p', { class: 'md-text' }, children());
  }
}

function listView(block, mentions) {
  return h(block.ordered ? 'ol' : 'ul', { class: 'md-list', start: block.ordered ? block.start : null },
    block.items.map(item => h('li', {}, inlineViews(item.children, mentions),
      item.items.length > 0 && listView({ ...block, ordered: false, items: item.items }, mentions))));
}

const inlineViews = (nodes, mentions) => nodes.map(node => inlineView(node, mentions));

function inlineView(node, mentions) {
  const children = () => inlineViews(node.children, mentions);
  switch (node.type) {
    case 'text': return node.text;
    case 'bold': return h('strong', {}, children());
    case 'italic': return h('em', {}, children());
    case 'underline': return h('u', {}, children());
    case 'strike': return h('s', {}, children());
    case 'code': return h('code', { class: 'md-code' }, node.text);
    case 'link': return h('a', { href: node.url, target: '_blank', rel: 'noopener noreferrer', title: node.title ?? node.url }, children());
    case 'spoiler': return spoiler(children());
    case 'time': return time(node);
    case 'person': return person(node.id, mentions);
    case 'channel': return channel(node.id);
    case 'role': return role(node.id);
    case 'everyone': return h('span', { class: 'mention mention-me' }, node.text);
    case 'command': return command(node);
    default: throw new Error(`No view for ${node.type}`);
  }
}

function spoiler(content) {
  const inner = h('span', { class: 'spoiler-text', 'aria-hidden': 'true' }, content);
  const button = h('span', {
    class: 'spoiler', role: 'button', tabIndex: 0, 'aria-expanded': 'false', 'aria-label': words('spoiler'), title: words('spoiler'), test: 'spoiler',
    onclick: show,
    onkeydown: event => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); show(); } },
  }, inner);
  function show() {
    for (const name of ['role', 'tabindex', 'aria-expanded', 'aria-label', 'title']) button.removeAttribute(name);
    inner.removeAttribute('aria-hidden');
    button.classList.add('shown');
  }
  return button;
}

function time({ seconds, style }) {
  const instant = new Date(seconds * 1000);
  if (Number.isNaN(instant.getTime())) return `<t:${seconds}:${style}>`;
  return h('time', { class: 'md-time', datetime: instant.toISOString(), title: full(instant), 'data-relative': style === 'R' ? instant.getTime() : null }, stamp(seconds, style));
}

function person(id, mentions) {
  const name = personById(id)?.name ?? mentions.find(mention => mention.id === id)?.name ?? words('unknownPerson');
  return h('span', { class: id === state.person?.id ? 'mention mention-me' : 'mention', 'data-person': id }, `@${name}`);
}

function channel(id) {
  const found = channelById(id);
  if (!found) return h('span', { class: 'mention' }, `#${words('unknownChannel')}`);
  return h('button', { type: 'button', class: 'mention', onclick: () => events.openChannel(id) }, `#${found.name}`);
}

function role(id) {
  const found = roleById(id);
  const mine = state.person?.roles?.includes(id);
  return h('span', { class: mine ? 'mention mention-me' : 'mention' }, `@${found?.name ?? words('unknownRole')}`);
}

function command({ name }) {
  const known = state.commands.find(candidate => candidate.name === name);
  return h('button', { type: 'button', class: 'mention', onclick: () => events.startCommand(name) }, `/${known?.localName ?? name}`);
}
