package se.budkavle.bot.feature.reckoning;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.lookup.NetworkFinder;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.reckoning.Reckonings;

/**
 * The slash command that shows the yearly reckoning (review of the year). Shows an overview of all networks that the
 * user may read, or the full answers of one network.
 */
@Component
class ShowReckoning implements Command {

    private final Suggestions suggestions;
    private final NetworkFinder networks;
    private final Reckonings reckonings;
    private final ReckoningYearReader years;
    private final ReckoningOverview overview;
    private final ReckoningCard card;
    private final Rights rights;

    ShowReckoning(
            Suggestions suggestions,
            NetworkFinder networks,
            Reckonings reckonings,
            ReckoningYearReader years,
            ReckoningOverview overview,
            ReckoningCard card,
            Rights rights) {
        this.suggestions = suggestions;
        this.networks = networks;
        this.reckonings = reckonings;
        this.years = years;
        this.overview = overview;
        this.card = card;
        this.rights = rights;
    }

    @Override
    public Spec spec() {
        return Spec.of("reckoning show")
                .perhaps("network", Kind.TEXT, suggestions::networks)
                .perhaps("year", Kind.INTEGER)
                .onlyFor(RequiredRight.PERSON);
    }

    @Override
    public Reply run(Call call) {
        var named = networks.named(call);
        named.ifPresent(network -> rights.requireReading(call.caller(), network));
        int year = call.perhapsInt("year").or(reckonings::latestYear).orElseThrow(() -> new Refusal("reckoning.none"));
        return named.isPresent()
                ? reckonings
                        .findByNetworkIdAndYear(named.get().id(), year)
                        .map(one -> card.of(one, call.caller()))
                        .orElseThrow(() ->
                                new Refusal("reckoning.none-of", named.get().title(), String.valueOf(year)))
                : overview.of(
                        years.of(year, rights.reading(call.caller())),
                        rights.personId(call.caller()),
                        call.caller().locale());
    }
}
