package se.budkavle.bot.feature.round;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.OptionCompleter.Request;
import se.budkavle.bot.chat.OptionCompleter.Suggestion;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.draft.ConfirmationWorkflow;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.DirectoryLookup;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.plan.PlanLookup;
import se.budkavle.storage.round.PeriodRules;

/**
 * Slash command that opens a status round (questions about the state of activities) for networks that the user
 * coordinates. The user must first confirm a preview.
 */
@Component
class OpenRound implements Command {

    private final ConfirmationWorkflow confirmations;
    private final ConfirmOpenRound confirm;
    private final Suggestions suggestions;
    private final DirectoryLookup lookup;
    private final Rights rights;
    private final PlanLookup plans;
    private final Association association;
    private final Clock clock;

    OpenRound(
            ConfirmationWorkflow confirmations,
            ConfirmOpenRound confirm,
            Suggestions suggestions,
            DirectoryLookup lookup,
            Rights rights,
            PlanLookup plans,
            Association association,
            Clock clock) {
        this.confirmations = confirmations;
        this.confirm = confirm;
        this.suggestions = suggestions;
        this.lookup = lookup;
        this.rights = rights;
        this.plans = plans;
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
                .onlyFor(RequiredRight.COORDINATOR);
    }

    @Override
    public Reply run(Call call) {
        var networks = networks(call);
        var plan = plans.plan(call.perhapsNumber("plan"));
        var asked = new RoundRequest(
                plan.id(),
                call.text("period"),
                call.date("due"),
                call.perhapsDate("closes").orElse(null),
                networks.stream().map(Network::id).toList(),
                call.perhapsText("report").orElse(call.channelId()),
                call.channelId());
        return choice(asked, call.caller());
    }

    /**
     * Returns the preview of the status round, with a button that opens the round and sends its messages at once. If
     * the messages may wait for the next working hours, adds a button that lets them wait. Outside working hours, the
     * button that lets the messages wait comes first.
     */
    private Reply choice(RoundRequest asked, Caller caller) {
        var now = confirmations.show(confirm, asked, caller);
        if (!confirm.mayWait(asked)) {
            return now;
        }
        var morning = confirmations.show(confirm, asked.sent(true), caller);
        boolean atWork = confirm.isAtWork();
        var first = buttons(atWork ? now : morning);
        var second = buttons(atWork ? morning : now);
        return Reply.page(Objects.requireNonNull(now.page(), "a preview is a page"))
                .with(first.get(0), plain(second.get(0)), first.get(1));
    }

    private static List<Button> buttons(Reply reply) {
        return reply.rows().get(0).buttons();
    }

    private static Button plain(Button button) {
        return Button.plain(button.id(), button.label());
    }

    private List<Network> networks(Call call) {
        var named = call.perhapsText("networks").map(lookup::networks).orElse(List.of());
        named.forEach(network -> rights.requireCoordinating(call.caller(), network));
        var ours = rights.coordinating(call.caller());
        return named.isEmpty()
                ? lookup.networks().stream()
                        .filter(network -> ours.test(network.id()))
                        .toList()
                : named;
    }

    private List<Suggestion> periods(Request request) {
        return Suggestions.texts(PeriodRules.suggested(today()), request.typed());
    }

    private LocalDate today() {
        return association.today(clock);
    }
}
