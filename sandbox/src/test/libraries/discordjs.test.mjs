// Tests a bot on discord.js, an unmodified library for Discord, in the sandbox.
// Needs a sandbox that runs as a program of its own: SANDBOX=http://127.0.0.1:8080 TOKEN=… node --test
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  ActionRowBuilder, AttachmentBuilder, ButtonBuilder, ButtonStyle, Client, Events, GatewayIntentBits, MessageFlags, ModalBuilder,
  REST, Routes, SlashCommandBuilder, StringSelectMenuBuilder, TextInputBuilder, TextInputStyle,
} from 'discord.js';

const address = process.env.SANDBOX;
const api = `${address}/api`;
const problems = [];
let client;
let person;
let channel;

const ask = async (path, body) => {
  const answer = await fetch(`${address}/sandbox/api/${path}`, body === undefined ? {} : {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body),
  });
  const json = await answer.json();
  assert.ok(answer.ok, `${path}: ${JSON.stringify(json)}`);
  return json;
};

/** Waits at most ten seconds until the function returns a value, and returns it. */
async function within(what, isSo) {
  for (let tries = 0; tries < 200; tries++) {
    const found = await isSo();
    if (found) return found;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  assert.fail(`It did not come: ${what}`);
}

const runs = (command, options = {}) => ask(`people/${person}/commands`, { channelId: channel, command, options });
const presses = (message, customId, values) => ask(`people/${person}/press`, { messageId: message.id, customId, values });
const messages = () => ask(`people/${person}/channels/${channel}/messages?limit=100`);

async function answer(interaction) {
  if (interaction.isAutocomplete()) return interaction.respond([{ name: 'Timrå', value: 'timra' }]);
  if (interaction.isModalSubmit()) return interaction.reply({ content: `Tack: ${interaction.fields.getTextInputValue('what')}`, flags: MessageFlags.Ephemeral });
  if (interaction.isButton() && interaction.customId === 'form') {
    return interaction.showModal(new ModalBuilder().setCustomId('filled').setTitle('Fråga').addComponents(
      new ActionRowBuilder().addComponents(new TextInputBuilder().setCustomId('what').setLabel('Vad?').setStyle(TextInputStyle.Short))));
  }
  if (interaction.isButton()) return interaction.update({ content: 'Tryckt', components: [] });
  if (interaction.isStringSelectMenu()) return interaction.reply({ content: `Valt: ${interaction.values[0]}`, flags: MessageFlags.Ephemeral });
  switch (interaction.commandName) {
    case 'ping': return interaction.reply({ content: `Pong ${interaction.options.getString('what') ?? ''}`, flags: MessageFlags.Ephemeral });
    case 'slow':
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply('Klart');
      return interaction.followUp({ content: 'Och mer', flags: MessageFlags.Ephemeral });
    case 'buttons': return interaction.reply({ content: 'Välj', components: [
      new ActionRowBuilder().addComponents(new ButtonBuilder().setCustomId('press').setLabel('Tryck').setStyle(ButtonStyle.Primary),
        new ButtonBuilder().setCustomId('form').setLabel('Fyll i').setStyle(ButtonStyle.Secondary)),
      new ActionRowBuilder().addComponents(new StringSelectMenuBuilder().setCustomId('choose').addOptions({ label: 'Ett', value: '1' }, { label: 'Två', value: '2' })),
    ] });
    case 'file': {
      const given = interaction.options.getAttachment('file');
      const text = await (await fetch(new URL(given.url, address))).text();
      return interaction.reply({ files: [new AttachmentBuilder(Buffer.from(text.toUpperCase()), { name: 'svar åäö.txt' })] });
    }
    default: throw new Error(`Unknown command ${interaction.commandName}`);
  }
}

before(async () => {
  const { token } = process.env.TOKEN ? { token: process.env.TOKEN } : await ask('applications', { name: 'discord.js' });
  const workspace = await ask('workspace');
  person = workspace.people.find(one => !one.bot).id;
  channel = (await ask(`people/${person}/channels`)).find(one => one.type === 'text').id;
  client = new Client({ intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages], rest: { api } });
  client.on(Events.Error, error => problems.push(error));
  client.on(Events.InteractionCreate, interaction => answer(interaction).catch(error => problems.push(error)));
  const ready = new Promise(resolve => client.once(Events.ClientReady, resolve));
  await client.login(token);
  await ready;
  const commands = [
    new SlashCommandBuilder().setName('ping').setDescription('Ping').setNameLocalization('sv-SE', 'eko')
      .addStringOption(option => option.setName('what').setDescription('What').setAutocomplete(true)),
    new SlashCommandBuilder().setName('slow').setDescription('Slow'),
    new SlashCommandBuilder().setName('buttons').setDescription('Buttons'),
    new SlashCommandBuilder().setName('file').setDescription('File').addAttachmentOption(option => option.setName('file').setDescription('File').setRequired(true)),
  ];
  await new REST({ api }).setToken(token).put(Routes.applicationCommands(client.application.id), { body: commands.map(one => one.toJSON()) });
});

after(async () => {
  await client?.destroy();
  assert.deepEqual(problems, []);
});

test('commands are shown by their Swedish names', async () => {
  const shown = await within('commands', async () => (await ask(`people/${person}/commands`)).find(one => one.name === 'ping'));
  assert.equal(shown.localName, 'eko');
});

test('a command is answered privately, and its option is completed', async () => {
  const command = (await ask(`people/${person}/commands`)).find(one => one.name === 'ping');
  const suggested = await ask(`people/${person}/autocomplete`, { channelId: channel, applicationId: command.applicationId, command: 'ping', options: { what: 'ti' }, focused: 'what' });
  assert.deepEqual(suggested, [{ name: 'Timrå', value: 'timra' }]);
  const outcome = await runs('ping', { what: 'timra' });
  assert.equal(outcome.message.content, 'Pong timra');
  assert.ok(outcome.message.ephemeral);
});

test('a slow answer is deferred and followed up', async () => {
  await runs('slow');
  await within('the answer', async () => (await messages()).some(one => one.content === 'Klart'));
  await within('the follow-up', async () => (await messages()).some(one => one.content === 'Och mer'));
});

test('a button, a select and a form work', async () => {
  const { message } = await runs('buttons');
  assert.equal((await presses(message, 'choose', ['2'])).message.content, 'Valt: 2');
  const { form } = await presses(message, 'form');
  assert.equal(form.title, 'Fråga');
  assert.equal((await ask(`people/${person}/forms/${form.id}`, { values: { what: 'Hej åäö' } })).message.content, 'Tack: Hej åäö');
  assert.equal((await presses(message, 'press')).message.content, 'Tryckt');
});

test('a file is received and sent', async () => {
  const outcome = await runs('file', { file: { name: 'fråga.txt', contentType: 'text/plain', base64: Buffer.from('hej').toString('base64') } });
  const attached = outcome.message.attachments[0];
  assert.match(attached.name, /svar.*\.txt/);
  assert.equal(await (await fetch(new URL(attached.url, address))).text(), 'HEJ');
});

test('a private message reaches its person', async () => {
  const user = await client.users.fetch(person);
  await user.send('Bara till dig');
  const room = (await ask(`people/${person}/channels`)).find(one => one.type === 'private' && one.with === client.user.id);
  assert.ok((await ask(`people/${person}/channels/${room.id}/messages`)).some(one => one.content === 'Bara till dig'));
});

test('the session is resumed after a broken connection', async () => {
  const resumed = new Promise(resolve => client.once(Events.ShardResume, resolve));
  await ask('faults', { reconnect: true });
  await resumed;
  assert.equal((await runs('ping')).message.content, 'Pong ');
});

test('a rate limit is waited out', async () => {
  const room = await client.channels.fetch(channel);
  const sent = await Promise.all([1, 2, 3, 4, 5, 6, 7].map(number => room.send(`Nummer ${number}`)));
  assert.equal(new Set(sent.map(one => one.id)).size, 7);
});

test('every interaction was answered', async () => {
  assert.equal((await ask('counters')).didNotRespond, 0);
});
