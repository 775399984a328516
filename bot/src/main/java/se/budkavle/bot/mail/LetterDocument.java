package se.budkavle.bot.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import se.budkavle.bot.delivery.Letter;

/**
 * The whole HTML document of a letter, exactly as it is sent: the frame round its HTML.
 *
 * <p>It loads nothing from outside. Tables and styles in attributes are what all mail programs understand; the style sheet
 * in the head is for those that take it.
 */
public final class LetterDocument {

    private static final String STYLES = resource("letter.css");
    private static final String FRAME = resource("letter.html");

    private LetterDocument() { }

    public static String of(Letter letter) {
        // In one pass over the frame, so that what stands in a letter is never taken for a place to be filled in.
        var document = new StringBuilder();
        for (var part : FRAME.split("(?=\\{\\{)|(?<=}})")) {
            document.append(switch (part) {
                case "{{language}}" -> escaped(letter.language().toLanguageTag());
                case "{{title}}" -> escaped(HeaderText.of(letter.subject()));
                case "{{styles}}" -> STYLES;
                case "{{letter}}" -> letter.html();
                default -> part;
            });
        }
        return document.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static String resource(String name) {
        try {
            return new ClassPathResource("mail/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
