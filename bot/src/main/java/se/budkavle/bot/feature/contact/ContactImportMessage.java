package se.budkavle.bot.feature.contact;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.draft.SheetSelectionLines;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.contact.ContactImportChanges;
import se.budkavle.storage.contact.ContactImportChanges.Kind;
import se.budkavle.storage.contact.ContactRegisters;
import se.budkavle.storage.directory.Network;

/**
 * Builds the preview of a contact import: added and changed contacts, duplicates, invalid addresses, and contacts that
 * have opted out.
 */
@Component
class ContactImportMessage {

    private final ContactRegisters registers;

    ContactImportMessage(ContactRegisters registers) {
        this.registers = registers;
    }

    Page of(String fileName, Network network, ParsedContacts read, ContactImportChanges revision) {
        var page = Page.titled("contact.import.understood", String.valueOf(fileName), network.title())
                .line("contact.import.read", read.told().size(), revision.same());
        page = revision.isEmpty()
                ? page.line("contact.import.same")
                : page.line(
                                "contact.basis",
                                ContactWords.basis(registers.of(network.id()).basis()))
                        .field(
                                Phrase.of(
                                        "contact.import.differs",
                                        revision.count(Kind.ADDED),
                                        revision.count(Kind.CHANGED),
                                        revision.count(Kind.REVIVED)),
                                ContactWords.listed(revision.changes().stream()
                                        .map(ContactWords::change)
                                        .toList()));
        page = SheetSelectionLines.added(page, read.sheets());
        page = listing(
                page,
                "contact.import.said-no",
                revision.saidNo().stream()
                        .map(one -> row(one.row(), Phrase.words(one.address().shown())))
                        .toList());
        page = listing(
                page,
                "contact.import.doubles",
                read.doubles().stream()
                        .map(one -> row(one.row(), Phrase.of("contact.import.double", one.first())))
                        .toList());
        return listing(
                page,
                "contact.import.wrong",
                read.wrong().stream().map(one -> row(one.row(), one.why())).toList());
    }

    private static Page listing(Page page, String heading, List<Phrase> lines) {
        return lines.isEmpty()
                ? page
                : page.field(Phrase.of(heading, lines.size()), ContactWords.listed(lines))
                        .toned(Page.Tone.WARNING);
    }

    private static Phrase row(String place, Phrase what) {
        return Phrase.of("contact.import.row", place, what);
    }
}
