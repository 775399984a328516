package se.budkavle.bot.feature.contact;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Attachment;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.lookup.NetworkFinder;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.paper.SheetTableWriter;
import se.budkavle.bot.paper.WorkbookWriter;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.contact.Contact;
import se.budkavle.storage.contact.ContactListing;
import se.budkavle.storage.directory.Association;

/**
 * The slash command that exports a network's mailing list as a spreadsheet. The command that imports contacts accepts
 * the exported spreadsheet.
 */
@Component
class ExportContacts implements Command {

    private static final List<String> COLUMNS =
            List.of("organisation", "name", "address", "tags", "state", "basis", "source", "since", "confirmed");
    private static final double WIDTH = 28;

    private final ContactFinder finder;
    private final Phrasebook phrasebook;
    private final Association association;
    private final Suggestions suggestions;
    private final NetworkFinder networkFinder;
    private final Rights rights;
    private final AuditLog audit;
    private final Clock clock;

    ExportContacts(
            ContactFinder finder,
            Phrasebook phrasebook,
            Association association,
            Suggestions suggestions,
            NetworkFinder networkFinder,
            Rights rights,
            AuditLog audit,
            Clock clock) {
        this.finder = finder;
        this.phrasebook = phrasebook;
        this.association = association;
        this.suggestions = suggestions;
        this.networkFinder = networkFinder;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.of("contact export")
                .perhaps("network", Kind.TEXT, suggestions::coordinatedNetworks)
                .onlyFor(RequiredRight.COORDINATOR);
    }

    @Override
    @Transactional
    public Reply run(Call call) {
        var network = networkFinder.of(call);
        rights.requireCoordinating(call.caller(), network);
        var locale = call.caller().locale();
        var known = finder.in(List.of(network.id())).stream()
                .filter(one -> one.contact().erasedAt() == null)
                .toList();
        var header = COLUMNS.stream()
                .map(name ->
                        new SheetTableWriter.Column(phrasebook.say(Phrase.of("contact.export." + name), locale), WIDTH))
                .toList();
        var rows = known.stream()
                .flatMap(one -> one.listings().stream().map(listing -> row(one.contact(), listing, locale)))
                .toList();
        audit.save(AuditEntry.of(
                rights.personId(call.caller()),
                "contact.export",
                network.id(),
                known.size() + " contacts",
                clock.instant()));
        var title = phrasebook.say(Phrase.of("contact.export.sheet"), locale);
        return Reply.of("contact.export.made", known.size(), network.title())
                .with(Attachment.file(network.id() + ".xlsx", WorkbookWriter.of(title, header, rows)));
    }

    private List<String> row(Contact contact, ContactListing listing, Locale locale) {
        return Arrays.asList(
                listing.organisation(),
                listing.name(),
                ContactWords.address(contact),
                String.join(", ", listing.details().tagList()),
                phrasebook.say(ContactWords.state(contact), locale),
                phrasebook.say(ContactWords.basis(listing.basis()), locale),
                listing.source(),
                day(listing.since()),
                day(contact.confirmedAt()));
    }

    private String day(Instant moment) {
        return moment.atZone(association.zone()).toLocalDate().toString();
    }
}
