package se.budkavle.bot.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import se.budkavle.bot.delivery.Email;

/**
 * Builds the complete HTML document of an email, exactly as it is sent.
 *
 * <p>The document loads nothing from the internet. The layout uses tables and style attributes, which all mail programs
 * support. The style sheet in the head is only for mail programs that support style sheets.
 */
public final class EmailHtml {

    private static final String STYLES = resource("letter.css");
    private static final String FRAME = resource("letter.html");

    private EmailHtml() {}

    public static String of(Email letter) {
        // Replaces all placeholders of the HTML template in a single pass, so that text of the email that looks like a
        // placeholder stays unchanged.
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
