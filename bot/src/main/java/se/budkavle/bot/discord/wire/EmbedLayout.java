package se.budkavle.bot.discord.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.chat.Attachment;
import se.budkavle.bot.chat.CalendarEvent;
import se.budkavle.bot.chat.PlainTextWriter;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.text.OutputFormat;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.InvisibleCharacterFilter;

/**
 * Converts the content of a message (title, lines and fields) into the embeds of one Discord message. If the content
 * does not fit into the embeds, attaches all of it as a text file.
 */
public class EmbedLayout {

    private static final String NOTHING = "–";

    private final Phrasebook words;
    private final OutputFormat medium;
    private final OutputFormat plain;

    /**
     * Creates a layout with two output formats: one for formatted text and one for plain text.
     *
     * @param medium the output format of titles, texts and fields, in which Discord shows formatting
     * @param plain the output format of footers, labels and files, in which Discord shows no formatting
     */
    public EmbedLayout(Phrasebook words, OutputFormat medium, OutputFormat plain) {
        this.words = words;
        this.medium = medium;
        this.plain = plain;
    }

    /**
     * The parts of a Discord message: the line above the embeds, the embeds, and a file if one is needed.
     *
     * @param head the line above the embeds; empty for none
     * @param file the whole text as a file; null if the text fits in the embeds
     */
    public record Content(
            String head, List<Embed> embeds, @Nullable Attachment file) {}

    /** Converts a private reply into embeds. The reply's title becomes the title of the first embed. */
    public Content reply(Page page, Locale reader) {
        return fit("", page, page, reader);
    }

    /**
     * Converts a message for a channel into embeds. The message's title becomes the line above the embeds, because
     * Discord's notifications show this line.
     *
     * <p>Returns at least one embed, and no embed has a title. If the message has no content except its title, the
     * title becomes the embed's text instead of the line above the embeds.
     */
    public Content post(Page page, Locale reader) {
        var title = title(page, reader);
        var shortTitle = TextSplitter.visibly(title, Embed.TITLE, medium);
        boolean alone = page.lines().isEmpty() && page.fields().isEmpty() && page.footer() == null;
        if (title.isEmpty()) {
            return fit("", alone ? page.line(Phrase.words(NOTHING)) : page, page, reader);
        }
        var untitled = page.withoutTitle(alone || !shortTitle.equals(title));
        return fit(alone ? "" : medium.strong(shortTitle), untitled, page, reader);
    }

    /**
     * Returns the accounts that the post should mention. If the list is too long for one message, leaves out the
     * accounts that do not fit.
     */
    public Set<String> mentionable(Post post, Locale reader) {
        var head = post(post.shownPage(), reader).head();
        return Set.copyOf(PostHeader.of(post, head).mentioned());
    }

    /**
     * Converts the content into embeds that fit in one message.
     *
     * @param whole the complete content, attached as a file if the embeds cannot hold all of it
     */
    private Content fit(String head, Page page, Page whole, Locale reader) {
        var title = title(page, reader);
        var shortTitle = TextSplitter.visibly(title, Embed.TITLE, medium);
        var footer = page.footer() == null
                ? ""
                : words.say(page.footer(), reader, plain).strip();
        var shortFooter = TextSplitter.visibly(footer, Embed.FOOTER, plain);
        var parts = parts(page, reader);
        var packer = new EmbedPacker(shortTitle, shortFooter, page.tone(), 0, medium);
        if (packer.addAll(parts) && shortTitle.equals(title) && shortFooter.equals(footer)) {
            return new Content(head, packer.embeds(), null);
        }
        var says = words.say(Phrase.of("chat.continued-in-file"), reader, medium);
        var fewer = new EmbedPacker(shortTitle, shortFooter, page.tone(), says.length(), medium);
        fewer.addAll(parts);
        return new Content(
                head,
                fewer.withNote(says),
                Attachment.file(
                        words.say(Phrase.of("chat.file-name"), reader, plain),
                        PlainTextWriter.of(whole, phrase -> words.say(phrase, reader, plain))));
    }

    private String title(Page page, Locale reader) {
        return page.title() == null
                ? ""
                : words.say(page.title(), reader, medium).strip();
    }

    /**
     * Returns the label of a button, a menu's option or a form, shortened with "…" if it is longer than the maximum.
     */
    public String label(Phrase phrase, Locale reader, int most) {
        var said = words.say(phrase, reader, plain).strip();
        return InvisibleCharacterFilter.isNone(said) ? NOTHING : TextSplitter.visibly(said, most, plain);
    }

    /**
     * Returns the description of a scheduled event, with the event's id at its end. Shortens the description, but never
     * the id.
     */
    public String described(CalendarEvent event, Locale reader, int most) {
        var end = CalendarEvent.ending(event.reference());
        return TextSplitter.visibly(words.say(event.description(), reader, medium), most - end.length(), medium) + end;
    }

    private List<Embed.Part> parts(Page page, Locale reader) {
        var parts = new ArrayList<Embed.Part>();
        for (var line : page.lines()) {
            for (var piece : TextSplitter.inPieces(words.say(line, reader, medium), Embed.TEXT, medium)) {
                parts.add(new Embed.Part(null, piece, false));
            }
        }
        for (var field : page.fields()) {
            var heading = words.say(field.heading(), reader, medium).strip();
            for (var piece : TextSplitter.inPieces(words.say(field.text(), reader, medium), Embed.PART_TEXT, medium)) {
                parts.add(new Embed.Part(orNothing(heading), orNothing(piece), field.narrow()));
                heading = "…";
            }
        }
        return parts;
    }

    private static String orNothing(String text) {
        return InvisibleCharacterFilter.isNone(text) ? NOTHING : text;
    }
}
