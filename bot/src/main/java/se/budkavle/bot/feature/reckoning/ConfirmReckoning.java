package se.budkavle.bot.feature.reckoning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.draft.ConfirmationHandler;
import se.budkavle.bot.draft.Preview;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.NameJoiner;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;

/**
 * Shows a preview of the yearly reckoning (each network's review of the year). The preview contains the networks, the
 * questions, the last day to answer, the first reminder, and the networks without a channel. Opens the yearly
 * reckonings after confirmation.
 */
@Component
class ConfirmReckoning implements ConfirmationHandler<ConfirmReckoning.ReckoningRequest> {

    private final Networks networks;
    private final ReckoningOpener opener;
    private final ReckoningTimes times;
    private final Rights rights;
    private final Clock clock;

    ConfirmReckoning(Networks networks, ReckoningOpener opener, ReckoningTimes times, Rights rights, Clock clock) {
        this.networks = networks;
        this.opener = opener;
        this.times = times;
        this.rights = rights;
        this.clock = clock;
    }

    /** A user's request to open yearly reckonings. The request is stored until the user confirms it. */
    record ReckoningRequest(List<String> networkIds, LocalDate due) {}

    @Override
    public String kind() {
        return "reckoning.open";
    }

    @Override
    public Class<ReckoningRequest> type() {
        return ReckoningRequest.class;
    }

    @Override
    public Preview preview(ReckoningRequest asked, Caller caller) {
        var known = networks.byId();
        var wanted = asked.networkIds().stream()
                .map(id -> MapLookup.existing(known, id))
                .toList();
        wanted.forEach(network -> rights.requireCoordinating(caller, network));
        var by = rights.personId(caller);
        var opening = opener.workedOut(wanted, times.endOf(asked.due()), by);
        return Preview.of(page(opening), Phrase.of("reckoning.confirm"), () -> open(opening, by))
                .restingOn(opening.networks().stream().map(Network::id).toList());
    }

    private Reply open(ReckoningOpener.Opening opening, String by) {
        opener.open(opening, by);
        var goesOutAt = times.asked(opening.dueAt());
        var reply = Page.titled(
                        "reckoning.opened",
                        String.valueOf(opening.year()),
                        opening.networks().size())
                .line("reckoning.opened.how", Phrase.command("reckoning show"), Phrase.command("plan roll"));
        return Reply.page(goesOutAt.isAfter(clock.instant()) ? reply.line("reckoning.goes-out", goesOutAt) : reply);
    }

    private Page page(ReckoningOpener.Opening opening) {
        var page = Page.titled("reckoning.open.title", String.valueOf(opening.year()))
                .line("reckoning.open.asks", opening.networks().size(), titles(opening.networks()));
        page = ReckoningLines.asking(page).line("reckoning.until", opening.dueAt());
        var goesOutAt = times.asked(opening.dueAt());
        var reminders = opening.networks().stream()
                .filter(one -> one.channelId() != null)
                .flatMap(one -> times.reminder(one.id(), opening.dueAt(), goesOutAt).stream())
                .sorted()
                .toList();
        var silent = opening.networks().stream()
                .filter(one -> one.channelId() == null)
                .toList();
        if (!reminders.isEmpty()) {
            page = page.line("reckoning.open.reminder", reminders.get(0));
        } else if (silent.size() < opening.networks().size()) {
            page = page.line("reckoning.open.no-reminder");
        }
        if (!silent.isEmpty()) {
            page = page.line("reckoning.open.no-channel", silent.size(), titles(silent));
        }
        return opening.already().isEmpty()
                ? page
                : page.line("reckoning.open.already", opening.already().size(), titles(opening.already()));
    }

    private static String titles(List<Network> some) {
        return NameJoiner.of(some.stream().map(Network::title));
    }
}
