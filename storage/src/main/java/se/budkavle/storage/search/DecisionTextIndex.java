package se.budkavle.storage.search;

import java.util.List;

/** The full-text index of the decisions' texts, which each database writes in its own SQL. */
public interface DecisionTextIndex {

    /** Returns the join that a search needs beside the table {@code decision d}; empty for none. */
    String join();

    /** Returns the SQL condition with the parameter {@code :words}. */
    String condition();

    /** Returns the value of the parameter with which the condition finds the texts that contain all of these words. */
    String containing(List<SearchWord> words);
}
