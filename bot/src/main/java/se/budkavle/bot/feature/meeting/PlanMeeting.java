package se.budkavle.bot.feature.meeting;

import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.Right;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.draft.Confirmations;
import se.budkavle.bot.lookup.NetworkFinder;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.meeting.Form;
import se.budkavle.storage.meeting.MeetingKind;
import se.budkavle.storage.meeting.Series;
import se.budkavle.storage.meeting.Venue;

/** Plans one meeting: a series of a single day, shown in full before its meeting is stored. */
@Component
class PlanMeeting implements Command {

    static final String ONCE = "FREQ=DAILY;COUNT=1";

    private final Confirmations confirmations;
    private final ConfirmSeries confirm;
    private final Suggestions suggestions;
    private final NetworkFinder networkFinder;
    private final UsualHours usualHours;
    private final Rights rights;
    private final Clock clock;

    PlanMeeting(Confirmations confirmations, ConfirmSeries confirm, Suggestions suggestions,
            NetworkFinder networkFinder, UsualHours usualHours, Rights rights, Clock clock) {
        this.confirmations = confirmations;
        this.confirm = confirm;
        this.suggestions = suggestions;
        this.networkFinder = networkFinder;
        this.usualHours = usualHours;
        this.rights = rights;
        this.clock = clock;
    }

    /** How a network meets, where the caller does not say. */
    static Venue usual(Network network) {
        return Venue.of(network.form() == null ? Form.HYBRID : Form.valueOf(network.form().name()), null, null);
    }

    @Override
    public Spec spec() {
        return PlaceMeeting.venueOf(choosingKind(Spec.of("meeting plan").asking("when", Kind.TIME_SPAN)
                .perhaps("network", Kind.TEXT, suggestions::networks).perhaps("title", Kind.TEXT))).onlyFor(Right.COORDINATOR);
    }

    @Override
    public Reply run(Call call) {
        var network = networkFinder.of(call);
        rights.requireCoordinating(call.caller(), network);
        var when = call.occasion("when");
        var hours = usualHours.of(network, Optional.of(when.hours()), when.days());
        var planned = Series.of(network.id(), call.perhapsText("title").orElse(network.title()), ONCE,
                when.date(), when.date(), hours.start(), hours.end(), when.days(),
                PlaceMeeting.venue(call, usual(network)), rights.person(call.caller()).id(), clock.instant());
        return confirmations.show(confirm, SeriesRequest.typed(planned.of(kind(call, MeetingKind.MEETING, call.perhapsText("title")))), call.caller());
    }

    /** Adds the choice between a meeting and an event. */
    static Spec choosingKind(Spec spec) {
        return spec.choosing("kind", false, Arrays.stream(MeetingKind.values()).map(MeetingKind::name).toList());
    }

    /** Returns the kind that is asked for; an event has a title of its own. */
    static MeetingKind kind(Call call, MeetingKind otherwise, Optional<String> title) {
        var asked = call.perhapsText("kind").orElse(otherwise.name());
        var kind = Arrays.stream(MeetingKind.values()).filter(one -> one.name().equals(asked)).findFirst()
                .orElseThrow(() -> new Refusal("meeting.kind-unknown", asked));
        if (kind == MeetingKind.EVENT && title.isEmpty()) {
            throw new Refusal("meeting.event-title");
        }
        return kind;
    }
}
