package se.budkavle.bot.feature.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.NoticeTimetable;
import se.budkavle.bot.delivery.NoticeTimetable.Kind;
import se.budkavle.bot.delivery.NoticeTimetable.Moment;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.meeting.Meeting;

/**
 * Builds the footer of a message about a meeting: the reason why the message is sent now, and the time of the next
 * message.
 */
@Component
class ReasonFooter {

    private final NoticeTimetable timetable;
    private final AllNetworkSettings networkSettings;
    private final Association association;
    private final Clock clock;

    ReasonFooter(NoticeTimetable timetable, AllNetworkSettings networkSettings, Association association, Clock clock) {
        this.timetable = timetable;
        this.networkSettings = networkSettings;
        this.association = association;
        this.clock = clock;
    }

    /**
     * Returns the footer of the message.
     *
     * @param reason the sentence with the reason for messages of this kind
     * @param delivery the queued or sent message; its sending time is used, or the current time if it has not been sent
     */
    Phrase now(Meeting meeting, Phrase reason, Kind kind, Delivery delivery) {
        var now = clock.instant();
        var wentOutAt = delivery.isSent() && delivery.finishedAt() != null ? delivery.finishedAt() : now;
        List<Phrase> said = new ArrayList<>();
        said.add(reason);
        var all = timetable.of(meeting);
        // Explains why the sending time was moved, but only if the message was sent on the planned day. If the message
        // was sent on another day, that explanation would be wrong, because something else delayed the message.
        all.stream()
                .filter(moment -> moment.kind() == kind && dayOf(moment.at()).equals(dayOf(wentOutAt)))
                .reduce((first, second) -> second)
                .map(Moment::moved)
                .ifPresent(moved -> moved.why()
                        .ifPresent(why -> said.add(Phrase.of("meeting.why.moved", dayOf(moved.wanted()), why.said()))));
        // The footer of the message to the organisers names no next message, because the text above it says when the
        // meeting notice is sent, and the notice comes before all reminders.
        all.stream()
                .filter(moment -> kind != Kind.ORGANISER && moment.at().isAfter(now) && moment.kind() != Kind.NOTICE)
                .findFirst()
                .ifPresent(next -> said.add(Phrase.of("meeting.why.next", dayOf(next.at()), toWhom(next, meeting))));
        return Phrase.joined(" ", said);
    }

    private Phrase toWhom(Moment next, Meeting meeting) {
        return Phrase.of(
                next.kind() == Kind.SOON
                                && networkSettings.of(meeting.networkId()).hourBeforeToAll()
                        ? "meeting.why.next.SOON-to-all"
                        : "meeting.why.next." + next.kind());
    }

    private LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, association.zone());
    }
}
