package se.budkavle.storage.jdbc;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.budkavle.storage.search.DecisionTextIndex;
import se.budkavle.storage.search.SearchWord;

/** The full-text index of decisions in SQLite, a table of its extension FTS5 in the order of year and number. */
final class SqliteDecisionIndex implements DecisionTextIndex {

    // A cross join makes SQLite read the index first, whose order is the one that the search needs.
    private static final String TABLES = """
            decision_search s cross join decision_search_row r on r.row = s.rowid
            cross join decision d on d.id = r.decision_id""";

    @Override
    public Matching matching(List<SearchWord> words) {
        return new Matching(
                TABLES, "s.decision_search match :words", Map.of("words", containing(words)), "s.rowid desc");
    }

    /** Returns the words in quotation marks, in which FTS5 recognises no operators. */
    private static String containing(List<SearchWord> words) {
        return words.stream()
                .map(word -> '"' + word.stem() + '"' + (word.isBeginning() ? " *" : ""))
                .collect(Collectors.joining(" AND "));
    }
}
