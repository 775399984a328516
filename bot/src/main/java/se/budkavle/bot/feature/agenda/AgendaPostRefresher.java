package se.budkavle.bot.feature.agenda;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.ActionChangeListener;
import se.budkavle.bot.delivery.TakeHomeChangeListener;
import se.budkavle.storage.meeting.Meetings;

/**
 * Schedules edits of the messages that show the agendas of a network's coming meetings. Schedules the edits when open
 * actions of the network change. Also schedules the edits when decisions taken home (carried out by municipalities) or
 * the answers about these decisions change. Sends no new message, because the agenda items stay the same.
 */
@Component
class AgendaPostRefresher implements ActionChangeListener, TakeHomeChangeListener {

    /** The messages with a meeting's agenda are edited only if the meeting begins within this period. */
    private static final Duration AHEAD = Duration.ofDays(120);

    private final Meetings meetings;
    private final AgendaDeliveries agendas;
    private final Clock clock;

    AgendaPostRefresher(Meetings meetings, AgendaDeliveries agendas, Clock clock) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.clock = clock;
    }

    @Override
    public void actionsChanged(String networkId) {
        refresh(networkId);
    }

    @Override
    public void takeHomesChanged(String networkId) {
        refresh(networkId);
    }

    private void refresh(String networkId) {
        var now = clock.instant();
        meetings.ofNetwork(networkId, now, now.plus(AHEAD)).stream()
                .filter(meeting -> meeting.isAhead(now))
                .forEach(agendas::refreshLatest);
    }
}
