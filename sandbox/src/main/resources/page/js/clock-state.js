// Takes in what the server says about the workspace's time.
import { state, tell } from './state.js';

export function setClock(clock) {
  state.clock = clock;
  state.clockReadAt = Date.now();
  tell('clock');
}
