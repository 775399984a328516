package se.budkavle.bot.feature.mine;

import java.util.Map;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.meeting.Meeting;

/** Builds the heading of a meeting from the title of the network and the title of the meeting. */
final class MeetingHeadings {

    private MeetingHeadings() {}

    static Phrase phrase(Meeting meeting, Map<String, Network> titles) {
        return Phrase.words(of(meeting, titles));
    }

    static String of(Meeting meeting, Map<String, Network> titles) {
        return meeting.heading(MapLookup.existing(titles, meeting.networkId()).title());
    }
}
