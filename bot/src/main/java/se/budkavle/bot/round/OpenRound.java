package se.budkavle.bot.round;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Completion.Suggestion;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.Right;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.delivery.OutsideHours;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Lookup;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.plan.PlanLookup;
import se.budkavle.storage.round.Question;

/** Opens a status round, for all networks that the caller coordinates or some of them. */
@Component
class OpenRound implements Command {

    private static final List<String> PARTS_OF_A_YEAR = List.of("T1", "T2", "T3", "Q1", "Q2", "Q3", "Q4");

    private final RoundOpening opening;
    private final Suggestions suggestions;
    private final Lookup lookup;
    private final Rights rights;
    private final PlanLookup plans;
    private final Asked asked;
    private final OutsideHours outsideHours;
    private final Association association;
    private final Clock clock;

    OpenRound(RoundOpening opening, Suggestions suggestions, Lookup lookup, Rights rights, PlanLookup plans,
            Asked asked, OutsideHours outsideHours, Association association, Clock clock) {
        this.opening = opening;
        this.suggestions = suggestions;
        this.lookup = lookup;
        this.rights = rights;
        this.plans = plans;
        this.asked = asked;
        this.outsideHours = outsideHours;
        this.association = association;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.of("round open")
                .asking("period", Kind.TEXT, this::periods)
                .asking("due", Kind.DATE)
                .perhaps("networks", Kind.TEXT, suggestions::severalNetworks)
                .perhaps("closes", Kind.DATE)
                .perhaps("plan", Kind.INTEGER)
                .perhaps("report", Kind.CHANNEL)
                .onlyFor(Right.COORDINATOR);
    }

    @Override
    public Reply run(Call call) {
        var networks = networks(call);
        var plan = plans.plan(call.perhapsNumber("plan"));
        var opened = opening.open(new RoundOpening.Wanted(plan, call.text("period"), call.date("due"),
                call.perhapsDate("closes").orElse(null), networks,
                call.perhapsText("report").orElse(call.channelId()), call.channelId()), rights.person(call.caller()).id());
        var reply = outsideHours.told(Reply.page(told(opened, networks)), opened.goesOutAt(), Press.id(SendRoundNow.ACT, opened.round().id()));
        return opened.ofCoordinators().isEmpty() ? reply
                : reply.with(Button.main(Press.id(BeginPress.ACT, opened.round().id()), Phrase.of("round.answer-button")));
    }

    private List<Network> networks(Call call) {
        var named = call.perhapsText("networks").map(lookup::networks).orElse(List.of());
        named.forEach(network -> rights.requireCoordinating(call.caller(), network));
        var ours = rights.coordinating(call.caller());
        return named.isEmpty()
                ? lookup.networks().stream().filter(network -> ours.test(network.id())).toList()
                : named;
    }

    private Page told(RoundOpening.Opened opened, List<Network> networks) {
        var round = opened.round();
        var people = asked.of(opened.questions());
        var everyone = people.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        long inNetworks = opened.questions().stream().map(Question::networkId).distinct().count();
        var page = Page.titled("round.opened", round.period())
                .line("round.opened.asks", opened.questions().size(), everyone.size(), inNetworks)
                .line("round.opening.until", round.dueAt(), round.closesAt())
                .line("round.opened.report", Phrase.channel(round.reportChannelId()))
                .toned(Page.Tone.GOOD);
        if (!opened.ofCoordinators().isEmpty()) {
            page = page.line("round.opened.own", opened.ofCoordinators().size());
        }
        long vacant = people.values().stream().filter(some -> some.stream().noneMatch(Person::hasAccount)).count();
        if (vacant > 0) {
            page = page.line("round.opened.vacant", vacant).toned(Page.Tone.WARNING);
        }
        if (!opened.withoutChannel().isEmpty()) {
            page = page.line("round.opened.without-channel", opened.withoutChannel().stream().map(Network::title)
                    .collect(Collectors.joining(", "))).toned(Page.Tone.WARNING);
        }
        var closed = networks.stream().filter(network -> network.closed()
                && !round.reportChannelId().equals(network.channelId())).map(Network::title).toList();
        if (!closed.isEmpty()) {
            page = page.line("round.opened.closed", String.join(", ", closed), Phrase.channel(round.reportChannelId()))
                    .toned(Page.Tone.WARNING);
        }
        return inNetworks == networks.size() ? page
                : page.line("round.opened.nothing-to-ask-in", networks.size() - inNetworks);
    }

    /** The thirds and quarters of this year and the next. */
    private List<Suggestion> periods(String typed, Caller caller) {
        int year = association.today(clock).getYear();
        return Suggestions.texts(IntStream.of(year, year + 1, year - 1).boxed()
                .flatMap(any -> PARTS_OF_A_YEAR.stream().map(part -> part + " " + any)).toList(), typed);
    }
}
