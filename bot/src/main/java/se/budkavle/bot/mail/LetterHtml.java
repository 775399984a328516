package se.budkavle.bot.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import se.budkavle.bot.delivery.Letter;

/**
 * Builds the complete HTML document of a letter, exactly as it is sent.
 *
 * <p>It loads nothing from outside. It uses tables and style attributes because all mail programs support them; the
 * style sheet in the head is for those that support it.
 */
public final class LetterHtml {

    private static final String STYLES = resource("letter.css");
    private static final String FRAME = resource("letter.html");

    private LetterHtml() {}

    public static String of(Letter letter) {
        // Fills in the frame in one pass, so that letter text that looks like a placeholder is not replaced.
        var document = new StringBuilder();
        for (var part : FRAME.split("(?=\\{\\{)|(?<=}})")) {
            document.append(
                    switch (part) {
                        case "{{language}}" -> escaped(letter.language().toLanguageTag());
                        case "{{title}}" -> escaped(HeaderCleaner.of(letter.subject()));
                        case "{{styles}}" -> STYLES;
                        case "{{letter}}" -> letter.html();
                        default -> part;
                    });
        }
        return document.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String resource(String name) {
        try {
            return new ClassPathResource("mail/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
