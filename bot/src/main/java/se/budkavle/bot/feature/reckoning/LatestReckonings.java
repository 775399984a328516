package se.budkavle.bot.feature.reckoning;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.SwedishNameOrder;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.reckoning.Reckoning;
import se.budkavle.storage.reckoning.ReckoningAnswer;
import se.budkavle.storage.reckoning.ReckoningAnswers;
import se.budkavle.storage.reckoning.Reckonings;

/**
 * Loads the latest yearly reckonings (reviews of the year) of the given networks, together with the networks' answers.
 * The commands that extend or withdraw yearly reckonings use this class.
 */
@Component
class LatestReckonings {

    private final Reckonings reckonings;
    private final ReckoningAnswers answers;
    private final Networks networks;
    private final Rights rights;

    LatestReckonings(Reckonings reckonings, ReckoningAnswers answers, Networks networks, Rights rights) {
        this.reckonings = reckonings;
        this.answers = answers;
        this.networks = networks;
        this.rights = rights;
    }

    /**
     * Returns the given networks' yearly reckonings of the latest year with yearly reckonings, sorted by the networks'
     * titles. Omits withdrawn reckonings. Throws a refusal if the user does not coordinate all of the given networks,
     * or if the result would be empty.
     */
    @Transactional(readOnly = true)
    public List<ReckoningRow> of(Collection<String> networkIds, Caller caller) {
        var known = networks.byId();
        networkIds.forEach(id -> rights.requireCoordinating(caller, MapLookup.existing(known, id)));
        var all = reckonings.latestYear().map(reckonings::findAllByYear).orElse(List.of()).stream()
                .filter(one -> networkIds.contains(one.networkId()))
                .toList();
        if (all.isEmpty()) {
            throw new Refusal("reckoning.none-in-force");
        }
        return rows(all, known, answers.byReckoning(all));
    }

    static List<ReckoningRow> rows(
            Collection<Reckoning> all, Map<String, Network> known, Map<String, ReckoningAnswer> given) {
        return all.stream()
                .map(one -> new ReckoningRow(MapLookup.existing(known, one.networkId()), one, given.get(one.id())))
                .sorted(SwedishNameOrder.by(row -> row.network().title()))
                .toList();
    }
}
