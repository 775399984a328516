package se.budkavle.bot.feature.reckoning;

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
 * Shows which yearly reckonings (networks' reviews of the year) would be withdrawn, and withdraws them after
 * confirmation.
 */
@Component
class ConfirmReckoningWithdrawal implements ConfirmationHandler<ConfirmReckoningWithdrawal.WithdrawalRequest> {

    private final LatestReckonings reckonings;
    private final ReckoningWithdrawer withdrawer;
    private final Rights rights;

    ConfirmReckoningWithdrawal(LatestReckonings reckonings, ReckoningWithdrawer withdrawer, Rights rights) {
        this.reckonings = reckonings;
        this.withdrawer = withdrawer;
        this.rights = rights;
    }

    /**
     * A user's request to withdraw the yearly reckonings of the given networks. The request is stored until the user
     * confirms it.
     */
    record WithdrawalRequest(List<String> networkIds) {}

    @Override
    public String kind() {
        return "reckoning.withdraw";
    }

    @Override
    public Class<WithdrawalRequest> type() {
        return WithdrawalRequest.class;
    }

    @Override
    public Preview preview(WithdrawalRequest asked, Caller caller) {
        var rows = reckonings.of(asked.networkIds(), caller);
        var year = String.valueOf(rows.get(0).reckoning().year());
        var by = rights.personId(caller);
        return Preview.of(
                        Page.titled("reckoning.withdraw.title", year)
                                .line("reckoning.withdraw.asks", rows.size(), ReckoningRow.titles(rows))
                                .line(
                                        "reckoning.withdraw.answered",
                                        rows.stream()
                                                .filter(ReckoningRow::isAnswered)
                                                .count())
                                .line("reckoning.withdraw.what")
                                .toned(Page.Tone.WARNING),
                        Phrase.of("reckoning.withdraw.confirm"),
                        () -> {
                            withdrawer.withdraw(rows, by);
                            return Reply.of("reckoning.withdraw.done", year, rows.size());
                        })
                .restingOn(rows.stream().map(row -> row.reckoning().id()).toList());
    }
}
