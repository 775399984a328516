package se.budkavle.bot.feature.agenda;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.ActionChangeListener;
import se.budkavle.bot.delivery.TakeHomeChangeListener;
import se.budkavle.storage.meeting.Meetings;

/**
 * Schedules edits of the messages that show the agendas of a network's coming meetings. The edits are scheduled when
 * open actions of the network change, or when decisions that municipalities carry out at home change. Sends no new
 * message, because the agenda items stay the same.
 */
@Component
class AgendaPostRefresher implements ActionChangeListener, TakeHomeChangeListener {

    /** How far in the future a meeting may be, so that the messages with its agenda are edited. */
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
