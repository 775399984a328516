package se.budkavle.bot.feature.contact;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
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
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.contact.Contact.State;
import se.budkavle.storage.contact.ContactRegisters;

/**
 * The slash command that searches a network's mailing list and lists the matching contacts. The command also shows how
 * many organisations the whole mailing list contains.
 */
@Component
class ListContacts implements Command {

    private final ContactFinder finder;
    private final ContactRegisters registers;
    private final MailingListSize count;
    private final Suggestions suggestions;
    private final NetworkFinder networkFinder;
    private final Rights rights;

    ListContacts(
            ContactFinder finder,
            ContactRegisters registers,
            MailingListSize count,
            Suggestions suggestions,
            NetworkFinder networkFinder,
            Rights rights) {
        this.finder = finder;
        this.registers = registers;
        this.count = count;
        this.suggestions = suggestions;
        this.networkFinder = networkFinder;
        this.rights = rights;
    }

    @Override
    public Spec spec() {
        return Spec.of("contact list")
                .perhaps("network", Kind.TEXT, suggestions::coordinatedNetworks)
                .perhaps("search", Kind.TEXT)
                .perhaps("tag", Kind.TEXT)
                .choosing(
                        "state",
                        false,
                        Arrays.stream(State.values()).map(Enum::name).toList())
                .onlyFor(RequiredRight.COORDINATOR);
    }

    @Override
    public Reply run(Call call) {
        var network = networkFinder.of(call);
        rights.requireCoordinating(call.caller(), network);
        var page = Page.titled("contact.list.title", network.title())
                .line(count.of(network))
                .line(
                        "contact.basis",
                        ContactWords.basis(registers.of(network.id()).basis()));
        var found = found(finder.in(List.of(network.id())), call);
        if (found.isEmpty()) {
            return Reply.page(
                    page.line("contact.list.none", Phrase.command("contact add"), Phrase.command("contact import")));
        }
        return Reply.page(page.field(
                        Phrase.of("contact.list.found", found.size()),
                        ContactWords.listed(
                                found.stream().map(ContactWords::line).toList()))
                .footed(Phrase.of("contact.list.how", Phrase.command("contact export"))));
    }

    private static List<VisibleContact> found(List<VisibleContact> all, Call call) {
        var searched = call.perhapsText("search")
                .map(typed -> ContactFinder.among(all).matching(typed))
                .orElse(all);
        var tag = call.perhapsText("tag").map(typed -> typed.toLowerCase(Locale.ROOT));
        var state = call.perhapsText("state");
        return searched.stream()
                .filter(one -> tag.isEmpty() || one.tags().contains(tag.get()))
                .filter(one -> state.isEmpty() || one.contact().state().name().equals(state.get()))
                .toList();
    }
}
