package se.budkavle.bot.feature.contact;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.chat.RefusalSentence;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.contact.ContactDetails;
import se.budkavle.storage.contact.MailAddress;

/**
 * The fields of the sign-up form.
 *
 * @param website a honeypot field that is hidden from people, so that only a spam program fills it in
 */
record SignUpForm(String address, String name, String organisation, String website) {

    static final SignUpForm EMPTY = new SignUpForm("", "", "", "");

    /** A form field with an invalid value, and the reason that the web page shows. */
    record Wrong(String field, Phrase why) {

        /**
         * Returns the reason if {@code other} is the name of the invalid field. Returns null if {@code other} is the
         * name of another field.
         */
        @Nullable
        Phrase in(String other) {
            return field.equals(other) ? why : null;
        }
    }

    SignUpForm {
        address = address == null ? "" : address;
        name = name == null ? "" : name;
        organisation = organisation == null ? "" : organisation;
        website = website == null ? "" : website;
    }

    boolean isOfAProgram() {
        return !website.isEmpty();
    }

    /** Validates the fields and returns the first invalid field. Returns empty if all fields are valid. */
    Optional<Wrong> wrong() {
        return check("address", () -> MailAddress.of(address))
                .or(() -> check("name", () -> ContactDetails.text(name)))
                .or(() -> check("organisation", () -> ContactDetails.text(organisation)));
    }

    private static Optional<Wrong> check(String field, Runnable reading) {
        try {
            reading.run();
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(new Wrong(field, RefusalSentence.of(refusal)));
        }
    }
}
