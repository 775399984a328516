// A load test: 500 people, 50 bots and 100,000 messages, each of which every bot receives.
// Needs a sandbox that runs as a program of its own: SANDBOX=http://127.0.0.1:8080 node day.mjs
import WebSocket from 'ws';

const address = process.env.SANDBOX;
const PEOPLE = 500;
const BOTS = 50;
const MESSAGES = Number(process.env.MESSAGES ?? 100_000);
const AT_ONCE = 10;

const ask = async (path, body) => {
  const answer = await fetch(`${address}/sandbox/api/${path}`, body === undefined ? {} : {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
};

let heard = 0;

/** Identifies, sends heartbeats, and counts the messages that it receives. */
async function bot(number) {
  const { token } = await ask('applications', { name: `Bot ${number}` });
  const socket = new WebSocket(`${address.replace('http', 'ws')}/gateway?v=10&encoding=json`);
  let sequence = null;
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('message', data => {
      const packet = JSON.parse(data);
      sequence = packet.s ?? sequence;
      if (packet.op === 10) {
        socket.send(JSON.stringify({ op: 2, d: { token, intents: 513, properties: {} } }));
        setInterval(() => socket.send(JSON.stringify({ op: 1, d: sequence })), packet.d.heartbeat_interval).unref();
      } else if (packet.t === 'GUILD_CREATE') resolve(socket);
      else if (packet.t === 'MESSAGE_CREATE') heard++;
    });
  });
}

// Disables unknown events, so that only real messages are counted.
await ask('limits', { strangeEvery: 0 });
const people = [];
for (let number = 0; number < PEOPLE; number++) people.push(await ask('people', { name: `Person ${number}` }));
const bots = await Promise.all(Array.from({ length: BOTS }, (_, number) => bot(number)));
const channel = (await ask(`people/${people[0].id}/channels`)).find(one => one.type === 'text').id;
const start = Date.now();
let said = 0;
await Promise.all(Array.from({ length: AT_ONCE }, async () => {
  while (said < MESSAGES) {
    const number = said++;
    // Waits for the bots, so that they do not fall behind and get disconnected.
    while (number * BOTS - heard > 500 * BOTS) await new Promise(resolve => setTimeout(resolve, 5));
    await ask(`people/${people[number % PEOPLE].id}/channels/${channel}/messages`, { content: `Meddelande ${number}: en mening av vanlig längd.` });
  }
}));
for (let tries = 0; heard < MESSAGES * BOTS && tries < 300; tries++) await new Promise(resolve => setTimeout(resolve, 100));
console.log(`${MESSAGES} messages by ${PEOPLE} people in ${((Date.now() - start) / 1000).toFixed(0)} s; ${BOTS} bots heard ${heard} of ${MESSAGES * BOTS}`);
bots.forEach(socket => socket.close());
process.exit(heard === MESSAGES * BOTS ? 0 : 1);
