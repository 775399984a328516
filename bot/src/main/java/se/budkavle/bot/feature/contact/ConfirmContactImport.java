package se.budkavle.bot.feature.contact;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.draft.ConfirmationHandler;
import se.budkavle.bot.draft.Preview;
import se.budkavle.bot.paper.UploadedTableFile;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.TextShortener;
import se.budkavle.storage.contact.ContactImportChanges;
import se.budkavle.storage.contact.ContactImportChanges.Kind;
import se.budkavle.storage.directory.DirectoryLookup;
import se.budkavle.storage.directory.Network;

/**
 * Shows which changes an imported file would make in a network's mailing list. Stores the changes after the user
 * confirms them.
 */
@Component
class ConfirmContactImport implements ConfirmationHandler<UploadedContacts> {

    private static final int LONGEST_SOURCE = 100;

    private final ContactImporter importer;
    private final ContactImportMessage pages;
    private final MailingListSize count;
    private final DirectoryLookup lookup;
    private final Rights rights;

    ConfirmContactImport(
            ContactImporter importer,
            ContactImportMessage pages,
            MailingListSize count,
            DirectoryLookup lookup,
            Rights rights) {
        this.importer = importer;
        this.pages = pages;
        this.count = count;
        this.lookup = lookup;
        this.rights = rights;
    }

    @Override
    public String kind() {
        return "contact.import";
    }

    @Override
    public Class<UploadedContacts> type() {
        return UploadedContacts.class;
    }

    @Override
    public Preview preview(UploadedContacts asked, Caller caller) {
        var network = lookup.network(asked.networkId());
        rights.requireCoordinating(caller, network);
        var by = rights.personId(caller);
        var read = ContactTableParser.read(
                new UploadedTableFile(asked.fileName(), asked.file()), source(asked.fileName()));
        var revision = importer.compare(read.told(), network.id());
        var page = pages.of(asked.fileName(), network, read, revision);
        return revision.isEmpty()
                ? Preview.nothing(page)
                : Preview.of(page, Phrase.of("contact.import.confirm"), () -> store(revision, network, by))
                        .restingOn(inFull(revision));
    }

    private Reply store(ContactImportChanges revision, Network network, String by) {
        importer.store(revision, network.id(), by);
        return Reply.page(Page.of(null)
                .line(
                        "contact.import.stored",
                        network.title(),
                        revision.count(Kind.ADDED),
                        revision.count(Kind.CHANGED),
                        revision.count(Kind.REVIVED))
                .line(count.of(network)));
    }

    /**
     * Returns all changes of the import as one text. If this text differs from the text at the time of the preview, the
     * bot shows a new preview instead of storing the changes.
     */
    private static String inFull(ContactImportChanges revision) {
        return revision.changes().toString();
    }

    private static @Nullable String source(@Nullable String fileName) {
        return fileName == null ? null : TextShortener.cut(fileName, LONGEST_SOURCE);
    }
}
