package se.budkavle.storage.jdbc;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import se.budkavle.storage.search.DecisionTextIndex;
import se.budkavle.storage.search.SearchWord;

/**
 * Searches PostgreSQL's full-text index of decisions. The index contains the stems (words without endings) of the
 * Swedish words in the decisions.
 */
final class PostgresDecisionIndex implements DecisionTextIndex {

    /**
     * The number of matching decisions up to which the final query gets the list of their ids. If more decisions match,
     * the final query goes through the decisions from the newest on and tests each of them for the words.
     */
    private static final int FEW = 2000;

    private static final String CONDITION = "d.words @@ cast(:words as tsquery)";
    private static final String NEWEST_FIRST = "d.year desc, d.number desc, d.network_id desc";

    private final NamedParameterJdbcTemplate jdbc;

    PostgresDecisionIndex(JdbcTemplate jdbc) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
    }

    /**
     * Returns an SQL condition for the decisions with these words. First counts the matching decisions, because their
     * number determines which SQL condition is faster. PostgreSQL cannot choose the faster condition itself, because it
     * cannot estimate how many decisions contain a word with a given beginning.
     */
    @Override
    public Matching matching(List<SearchWord> words) {
        var typed = Map.<String, Object>of("words", containing(words), "limit", FEW + 1);
        var found = jdbc.queryForList(
                "select d.id from decision d where " + CONDITION + " limit :limit", typed, String.class);
        if (found.size() > FEW) {
            return new Matching("decision d", CONDITION, typed, NEWEST_FIRST);
        }
        return found.isEmpty()
                ? new Matching("decision d", "false", Map.of(), NEWEST_FIRST)
                : new Matching("decision d", "d.id in (:found)", Map.of("found", found), NEWEST_FIRST);
    }

    /** Builds PostgreSQL's search text. Puts each word in quotation marks, so that it is not read as an operator. */
    private static String containing(List<SearchWord> words) {
        return words.stream()
                .map(word -> "'" + word.stem() + "'" + (word.isBeginning() ? ":*" : ""))
                .collect(Collectors.joining(" & "));
    }
}
