package se.budkavle.bot.feature.contact;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.chat.CommandDesk;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.contact.ContactDetails;
import se.budkavle.storage.contact.MailAddress;

/**
 * The content of the sign-up form.
 *
 * @param website a field that is hidden from people; only programs fill it in
 */
record SignUpForm(String address, String name, String organisation, String website) {

    static final SignUpForm EMPTY = new SignUpForm("", "", "", "");

    /** A field with an invalid value, and the reason. */
    record Wrong(String field, Phrase why) {

        /** Returns the reason if the given field is the invalid one; otherwise null. */
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

    /** Returns the first invalid field; empty when all are valid. */
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
            return Optional.of(new Wrong(field, CommandDesk.sentence(refusal)));
        }
    }
}
