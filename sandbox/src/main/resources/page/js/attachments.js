// Attached files: pictures shown with their alternative text, other files as cards to fetch.
import { h } from './dom.js';
import { icon } from './icons.js';
import { words } from './words.js';
import { locale } from './state.js';

const LARGEST = { width: 520, height: 380 };

/** attachment://name means the message's own file of that name; anything not from here is not loaded. */
export function addressOf(url, message) {
  const own = url?.startsWith('attachment://') && message.attachments?.find(file => file.name === url.slice('attachment://'.length));
  return here(own ? own.url : url);
}

/** The server may name itself otherwise than the browser does (localhost, 127.0.0.1): the path is what counts. */
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

/** The room is kept before the picture has come, so that nothing jumps. */
export function imageView(address, { description, width, height, name }) {
  if (!address) return null;
  const scale = width && height ? Math.min(1, LARGEST.width / width, LARGEST.height / height) : 1;
  return h('img', { class: 'picture', src: address, alt: description ?? name ?? '', title: description, loading: 'lazy', decoding: 'async', width: width ? Math.round(width * scale) : null, height: height ? Math.round(height * scale) : null });
}

export function sizeText(bytes) {
  const [size, unit] = bytes < 1000 ? [bytes, 'byte'] : bytes < 1e6 ? [bytes / 1000, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }).format(size);
}
