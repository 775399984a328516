package se.budkavle.bot.feature.reckoning;

import java.util.List;

/** The content of the web page about the yearly reckonings of one year, as its template needs it. */
record ReckoningPage(ReckoningYear whole, List<AreaPart> areas) {

    /** The title of an area of work, and the reckonings of the area's networks. */
    record AreaPart(String title, ReckoningYear networks) {}
}
