package se.budkavle.storage.jdbc;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.budkavle.storage.search.DecisionTextIndex;
import se.budkavle.storage.search.SearchWord;

/** Searches SQLite's full-text index of decisions: a table of the extension FTS5, sorted by year and number. */
final class SqliteDecisionIndex implements DecisionTextIndex {

    // The cross join makes SQLite read the full-text index first. The index is already sorted in the order that the
    // search needs.
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
