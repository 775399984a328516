package se.budkavle.bot.chat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;

/** Fits a page into what one message of a chat holds; where that is too little, the whole text goes along as a file. */
@Component
public class Layout {

    private static final String REFERENCE = "Ref ";
    private static final String BESIDES = " · ";
    private static final String NOTHING = "–";

    private final Phrasebook words;
    private final ZoneId zone;

    public Layout(Phrasebook words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
    }

    /**
     * A page as it is shown.
     *
     * @param whole the whole text, where the cards do not hold it; null otherwise
     */
    public record Laid(List<Card> cards, Attachment whole) { }

    public Laid laid(Page page, Locale reader) {
        return laid(page, reader, null);
    }

    /** With a reference in the footer; see {@link #carries}. */
    public Laid laid(Page page, Locale reader, String reference) {
        var title = page.title() == null ? "" : words.say(page.title(), reader).strip();
        var footer = footer(page, reader, reference);
        var parts = parts(page, reader);
        var cards = new Cards(title, footer, page.tone(), 0);
        if (cards.hold(parts)) {
            return new Laid(cards.all(), null);
        }
        var says = words.say(Phrase.of("chat.continued-in-file"), reader);
        var fewer = new Cards(title, footer, page.tone(), says.length());
        fewer.hold(parts);
        return new Laid(fewer.endingWith(says), Attachment.file(words.say(Phrase.of("chat.file-name"), reader),
                PlainText.of(page, phrase -> words.write(phrase, reader, zone))));
    }

    /** Whether a card's footer carries this reference. */
    public static boolean carries(String footer, String reference) {
        return footer.equals(REFERENCE + reference) || footer.endsWith(BESIDES + REFERENCE + reference);
    }

    /** Short words for a button, a choice or a form, cut visibly where they are too long. */
    public String label(Phrase phrase, Locale reader, int most) {
        var said = words.say(phrase, reader).strip();
        return said.isEmpty() ? NOTHING : Cut.visibly(said, most);
    }

    private String footer(Page page, Locale reader, String reference) {
        var own = page.footer() == null ? "" : words.say(page.footer(), reader).strip();
        if (reference == null) {
            return own;
        }
        var end = (own.isEmpty() ? "" : BESIDES) + REFERENCE + reference;
        return Cut.visibly(own, Card.FOOTER - end.length()) + end;
    }

    private List<Card.Part> parts(Page page, Locale reader) {
        var parts = new ArrayList<Card.Part>();
        for (var line : page.lines()) {
            for (var piece : Cut.inPieces(words.say(line, reader), Card.TEXT)) {
                parts.add(new Card.Part(null, piece, false));
            }
        }
        for (var field : page.fields()) {
            var heading = words.say(field.heading(), reader).strip();
            for (var piece : Cut.inPieces(words.say(field.text(), reader), Card.PART_TEXT)) {
                parts.add(new Card.Part(orNothing(heading), orNothing(piece), field.narrow()));
                heading = "…";
            }
        }
        return parts;
    }

    private static String orNothing(String text) {
        return text.isBlank() ? NOTHING : text;
    }
}
