package se.budkavle.storage.search;

import java.util.List;
import java.util.Map;

/** The full-text index of the decisions' texts, which each database writes in its own SQL. */
public interface DecisionTextIndex {

    /** Returns the SQL with which a search finds the decisions that contain all of these words; at least one. */
    Matching matching(List<SearchWord> words);

    /**
     * Parts of an SQL query.
     *
     * @param tables the tables from which to read, one of which is {@code decision d}
     * @param condition the condition that the words are in the text
     * @param values the parameters of the condition
     * @param newestFirst the columns by which to sort, so that the decisions with the latest year and number come first
     */
    record Matching(String tables, String condition, Map<String, Object> values, String newestFirst) {}
}
