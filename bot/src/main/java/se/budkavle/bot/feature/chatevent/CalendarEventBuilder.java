package se.budkavle.bot.feature.chatevent;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.CalendarEvent;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.view.meeting.MeetingWords;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.Meeting;

/**
 * Builds the title, time and description of the Discord scheduled event for a meeting, in the association's language.
 */
@Component
class CalendarEventBuilder {

    private final Networks networks;
    private final Phrasebook words;
    private final Association association;

    CalendarEventBuilder(Networks networks, Phrasebook words, Association association) {
        this.networks = networks;
        this.words = words;
        this.association = association;
    }

    CalendarEvent of(Meeting meeting) {
        var network = networks.findById(meeting.networkId()).orElseThrow();
        var where = Optional.ofNullable(meeting.place())
                .or(() -> Optional.ofNullable(meeting.link()))
                .orElseGet(() -> words.say(Phrase.of("calendar.event.no-place"), association.locale()));
        var says = Stream.of(
                        Optional.of(MeetingWords.of(meeting, "calendar.event.says", network.title())),
                        Optional.ofNullable(meeting.link()).map(link -> Phrase.of("calendar.join", link)))
                .flatMap(Optional::stream)
                .toList();
        return new CalendarEvent(
                meeting.id(),
                meeting.heading(network.title()),
                meeting.startsAt(),
                meeting.endsAt(),
                where,
                Phrase.joined("\n", says));
    }
}
