// Keeps the live WebSocket of the chosen person open, and reports when the server becomes unreachable and reachable again.

const FIRST_WAIT = 400;
const LONGEST_WAIT = 5000;

let socket = null;
let timer = null;
let wait = FIRST_WAIT;

/** Calls `hear` with each event, `away` when the connection breaks, and `back` each time it opens. */
export function follow(personId, { hear, away, back }) {
  leave();
  wait = FIRST_WAIT;
  connect(personId, { hear, away, back });
}

export function leave() {
  clearTimeout(timer);
  if (!socket) return;
  socket.onclose = socket.onmessage = socket.onopen = null;
  socket.close();
  socket = null;
}

function connect(personId, listener) {
  const address = new URL('/sandbox/live', location.href);
  address.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
  address.searchParams.set('person', personId);
  socket = new WebSocket(address);
  let opened = false;
  socket.onopen = () => {
    opened = true;
    wait = FIRST_WAIT;
    listener.back();
  };
  socket.onmessage = event => listener.hear(JSON.parse(event.data));
  socket.onclose = () => {
    listener.away(opened);
    timer = setTimeout(() => connect(personId, listener), wait);
    wait = Math.min(wait * 1.7, LONGEST_WAIT);
  };
}
