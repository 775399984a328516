package se.budkavle.bot.feature.plan;

import org.jspecify.annotations.Nullable;

/**
 * Holds an activity or a project as it is read from a file.
 *
 * @param network the network as written in a table; null when the file names none
 * @param responsible the responsible person as written in a table; null when the file names none
 * @param line the line of the file where it begins
 */
record ActivityDraft(
        Kind kind,
        String title,
        @Nullable String network,
        @Nullable String responsible,
        int line) {

    enum Kind {
        ACTIVITY,
        PROJECT
    }
}
