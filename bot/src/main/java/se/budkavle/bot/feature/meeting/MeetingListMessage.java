package se.budkavle.bot.feature.meeting;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.meeting.MeetingWords;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.Meeting;

/** Adds a list of meetings to a message, one line for each meeting, with time, title and place. */
@Component
class MeetingListMessage {

    private final Networks networks;

    MeetingListMessage(Networks networks) {
        this.networks = networks;
    }

    Page of(List<Meeting> meetings, Page page) {
        return of(meetings, networks.byId(), page);
    }

    /**
     * Returns the message with one line for each meeting. Runs no database query, because the caller passes all
     * networks.
     *
     * @param known maps network ids to networks; contains all networks
     */
    Page of(List<Meeting> meetings, Map<String, Network> known, Page page) {
        if (meetings.isEmpty()) {
            return page.line("meeting.list.none");
        }
        for (var meeting : meetings) {
            page = page.line(Phrase.of(
                    "meeting.list.line",
                    MeetingWords.when(meeting),
                    Phrase.strong(meeting.heading(
                            MapLookup.existing(known, meeting.networkId()).title())),
                    MeetingWords.where(meeting.venue())));
        }
        return page;
    }
}
