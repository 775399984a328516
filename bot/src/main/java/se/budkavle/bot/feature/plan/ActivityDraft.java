package se.budkavle.bot.feature.plan;

import org.jspecify.annotations.Nullable;

/**
 * An activity or project as read from a file, before it is stored.
 *
 * @param network the network as written in a table; null if the file names none
 * @param responsible the responsible person as written in a table; null if the file names none
 * @param line the line or row number in the file where the activity begins
 * @param sheet the name of the activity's sheet if the workbook has several; null for other files
 */
record ActivityDraft(
        Kind kind,
        String title,
        @Nullable String network,
        @Nullable String responsible,
        int line,
        @Nullable String sheet) {

    ActivityDraft(Kind kind, String title, @Nullable String network, @Nullable String responsible, int line) {
        this(kind, title, network, responsible, line, null);
    }

    enum Kind {
        ACTIVITY,
        PROJECT
    }
}
