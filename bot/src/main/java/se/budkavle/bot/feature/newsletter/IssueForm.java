package se.budkavle.bot.feature.newsletter;

import java.util.List;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.newsletter.Issue;

/** Builds the modal forms in which a writer edits a newsletter issue or one part of it. */
final class IssueForm {

    static final String SUBJECT = "subject";
    static final String TEXT = "text";
    /** Discord's maximum length of a text input in a modal form, in characters. */
    static final int LONGEST = 4_000;

    private IssueForm() {}

    static Form of(String id, String subject, String text) {
        return new Form(
                id,
                Phrase.of("newsletter.form.title"),
                List.of(
                        field(SUBJECT, subject, false, true, Issue.LONGEST_SUBJECT),
                        field(TEXT, text, true, false, LONGEST)));
    }

    static Form ofPart(String id, String text) {
        return new Form(id, Phrase.of("newsletter.form.part-title"), List.of(field(TEXT, text, true, true, LONGEST)));
    }

    private static Form.Field field(String name, String value, boolean paragraph, boolean required, int most) {
        return new Form.TextInput(
                name,
                Phrase.of("newsletter.form." + name),
                Phrase.of("newsletter.form." + name + ".hint"),
                value,
                paragraph,
                required,
                most);
    }
}
