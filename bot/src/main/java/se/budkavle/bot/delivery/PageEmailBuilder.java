package se.budkavle.bot.delivery;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.EmailRecipientFinder.LetterReader;
import se.budkavle.bot.text.HtmlOutputFormat;
import se.budkavle.bot.text.OutputFormat;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.text.PlainTextOutputFormat;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Association;

/**
 * Builds an email from the content of chat messages, with links through which the reader answers. The HTML and the
 * plain text have the same content.
 */
@Component
public class PageEmailBuilder {

    /**
     * The inline style of a button. The style keeps buttons large enough for a thumb in mail programs that ignore style
     * sheets.
     */
    private static final String BUTTON =
            "display:inline-block;padding:10px 18px;border:1px solid #0b5c4a;border-radius:4px;";

    private static final Phrase END = Phrase.of("delivery.letter.end");

    private final Phrasebook book;
    private final MentionEmailUnsubscribeLink ending;
    private final Locale reader;
    private final OutputFormat html;
    private final OutputFormat plain;

    PageEmailBuilder(Phrasebook book, MentionEmailUnsubscribeLink ending, Association association) {
        this.book = book;
        this.ending = ending;
        this.reader = association.locale();
        this.html = new HtmlOutputFormat(association.zone());
        this.plain = new PlainTextOutputFormat(association.zone());
    }

    /**
     * A link in an email. On the web page behind the link, the reader answers, for example accepts a meeting
     * invitation.
     *
     * @param words the text of the link
     */
    public record Link(Phrase words, String address) {}

    /**
     * A part of an email: the content of one chat message and links for answering. The title of the first part is the
     * email's subject line.
     */
    public record Part(Page page, List<Link> links) {}

    /**
     * Builds an email for a person who has chosen to get emails from the bot. The email ends with an unsubscribe link,
     * if readers can open links to the bot's web pages.
     *
     * @param from the sender's name as readers know it
     * @param thread the id by which mail programs group related emails; null for none
     */
    public Email of(Delivery delivery, LetterReader to, String from, @Nullable String thread, List<Part> parts) {
        var why = Phrase.of("delivery.letter.why", Phrase.command("mine"));
        var foot = parts.stream().allMatch(part -> part.links().isEmpty())
                ? List.of(why)
                : List.of(Phrase.of("delivery.letter.links", to.person().name()), why);
        return letter(
                delivery,
                Objects.requireNonNull(to.own().address(), "an address that gets letters is not erased"),
                to.person().name(),
                from,
                thread,
                parts,
                foot,
                ending.of(to.own()).orElse(null));
    }

    /**
     * Builds an email to an address whose owner may be unknown. The given content must include the reason why the
     * reader gets the email, because this method adds no reason.
     */
    public Email of(Delivery delivery, String from, Part only) {
        return letter(delivery, delivery.requiredAddressee().id(), null, from, null, List.of(only), List.of(), null);
    }

    private Email letter(
            Delivery delivery,
            String address,
            @Nullable String name,
            String from,
            @Nullable String thread,
            List<Part> parts,
            List<Phrase> foot,
            @Nullable URI end) {
        return new Email(
                delivery.id(),
                address,
                name,
                from,
                null,
                say(title(parts.get(0).page()), plain),
                reader,
                html(parts, foot, end),
                text(parts, foot, end),
                null,
                end,
                thread,
                List.of());
    }

    private String html(List<Part> parts, List<Phrase> foot, @Nullable URI end) {
        var email = new StringBuilder();
        for (int at = 0; at < parts.size(); at++) {
            var page = parts.get(at).page();
            email.append(element(at == 0 ? "h1" : "h2", title(page)));
            page.lines().forEach(line -> email.append(element("p", line)));
            page.fields()
                    .forEach(field -> email.append("<p><strong>")
                            .append(say(field.heading(), html))
                            .append("</strong><br>\n")
                            .append(lines(field.text()))
                            .append("</p>\n"));
            parts.get(at)
                    .links()
                    .forEach(link -> email.append("<p><a href=\"")
                            .append(HtmlOutputFormat.escaped(link.address()))
                            .append("\" style=\"")
                            .append(BUTTON)
                            .append("\">")
                            .append(say(link.words(), html))
                            .append("</a></p>\n"));
            if (page.footer() != null) {
                email.append(element("p", page.footer()));
            }
        }
        if (!foot.isEmpty()) {
            email.append("<hr>\n");
        }
        foot.forEach(line -> email.append(element("p", line)));
        if (end != null) {
            email.append(element("p", Phrase.link(END, end.toString())));
        }
        return email.toString();
    }

    private static Phrase title(Page page) {
        return Objects.requireNonNull(page.title(), "a letter's pages have titles");
    }

    private String element(String name, Phrase words) {
        return "<" + name + ">" + lines(words) + "</" + name + ">\n";
    }

    private String lines(Phrase words) {
        return say(words, html).replace("\n", "<br>\n");
    }

    private String text(List<Part> parts, List<Phrase> foot, @Nullable URI end) {
        var paragraphs = new ArrayList<String>();
        for (var part : parts) {
            var page = part.page();
            paragraphs.add(plain.heading(paragraphs.isEmpty() ? 1 : 2, say(title(page), plain)));
            page.lines().forEach(line -> paragraphs.add(say(line, plain)));
            page.fields()
                    .forEach(field -> paragraphs.add(say(field.heading(), plain) + ":\n" + say(field.text(), plain)));
            part.links().forEach(link -> paragraphs.add(say(link.words(), plain) + ":\n" + link.address()));
            if (page.footer() != null) {
                paragraphs.add(say(page.footer(), plain));
            }
        }
        if (!foot.isEmpty()) {
            // Adds the separator line by which mail programs recognise a signature.
            paragraphs.add("-- ");
        }
        foot.forEach(line -> paragraphs.add(say(line, plain)));
        if (end != null) {
            paragraphs.add(say(END, plain) + ":\n" + end);
        }
        return String.join("\n\n", paragraphs) + "\n";
    }

    private String say(Phrase phrase, OutputFormat medium) {
        return book.say(phrase, reader, medium);
    }
}
