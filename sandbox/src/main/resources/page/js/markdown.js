// Parses Discord's markdown into a tree of plain objects; does not use the DOM, so that Node can test it.

const DEEPEST = 12;

/** Parses a text into blocks: paragraph, heading, small, quote, list, codeBlock. */
export function parse(source) {
  return blocks(source.replace(/\r\n?/g, '\n'), 0);
}

export const parseInline = source => inline(source, 0);

function blocks(source, depth) {
  const found = [];
  const parts = source.split(/(```[\s\S]*?```)/);
  parts.forEach((part, index) => {
    if (index % 2 === 1) {
      const [, name, body] = /^```(?:([\w+-]+)\n)?\n?([\s\S]*?)\n?```$/.exec(part);
      if (body !== '') return found.push({ type: 'codeBlock', language: name ?? '', text: body });
    }
    if (index > 0) part = part.replace(/^\n/, '');
    if (part !== '') lines(part.split('\n'), depth, found);
  });
  return found;
}

const HEADING = /^(#{1,3})\s+(.+)$/;
const SMALL = /^-#\s+(.+)$/;
const QUOTE = /^>\s(.*)$|^>$/;
const LONG_QUOTE = /^>>>\s?(.*)$/;
const ITEM = /^(\s*)(?:([-*])|(\d{1,9})\.)\s+(.+)$/;

function lines(rows, depth, found) {
  let text = [];
  const flush = () => {
    // Empty lines at the start and end are dropped, since the page's styles set the spacing.
    const whole = text.join('\n').replace(/^\n+|\n+$/g, '');
    if (whole) found.push({ type: 'paragraph', children: inline(whole, depth) });
    text = [];
  };
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at];
    let match;
    if ((match = LONG_QUOTE.exec(row)) && depth < DEEPEST) {
      flush();
      found.push({ type: 'quote', children: blocks([match[1], ...rows.slice(at + 1)].join('\n'), depth + 4) });
      return;
    } else if (QUOTE.test(row) && depth < DEEPEST) {
      flush();
      const quoted = [];
      while (at < rows.length && QUOTE.test(rows[at])) quoted.push(QUOTE.exec(rows[at++])[1] ?? '');
      at--;
      found.push({ type: 'quote', children: blocks(quoted.join('\n'), depth + 4) });
    } else if ((match = HEADING.exec(row))) {
      flush();
      found.push({ type: 'heading', level: match[1].length, children: inline(match[2], depth) });
    } else if ((match = SMALL.exec(row))) {
      flush();
      found.push({ type: 'small', children: inline(match[1], depth) });
    } else if (ITEM.test(row)) {
      flush();
      const items = [];
      while (at < rows.length && ITEM.test(rows[at])) items.push(ITEM.exec(rows[at++]));
      at--;
      found.push(list(items, depth));
    } else {
      text.push(row);
    }
  }
  flush();
}

/** Builds a list of two levels: indented items belong to the item before them. */
function list(items, depth) {
  const root = { type: 'list', ordered: !!items[0][3], start: Number(items[0][3] ?? 1), items: [] };
  for (const [, indent, , , text] of items) {
    const item = { children: inline(text, depth), items: [] };
    if (indent.length >= 2 && root.items.length) root.items.at(-1).items.push(item);
    else root.items.push(item);
  }
  return root;
}

const RULES = [
  [/^\\([^\sA-Za-z0-9])/, m => ({ type: 'text', text: m[1] })],
  [/^(`+)([\s\S]*?[^`])\1(?!`)/, m => ({ type: 'code', text: m[2].trim() || m[2] })],
  [/^<t:(-?\d{1,13})(?::([tTdDfFRsS]))?>/, m => ({ type: 'time', seconds: Number(m[1]), style: m[2] ?? 'f' })],
  [/^<@!?(\d+)>/, m => ({ type: 'person', id: m[1] })],
  [/^<@&(\d+)>/, m => ({ type: 'role', id: m[1] })],
  [/^<#(\d+)>/, m => ({ type: 'channel', id: m[1] })],
  [/^<\/([-_\p{L}\p{N} ]{1,100}):(\d+)>/u, m => ({ type: 'command', name: m[1], id: m[2] })],
  [/^<a?:(\w{2,32}):\d+>/, m => ({ type: 'text', text: `:${m[1]}:` })],
  [/^@(everyone|here)\b/, m => ({ type: 'everyone', text: m[0] })],
  [/^\[((?:\\.|[^[\]\\]|\[[^\]]*\]){1,500})\]\(\s*<?([^\s<>]+?)>?(?:\s+"([^"]*)")?\s*\)/, (m, depth) => masked(m, depth)],
  [/^<(https?:\/\/[^\s<>]+)>/, m => link(m[1])],
  [/^https?:\/\/[^\s<]+[^<.,:;"'\])*_~|\s!?]/, m => link(m[0])],
  [/^\*\*\*([\s\S]+?)\*\*\*/, (m, depth) => ({ type: 'bold', children: [{ type: 'italic', children: inline(m[1], depth) }] })],
  [/^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/, (m, depth) => ({ type: 'bold', children: inline(m[1], depth) })],
  [/^__((?:\\[\s\S]|[^\\])+?)__(?!_)/, (m, depth) => ({ type: 'underline', children: inline(m[1], depth) })],
  [/^\*(?!\s)((?:\*\*|\\[\s\S]|[^\\*])+?)\*(?!\*)/, (m, depth) => ({ type: 'italic', children: inline(m[1], depth) })],
  [/^_((?:__|\\[\s\S]|[^\\_])+?)_(?![\p{L}\p{N}_])/u, (m, depth) => ({ type: 'italic', children: inline(m[1], depth) })],
  [/^~~([\s\S]+?)~~/, (m, depth) => ({ type: 'strike', children: inline(m[1], depth) })],
  [/^\|\|([\s\S]+?)\|\|/, (m, depth) => ({ type: 'spoiler', children: inline(m[1], depth) })],
];

const PLAIN = /^(?:[\p{L}\p{N}]+_*(?=[\p{L}\p{N}])|[\s\S])[^\\`<@[*_~|h\n]*/u;

function inline(source, depth) {
  const nodes = [];
  let rest = source;
  while (rest) {
    const node = depth < DEEPEST ? special(rest, depth + 1) : null;
    const taken = node?.length ?? PLAIN.exec(rest)[0].length;
    if (node) nodes.push(node.value);
    else nodes.push({ type: 'text', text: rest.slice(0, taken) });
    rest = rest.slice(taken);
  }
  return joined(nodes);
}

function special(rest, depth) {
  for (const [pattern, make] of RULES) {
    const match = pattern.exec(rest);
    if (match) return { value: make(match, depth), length: match[0].length };
  }
  return null;
}

function joined(nodes) {
  const result = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.text += node.text;
    else result.push(node.type === 'text' ? { ...node } : node);
  }
  return result;
}

/** Returns a link for http and https addresses, and plain text for everything else. */
export function webAddress(text) {
  try {
    const url = new URL(text);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}

function link(text) {
  const url = webAddress(text);
  return url ? { type: 'link', url, children: [{ type: 'text', text }] } : { type: 'text', text };
}

function masked([whole, text, address, title], depth) {
  const url = webAddress(address);
  return url ? { type: 'link', url, title, children: inline(text, depth) } : { type: 'text', text: whole };
}
