package se.budkavle.bot.feature.meeting;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.Right;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.lookup.MeetingFinder;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.view.meeting.MeetingWords;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.meeting.Form;
import se.budkavle.storage.meeting.Venue;

/** Says where a meeting is held; what is not named stays as it is. */
@Component
class PlaceMeeting implements Command {

    private final Suggestions suggestions;
    private final MeetingFinder finder;
    private final MeetingChanges changing;
    private final SendMeetingNowPress sending;
    private final Rights rights;

    PlaceMeeting(Suggestions suggestions, MeetingFinder finder, MeetingChanges changing, SendMeetingNowPress sending,
            Rights rights) {
        this.suggestions = suggestions;
        this.finder = finder;
        this.changing = changing;
        this.sending = sending;
        this.rights = rights;
    }

    static Spec venueOf(Spec spec) {
        return spec.choosing("form", false, Arrays.stream(Form.values()).map(Form::name).toList())
                .perhaps("place", Kind.TEXT).perhaps("link", Kind.TEXT);
    }

    /** What was given, on top of what there was. */
    static Venue venue(Call call, Venue before) {
        var place = call.perhapsText("place");
        var link = call.perhapsText("link");
        var form = call.perhapsText("form").map(PlaceMeeting::form)
                .or(() -> place.isPresent() && link.isPresent() ? Optional.of(Form.HYBRID) : Optional.empty())
                .or(() -> place.isPresent() && before.link() == null ? Optional.of(Form.PHYSICAL) : Optional.empty())
                .or(() -> link.isPresent() && before.place() == null ? Optional.of(Form.DIGITAL) : Optional.empty())
                .orElse(before.form());
        return Venue.of(form, form == Form.DIGITAL ? null : place.orElse(before.place()),
                form == Form.PHYSICAL ? null : link.orElse(before.link()));
    }

    private static Form form(String word) {
        return Arrays.stream(Form.values()).filter(form -> form.name().equals(word)).findFirst()
                .orElseThrow(() -> new Refusal("meeting.form-unknown", word));
    }

    @Override
    public Spec spec() {
        return venueOf(Spec.of("meeting place").asking("meeting", Kind.TEXT, suggestions::meetingsAhead)).onlyFor(Right.COORDINATOR);
    }

    @Override
    public Reply run(Call call) {
        var meeting = finder.named(call.text("meeting"), call.caller());
        var network = finder.networkOf(meeting);
        rights.requireCoordinating(call.caller(), network);
        var placed = changing.place(meeting.id(), venue(call, meeting.venue()), rights.person(call.caller()).id());
        return sending.told(Reply.of("meeting.placed", placed.heading(network.title()), placed.startsAt(), MeetingWords.where(placed.venue())), placed);
    }
}
