package se.budkavle.bot.feature.newsletter;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.lookup.NetworkFinder;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.web.PublicAddress;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.newsletter.PublicArchive;
import se.budkavle.storage.newsletter.PublicArchives;

/**
 * The slash command that replies with the link to a network's web archive of newsletters. With an option of the
 * command, a coordinator makes the archive public or closes it.
 */
@Component
class ShowArchiveLink implements Command {

    private final ArchiveAccess access;
    private final PublicArchives open;
    private final PublicAddress address;
    private final Suggestions suggestions;
    private final NetworkFinder networkFinder;
    private final Rights rights;
    private final AuditLog audit;
    private final Clock clock;

    ShowArchiveLink(
            ArchiveAccess access,
            PublicArchives open,
            PublicAddress address,
            Suggestions suggestions,
            NetworkFinder networkFinder,
            Rights rights,
            AuditLog audit,
            Clock clock) {
        this.access = access;
        this.open = open;
        this.address = address;
        this.suggestions = suggestions;
        this.networkFinder = networkFinder;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.of("newsletter archive")
                .perhaps("network", Kind.TEXT, suggestions::networks)
                .perhaps("public", Kind.BOOLEAN)
                .onlyFor(RequiredRight.PERSON);
    }

    @Override
    @Transactional
    public Reply run(Call call) {
        var network = networkFinder.of(call);
        rights.requireReading(call.caller(), network);
        if (!address.isOpen()) {
            throw new Refusal("newsletter.archive.off");
        }
        if (call.options().containsKey("public")) {
            // To change the archive, the coordinator must name the network, even in the network's own channel. If a
            // coordinator publishes the wrong archive, anyone can read it at once, and this cannot be undone.
            choose(
                    call.caller(),
                    networkFinder.named(call).orElseThrow(() -> new Refusal("newsletter.archive.name-it")),
                    call.isTrue("public"));
        }
        var link = access.linkInChat(network, rights.personId(call.caller()))
                .orElseThrow(() -> new Refusal("newsletter.archive.no-role", network.title()));
        return Reply.page(Page.of(Phrase.words(network.title()))
                .line(Phrase.code(link))
                .line(access.isOpen(network) ? "newsletter.archive.anyone" : "newsletter.archive.own"));
    }

    private void choose(Caller caller, Network network, boolean wanted) {
        rights.requireCoordinating(caller, network);
        if (wanted && network.closed()) {
            throw new Refusal("newsletter.archive.closed", network.title());
        }
        if (wanted == open.findById(network.id()).isPresent()) {
            return;
        }
        if (wanted) {
            open.save(PublicArchive.of(network.id(), clock.instant()));
        } else {
            open.deleteById(network.id());
        }
        audit.save(AuditEntry.of(
                rights.personId(caller),
                "newsletter.archive",
                network.id(),
                wanted ? "public" : "own links",
                clock.instant()));
    }
}
