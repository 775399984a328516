package se.budkavle.storage.jdbc;

import java.util.List;
import java.util.stream.Collectors;
import se.budkavle.storage.search.DecisionTextIndex;
import se.budkavle.storage.search.SearchWord;

/** The full-text index of decisions in PostgreSQL, which contains Swedish words without their endings. */
final class PostgresDecisionIndex implements DecisionTextIndex {

    @Override
    public String join() {
        return "";
    }

    @Override
    public String condition() {
        return "decision_words(d.text) @@ cast(:words as tsquery)";
    }

    /** Returns the words in quotation marks, in which PostgreSQL recognises no operators. */
    @Override
    public String containing(List<SearchWord> words) {
        return words.stream()
                .map(word -> "'" + word.stem() + "'" + (word.isBeginning() ? ":*" : ""))
                .collect(Collectors.joining(" & "));
    }
}
