package se.budkavle.bot.feature.poll;

import java.time.Clock;
import java.util.Arrays;
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
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Venue;
import se.budkavle.storage.poll.ProposedTime;

/**
 * Slash command that opens a poll about meeting times. The coordinator must first confirm a preview with all proposed
 * times.
 */
@Component
class OpenPoll implements Command {

    private final Suggestions suggestions;
    private final NetworkFinder networkFinder;
    private final PollFinder context;
    private final PollTimesParser times;
    private final PollSchedule hours;
    private final ConfirmationWorkflow confirmations;
    private final ConfirmPoll confirm;
    private final Clock clock;

    OpenPoll(
            Suggestions suggestions,
            NetworkFinder networkFinder,
            PollFinder context,
            PollTimesParser times,
            PollSchedule hours,
            ConfirmationWorkflow confirmations,
            ConfirmPoll confirm,
            Clock clock) {
        this.suggestions = suggestions;
        this.networkFinder = networkFinder;
        this.context = context;
        this.times = times;
        this.hours = hours;
        this.confirmations = confirmations;
        this.confirm = confirm;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.of("meeting poll")
                .asking("times", Kind.TEXT)
                .perhaps("network", Kind.TEXT, suggestions::coordinatedNetworks)
                .perhaps("title", Kind.TEXT)
                .choosing(
                        "form",
                        false,
                        Arrays.stream(MeetingFormat.values()).map(Enum::name).toList())
                .perhaps("place", Kind.TEXT)
                .perhaps("link", Kind.TEXT)
                .perhaps("answer-by", Kind.DATE)
                .onlyFor(RequiredRight.COORDINATOR);
    }

    @Override
    public Reply run(Call call) {
        var network = networkFinder.of(call);
        context.coordinator(call.caller(), network);
        var now = clock.instant();
        var slots = times.read(call.text("times"), call.caller().locale());
        var first = slots.stream()
                .map(ProposedTime::startsAt)
                .min(Comparable::compareTo)
                .orElse(now);
        if (first.isAfter(now) && hours.day(first).equals(hours.day(now))) {
            // A poll closes at the end of a day at the earliest, which is too late if its first proposed time is today.
            throw new Refusal("poll.time-today", first);
        }
        var closes = call.perhapsDate("answer-by").map(hours::endOf).orElseGet(() -> hours.usualEnd(first, now));
        return confirmations.show(
                confirm,
                new PollRequest(
                        network.id(),
                        call.perhapsText("title").orElse(network.title()),
                        venue(call, network),
                        slots,
                        closes),
                call.caller());
    }

    private static Venue venue(Call call, Network network) {
        var place = call.perhapsText("place");
        var link = call.perhapsText("link");
        var form = call.perhapsText("form").map(OpenPoll::form).orElseGet(() -> usualForm(place, link, network));
        return Venue.of(form, place.orElse(null), link.orElse(null));
    }

    private static MeetingFormat usualForm(Optional<String> place, Optional<String> link, Network network) {
        if (place.isEmpty()) {
            return link.isPresent() || network.form() == null
                    ? MeetingFormat.DIGITAL
                    : MeetingFormat.valueOf(network.form().name());
        }
        return link.isEmpty() ? MeetingFormat.PHYSICAL : MeetingFormat.HYBRID;
    }

    private static MeetingFormat form(String word) {
        return Arrays.stream(MeetingFormat.values())
                .filter(form -> form.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal("poll.unknown-form", word));
    }
}
