// Tests that both languages have the same texts, and that commands are found by either name.
import test from 'node:test';
import assert from 'node:assert/strict';
import './fake-document.mjs';
import { WORDS } from '../../main/resources/page/js/words.js';
import { matching, named } from '../../main/resources/page/js/palette.js';
import { initials } from '../../main/resources/page/js/avatar.js';

test('Swedish and English have the same texts with the same placeholders', () => {
  assert.deepEqual(Object.keys(WORDS.en), Object.keys(WORDS.sv));
  const gaps = text => (text.match(/\{\d\}/g) ?? []).sort();
  for (const key of Object.keys(WORDS.sv)) assert.deepEqual(gaps(WORDS.en[key]), gaps(WORDS.sv[key]), key);
});

const commands = [
  { name: 'round open', localName: 'statusrunda öppna', description: 'Öppna en runda' },
  { name: 'status', localName: 'status', description: 'Visa vad du ska svara på' },
  { name: 'help', localName: 'hjälp', description: 'Vad går att göra' },
];

test('a command is found by its Swedish name, its English name and without accents', () => {
  for (const typed of ['statusrunda ö', 'round', 'open', 'oppna', 'STATUSRUNDA']) assert.equal(matching(typed, commands)[0].name, 'round open', typed);
});

test('names that start with the typed text come before descriptions that contain it', () => {
  assert.deepEqual(matching('vad', commands).map(command => command.name), ['help', 'status']);
  assert.equal(matching('finns inte', commands).length, 0);
});

test('among equal matches the commands that the person uses come first', () => {
  const place = command => command.name === 'status' ? 0 : 1;
  assert.deepEqual(matching('', commands, place).map(command => command.name), ['status', 'help', 'round open']);
  assert.equal(matching('oppna', commands, place)[0].name, 'round open');
});

test('a complete command name is recognised in either language', () => {
  assert.equal(named('statusrunda öppna ', commands).name, 'round open');
  assert.equal(named('round open', commands).name, 'round open');
  assert.equal(named('round', commands), undefined);
});

test('initials come from the first and last word', () => {
  assert.equal(initials('Samordnare miljö'), 'SM');
  assert.equal(initials('Budkavle'), 'BU');
});
