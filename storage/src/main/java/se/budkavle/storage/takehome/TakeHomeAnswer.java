package se.budkavle.storage.takehome;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.HelpRequestDetector;
import se.budkavle.storage.NewId;
import se.budkavle.storage.Refusal;

/**
 * A municipality's answer about what it has done with a decision. A changed answer is stored as a new row. The latest
 * row is the municipality's current answer.
 *
 * @param atHome the municipality's own measures; null for none. The other three texts of the answer may be null too.
 * @param ownDevelopment the measures that mainly develop the municipality's own organisation
 * @param sharedPerspective the municipality's contributions to the good of the county and to shared knowledge
 * @param implementation the measures that the municipality takes home and implements locally
 */
@Table("take_home_answer")
public record TakeHomeAnswer(
        @Id String id,
        String decisionId,
        String organisationId,
        @Nullable String atHome,
        @Nullable String ownDevelopment,
        @Nullable String sharedPerspective,
        @Nullable String implementation,
        String writtenBy,
        Instant writtenAt,
        @Version int version) {

    public static final int LONGEST_TEXT = 1000;

    /** The four texts of an answer, in the order of the regional council's working method; null for an empty text. */
    public record Content(
            @Nullable String atHome,
            @Nullable String ownDevelopment,
            @Nullable String sharedPerspective,
            @Nullable String implementation) {

        /**
         * Creates the content of an answer from the four texts that a person typed in a form. A text such as "-" or
         * "nej" (no) counts as empty.
         *
         * @throws Refusal if all four texts are empty, or if one text is too long
         */
        public static Content typed(
                String atHome, String ownDevelopment, String sharedPerspective, String implementation) {
            var content =
                    new Content(said(atHome), said(ownDevelopment), said(sharedPerspective), said(implementation));
            if (content.texts().allMatch(Objects::isNull)) {
                throw new Refusal("takehome.empty");
            }
            return content;
        }

        /** Returns the four texts of the answer in the order of the form's fields; null for an empty text. */
        public Stream<@Nullable String> texts() {
            return Stream.of(atHome, ownDevelopment, sharedPerspective, implementation);
        }

        private static @Nullable String said(String typed) {
            var text = HelpRequestDetector.of(typed);
            if (text != null && text.length() > LONGEST_TEXT) {
                throw new Refusal("takehome.text-length", text.length(), LONGEST_TEXT);
            }
            return text;
        }
    }

    public static TakeHomeAnswer of(String decisionId, String organisationId, Content content, String by, Instant now) {
        return new TakeHomeAnswer(
                NewId.next(),
                decisionId,
                organisationId,
                content.atHome,
                content.ownDevelopment,
                content.sharedPerspective,
                content.implementation,
                by,
                now,
                0);
    }

    public Content content() {
        return new Content(atHome, ownDevelopment, sharedPerspective, implementation);
    }
}
