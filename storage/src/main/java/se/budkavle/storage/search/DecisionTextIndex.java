package se.budkavle.storage.search;

import java.util.List;
import java.util.Map;

/**
 * Creates the SQL that searches the full-text index of decisions, which also contains the titles of their agenda items.
 * Each database product (SQLite or PostgreSQL) has its own implementation.
 */
public interface DecisionTextIndex {

    /**
     * Returns the parts of an SQL query that finds the decisions for which each of these words occurs in the decision's
     * text or in its agenda item's title. The list of words must contain at least one word.
     */
    Matching matching(List<SearchWord> words);

    /**
     * Parts of an SQL query.
     *
     * @param tables the tables from which to read, one of which is {@code decision d}
     * @param condition the SQL condition that is true for the decisions that match
     * @param values maps the name of each parameter in the SQL condition to its value
     * @param newestFirst the columns by which to sort, so that the decisions with the latest year and number come first
     */
    record Matching(String tables, String condition, Map<String, Object> values, String newestFirst) {}
}
