// Tests the options of form fields, and which channels a select offers.
import test from 'node:test';
import assert from 'node:assert/strict';
import './fake-document.mjs';
import { state } from '../../main/resources/page/js/state.js';
import { optionsOf } from '../../main/resources/page/js/form-options.js';
import { channels } from '../../main/resources/page/js/choices.js';

state.channels = [{ id: '1', name: 'Miljö', type: 'category' }, { id: '2', name: 'klimat', type: 'text' }, { id: '3', name: 'privat', type: 'private' }];

test('a channel select offers the channels of the requested types', () => {
  assert.deepEqual(channels([]).map(choice => choice.name), ['Miljö', '#klimat']);
  assert.deepEqual(channels([0]).map(choice => choice.value), ['2']);
  assert.deepEqual(channels([2]), []);
});

test('a single checkbox is one option, checked by default if the app says so', () => {
  assert.deepEqual(optionsOf({ kind: 'checkbox', label: 'Med', value: 'true' }), [{ value: 'true', label: 'Ja', default: true }]);
  assert.equal(optionsOf({ kind: 'checkbox', label: 'Ja', value: null })[0].default, false);
});

test('a channel select begins with the default channels of the app', () => {
  const options = optionsOf({ kind: 'channel', channelTypes: [0, 4], defaults: [{ id: '2', type: 'channel' }] });
  assert.deepEqual(options.filter(option => option.default).map(option => option.label), ['#klimat']);
});

test('text and file fields have no options', () => {
  for (const kind of ['short', 'paragraph', 'files']) assert.equal(optionsOf({ kind }), null);
});
