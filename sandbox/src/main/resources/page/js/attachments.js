// Attached files: pictures with their alternative text, other files as cards with a download link.
import { h } from './dom.js';
import { icon } from './icons.js';
import { words } from './words.js';
import { locale } from './state.js';

const LARGEST = { width: 520, height: 380 };

/** Returns a picture's address: attachment://name is the message's file of that name; the page's security policy blocks other servers. */
export function addressOf(url, message) {
  const own = url?.startsWith('attachment://') && message.attachments?.find(file => file.name === url.slice('attachment://'.length));
  return here(own ? own.url : url);
}

/** Returns the path without the host for files of this server, whose host name may differ from the page's (localhost, 127.0.0.1). */
function here(url) {
  if (!url || url.startsWith('attachment://')) return null;
  const { pathname, search } = new URL(url, location.href);
  return pathname.startsWith('/sandbox/api/files/') ? pathname + search : url;
}

export function attachmentView(file) {
  const isImage = file.contentType?.startsWith('image/') && !file.contentType.includes('svg');
  if (isImage) return h('a', { class: 'image-link', href: here(file.url), target: '_blank', rel: 'noopener', test: 'attachment-image' }, imageView(here(file.url), file));
  return h('a', { class: 'file-card', href: here(file.url), download: file.name, test: 'attachment-file', 'aria-label': `${words('download', file.name)}, ${sizeText(file.size)}` },
    icon('file'), h('span', { class: 'file-text' }, h('span', { class: 'file-name' }, file.name), h('span', { class: 'file-size number' }, sizeText(file.size), file.description && ` · ${file.description}`)), icon('download'));
}

/** Reserves the picture's space before it is loaded, so that the layout does not move. */
export function imageView(address, { description, width, height, name }) {
  if (!address) return null;
  const scale = width && height ? Math.min(1, LARGEST.width / width, LARGEST.height / height) : 1;
  return h('img', { class: 'picture', src: address, alt: description ?? name ?? '', title: description, loading: 'lazy', decoding: 'async', width: width ? Math.round(width * scale) : null, height: height ? Math.round(height * scale) : null });
}

export function sizeText(bytes) {
  const [size, unit] = bytes < 1000 ? [bytes, 'byte'] : bytes < 1e6 ? [bytes / 1000, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }).format(size);
}
