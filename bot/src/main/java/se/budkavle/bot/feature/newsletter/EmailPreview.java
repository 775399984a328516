package se.budkavle.bot.feature.newsletter;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Attachment;
import se.budkavle.bot.delivery.Email;
import se.budkavle.bot.mail.EmailHtml;
import se.budkavle.bot.paper.HtmlPictureRenderer;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;

/**
 * Builds the preview of an email as it will be sent. The HTML is rendered as pictures, and the plain text is attached
 * as a file.
 */
@Component
class EmailPreview {

    /** Matches the reader's personal links in an email, from the path to the end of the secret token. */
    private static final Pattern OF_THE_READER =
            Pattern.compile(Stream.of(UnsubscribeLinks.PATH, ReaderSubscriptionsLinks.PATH, Archive.PERSONAL + "/")
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|", "(", ")[\\w-]+")));

    private final Phrasebook words;

    EmailPreview(Phrasebook words) {
        this.words = words;
    }

    List<Attachment> of(Email email, String code, Locale reader) {
        var name = words.say(Phrase.of("newsletter.letter-preview.file"), reader) + "-" + code;
        var pages = HtmlPictureRenderer.of(withPictures(email));
        var shown = new ArrayList<Attachment>();
        for (int page = 1; page <= pages.size(); page++) {
            shown.add(Attachment.picture(
                    name + "-" + page + ".png",
                    pages.get(page - 1),
                    words.say(
                            Phrase.of("newsletter.letter-preview.description", email.subject(), page, pages.size()),
                            reader)));
        }
        shown.add(Attachment.file(name + ".txt", withoutTokens(email.text()).getBytes(StandardCharsets.UTF_8)));
        return List.copyOf(shown);
    }

    /**
     * Returns the text with the secret tokens removed from the links. With the tokens, the person who sees the preview
     * could use the reader's personal links.
     */
    private static String withoutTokens(String text) {
        return OF_THE_READER.matcher(text).replaceAll("$1…");
    }

    /**
     * Returns the HTML with the pictures as data URLs. An email contains the pictures as separate MIME parts, but the
     * preview has no such parts.
     */
    private static String withPictures(Email email) {
        var html = EmailHtml.of(email);
        for (var picture : email.pictures()) {
            html = html.replace(
                    "\"" + IssueTextRenderer.IN_LETTER.apply(picture.name()) + "\"",
                    "\"data:" + picture.type() + ";base64,"
                            + Base64.getEncoder().encodeToString(picture.bytes()) + "\"");
        }
        return html;
    }
}
