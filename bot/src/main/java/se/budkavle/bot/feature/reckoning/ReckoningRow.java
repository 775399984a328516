package se.budkavle.bot.feature.reckoning;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.NameJoiner;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.reckoning.Reckoning;
import se.budkavle.storage.reckoning.ReckoningAnswer;

/**
 * A network's yearly reckoning (review of the year) with the network's current answer.
 *
 * @param answer the current answer; null if the network has not answered
 */
record ReckoningRow(
        Network network, Reckoning reckoning, @Nullable ReckoningAnswer answer) {

    boolean isAnswered() {
        return answer != null;
    }

    /** Returns one text that lists the titles of the networks in the given rows. */
    static String titles(Collection<ReckoningRow> rows) {
        return NameJoiner.of(rows.stream().map(row -> row.network().title()));
    }
}
