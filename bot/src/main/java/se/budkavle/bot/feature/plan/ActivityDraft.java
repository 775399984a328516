package se.budkavle.bot.feature.plan;

import org.jspecify.annotations.Nullable;
import se.budkavle.storage.plan.ActivityParties;

/**
 * An activity or project as parsed from a plan file, before it is stored.
 *
 * @param network the network's name as written in the table; null if the file names no network
 * @param responsible the responsible person's name as written in the table; null if the file names nobody
 * @param due the deadline as written in the table; null if the file has no such cell
 * @param parties the owner, partners and funder as written in the table; empty if the file has no such cells
 * @param line the number of the line or row in the file where the activity begins
 * @param sheet the name of the activity's sheet if the workbook has several; null for other files
 */
record ActivityDraft(
        Kind kind,
        String title,
        @Nullable String network,
        @Nullable String responsible,
        @Nullable String due,
        ActivityParties parties,
        int line,
        @Nullable String sheet) {

    ActivityDraft(Kind kind, String title, @Nullable String network, @Nullable String responsible, int line) {
        this(kind, title, network, responsible, null, ActivityParties.NONE, line, null);
    }

    /**
     * Returns a copy of the activity that belongs to this network and has no responsible person.
     *
     * @param named the network's name; null for no network
     */
    ActivityDraft assignedToNetwork(@Nullable String named) {
        return new ActivityDraft(kind, title, named, null, due, parties, line, sheet);
    }

    /** Returns a copy of the activity for which this person, too, is responsible. */
    ActivityDraft answeredBy(String name) {
        String all = responsible == null ? name : responsible + ", " + name;
        return new ActivityDraft(kind, title, network, all, due, parties, line, sheet);
    }

    enum Kind {
        ACTIVITY,
        PROJECT
    }
}
