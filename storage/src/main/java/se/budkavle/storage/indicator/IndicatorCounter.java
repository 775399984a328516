package se.budkavle.storage.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.LetterFolding;
import se.budkavle.storage.contact.ContactListing;
import se.budkavle.storage.contact.ContactListings;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.meeting.MeetingKind;
import se.budkavle.storage.meeting.Meetings;

/**
 * Computes the values of the indicators that the bot itself counts, such as the number of contacts in a network's
 * mailing list.
 */
@Component
public class IndicatorCounter {

    private final ContactListings contacts;
    private final Meetings meetings;
    private final Association association;
    private final Clock clock;

    IndicatorCounter(ContactListings contacts, Meetings meetings, Association association, Clock clock) {
        this.contacts = contacts;
        this.meetings = meetings;
        this.association = association;
        this.clock = clock;
    }

    /**
     * Returns the indicator's value for this day. Always counts the contacts and organisations that are in the mailing
     * list now, even for an earlier day. For an indicator of meetings or events, counts the meetings or events that
     * began between the beginning of the year and this day. Counts only meetings and events that have ended and were
     * not cancelled.
     */
    @Transactional(readOnly = true)
    public long count(Indicator indicator, LocalDate day) {
        return switch (indicator.source()) {
            case MANUAL -> throw new IllegalArgumentException("People report " + indicator.id());
            case CONTACTS -> contacts.currentIn(indicator.networkId()).size();
            case ORGANISATIONS ->
                contacts.currentIn(indicator.networkId()).stream()
                        .map(ContactListing::organisation)
                        .filter(Objects::nonNull)
                        .map(LetterFolding::folded)
                        .distinct()
                        .count();
            case MEETINGS -> meetings(indicator, day, MeetingKind.MEETING);
            case EVENTS -> meetings(indicator, day, MeetingKind.EVENT);
        };
    }

    private long meetings(Indicator indicator, LocalDate day, MeetingKind kind) {
        var zone = association.zone();
        var from = day.withDayOfYear(1).atStartOfDay(zone).toInstant();
        var to = day.plusDays(1).atStartOfDay(zone).toInstant();
        var now = clock.instant();
        return meetings.ofNetwork(indicator.networkId(), from, to).stream()
                .filter(one -> one.kind() == kind)
                .filter(one -> !one.startsAt().isBefore(from) && !one.endsAt().isAfter(now))
                .count();
    }
}
