package se.budkavle.bot.feature.contact;

import java.util.Optional;
import se.budkavle.bot.chat.CommandDesk;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.contact.Details;
import se.budkavle.storage.contact.MailAddress;

/**
 * What someone wrote in the form of a network's page.
 *
 * @param website a field that people do not see; whoever fills it in is a program
 */
record SignUpForm(String address, String name, String organisation, String website) {

    static final SignUpForm EMPTY = new SignUpForm("", "", "", "");

    /** The field that cannot be taken as it is, and why. */
    record Wrong(String field, Phrase why) {

        /** Null where it is another field. */
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

    /** The first field that cannot be taken; empty where all can. */
    Optional<Wrong> wrong() {
        return check("address", () -> MailAddress.of(address)).or(() -> check("name", () -> Details.text(name)))
                .or(() -> check("organisation", () -> Details.text(organisation)));
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
