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

/**
 * The slash command that sets a meeting's form (on site, online or both), place and link. If the user does not choose a
 * form, the bot derives the meeting's form from the place and the link. If the place and the link do not determine the
 * form, the meeting's form stays the same.
 */
@Component
class PlaceMeeting implements Command {

    private final Suggestions suggestions;
    private final MeetingFinder finder;
    private final MeetingChanges changes;
    private final SendMeetingNowPress sendNow;
    private final Rights rights;

    PlaceMeeting(
            Suggestions suggestions,
            MeetingFinder finder,
            MeetingChanges changes,
            SendMeetingNowPress sendNow,
            Rights rights) {
        this.suggestions = suggestions;
        this.finder = finder;
        this.changes = changes;
        this.sendNow = sendNow;
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
        var placed =
                changes.place(meeting.id(), VenueOptions.read(call, meeting.venue()), rights.personId(call.caller()));
        var page = Page.of(null)
                .line(
                        "meeting.placed",
                        placed.heading(network.title()),
                        placed.startsAt(),
                        MeetingWords.where(placed.venue()))
                .line(changes.whoIsTold(placed));
        return sendNow.told(Reply.page(page), placed);
    }
}
