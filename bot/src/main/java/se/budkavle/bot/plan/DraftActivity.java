package se.budkavle.bot.plan;

/**
 * An activity or a project as a file tells it.
 *
 * @param network     as written in a table; null when not said
 * @param responsible as written in a table; null when not said
 * @param line        where in the file it begins
 */
record DraftActivity(Kind kind, String title, String network, String responsible, int line) {

    enum Kind { ACTIVITY, PROJECT }
}
