package se.budkavle.bot.feature.catalogue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;
import se.budkavle.bot.text.Phrase;

/** Collects the mistakes in one YAML file with organisations, networks or a plan. */
record FileErrors(String file, List<CatalogueMistake> all) {

    /**
     * Adds a mistake in the YAML file to the collected mistakes.
     *
     * @param entry the id or code of the entry (such as an organisation, a network or a goal) with the mistake; null if
     *     the mistake is outside all entries
     */
    void add(int line, @Nullable String entry, Phrase what) {
        all.add(new CatalogueMistake(file, line, entry, what));
    }

    /** Returns a text with the file name and the line number of a YAML node. */
    Phrase place(Node node) {
        return CatalogueMistake.place(file, line(node));
    }

    /** Returns the number of the line on which a YAML node begins, counted from 1. */
    static int line(Node node) {
        return line(node.getStartMark());
    }

    /**
     * Returns the line number of a position in a YAML file, counted from 1. Returns 0 if the YAML parser gives no
     * position.
     */
    static int line(Optional<Mark> mark) {
        return mark.map(one -> one.getLine() + 1).orElse(0);
    }
}
