package se.budkavle.bot.feature.contact;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.lookup.NetworkFinder;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.contact.ContactDetails;
import se.budkavle.storage.contact.ContactDetails.Origin;
import se.budkavle.storage.contact.ContactImportChanges.ListedContact;
import se.budkavle.storage.contact.ContactRegisters;
import se.budkavle.storage.contact.MailAddress;

/**
 * The slash command that adds a contact to a network's mailing list, or changes the stored details of a contact. The
 * mailing list contains people outside Discord who get the network's newsletter.
 */
@Component
class AddContact implements Command {

    private final ContactImporter importer;
    private final ContactRegisters registers;
    private final MailingListSize count;
    private final Suggestions suggestions;
    private final NetworkFinder networkFinder;
    private final Rights rights;

    AddContact(
            ContactImporter importer,
            ContactRegisters registers,
            MailingListSize count,
            Suggestions suggestions,
            NetworkFinder networkFinder,
            Rights rights) {
        this.importer = importer;
        this.registers = registers;
        this.count = count;
        this.suggestions = suggestions;
        this.networkFinder = networkFinder;
        this.rights = rights;
    }

    @Override
    public Spec spec() {
        return Spec.of("contact add")
                .asking("address", Kind.TEXT)
                .perhaps("network", Kind.TEXT, suggestions::coordinatedNetworks)
                .perhaps("organisation", Kind.TEXT)
                .perhaps("name", Kind.TEXT)
                .perhaps("tags", Kind.TEXT)
                .perhaps("source", Kind.TEXT)
                .onlyFor(RequiredRight.COORDINATOR);
    }

    @Override
    @Transactional
    public Reply run(Call call) {
        var network = networkFinder.of(call);
        rights.requireCoordinating(call.caller(), network);
        var told = new ListedContact(
                "1",
                MailAddress.of(call.text("address")),
                ContactDetails.of(
                        call.perhapsText("organisation").orElse(null),
                        call.perhapsText("name").orElse(null),
                        ContactDetails.tagsOf(call.perhapsText("tags").orElse("")),
                        Origin.ADDED,
                        call.perhapsText("source").orElse(null)));
        var revision = importer.compare(List.of(told), network.id());
        if (!revision.saidNo().isEmpty()) {
            throw new Refusal("contact.said-no");
        }
        if (revision.isEmpty()) {
            return Reply.of("contact.add.same", network.title());
        }
        var stored = importer.store(revision, network.id(), rights.personId(call.caller()))
                .get(0);
        return Reply.page(Page.titled("contact.add.stored", network.title())
                .line(ContactWords.line(stored))
                .line(
                        "contact.basis",
                        ContactWords.basis(registers.of(network.id()).basis()))
                .line(count.of(network))
                .toned(Page.Tone.GOOD));
    }
}
