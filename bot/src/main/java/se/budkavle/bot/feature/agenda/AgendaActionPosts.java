package se.budkavle.bot.feature.agenda;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.ActionChangeListener;
import se.budkavle.storage.meeting.Meetings;

/**
 * Has the posts with the agenda of the network's next meeting edited when its open actions change. Nobody is told of
 * such a change by a new post, because the actions are no items of the agenda.
 */
@Component
class AgendaActionPosts implements ActionChangeListener {

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
        var now = clock.instant();
        meetings.ofNetwork(networkId, now, now.plus(AHEAD)).stream()
                .filter(meeting -> meeting.isAhead(now))
                .forEach(agendas::refreshLatest);
    }
}
