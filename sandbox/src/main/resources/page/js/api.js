// The calls to the sandbox's JSON API.

export class Refused extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

async function call(method, path, body) {
  let response;
  try {
    response = await fetch(`/sandbox/api/${path}`, {
      method,
      headers: method === 'GET' ? {} : { 'Content-Type': 'application/json' },
      body: method === 'GET' ? undefined : JSON.stringify(body ?? {}),
    });
  } catch {
    throw new Refused(0, null);
  }
  const answer = await response.json().catch(() => null);
  if (!response.ok) throw new Refused(response.status, answer?.error ?? response.statusText);
  return answer;
}

export const workspace = () => call('GET', 'workspace');
export const channels = p => call('GET', `people/${p}/channels`);
export const events = p => call('GET', `people/${p}/events`);
export const letters = p => call('GET', `people/${p}/letters`);
/** Returns the mail to addresses that belong to nobody. */
export const otherLetters = () => call('GET', 'letters/others');
export const letter = id => call('GET', `letters/${id}`);
/** Returns the commands that can be used in this channel, or without one anywhere in the workspace. */
export const commands = (p, c) => call('GET', `people/${p}/commands${c ? `?channel=${c}` : ''}`);
export const messages = (p, c, before, limit = 50) =>
  call('GET', `people/${p}/channels/${c}/messages?limit=${limit}${before ? `&before=${before}` : ''}`);
export const pins = (p, c) => call('GET', `people/${p}/channels/${c}/pins`);
export const say = (p, c, content, files) =>
  call('POST', `people/${p}/channels/${c}/messages`, { content, ...(files.length && { files }) });
export const dismiss = (p, c, messageId) => call('POST', `people/${p}/channels/${c}/dismiss`, { messageId });
export const openPrivate = (p, other) => call('POST', `people/${p}/private/${other}`);
export const changePerson = (p, change) => call('PATCH', `people/${p}`, change);
export const autocomplete = (p, question) => call('POST', `people/${p}/autocomplete`, question);
export const useCommand = (p, use) => call('POST', `people/${p}/commands`, use);
export const press = (p, messageId, customId, values) =>
  call('POST', `people/${p}/press`, { messageId, customId, ...(values && { values }) });
export const sendForm = (p, formId, values) => call('POST', `people/${p}/forms/${formId}`, { values });
export const readClock = () => call('GET', 'clock');
export const moveClock = change => call('POST', 'clock', change);
export const makeApplication = name => call('POST', 'applications', { name });
export const setFaults = change => call('POST', 'faults', change);
