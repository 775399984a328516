package se.budkavle.bot.feature.report;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;

/**
 * Finds the board's next meeting. Decides who may add the board paper (the board's summary of the status rounds) to the
 * documents of the meeting.
 */
@Component
class BoardMeetingFinder {

    private static final Duration AHEAD = Duration.ofDays(400);

    private final Networks networks;
    private final Meetings meetings;
    private final Rights rights;
    private final BoardPaperSettings settings;
    private final Clock clock;

    BoardMeetingFinder(Networks networks, Meetings meetings, Rights rights, BoardPaperSettings settings, Clock clock) {
        this.networks = networks;
        this.meetings = meetings;
        this.rights = rights;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Returns the board's next meeting. Returns empty if no meeting is planned within 400 days, or if the board has no
     * network. Also returns empty if the user may not add documents to the meeting.
     */
    Optional<Meeting> next(Caller caller) {
        var now = clock.instant();
        return networks.findById(settings.boardNetwork())
                .filter(one -> rights.keepsDocuments(caller, one))
                .flatMap(one -> meetings.ofNetwork(one.id(), now, now.plus(AHEAD)).stream()
                        .filter(meeting -> meeting.isAhead(now))
                        .findFirst());
    }

    /**
     * Returns the meeting with this id. Throws a refusal if the user may not add the board paper to the meeting, or if
     * the meeting is cancelled.
     */
    Meeting required(String meetingId, Caller caller) {
        rights.require(RequiredRight.DIRECTOR, caller);
        var meeting = meetings.findById(meetingId).orElseThrow(() -> new Refusal("chat.unknown-press"));
        rights.requireReading(caller, networkOf(meeting));
        rights.requireKeepingDocuments(caller, networkOf(meeting));
        if (meeting.isCancelled()) {
            throw new Refusal("document.meeting-cancelled");
        }
        return meeting;
    }

    Network networkOf(Meeting meeting) {
        return networks.findById(meeting.networkId()).orElseThrow();
    }
}
