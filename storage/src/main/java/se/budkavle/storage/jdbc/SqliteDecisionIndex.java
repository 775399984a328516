package se.budkavle.storage.jdbc;

import java.util.List;
import java.util.stream.Collectors;
import se.budkavle.storage.search.DecisionTextIndex;
import se.budkavle.storage.search.SearchWord;

/** The full-text index of decisions in SQLite, a table of its extension FTS5. */
final class SqliteDecisionIndex implements DecisionTextIndex {

    @Override
    public String join() {
        return "join decision_search s on s.decision_id = d.id";
    }

    @Override
    public String condition() {
        return "s.decision_search match :words";
    }

    /** Returns the words in quotation marks, in which FTS5 recognises no operators. */
    @Override
    public String containing(List<SearchWord> words) {
        return words.stream()
                .map(word -> '"' + word.stem() + '"' + (word.isBeginning() ? " *" : ""))
                .collect(Collectors.joining(" AND ", "text : (", ")"));
    }
}
