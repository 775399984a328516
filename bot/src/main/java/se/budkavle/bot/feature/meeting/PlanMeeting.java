package se.budkavle.bot.feature.meeting;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.draft.ConfirmationWorkflow;
import se.budkavle.bot.lookup.NetworkFinder;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.meeting.MeetingKind;
import se.budkavle.storage.meeting.Series;

/**
 * The slash command that plans a single meeting. The command treats the meeting as a series with only one day, and uses
 * the same preview and confirmation as for a series.
 */
@Component
class PlanMeeting implements Command {

    private final ConfirmationWorkflow confirmations;
    private final ConfirmSeries confirm;
    private final Suggestions suggestions;
    private final NetworkFinder networkFinder;
    private final DefaultMeetingHours usualHours;
    private final Rights rights;
    private final Clock clock;

    PlanMeeting(
            ConfirmationWorkflow confirmations,
            ConfirmSeries confirm,
            Suggestions suggestions,
            NetworkFinder networkFinder,
            DefaultMeetingHours usualHours,
            Rights rights,
            Clock clock) {
        this.confirmations = confirmations;
        this.confirm = confirm;
        this.suggestions = suggestions;
        this.networkFinder = networkFinder;
        this.usualHours = usualHours;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return VenueOptions.addTo(KindOption.addTo(Spec.of("meeting plan")
                        .asking("when", Kind.TIME_SPAN)
                        .perhaps("network", Kind.TEXT, suggestions::networks)
                        .perhaps("title", Kind.TEXT)))
                .onlyFor(RequiredRight.COORDINATOR);
    }

    @Override
    public Reply run(Call call) {
        var network = networkFinder.of(call);
        rights.requireCoordinating(call.caller(), network);
        var when = call.occasion("when");
        var hours = usualHours.of(network, Optional.of(when.hours()), when.days());
        var planned = Series.of(
                network.id(),
                call.perhapsText("title").orElse(network.title()),
                Series.ONCE,
                when.date(),
                when.date(),
                hours.start(),
                hours.end(),
                when.days(),
                VenueOptions.read(call, VenueOptions.usual(network)),
                rights.personId(call.caller()),
                clock.instant());
        return confirmations.show(
                confirm,
                SeriesRequest.typed(planned.of(KindOption.read(call, MeetingKind.MEETING, call.perhapsText("title")))),
                call.caller());
    }
}
