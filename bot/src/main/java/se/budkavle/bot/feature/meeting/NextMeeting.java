package se.budkavle.bot.feature.meeting;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.DirectoryLookup;
import se.budkavle.storage.meeting.Meetings;

/** The slash command that shows the next meetings of the user or of a network. */
@Component
class NextMeeting implements Command {

    private static final Duration AHEAD = Duration.ofDays(500);
    private static final int MOST = 5;

    private final Meetings meetings;
    private final MeetingListMessage list;
    private final Suggestions suggestions;
    private final DirectoryLookup lookup;
    private final Rights rights;
    private final Association association;
    private final Clock clock;

    NextMeeting(
            Meetings meetings,
            MeetingListMessage list,
            Suggestions suggestions,
            DirectoryLookup lookup,
            Rights rights,
            Association association,
            Clock clock) {
        this.meetings = meetings;
        this.list = list;
        this.suggestions = suggestions;
        this.lookup = lookup;
        this.rights = rights;
        this.association = association;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.of("meeting next")
                .perhaps("network", Kind.TEXT, suggestions::networks)
                .onlyFor(RequiredRight.PERSON);
    }

    @Override
    public Reply run(Call call) {
        var now = clock.instant();
        var network = call.perhapsText("network").map(lookup::network);
        network.ifPresent(one -> rights.requireReading(call.caller(), one));
        var person = rights.person(call.caller());
        var found = network.map(one -> meetings.ofNetwork(one.id(), now, now.plus(AHEAD)))
                .orElseGet(() -> meetings.ofPerson(person.id(), association.today(clock), now, now.plus(AHEAD)));
        return Reply.page(list.of(
                found.stream().limit(MOST).toList(),
                network.map(one -> Page.titled("meeting.next.of", one.title()))
                        .orElseGet(() -> Page.titled("meeting.next.mine"))));
    }
}
