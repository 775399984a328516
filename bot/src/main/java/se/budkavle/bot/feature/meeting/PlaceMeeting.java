package se.budkavle.bot.feature.meeting;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.lookup.MeetingFinder;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.view.meeting.MeetingWords;

/** Sets where a meeting is held; options that the caller leaves out keep their values. */
@Component
class PlaceMeeting implements Command {

    private final Suggestions suggestions;
    private final MeetingFinder finder;
    private final MeetingChanges changing;
    private final SendMeetingNowPress sending;
    private final Rights rights;

    PlaceMeeting(
            Suggestions suggestions,
            MeetingFinder finder,
            MeetingChanges changing,
            SendMeetingNowPress sending,
            Rights rights) {
        this.suggestions = suggestions;
        this.finder = finder;
        this.changing = changing;
        this.sending = sending;
        this.rights = rights;
    }

    @Override
    public Spec spec() {
        return VenueOptions.addTo(Spec.of("meeting place").asking("meeting", Kind.TEXT, suggestions::meetingsAhead))
                .onlyFor(RequiredRight.COORDINATOR);
    }

    @Override
    public Reply run(Call call) {
        var meeting = finder.named(call.text("meeting"), call.caller());
        var network = finder.networkOf(meeting);
        rights.requireCoordinating(call.caller(), network);
        var placed = changing.place(
                meeting.id(),
                VenueOptions.read(call, meeting.venue()),
                rights.person(call.caller()).id());
        var page = Page.of(null)
                .line(
                        "meeting.placed",
                        placed.heading(network.title()),
                        placed.startsAt(),
                        MeetingWords.where(placed.venue()))
                .line(changing.whoIsTold(placed));
        return sending.told(Reply.page(page), placed);
    }
}
