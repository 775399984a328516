package se.budkavle.bot.feature.meeting;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.OptionCompleter.Request;
import se.budkavle.bot.chat.OptionCompleter.Suggestion;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.draft.ConfirmationWorkflow;
import se.budkavle.bot.lookup.MeetingFinder;
import se.budkavle.bot.lookup.NetworkFinder;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rhythm.RecurrenceParser;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.meeting.AllSeries;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingKind;
import se.budkavle.storage.meeting.NetworkSettings;
import se.budkavle.storage.meeting.Series;

/**
 * The slash command that plans a series of meetings, or replaces an existing series from a given day on. A preview
 * first shows the dates of the meetings, and asks for confirmation.
 */
@Component
class PlanSeries implements Command {

    private final ConfirmationWorkflow confirmations;
    private final ConfirmSeries confirm;
    private final AllNetworkSettings networkSettings;
    private final AllSeries series;
    private final MeetingFinder finder;
    private final Suggestions suggestions;
    private final NetworkFinder networkFinder;
    private final DefaultMeetingHours usualHours;
    private final Rights rights;
    private final Clock clock;

    PlanSeries(
            ConfirmationWorkflow confirmations,
            ConfirmSeries confirm,
            AllNetworkSettings networkSettings,
            AllSeries series,
            MeetingFinder finder,
            Suggestions suggestions,
            NetworkFinder networkFinder,
            DefaultMeetingHours usualHours,
            Rights rights,
            Clock clock) {
        this.confirmations = confirmations;
        this.confirm = confirm;
        this.networkSettings = networkSettings;
        this.series = series;
        this.finder = finder;
        this.suggestions = suggestions;
        this.networkFinder = networkFinder;
        this.usualHours = usualHours;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return VenueOptions.addTo(KindOption.addTo(Spec.of("meeting series")
                        .asking("rhythm", Kind.TEXT, this::rhythms)
                        .asking("from", Kind.START_DATE)
                        .asking("until", Kind.DATE)
                        .perhaps("network", Kind.TEXT, suggestions::networks)
                        .perhaps("days", Kind.INTEGER)
                        .perhaps("title", Kind.TEXT)
                        .perhaps("replaces", Kind.TEXT, suggestions::meetingsAhead)))
                .onlyFor(RequiredRight.COORDINATOR);
    }

    /**
     * Returns suggestions for the option that says how often meetings recur. The suggestions come from the stored data
     * about the networks. The suggestions of the current channel's network come first. The suggestions of the networks
     * that the user coordinates come after those of the current channel's network.
     */
    private List<Suggestion> rhythms(Request request) {
        var own = networkFinder.ofChannel(request.channelId());
        var coordinated = rights.coordinating(request.caller());
        var others = networkSettings.findAll().stream()
                .sorted(Comparator.comparing((NetworkSettings one) ->
                                !one.networkId().equals(own.map(Network::id).orElse(null)))
                        .thenComparing(one -> !coordinated.test(one.networkId())));
        var documented = others.flatMap(one -> Stream.concat(
                Stream.ofNullable(one.rhythms()).flatMap(String::lines),
                own.filter(network -> network.id().equals(one.networkId())).map(Network::rhythm).stream()));
        return Suggestions.texts(documented.distinct().toList(), request.typed());
    }

    @Override
    public Reply run(Call call) {
        var network = networkFinder.of(call);
        rights.requireCoordinating(call.caller(), network);
        var rhythm = RecurrenceParser.read(call.text("rhythm"));
        int days = call.perhapsInt("days").or(rhythm::days).orElse(1);
        var hours = usualHours.of(network, rhythm.hours(), days);
        var replaced = call.perhapsText("replaces").map(named -> finder.named(named, call.caller()));
        replaced.filter(meeting ->
                        meeting.seriesId() == null || !meeting.networkId().equals(network.id()))
                .ifPresent(meeting -> {
                    throw new Refusal("meeting.not-of-a-series", meeting.title());
                });
        var title = call.perhapsText("title").or(() -> replaced.map(Meeting::title));
        var kind = KindOption.read(call, replaced.map(Meeting::kind).orElse(MeetingKind.MEETING), title);
        var venue = VenueOptions.read(
                call,
                replaced.map(Meeting::seriesId)
                        .flatMap(series::findById)
                        .map(Series::venue)
                        .orElseGet(() -> VenueOptions.usual(network)));
        var planned = Series.of(
                        network.id(),
                        title.orElse(network.title()),
                        rhythm.rhythm().rrule(),
                        call.date("from"),
                        call.date("until"),
                        hours.start(),
                        hours.end(),
                        days,
                        venue,
                        rights.personId(call.caller()),
                        clock.instant())
                .of(kind);
        return confirmations.show(
                confirm,
                new SeriesRequest(
                        planned,
                        replaced.map(Meeting::seriesId).orElse(null),
                        hours.source(),
                        rhythm.besides(),
                        rhythm.timesAYear().orElse(null),
                        !VenueOptions.isTyped(call)),
                call.caller());
    }
}
