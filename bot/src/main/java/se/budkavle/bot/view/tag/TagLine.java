package se.budkavle.bot.view.tag;

import java.util.List;
import java.util.stream.Collectors;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.tag.TagSummary;

/** Builds the line that lists the tags of a goal, an activity, a decision or an agenda item. */
public final class TagLine {

    private TagLine() {}

    /** Returns the line that lists these tags. The list of tags must not be empty. */
    public static Phrase of(List<TagSummary> tags) {
        return Phrase.of("tag.line", tags.stream().map(TagSummary::title).collect(Collectors.joining(" · ")));
    }

    /**
     * Returns a copy of the message content with one more line that lists the tags. Returns the content unchanged if
     * the list of tags is empty.
     */
    public static Page with(Page page, List<TagSummary> tags) {
        return tags.isEmpty() ? page : page.line(of(tags));
    }
}
