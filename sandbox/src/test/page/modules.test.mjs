// Tests the imports between the page's scripts.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../main/resources/page/js/', import.meta.url);
const needs = new Map(readdirSync(folder).filter(name => name.endsWith('.js')).map(name => [name,
  [...readFileSync(new URL(name, folder), 'utf8').matchAll(/from '\.\/([^']+)'/g)].map(match => match[1])]));

/** Returns the import cycle through a script, if there is one. */
function cycle(from, way = [from]) {
  for (const next of needs.get(way.at(-1)) ?? []) {
    if (next === from) return [...way, next];
    if (!way.includes(next)) {
      const found = cycle(from, [...way, next]);
      if (found) return found;
    }
  }
  return null;
}

test('every imported script exists', () => {
  for (const [name, others] of needs) for (const other of others) assert.ok(needs.has(other), `${name} needs ${other}`);
});

test('scripts do not import one another in a cycle', () => {
  assert.ok(needs.size > 40);
  // Removes scripts that are not part of a cycle until none is left.
  const left = new Map(needs);
  for (let before = -1; before !== left.size;) {
    before = left.size;
    for (const [name, others] of [...left]) if (!others.some(other => left.has(other))) left.delete(name);
  }
  assert.deepEqual([...left.keys()].map(name => cycle(name)?.join(' -> ')).filter(Boolean).slice(0, 1), []);
});

test('every script begins with a comment on its purpose', () => {
  for (const name of needs.keys()) assert.match(readFileSync(new URL(name, folder), 'utf8'), /^\/\/ \S/, name);
});
