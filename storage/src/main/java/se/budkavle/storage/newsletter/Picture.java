package se.budkavle.storage.newsletter;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.Fingerprint;
import se.budkavle.storage.InvisibleCharacterFilter;
import se.budkavle.storage.NewId;
import se.budkavle.storage.Refusal;

/**
 * A picture in a newsletter issue, without its bytes. {@link PictureContent} contains the bytes. The issue's text
 * refers to the picture by name.
 *
 * @param name the file name, unique in the newsletter issue and usable in a URL: lower-case letters, digits, hyphens
 *     and an extension
 * @param type the MIME type, for example image/png
 * @param alternative the alternative text for readers who cannot see the picture
 * @param digest the hash of the picture's bytes
 */
@Table("newsletter_picture")
public record Picture(
        @Id String id,
        String issueId,
        String name,
        String type,
        int width,
        int height,
        String alternative,
        String digest,
        String addedBy,
        Instant addedAt,
        @Version int version) {

    /**
     * The maximum number of pictures in an issue: one less than the files that a chat message takes, because a text
     * that is too long for the message is attached as a file.
     */
    public static final int MOST = 9;

    public static final int LONGEST_ALTERNATIVE = 300;
    private static final int LONGEST_STEM = 40;

    /**
     * Throws a {@code Refusal} if an issue has too many pictures to be sent, as a draft of an older version may have.
     */
    public static void requireSendable(Collection<Picture> pictures) {
        requireAtMost(MOST, pictures);
    }

    private static void requireAtMost(int most, Collection<Picture> pictures) {
        if (pictures.size() > most) {
            throw new Refusal("newsletter.pictures-count", MOST);
        }
    }

    /**
     * Creates a picture for a draft of a newsletter issue. Throws a {@code Refusal} if the draft has too many pictures,
     * or if the alternative text is missing or too long.
     *
     * @param present the pictures that are already in the draft
     * @param fileName the name of the uploaded file, from which the picture's name is derived
     * @param ending the file extension for the MIME type, for example png
     * @param alternative the alternative text for readers who cannot see the picture
     */
    public static Picture of(
            Issue issue,
            Collection<Picture> present,
            String fileName,
            String ending,
            String type,
            int width,
            int height,
            byte[] bytes,
            String alternative,
            String by,
            Instant now) {
        issue.requireDraft();
        requireAtMost(MOST - 1, present);
        var says =
                InvisibleCharacterFilter.of(alternative).replaceAll("\\s+", " ").strip();
        if (says.isEmpty()) {
            throw alternativeMissing();
        }
        if (says.length() > LONGEST_ALTERNATIVE) {
            throw new Refusal("newsletter.alternative-length", LONGEST_ALTERNATIVE);
        }
        return new Picture(
                NewId.next(),
                issue.id(),
                free(stem(fileName), ending, present),
                type,
                width,
                height,
                says,
                Fingerprint.of(bytes),
                by,
                now,
                0);
    }

    private static String free(String stem, String ending, Collection<Picture> present) {
        var taken = present.stream().map(Picture::name).toList();
        var name = stem + "." + ending;
        for (int next = 2; taken.contains(name); next++) {
            name = stem + "-" + next + "." + ending;
        }
        return name;
    }

    private static String stem(String fileName) {
        var plain = Normalizer.normalize(fileName.replaceFirst("\\.[^.]*$", ""), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        var stem = plain.substring(0, Math.min(plain.length(), LONGEST_STEM)).replaceAll("^-|-$", "");
        return stem.isEmpty() ? "bild" : stem;
    }

    /** Creates the {@code Refusal} for a picture without an alternative text. */
    public static Refusal alternativeMissing() {
        return new Refusal("newsletter.alternative-missing");
    }
}
