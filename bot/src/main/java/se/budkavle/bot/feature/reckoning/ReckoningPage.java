package se.budkavle.bot.feature.reckoning;

import java.util.List;

/** What the web page of the yearly reckonings of a year shows, as its template reads it. */
record ReckoningPage(ReckoningYear whole, List<AreaPart> areas) {

    /** The networks of an area of work. */
    record AreaPart(String title, ReckoningYear networks) {}
}
