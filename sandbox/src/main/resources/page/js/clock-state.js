// Stores the clock that the server sends.
import { state, tell } from './state.js';

export function setClock(clock) {
  state.clock = clock;
  state.clockReadAt = Date.now();
  tell('clock');
}
