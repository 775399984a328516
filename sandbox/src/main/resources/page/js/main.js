// Puts the page together and starts it.
import { themeButton } from './theme.js';
import { languageSwitch } from './language.js';
import { clock } from './clock.js';
import { applicationsButton } from './applications.js';
import { faultsButton } from './faults.js';
import { byId } from './dom.js';
import { state, on } from './state.js';
import { readWorkspace, firstPerson, actAs, wanted, openChannel, readEverything, reloadPerson } from './session.js';
import { showPerson } from './people.js';
import { showChannels } from './channels.js';
import { lettersPanel } from './letters.js';
import { showMembers, membersButton } from './members.js';
import { showMessages, read } from './messages.js';
import { showForms } from './form.js';
import { showComposer } from './composer.js';
import { showTitle } from './title.js';
import { startUnread } from './unread.js';
import { startDrawers } from './drawers.js';
import { whenPressed } from './markdown-view.js';
import { startCommand } from './display.js';
import { handleFailure } from './outcomes.js';
import { away, showRefusal } from './banner.js';

const TRY_AGAIN = 1500;

startUnread();
showTitle();
byId('tools').append(clock(), languageSwitch(), applicationsButton(), faultsButton(), themeButton(), membersButton());
showPerson();
showChannels();
lettersPanel();
showMembers();
showMessages();
showForms();
showComposer();
whenPressed({ openChannel, startCommand });
startDrawers();

on('live', event => event.type === 'failed' && handleFailure(event));

let wasAway = false;
on('connection', line => {
  if (line === 'away') {
    wasAway = true;
    away(true);
    // Ignores the failure if the server is unreachable again, since the next attempt reports it.
    reloadPerson().catch(refusal => { if (refusal.status === undefined) throw refusal; });
  } else if (wasAway) {
    readEverything().then(() => {
      wasAway = false;
      away(false);
      return read({ quiet: true });
    }).catch(showRefusal);
  }
});

addEventListener('popstate', async () => {
  const { person, channel } = wanted();
  if (person && person !== state.person.id) await actAs(person, channel, { replace: true }).catch(showRefusal);
  else openChannel(channel, { replace: true });
});

async function start() {
  try {
    await readWorkspace();
    const first = firstPerson();
    if (first) await actAs(first.id, wanted().channel, { replace: true });
    away(false);
  } catch (refusal) {
    if (refusal.status === undefined) throw refusal;
    away(true);
    setTimeout(start, TRY_AGAIN);
  }
}

start();
