package se.budkavle.bot.poll;

import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.Right;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Lookup;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.meeting.Form;
import se.budkavle.storage.meeting.Venue;
import se.budkavle.storage.poll.Poll;
import se.budkavle.storage.poll.Polls;

/** Shows a poll as it was understood, every time written out; it is opened on confirmation. */
@Component
class DraftPoll implements Command {

    private final Suggestions suggestions;
    private final Lookup lookup;
    private final PollAsking asking;
    private final PollTimes times;
    private final PollHours hours;
    private final PollWording wording;
    private final Electorate electorate;
    private final Polls polls;
    private final Clock clock;

    DraftPoll(Suggestions suggestions, Lookup lookup, PollAsking asking, PollTimes times, PollHours hours,
            PollWording wording, Electorate electorate, Polls polls, Clock clock) {
        this.suggestions = suggestions;
        this.lookup = lookup;
        this.asking = asking;
        this.times = times;
        this.hours = hours;
        this.wording = wording;
        this.electorate = electorate;
        this.polls = polls;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.of("meeting poll")
                .asking("network", Kind.TEXT, suggestions::coordinatedNetworks)
                .asking("times", Kind.TEXT)
                .perhaps("title", Kind.TEXT)
                .choosing("form", false, Arrays.stream(Form.values()).map(Enum::name).toList())
                .perhaps("place", Kind.TEXT)
                .perhaps("link", Kind.TEXT)
                .perhaps("answer-by", Kind.DATE)
                .onlyFor(Right.COORDINATOR);
    }

    @Override
    @Transactional
    public Reply run(Call call) {
        var network = lookup.network(call.text("network"));
        var by = asking.coordinator(call.caller(), network);
        if (network.channelId() == null) {
            throw new Refusal("poll.no-channel", network.title());
        }
        var now = clock.instant();
        var slots = times.read(call.text("times"), call.caller().locale());
        var closes = call.perhapsDate("answer-by").map(hours::endOf).orElseGet(() -> hours.usualEnd(
                slots.stream().map(slot -> slot.startsAt()).min(Comparable::compareTo).orElse(now), now));
        var venue = venue(call);
        var draft = polls.save(Poll.draft(network.id(), call.perhapsText("title").orElse(network.title()),
                venue.form().name(), venue.place(), venue.link(), slots, closes, by.id(), now));
        return Reply.page(page(draft, network))
                .with(Button.main(Press.id(OpenPoll.ACT, draft.id()), Phrase.of("poll.draft.open")));
    }

    private Page page(Poll draft, Network network) {
        var page = Page.titled("poll.draft.title", draft.title())
                .field(Phrase.of("poll.draft.times", draft.slots().size()), wording.listed(draft))
                .line("poll.draft.asks", electorate.asked(draft).size(), network.title(),
                        Phrase.channel(network.channelId()))
                .line("poll.draft.until", draft.closesAt());
        return page.line(PollPost.venue(draft)).line("poll.draft.confirm");
    }

    private static Venue venue(Call call) {
        var place = call.perhapsText("place");
        var link = call.perhapsText("link");
        var form = call.perhapsText("form").map(DraftPoll::form).orElse(usualForm(place, link));
        return Venue.of(form, place.orElse(null), link.orElse(null));
    }

    private static Form usualForm(Optional<String> place, Optional<String> link) {
        if (place.isEmpty()) {
            return Form.DIGITAL;
        }
        return link.isEmpty() ? Form.PHYSICAL : Form.HYBRID;
    }

    private static Form form(String word) {
        return Arrays.stream(Form.values()).filter(form -> form.name().equals(word)).findFirst()
                .orElseThrow(() -> new Refusal("poll.unknown-form", word));
    }
}
