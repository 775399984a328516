package se.budkavle.bot.feature.tag;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.SelectMenu;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.tag.TagLine;
import se.budkavle.storage.tag.Tag;
import se.budkavle.storage.tag.TagLookup;
import se.budkavle.storage.tag.TagSummary;

/** Builds the reply that shows the tags of a decision or agenda item, with a menu for each kind of tags. */
@Component
class TagCard {

    private final TagLookup tags;

    TagCard(TagLookup tags) {
        this.tags = tags;
    }

    Reply of(TaggableRecordFinder.Subject subject) {
        var known = tags.active();
        var own = tags.of(subject.kind(), subject.id());
        var page = Page.titled("tag.card", subject.title());
        if (known.isEmpty()) {
            return Reply.page(page.line("tag.none-known"));
        }
        var reply = Reply.page(own.isEmpty() ? page.line("tag.none") : page.line(TagLine.of(own)));
        for (var kind : Tag.Kind.values()) {
            var ofKind = known.stream()
                    .filter(one -> one.kind() == kind)
                    .limit(Tag.MOST_OF_A_KIND)
                    .toList();
            if (!ofKind.isEmpty()) {
                reply = reply.with(new SelectMenu(
                        Press.id(TagPresses.CHANGE, subject.kind(), subject.id(), kind),
                        Phrase.of("tag.kind." + kind),
                        ofKind.stream().map(one -> option(one, own)).toList()));
            }
        }
        return reply;
    }

    /**
     * Returns the menu option for a tag. The option removes the tag if it is already set, and adds the tag otherwise.
     * The value of the menu option contains "add" or "remove", so that a user who selects the same option twice does
     * not undo the change.
     */
    private static SelectMenu.Item option(TagSummary tag, List<TagSummary> own) {
        return own.contains(tag)
                ? new SelectMenu.Item(
                        TagPresses.REMOVE + tag.id(),
                        Phrase.of("tag.chosen", tag.title()),
                        Phrase.of("tag.chosen.detail"),
                        false)
                : new SelectMenu.Item(TagPresses.ADD + tag.id(), Phrase.words(tag.title()), null, false);
    }
}
