package se.budkavle.bot.view.tag;

import java.util.List;
import java.util.stream.Collectors;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.tag.TagName;

/** Writes the tags of something as one line. */
public final class TagLine {

    private TagLine() {}

    /** Returns the line that names these tags, of which there must be at least one. */
    public static Phrase of(List<TagName> tags) {
        return Phrase.of("tag.line", tags.stream().map(TagName::title).collect(Collectors.joining(" · ")));
    }

    /** Returns the page with a line that names the tags; the same page if there are none. */
    public static Page with(Page page, List<TagName> tags) {
        return tags.isEmpty() ? page : page.line(of(tags));
    }
}
