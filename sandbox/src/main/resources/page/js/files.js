// Files that the person chooses or drops: read in the browser, listed above the text field, sent as base64.
import { h, paint } from './dom.js';
import { icon } from './icons.js';
import { sizeText } from './attachments.js';
import { words } from './words.js';

export const LARGEST_FILE = 25 * 1024 * 1024;

export async function encoded(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return { name: file.name, contentType: file.type || 'application/octet-stream', base64: btoa(text) };
}

/** The list of the files that will be sent with the message. */
export class Tray {
  constructor(changed) {
    this.files = [];
    this.changed = changed;
    this.element = h('ul', { class: 'tray', test: 'tray', hidden: true });
  }

  put(files) {
    this.files.push(...files);
    this.draw();
  }

  clear() {
    this.files = [];
    this.draw();
  }

  draw() {
    this.element.hidden = this.files.length === 0;
    paint(this.element, this.files.map(file => h('li', { class: 'tray-file' }, icon('file'), h('span', { class: 'file-name' }, file.name), h('span', { class: 'file-size' }, sizeText(file.size)),
      h('button', { type: 'button', class: 'icon-button tiny', 'aria-label': words('remove', file.name), onclick: () => { this.files = this.files.filter(other => other !== file); this.draw(); } }, icon('close')))));
    this.changed();
  }
}

/** Lets files be dropped on an element; calls `taken` with them. */
export function droppable(element, taken) {
  let depth = 0;
  const hasFiles = event => event.dataTransfer?.types.includes('Files');
  const mark = () => element.classList.toggle('dropping', depth > 0);
  element.addEventListener('dragenter', event => { if (hasFiles(event)) { depth++; mark(); } });
  element.addEventListener('dragleave', event => { if (hasFiles(event)) { depth = Math.max(0, depth - 1); mark(); } });
  element.addEventListener('dragover', event => { if (hasFiles(event)) event.preventDefault(); });
  element.addEventListener('drop', event => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    depth = 0;
    mark();
    taken([...event.dataTransfer.files]);
  });
}
