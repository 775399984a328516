// Tests that markdown is parsed as by Discord, and that nothing in it becomes script. Run: node --test sandbox/src/test/page/*.test.mjs
import test from 'node:test';
import assert from 'node:assert/strict';
import { everyElement, everyText } from './fake-document.mjs';
import { parse, parseInline } from '../../main/resources/page/js/markdown.js';
import { markdown } from '../../main/resources/page/js/markdown-view.js';
import { state } from '../../main/resources/page/js/state.js';

state.workspace = { people: [{ id: '7', name: 'Ledamot <b>Timrå</b>' }], bots: [], roles: [], locale: 'sv-SE' };
state.clock = { now: '2026-11-21T10:00:00Z', stopped: true, zone: 'Europe/Stockholm' };

const inlineTypes = source => parseInline(source).map(node => node.type);

test('inline markdown becomes nodes', () => {
  assert.deepEqual(inlineTypes('**a** *b* __c__ ~~d~~ `e` ||f||'), ['bold', 'text', 'italic', 'text', 'underline', 'text', 'strike', 'text', 'code', 'text', 'spoiler']);
});

test('an underscore inside a word is only an underscore', () => {
  assert.deepEqual(parseInline('status_2026_kvartal'), [{ type: 'text', text: 'status_2026_kvartal' }]);
});

test('escaped markdown is plain text', () => {
  assert.deepEqual(parseInline('\\*\\*inte fet\\*\\*'), [{ type: 'text', text: '**inte fet**' }]);
});

test('markdown inside code is not parsed', () => {
  assert.deepEqual(parse('```\n**a** <@7>\n```'), [{ type: 'codeBlock', language: '', text: '**a** <@7>' }]);
});

test('kinds of blocks are distinguished', () => {
  assert.deepEqual(parse('# Rubrik\ntext\n- ett\n  - inre\n- två\n> citat\n-# litet').map(block => block.type), ['heading', 'paragraph', 'list', 'quote', 'small']);
});

test('mentions and timestamps are parsed with their ids', () => {
  assert.deepEqual(parseInline('<@!7><@&8><#9><t:1000:R></round open:5>').map(node => node.id ?? node.seconds), ['7', '8', '9', 1000, '5']);
});

const HOSTILE = [
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '[hej](javascript:alert(1))', '[hej](data:text/html,<script>alert(1)</script>)',
  '[a](JaVaScRiPt:alert(1))', '<javascript:alert(1)>', '**<svg onload=alert(1)>**', '> <iframe src="javascript:alert(1)">', '||<a href="javascript:x">x</a>||',
  '[x](https://a.se" onclick="alert(1))', '```html\n<script>alert(1)</script>\n```', '<@7> <t:99999999999999:R>', '[a](vbscript:x) [b](//evil) [c](file:///etc/passwd)',
];

for (const source of HOSTILE) {
  test(`is harmless: ${source.replaceAll('\n', '⏎')}`, () => {
    const elements = everyElement(markdown(source));
    assert.deepEqual(elements.filter(element => ['script', 'img', 'svg', 'iframe', 'style', 'object'].includes(element.tag)), []);
    for (const { tag, attributes } of elements) {
      assert.ok(!Object.keys(attributes).some(name => name.startsWith('on') || name === 'style' || name === 'src'), `${tag} has ${Object.keys(attributes)}`);
      if (attributes.href) assert.match(attributes.href, /^https?:\/\//);
      if (tag === 'a') assert.equal(attributes.rel, 'noopener noreferrer');
    }
  });
}

test('a name that contains HTML stays text', () => {
  const nodes = markdown('hej <@7>');
  assert.equal(everyText(nodes), 'hej @Ledamot <b>Timrå</b>');
  assert.deepEqual(everyElement(nodes).map(element => element.tag), ['p', 'span']);
});

test('long and deeply nested texts are parsed quickly', () => {
  const started = Date.now();
  for (const source of ['*'.repeat(4000), '**_'.repeat(1300), '> '.repeat(2000), '['.repeat(4000), '||'.repeat(2000), 'a_'.repeat(2000), '`'.repeat(4000), '[a]('.repeat(1000)]) parse(source);
  assert.ok(Date.now() - started < 2000, `took ${Date.now() - started} ms`);
});
