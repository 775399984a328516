// The page's texts in Swedish and English, in the chosen person's language.
import { locale } from './state.js';

export const WORDS = {
  sv: {
    skip: 'Hoppa till skrivrutan', skipMessages: 'Hoppa till meddelandena', tryThis: 'Prova något av det här:',
    youAre: 'Du är', changePerson: 'Byt person', searchPeople: 'Sök person', noPeople: 'Ingen med det namnet',
    nobody: 'Här finns inga personer ännu. Lägg till en genom POST /sandbox/api/people.',
    others: 'Övriga', events: 'Händelser', eventRunning: 'pågår', apps: 'Appar', app: 'app', members: 'Medlemmar', showMembers: 'Visa eller dölj medlemmar', writeTo: 'Skriv privat till {0}',
    channels: 'Kanaler', privateMessages: 'Privata meddelanden', newPrivate: 'Nytt privat meddelande', noPrivate: 'Inga samtal ännu',
    showChannels: 'Visa kanaler', unread: 'olästa', mentionsOne: '1 omnämnande', mentionsMany: '{0} omnämnanden', close: 'Stäng',
    today: 'I dag', yesterday: 'I går', edited: 'redigerat', onlyYou: 'Bara du ser detta', dismiss: 'Avfärda',
    thinking: '{0} tänker', typing: '{0} skriver', used: 'använde', someone: 'någon', repliedTo: 'Svar på ett tidigare meddelande',
    didNotRespond: '{0} svarade inte i tid. Försök igen om en stund.', theApp: 'Appen', pressFailed: 'Appen svarade inte. Försök igen.',
    emptyTitle: 'Här är det lugnt', emptyText: 'Inget är skrivet i {0} ännu.', emptyHint: 'Skriv / för att se vad som går att göra.', loading: 'Hämtar meddelanden', older: 'Hämtar äldre meddelanden',
    start: 'Här börjar {0}', newer: 'Nya meddelanden', messagesIn: 'Meddelanden i {0}', noChannel: 'Ingen kanal vald',
    spoiler: 'Dolt: tryck för att visa', copyCode: 'Kod', imageOf: 'Bild: {0}', download: 'Hämta {0}', unknownPerson: 'okänd person', unknownChannel: 'okänd kanal', unknownRole: 'okänd roll',
    choose: 'Välj', chosen: '{0} valda', chooseUpTo: 'Välj {0}–{1}', done: 'Klar', noChoices: 'Inget att välja', opensNew: 'öppnas i ny flik',
    write: 'Skriv i {0}, eller / för kommandon', writePrivate: 'Skriv till {0}, eller / för kommandon', writeLabel: 'Meddelande', send: 'Skicka', attach: 'Bifoga fil', remove: 'Ta bort {0}', dropHere: 'Släpp filerna här',
    commands: 'Kommandon', noCommands: 'Inget kommando heter så', commandsFound: '{0} kommandon', required: 'krävs', optional: 'Valfria', fillIn: 'Behöver fyllas i', cancelCommand: 'Avbryt kommandot', chooseFile: 'Välj fil', noMatches: 'Inga förslag', searching: 'Söker …',
    notANumber: 'Skriv ett heltal', notADecimal: 'Skriv ett tal', atLeast: 'Minst {0}', atMost: 'Högst {0}', notInList: 'Välj något ur listan', tooShort: 'Minst {0} tecken', tooLong: 'Högst {0} tecken', noOptions: 'Inget mer behövs. Enter skickar.', yes: 'Ja', no: 'Nej', sending: 'Skickar', keys: '↑↓ väljer · Enter tar · Esc stänger',
    submit: 'Skicka', cancel: 'Avbryt', formFailed: 'Appen svarade inte i tid. Din text finns kvar; försök igen.', characters: '{0} av {1} tecken', optionalField: 'valfritt', chooseBetween: 'Välj mellan {0} och {1}',
    away: 'Servern svarar inte. Sidan försöker igen av sig själv.', failed: 'Det gick inte: {0}', awayShort: 'Servern svarar inte.', tooBig: '{0} är större än 25 MB.',
    clock: 'Arbetsytans klocka', stop: 'Stanna klockan', go: 'Starta klockan', hour: '+1 h', day: '+1 d', addHour: 'Flytta fram en timme', addDay: 'Flytta fram ett dygn', nextDue: 'Till nästa händelse: {0}', nothingDue: 'Inget väntar', stopped: 'stannad',
    faults: 'Fel som botarna får känna på', faultsSet: 'Felen är ändrade', faultHide: 'Göm #{0} för botarna',
    faultCalls: 'Anrop', faultEvents: 'Händelser', faultLine: 'Förbindelsen', faultRights: 'Rättigheter',
    latencyMillis: 'Långsamma anrop', late: '{0} ({1} s)', mailLatencyMillis: 'Långsam e-postserver', mailGone: 'E-postservern är nere', faultMail: 'E-post',
    refuseMailNext: 'Nästa brev: adressen finns inte (550)', delayMailNext: 'Nästa brev: försök senare (450)', cutMailNext: 'Nästa brev: tas emot, svaret går förlorat',
    letters: 'Brev', lettersMine: 'Mina brev', lettersOthers: 'Brev till andra adresser', noLetters: 'Inga brev ännu', letterTo: 'Till {0}', 'letter-html': 'Som det ser ut', 'letter-text': 'Ren text', 'letter-headers': 'Huvuden', letterEnvelope: 'Kuvertets avsändare',
    without: 'Utan {0}', closeMine: 'Stäng privata meddelanden till {0}',
    failNext: 'Nästa anrop: 502', cutBeforeNext: 'Nästa anrop: bryt före', cutAfterNext: 'Nästa anrop: bryt efter', sharedLimitNext: 'Nästa anrop: 429, delad gräns',
    duplicateNext: 'Nästa händelse: två gånger', loseNext: 'Nästa händelse: tappa bort', reorderNext: 'Nästa händelse: efter den som följer',
    reconnect: 'Be botarna ansluta på nytt', invalidSession: 'Avsluta botarnas inloggning', revokeToken: 'Byt den första appens nyckel', 'resume-refused': 'Återanslutning: 503', 'resume-cut': 'Återanslutning: bryts genast', 'resume-silent': 'Återanslutning: tystnad', quarantine: 'Karantän: inga nya privata kanaler',
    pinned: 'Fäst', pinNotice: 'har fäst ett meddelande i kanalen', pinsMany: 'Fästa meddelanden: {0}', silent: 'Tyst förbindelse', gone: 'Allt är borta',
    'inject-event': 'Skicka en okänd händelse', 'inject-channel': 'Skicka en okänd sorts kanal', 'inject-message': 'Skicka en okänd sorts meddelande', 'inject-component': 'Skicka en okänd sorts knapp',
    applications: 'Appar och deras nycklar', applicationName: 'Namn på en ny app', makeApplication: 'Skapa', online: 'inloggad', offline: 'borta', tokenOf: 'Nyckel för {0}', tokenOnce: 'Nyckeln för {0} visas bara nu. Ge den till programmet.', copy: 'Kopiera', copied: 'Kopierat', menuOf: 'Mer för {0}',
    language: 'Språk', light: 'Byt till ljust', dark: 'Byt till mörkt', privateWith: 'Privat med {0}', lineBreak: 'Skift+Enter ger ny rad',
  },
  en: {
    skip: 'Skip to the message box', skipMessages: 'Skip to the messages', tryThis: 'Try one of these:',
    youAre: 'You are', changePerson: 'Change person', searchPeople: 'Search people', noPeople: 'Nobody by that name',
    nobody: 'There is nobody here yet. Add someone with POST /sandbox/api/people.',
    others: 'Others', events: 'Events', eventRunning: 'on now', apps: 'Apps', app: 'app', members: 'Members', showMembers: 'Show or hide members', writeTo: 'Write privately to {0}',
    channels: 'Channels', privateMessages: 'Private messages', newPrivate: 'New private message', noPrivate: 'No conversations yet',
    showChannels: 'Show channels', unread: 'unread', mentionsOne: '1 mention', mentionsMany: '{0} mentions', close: 'Close',
    today: 'Today', yesterday: 'Yesterday', edited: 'edited', onlyYou: 'Only you can see this', dismiss: 'Dismiss',
    thinking: '{0} is thinking', typing: '{0} is typing', used: 'used', someone: 'someone', repliedTo: 'Reply to an earlier message',
    didNotRespond: '{0} did not respond in time. Try again in a moment.', theApp: 'The app', pressFailed: 'The app did not respond. Try again.',
    emptyTitle: 'All is calm here', emptyText: 'Nothing has been written in {0} yet.', emptyHint: 'Type / to see what can be done.', loading: 'Fetching messages', older: 'Fetching older messages',
    start: 'This is the beginning of {0}', newer: 'New messages', messagesIn: 'Messages in {0}', noChannel: 'No channel chosen',
    spoiler: 'Hidden: press to show', copyCode: 'Code', imageOf: 'Image: {0}', download: 'Download {0}', unknownPerson: 'unknown person', unknownChannel: 'unknown channel', unknownRole: 'unknown role',
    choose: 'Choose', chosen: '{0} chosen', chooseUpTo: 'Choose {0}–{1}', done: 'Done', noChoices: 'Nothing to choose', opensNew: 'opens in a new tab',
    write: 'Write in {0}, or / for commands', writePrivate: 'Write to {0}, or / for commands', writeLabel: 'Message', send: 'Send', attach: 'Attach a file', remove: 'Remove {0}', dropHere: 'Drop the files here',
    commands: 'Commands', noCommands: 'No command by that name', commandsFound: '{0} commands', required: 'required', optional: 'Optional', fillIn: 'Needs to be filled in', cancelCommand: 'Cancel the command', chooseFile: 'Choose a file', noMatches: 'No suggestions', searching: 'Searching …',
    notANumber: 'Write a whole number', notADecimal: 'Write a number', atLeast: 'At least {0}', atMost: 'At most {0}', notInList: 'Choose from the list', tooShort: 'At least {0} characters', tooLong: 'At most {0} characters', noOptions: 'Nothing more is needed. Enter sends.', yes: 'Yes', no: 'No', sending: 'Sending', keys: '↑↓ choose · Enter takes · Esc closes',
    submit: 'Send', cancel: 'Cancel', formFailed: 'The app did not respond in time. Your text is kept; try again.', characters: '{0} of {1} characters', optionalField: 'optional', chooseBetween: 'Choose between {0} and {1}',
    away: 'The server does not answer. The page keeps trying by itself.', failed: 'That did not work: {0}', awayShort: 'The server does not answer.', tooBig: '{0} is larger than 25 MB.',
    clock: 'The workspace’s clock', stop: 'Stop the clock', go: 'Start the clock', hour: '+1 h', day: '+1 d', addHour: 'One hour ahead', addDay: 'One day ahead', nextDue: 'To the next event: {0}', nothingDue: 'Nothing is due', stopped: 'stopped',
    faults: 'Faults for the bots to meet', faultsSet: 'The faults have changed', faultHide: 'Hide #{0} from the bots',
    faultCalls: 'Calls', faultEvents: 'Events', faultLine: 'The connection', faultRights: 'Rights',
    latencyMillis: 'Slow calls', late: '{0} ({1} s)', mailLatencyMillis: 'Slow mail server', mailGone: 'The mail server is down', faultMail: 'Mail',
    refuseMailNext: 'Next letter: no such address (550)', delayMailNext: 'Next letter: try again later (450)', cutMailNext: 'Next letter: taken, the answer is lost',
    letters: 'Letters', lettersMine: 'My letters', lettersOthers: 'Letters to other addresses', noLetters: 'No letters yet', letterTo: 'To {0}', 'letter-html': 'As it looks', 'letter-text': 'Plain text', 'letter-headers': 'Headers', letterEnvelope: 'Sender on the envelope',
    without: 'Without {0}', closeMine: 'Close private messages to {0}',
    failNext: 'Next call: 502', cutBeforeNext: 'Next call: cut before', cutAfterNext: 'Next call: cut after', sharedLimitNext: 'Next call: 429, shared limit',
    duplicateNext: 'Next event: twice', loseNext: 'Next event: lose it', reorderNext: 'Next event: after the one that follows',
    reconnect: 'Ask the bots to reconnect', invalidSession: 'End the bots’ log-in', revokeToken: 'Replace the first app’s token', 'resume-refused': 'Resume address: 503', 'resume-cut': 'Resume address: cut at once', 'resume-silent': 'Resume address: silent', quarantine: 'Quarantine: no new private channels',
    pinned: 'Pinned', pinNotice: 'has pinned a message to the channel', pinsMany: 'Pinned messages: {0}', silent: 'Silent connection', gone: 'Everything is gone',
    'inject-event': 'Send an unknown event', 'inject-channel': 'Send an unknown kind of channel', 'inject-message': 'Send an unknown kind of message', 'inject-component': 'Send an unknown kind of button',
    applications: 'Apps and their tokens', applicationName: 'Name of a new app', makeApplication: 'Make', online: 'logged in', offline: 'away', tokenOf: 'Token of {0}', tokenOnce: 'The token of {0} is shown only now. Give it to the program.', copy: 'Copy', copied: 'Copied', menuOf: 'More for {0}',
    language: 'Language', light: 'Change to light', dark: 'Change to dark', privateWith: 'Private with {0}', lineBreak: 'Shift+Enter for a new line',
  },
};

export const language = () => locale().startsWith('sv') ? 'sv' : 'en';

/** Returns the text for a key, with {0}, {1} … filled in. */
export function words(key, ...values) {
  return WORDS[language()][key].replace(/\{(\d)\}/g, (_, index) => values[index]);
}

/** Returns the text for a refused call. */
export const refusalText = refusal => refusal.status === 0 ? words('awayShort') : refusal.message;
