package se.budkavle.bot.feature.contact;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.paper.SheetSelection;
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

    private static final int HIDDEN_LISTED = 20;

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
        page = sheets(page, read.sheets());
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

    private static Page sheets(Page page, SheetSelection sheets) {
        var told =
                sheets.read().size() > 1 ? page.line("contact.import.sheets", String.join(", ", sheets.read())) : page;
        told = sheets.passedOver().isEmpty()
                ? told
                : told.line("contact.import.sheets-not-read", String.join(", ", sheets.passedOver()));
        told = sheets.hiddenColumns().isEmpty()
                ? told
                : told.line("contact.import.hidden-columns", String.join(", ", sheets.hiddenColumns()));
        return sheets.hiddenRows().isEmpty()
                ? told
                : told.line(
                        "contact.import.hidden-rows",
                        sheets.hiddenRows().size(),
                        sheets.hiddenRows().stream().limit(HIDDEN_LISTED).collect(Collectors.joining(", ")));
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
