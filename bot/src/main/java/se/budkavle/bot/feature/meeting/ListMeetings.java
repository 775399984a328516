package se.budkavle.bot.feature.meeting;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.directory.DirectoryLookup;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.Meetings;

/** The slash command that lists the meetings of the next 500 days: of one network, of an area, or of all networks. */
@Component
class ListMeetings implements Command {

    private static final Duration AHEAD = Duration.ofDays(500);

    private final Meetings meetings;
    private final Networks networks;
    private final MeetingListMessage list;
    private final Suggestions suggestions;
    private final DirectoryLookup lookup;
    private final Rights rights;
    private final Clock clock;

    ListMeetings(
            Meetings meetings,
            Networks networks,
            MeetingListMessage list,
            Suggestions suggestions,
            DirectoryLookup lookup,
            Rights rights,
            Clock clock) {
        this.meetings = meetings;
        this.networks = networks;
        this.list = list;
        this.suggestions = suggestions;
        this.lookup = lookup;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.of("meeting list")
                .perhaps("network", Kind.TEXT, suggestions::networks)
                .perhaps("area", Kind.TEXT, suggestions::areas);
    }

    @Override
    public Reply run(Call call) {
        var now = clock.instant();
        var network = call.perhapsText("network").map(lookup::network);
        network.ifPresent(one -> rights.requireReading(call.caller(), one));
        var found = network.map(one -> meetings.ofNetwork(one.id(), now, now.plus(AHEAD)))
                .orElseGet(() -> meetings.between(now, now.plus(AHEAD)));
        var area = call.perhapsText("area").map(lookup::area);
        var mayRead = rights.reading(call.caller());
        var known = networks.byId();
        var shown = found.stream()
                .filter(meeting -> mayRead.test(MapLookup.existing(known, meeting.networkId())))
                .filter(meeting -> area.isEmpty()
                        || MapLookup.existing(known, meeting.networkId())
                                .areaId()
                                .equals(area.get().id()))
                .toList();
        return Reply.page(list.of(shown, known, Page.titled("meeting.list.title", shown.size())));
    }
}
