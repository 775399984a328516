package se.budkavle.bot.feature.contact;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.draft.ConfirmationWorkflow;
import se.budkavle.bot.lookup.NetworkFinder;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.paper.UploadLimits;
import se.budkavle.bot.rights.Rights;

/**
 * The slash command that imports the contacts in an attached file. Shows a preview of the import first, and imports the
 * contacts after the user confirms.
 */
@Component
class ImportContacts implements Command {

    private final ConfirmationWorkflow confirmations;
    private final ConfirmContactImport confirm;
    private final Suggestions suggestions;
    private final NetworkFinder networkFinder;
    private final Rights rights;

    ImportContacts(
            ConfirmationWorkflow confirmations,
            ConfirmContactImport confirm,
            Suggestions suggestions,
            NetworkFinder networkFinder,
            Rights rights) {
        this.confirmations = confirmations;
        this.confirm = confirm;
        this.suggestions = suggestions;
        this.networkFinder = networkFinder;
        this.rights = rights;
    }

    @Override
    public Spec spec() {
        return Spec.of("contact import")
                .asking("file", Kind.FILE)
                .perhaps("network", Kind.TEXT, suggestions::coordinatedNetworks)
                .onlyFor(RequiredRight.COORDINATOR);
    }

    @Override
    public Reply run(Call call) {
        var network = networkFinder.of(call);
        rights.requireCoordinating(call.caller(), network);
        var file = call.file("file");
        return confirmations.show(
                confirm,
                new UploadedContacts(network.id(), file.name(), file.bytes(UploadLimits.FILE_BYTES)),
                call.caller());
    }
}
