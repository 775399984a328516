package se.budkavle.bot.feature.agenda;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.ActionChangeListener;
import se.budkavle.bot.delivery.TakeHomeChangeListener;
import se.budkavle.storage.meeting.Meetings;

/**
 * Has the posts with the agenda of the network's next meeting edited when its open actions change, or what
 * municipalities take home. Nobody is told of such a change by a new post, because these are no items of the agenda.
 */
@Component
class AgendaActionPosts implements ActionChangeListener, TakeHomeChangeListener {

    /** How far ahead a meeting can be whose agenda has been posted. */
    private static final Duration AHEAD = Duration.ofDays(120);

    private final Meetings meetings;
    private final AgendaDeliveries agendas;
    private final Clock clock;

    AgendaActionPosts(Meetings meetings, AgendaDeliveries agendas, Clock clock) {
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
