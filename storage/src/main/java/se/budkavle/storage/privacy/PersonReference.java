package se.budkavle.storage.privacy;

import java.util.List;
import java.util.Set;

/**
 * The rows of one database table that refer to a person in one column.
 *
 * @param values the values of the column that identify the person's rows; empty when the person has no such value, for
 *     example no chat account
 * @param shown the columns that the person sees; empty for all columns
 * @param hidden the columns that the person does not see, because they are secret or have no meaning for people
 * @param fate how the rows are treated when the person is erased
 * @param identifying the additional columns that become null when the rows are cleared (see {@link Fate#CLEARED})
 */
public record PersonReference(
        String table,
        String column,
        List<String> values,
        List<String> shown,
        Set<String> hidden,
        Fate fate,
        List<String> identifying) {

    /** The treatment of rows when the person to whom they refer is erased. */
    public enum Fate {
        /** The rows are deleted when the person is erased. */
        DELETED,
        /** The reference to the person, and other identifying columns, become null. */
        CLEARED,
        /**
         * The rows are not changed, because they record the association's work. In the person's own row, the name of a
         * role (such as chair) replaces the person's name.
         */
        RECORD,
        /**
         * The rows are not changed, because the audit log must show who changed what. In the person's own row, the name
         * of a role (such as chair) replaces the person's name.
         */
        AUDIT,
        /**
         * The rows are kept, so that nobody sends newsletters to the person again. The kept rows contain the person's
         * id or a hash of the email address, and never the address itself.
         */
        OPT_OUT,
        /** The rows are kept until the bot has removed the person's Discord role, and are then deleted. */
        CHAT_ROLE,
        /**
         * The rows are kept when the person is erased, and expire after a short time. The only personal data in the
         * kept rows is the chat account.
         */
        EXPIRES
    }

    /**
     * Creates a reference to rows that record the association's work. The person sees all columns of the referenced
     * rows except {@code version}.
     */
    public static PersonReference of(String table, String column, List<String> values) {
        return new PersonReference(table, column, values, List.of(), Set.of("version"), Fate.RECORD, List.of());
    }

    public static PersonReference of(String table, String column, String value) {
        return of(table, column, List.of(value));
    }

    /**
     * Returns a copy of this reference that shows the person only these columns of the rows. The rows are mainly about
     * something else than the person.
     */
    public PersonReference showing(String... columns) {
        return with(List.of(columns), hidden, fate, identifying);
    }

    /** Returns a copy of this reference with the treatment DELETED: the rows are deleted when the person is erased. */
    public PersonReference deleted() {
        return kept(Fate.DELETED);
    }

    /** Returns a copy of this reference with another treatment of the rows when the person is erased. */
    public PersonReference kept(Fate why) {
        return with(shown, hidden, why, identifying);
    }

    /**
     * Returns a copy of this reference with the treatment CLEARED: the rows are cleared when the person is erased. To
     * clear a row, the program sets the referring column and the given further columns to null.
     */
    public PersonReference cleared(String... further) {
        return with(shown, hidden, Fate.CLEARED, List.of(further));
    }

    /** Returns a copy of this reference; the person does not see this column. */
    public PersonReference hiding(String secret) {
        return with(shown, Set.of("version", secret), fate, identifying);
    }

    /** Returns the table's name and the column's name as one text, which is used in message keys. */
    public String name() {
        return table + "." + column;
    }

    /**
     * Returns whether an erasure removes the reference to the person from this column: the erasure deletes or clears
     * the rows.
     */
    public boolean goes() {
        return fate == Fate.DELETED || fate == Fate.CLEARED;
    }

    boolean shows(String name) {
        return !hidden.contains(name) && (shown.isEmpty() || shown.contains(name));
    }

    private PersonReference with(
            List<String> newShown, Set<String> newHidden, Fate newFate, List<String> newIdentifying) {
        return new PersonReference(table, column, values, newShown, newHidden, newFate, newIdentifying);
    }
}
