package se.budkavle.bot.feature.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.NameJoiner;
import se.budkavle.storage.contact.Contact;
import se.budkavle.storage.contact.Contact.State;
import se.budkavle.storage.contact.ContactImportChanges.Change;
import se.budkavle.storage.contact.LegalBasis;
import se.budkavle.storage.contact.MailAddress;

/** Builds the texts about contacts in lists and in the preview of an import. */
final class ContactWords {

    private static final int LISTED = 20;
    private static final String BETWEEN = " · ";

    private ContactWords() {}

    /**
     * Returns one line with the contact's organisations, names, address and tags, and with the reason if the contact
     * gets no emails.
     */
    static Phrase line(VisibleContact known) {
        var parts = Stream.of(
                        NameJoiner.of(known.organisations()),
                        NameJoiner.of(known.names()),
                        address(known.contact()),
                        String.join(", ", known.tags()))
                .filter(part -> part != null && !part.isEmpty())
                .map(Phrase::words);
        var state =
                known.contact().state() == State.REACHABLE ? Stream.<Phrase>of() : Stream.of(state(known.contact()));
        return Phrase.of(
                "contact.line",
                Phrase.joined(BETWEEN, Stream.concat(parts, state).toList()));
    }

    /**
     * Returns a line about one contact in the preview of an import. The line contains the address and the old and new
     * value of each changed field. If no field has changed, as for a new contact, the line contains organisation and
     * name.
     */
    static Phrase change(Change change) {
        var before = change.before();
        var after = change.after();
        var differences = new ArrayList<Phrase>();
        if (before != null) {
            difference(differences, before.organisation(), after.organisation());
            difference(differences, before.name(), after.name());
            difference(differences, String.join(", ", before.tagList()), String.join(", ", after.tagList()));
        }
        var what = Phrase.joined(
                BETWEEN,
                Stream.concat(
                                Stream.of(Phrase.words(change.listed().address().shown())),
                                differences.isEmpty()
                                        ? Stream.of(after.organisation(), after.name())
                                                .filter(Objects::nonNull)
                                                .map(Phrase::words)
                                        : differences.stream())
                        .toList());
        return switch (change.kind()) {
            case ADDED -> Phrase.of("contact.import.added", what);
            case CHANGED -> Phrase.of("contact.import.changed", what);
            case REVIVED -> Phrase.of("contact.import.revived", what);
        };
    }

    static Phrase state(Contact contact) {
        return switch (contact.state()) {
            case REACHABLE -> Phrase.of("contact.state.REACHABLE");
            case PAUSED -> Phrase.of("contact.state.PAUSED");
            case ENDED ->
                Phrase.of(
                        contact.erasedAt() != null
                                ? "contact.state.erased"
                                : contact.saidNo() ? "contact.state.said-no" : "contact.state.ENDED");
        };
    }

    static Phrase basis(LegalBasis basis) {
        return switch (basis) {
            case CONSENT -> Phrase.of("contact.basis.CONSENT");
            case MEMBERSHIP -> Phrase.of("contact.basis.MEMBERSHIP");
            case PUBLIC_TASK -> Phrase.of("contact.basis.PUBLIC_TASK");
            case AGREEMENT -> Phrase.of("contact.basis.AGREEMENT");
        };
    }

    /**
     * Returns the contact's mail address with a readable domain such as {@code åre.se} instead of punycode. Returns
     * null if the contact's address has been erased.
     */
    static @Nullable String address(Contact contact) {
        return contact.address() == null ? null : MailAddress.shownOf(contact.address());
    }

    /**
     * Returns the first {@code LISTED} lines as one text. If there are more lines, a final line says how many lines are
     * left out.
     */
    static Phrase listed(List<Phrase> lines) {
        var shown = new ArrayList<>(lines.subList(0, Math.min(LISTED, lines.size())));
        if (lines.size() > LISTED) {
            shown.add(Phrase.of("contact.more", lines.size() - LISTED));
        }
        return Phrase.joined("\n", shown);
    }

    private static void difference(List<Phrase> differences, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            var now = after == null ? "" : after;
            differences.add(
                    before == null || before.isEmpty()
                            ? Phrase.words(now)
                            : Phrase.of("contact.import.difference", before, now));
        }
    }
}
