package se.budkavle.storage.takehome;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.minutes.Decision;

/**
 * A decision that the municipalities implement locally ("take home"), with the answer of each municipality.
 *
 * @param rows one row for each municipality in the network, ordered by name; includes former municipalities that have
 *     answered
 */
public record TakeHomeTable(TakeHome takeHome, Decision decision, List<Row> rows) {

    /**
     * The answer of one municipality about the decision.
     *
     * @param answer the latest answer; null for none
     * @param isAsked whether the bot asks the municipality; true if the municipality takes part in the network
     */
    public record Row(Organisation municipality, @Nullable TakeHomeAnswer answer, boolean isAsked) {}

    public int answered() {
        return (int) rows.stream().filter(row -> row.answer() != null).count();
    }

    /** Returns the municipalities that the bot asks and that have not answered. */
    public List<Organisation> missing() {
        return rows.stream()
                .filter(row -> row.isAsked() && row.answer() == null)
                .map(Row::municipality)
                .toList();
    }
}
