// The left part of the top bar: the open channel's name and topic.
import { h, paint, byId } from './dom.js';
import { drawerButton } from './drawers.js';
import { channelTitle } from './channels.js';
import { inlineMarkdown } from './markdown-view.js';
import { state, on, currentChannel, personById } from './state.js';
import { avatar } from './avatar.js';
import { pinsButton } from './pins.js';
import { words } from './words.js';

export function showTitle() {
  const text = h('div', { class: 'title-text' });
  const pins = h('div', { class: 'title-pins' });
  byId('title').append(drawerButton('side', 'menu', 'showChannels'), text, pins);
  function draw() {
    const channel = currentChannel();
    const other = channel?.type === 'private' ? personById(channel.with) : null;
    paint(text, !channel ? h('h1', { class: 'title-name' }, words('noChannel')) : [
      h('h1', { class: 'title-name', test: 'channel-title' }, other ? avatar(other, 'small') : h('span', { class: 'channel-mark', 'aria-hidden': 'true' }, '#'), h('span', {}, channelTitle(channel))),
      channel.topic && h('p', { class: 'title-topic', title: channel.topic, test: 'channel-topic' }, inlineMarkdown(channel.topic)),
    ]);
    paint(pins, channel?.pins > 0 && pinsButton(channel));
    document.title = channel ? `${channelTitle(channel)} · ${state.workspace.name}` : state.workspace?.name ?? 'Sandbox';
    document.documentElement.lang = state.person?.locale ?? 'sv';
  }
  on('channel channels language workspace', draw);
}
