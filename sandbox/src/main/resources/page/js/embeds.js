// Shows an embed as a card with a colour bar.
import { h } from './dom.js';
import { markdown, inlineMarkdown } from './markdown-view.js';
import { imageView, addressOf } from './attachments.js';
import { webAddress } from './markdown.js';
import { colour } from './avatar.js';
import { format, full } from './times.js';

const DEFAULT_COLOUR = '#86908a';

export function embedView(embed, message) {
  const instant = embed.timestamp && Date.parse(embed.timestamp);
  return h('section', { class: 'embed', test: 'embed', vars: { '--bar': embed.color == null ? DEFAULT_COLOUR : colour(embed.color) } },
    embed.thumbnail && h('div', { class: 'embed-thumbnail' }, imageView(addressOf(embed.thumbnail.url, message), embed.thumbnail)),
    embed.author && h('p', { class: 'embed-author' }, linked(embed.author.name, embed.author.url)),
    embed.title && h('h2', { class: 'embed-title', test: 'embed-title' }, embed.url && webAddress(embed.url) ? linked(embed.title, embed.url) : inlineMarkdown(embed.title, message.mentions)),
    embed.description && h('div', { class: 'md embed-description', test: 'embed-description' }, markdown(embed.description, message.mentions)),
    embed.fields?.length > 0 && h('dl', { class: 'embed-fields' }, embed.fields.map(field => fieldView(field, message))),
    embed.image && h('div', { class: 'embed-image', test: 'embed-image' }, imageView(addressOf(embed.image.url, message), { ...descriptionOf(embed.image.url, message), ...embed.image })),
    (embed.footer || instant) && h('footer', { class: 'embed-foot', test: 'embed-footer' }, embed.footer?.text, embed.footer && instant && ' · ',
      instant && h('time', { datetime: embed.timestamp, title: full(instant) }, format(instant, { dateStyle: 'medium', timeStyle: 'short' }))));
}

function linked(text, url) {
  const address = url && webAddress(url);
  return address ? h('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, text) : text;
}

function fieldView(field, message) {
  return h('div', { class: field.inline ? 'embed-field inline' : 'embed-field', test: 'embed-field' },
    h('dt', {}, inlineMarkdown(field.name, message.mentions)), h('dd', { class: 'md' }, markdown(field.value, message.mentions)));
}

/** Returns the alternative text, which belongs to the attached file that the embed shows. */
function descriptionOf(url, message) {
  const name = url?.startsWith('attachment://') ? url.slice('attachment://'.length) : null;
  const file = message.attachments?.find(candidate => candidate.name === name || candidate.url === url);
  return file ? { description: file.description, width: file.width, height: file.height } : {};
}
