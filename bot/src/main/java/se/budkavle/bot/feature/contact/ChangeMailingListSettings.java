package se.budkavle.bot.feature.contact;

import java.time.Clock;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.delivery.EmailTransport;
import se.budkavle.bot.lookup.NetworkFinder;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.web.PublicAddress;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.contact.ContactRegister;
import se.budkavle.storage.contact.ContactRegisters;
import se.budkavle.storage.contact.LegalBasis;
import se.budkavle.storage.directory.Network;

/**
 * The slash command that shows and changes the settings of a network's mailing list (people outside Discord who get its
 * newsletter). Each option of the command changes one setting. The settings are the legal basis for storing personal
 * data, the target number of organisations, and whether people can sign up on the web.
 */
@Component
class ChangeMailingListSettings implements Command {

    private final ContactRegisters registers;
    private final MailingListSize count;
    private final Suggestions suggestions;
    private final NetworkFinder networkFinder;
    private final Rights rights;
    private final EmailTransport mail;
    private final PublicAddress web;
    private final AuditLog audit;
    private final Clock clock;

    ChangeMailingListSettings(
            ContactRegisters registers,
            MailingListSize count,
            Suggestions suggestions,
            NetworkFinder networkFinder,
            Rights rights,
            EmailTransport mail,
            PublicAddress web,
            AuditLog audit,
            Clock clock) {
        this.registers = registers;
        this.count = count;
        this.suggestions = suggestions;
        this.networkFinder = networkFinder;
        this.rights = rights;
        this.mail = mail;
        this.web = web;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.of("contact settings")
                .perhaps("network", Kind.TEXT, suggestions::coordinatedNetworks)
                .choosing(
                        "basis",
                        false,
                        Arrays.stream(LegalBasis.values()).map(Enum::name).toList())
                .perhaps("goal", Kind.INTEGER)
                .perhaps("sign-up", Kind.BOOLEAN)
                .onlyFor(RequiredRight.COORDINATOR);
    }

    @Override
    @Transactional
    public Reply run(Call call) {
        var network = networkFinder.of(call);
        rights.requireCoordinating(call.caller(), network);
        var register = registers.of(network.id());
        if (call.givesAtMost("network")) {
            return Reply.page(page(network, register).line("contact.settings.how"));
        }
        var changed = register.with(
                call.perhapsText("basis").map(LegalBasis::valueOf).orElse(register.basis()),
                call.perhapsInt("goal").orElse(register.goal() == null ? 0 : register.goal()),
                call.options().containsKey("sign-up") ? call.isTrue("sign-up") : register.open());
        if (changed.open() && network.closed()) {
            throw new Refusal("contact.settings.closed", network.title());
        }
        if (!changed.equals(register)) {
            registers.save(changed);
            audit.save(AuditEntry.of(
                    rights.personId(call.caller()),
                    "contact.settings",
                    network.id(),
                    "basis " + changed.basis() + ", goal " + changed.goal() + ", sign-up " + changed.open(),
                    clock.instant()));
        }
        return Reply.page(page(network, changed).line("contact.settings.stored").toned(Page.Tone.GOOD));
    }

    private Page page(Network network, ContactRegister register) {
        var page = Page.titled("contact.settings.title", network.title())
                .line(count.of(network))
                .line("contact.basis", ContactWords.basis(register.basis()));
        page = register.basis() == LegalBasis.CONSENT ? page.line("contact.settings.consent") : page;
        if (!register.open() || network.closed()) {
            return page.line("contact.settings.not-open");
        }
        if (!mail.isReady() || !web.isOpenForLetters()) {
            return page.line("contact.settings.no-mail");
        }
        return page.line("contact.settings.open")
                .line("contact.settings.page", Phrase.address(web.of(SignUpController.path(network))));
    }
}
