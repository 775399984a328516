package se.budkavle.bot.feature.catalogue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;
import se.budkavle.bot.text.Phrase;

/** Collects the mistakes in one file of the catalogue. */
record FileMistakes(String file, List<CatalogueMistake> all) {

    /** @param entry the id or code of the entry; null outside of entries */
    void add(int line, @Nullable String entry, Phrase what) {
        all.add(new CatalogueMistake(file, line, entry, what));
    }

    /** Returns a phrase with the file's name and the node's line. */
    Phrase place(Node node) {
        return CatalogueMistake.place(file, line(node));
    }

    /** Returns the line on which the node begins, counted from 1. */
    static int line(Node node) {
        return line(node.getStartMark());
    }

    /** Returns the line of a place in the file, counted from 1; 0 if the place is unknown. */
    static int line(Optional<Mark> mark) {
        return mark.map(one -> one.getLine() + 1).orElse(0);
    }
}
