package se.budkavle.storage.privacy;

import java.util.List;
import java.util.Set;

/**
 * The rows of one table that refer to a person in one column.
 *
 * @param values the values of the column by which the person's rows are found; empty when the person has none
 * @param shown the columns that the person sees; empty for all columns
 * @param hidden the columns that are not shown, because they are secret or say nothing
 * @param fate what becomes of the rows when the person is erased
 * @param identifying further columns that become null when the rows are cleared
 */
public record PersonalRows(
        String table,
        String column,
        List<String> values,
        List<String> shown,
        Set<String> hidden,
        Fate fate,
        List<String> identifying) {

    /** What becomes of rows when the person to whom they refer is erased. */
    public enum Fate {
        /** The rows are deleted. */
        DELETED,
        /** The reference to the person, and what else identifies the person, becomes null. */
        CLEARED,
        /** The rows stay, because they record the association's work. They show the person's role. */
        RECORD,
        /** The rows stay, because the audit log must say who changed what. They show the person's role. */
        AUDIT,
        /** The rows stay, so that nobody writes to the person again. They contain only a hash of the address. */
        OPT_OUT,
        /** The rows stay until the bot has taken the Discord role back, and are then deleted. */
        CHAT_ROLE,
        /** The rows stay until they expire after a short time. Of the person they contain only the account. */
        EXPIRES
    }

    /** Creates the place of rows that record the association's work and of which the person sees all columns. */
    public static PersonalRows of(String table, String column, List<String> values) {
        return new PersonalRows(table, column, values, List.of(), Set.of("version"), Fate.RECORD, List.of());
    }

    public static PersonalRows of(String table, String column, String value) {
        return of(table, column, List.of(value));
    }

    /** Returns a copy of which the person sees only these columns, because the rows are about something else. */
    public PersonalRows showing(String... columns) {
        return with(List.of(columns), hidden, fate, identifying);
    }

    /** Returns a copy whose rows are deleted when the person is erased. */
    public PersonalRows deleted() {
        return kept(Fate.DELETED);
    }

    /** Returns a copy whose rows stay for this reason when the person is erased. */
    public PersonalRows kept(Fate why) {
        return with(shown, hidden, why, identifying);
    }

    /** Returns a copy whose rows lose the reference to the person, and these columns, when the person is erased. */
    public PersonalRows cleared(String... further) {
        return with(shown, hidden, Fate.CLEARED, List.of(further));
    }

    /** Returns a copy that does not show this column. */
    public PersonalRows hiding(String secret) {
        return with(shown, Set.of("version", secret), fate, identifying);
    }

    /** Returns the name of the table and the column, by which texts name these rows. */
    public String name() {
        return table + "." + column;
    }

    /** Returns whether no row leads to the person by this column after an erasure. */
    public boolean goes() {
        return fate == Fate.DELETED || fate == Fate.CLEARED;
    }

    boolean shows(String name) {
        return !hidden.contains(name) && (shown.isEmpty() || shown.contains(name));
    }

    private PersonalRows with(List<String> newShown, Set<String> newHidden, Fate newFate, List<String> newIdentifying) {
        return new PersonalRows(table, column, values, newShown, newHidden, newFate, newIdentifying);
    }
}
