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

/**
 * Shows which networks get a later last day to answer in the yearly reckoning (review of the year). Stores the new last
 * day after confirmation.
 */
@Component
class ConfirmReckoningExtension implements ConfirmationHandler<ConfirmReckoningExtension.ExtensionRequest> {

    private final LatestReckonings reckonings;
    private final ReckoningExtender extender;
    private final ReckoningTimes times;
    private final Rights rights;
    private final Clock clock;

    ConfirmReckoningExtension(
            LatestReckonings reckonings, ReckoningExtender extender, ReckoningTimes times, Rights rights, Clock clock) {
        this.reckonings = reckonings;
        this.extender = extender;
        this.times = times;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * A user's request to set a later last day for the yearly reckonings of the given networks. The request is stored
     * until the user confirms it.
     */
    record ExtensionRequest(List<String> networkIds, LocalDate due) {}

    @Override
    public String kind() {
        return "reckoning.extend";
    }

    @Override
    public Class<ExtensionRequest> type() {
        return ExtensionRequest.class;
    }

    @Override
    public Preview preview(ExtensionRequest asked, Caller caller) {
        var later = times.endOf(asked.due());
        var changed = extender.workedOut(reckonings.of(asked.networkIds(), caller), later);
        var year = String.valueOf(changed.get(0).reckoning().year());
        var missing = changed.stream().filter(row -> !row.isAnswered()).toList();
        var page = Page.titled("reckoning.extend.title", year)
                .line("reckoning.extend.asks", changed.size(), ReckoningRow.titles(changed))
                .line("reckoning.until", later);
        if (!missing.isEmpty()) {
            page = page.line("reckoning.extend.tells", missing.size(), ReckoningRow.titles(missing));
        }
        var goesOutAt = times.asked(later);
        if (!missing.isEmpty() && goesOutAt.isAfter(clock.instant())) {
            page = page.line("reckoning.goes-out", goesOutAt);
        }
        var by = rights.personId(caller);
        return Preview.of(page, Phrase.of("reckoning.extend.confirm"), () -> {
                    extender.extend(changed, later, by);
                    return Reply.of("reckoning.extend.done", year, changed.size(), later);
                })
                .restingOn(changed.stream().map(row -> row.reckoning().id()).toList());
    }
}
