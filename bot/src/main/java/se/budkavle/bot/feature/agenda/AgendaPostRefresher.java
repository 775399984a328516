package se.budkavle.bot.feature.agenda;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.ActionChangeListener;
import se.budkavle.bot.delivery.TakeHomeChangeListener;
import se.budkavle.storage.meeting.Meetings;

/**
 * Schedules edits of the messages with the next meeting's agenda when the network's open actions or its decisions taken
 * home change. Sends no new message, because the agenda items stay the same.
 */
@Component
class AgendaPostRefresher implements ActionChangeListener, TakeHomeChangeListener {

    /** The time ahead in which meetings with a posted agenda are searched. */
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
