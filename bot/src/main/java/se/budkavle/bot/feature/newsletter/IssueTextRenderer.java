package se.budkavle.bot.feature.newsletter;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Attachment;
import se.budkavle.bot.delivery.Email;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.text.markdown.Markdown;
import se.budkavle.bot.text.markdown.ShownPicture;
import se.budkavle.storage.newsletter.Issue;
import se.budkavle.storage.newsletter.Picture;
import se.budkavle.storage.newsletter.PictureContents;
import se.budkavle.storage.newsletter.Pictures;

/**
 * Renders a newsletter issue's text as a chat message, as HTML and as plain text. Previews use this class too, and thus
 * show exactly the text that is sent.
 */
@Component
class IssueTextRenderer {

    /**
     * A function that takes the name of a picture and returns the URL of the picture for an email's HTML. The scheme
     * "cid:" refers to a picture that is embedded in the email.
     */
    static final Function<String, String> IN_LETTER = name -> "cid:" + name;

    private final Pictures pictures;
    private final PictureContents contents;
    private final Phrasebook words;

    IssueTextRenderer(Pictures pictures, PictureContents contents, Phrasebook words) {
        this.pictures = pictures;
        this.contents = contents;
        this.words = words;
    }

    Markdown markdown(Issue issue) {
        return Markdown.of(
                issue.text(),
                pictures.findAllByIssueIdOrderById(issue.id()).stream()
                        .map(one -> new ShownPicture(one.name(), one.alternative(), one.width()))
                        .toList());
    }

    /**
     * Renders the newsletter issue as the content of a chat message, with the subject as title. The text may be too
     * long for one message; the Discord adapter handles that.
     */
    Page page(Issue issue) {
        return Page.of(Phrase.words(issue.subject())).line(markdown(issue).phrase());
    }

    /**
     * Returns the newsletter issue's pictures as attachments of a chat message. Returns at most as many pictures as one
     * message may have. An issue that an older version of the bot stored may have more pictures.
     */
    List<Attachment> attachments(Issue issue) {
        return pictures.findAllByIssueIdOrderById(issue.id()).stream()
                .limit(Picture.MOST)
                .map(one -> Attachment.picture(one.name(), contents.bytesOf(one), one.alternative()))
                .toList();
    }

    /**
     * Renders the newsletter issue as HTML, with the subject as first heading.
     *
     * @param addressOf a function that takes the name of a picture and returns its URL; for emails {@link #IN_LETTER}
     */
    String html(Issue issue, Function<String, String> addressOf) {
        return "<h1>" + escaped(issue.subject()) + "</h1>\n" + markdown(issue).html(addressOf);
    }

    /** Renders the newsletter issue as plain text, with the subject as first line. */
    String text(Issue issue, Locale reader) {
        return words.say(
                Phrase.joined(
                        "\n\n",
                        List.of(Phrase.words(issue.subject()), markdown(issue).phrase())),
                reader);
    }

    /** Returns the newsletter issue's pictures as embedded pictures of an email. */
    List<Email.Picture> letterPictures(Issue issue) {
        return pictures.findAllByIssueIdOrderById(issue.id()).stream()
                .map(one -> new Email.Picture(one.name(), one.type(), contents.bytesOf(one)))
                .toList();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
