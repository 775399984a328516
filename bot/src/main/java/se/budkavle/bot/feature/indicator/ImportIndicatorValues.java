package se.budkavle.bot.feature.indicator;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.draft.ConfirmationWorkflow;
import se.budkavle.bot.paper.UploadLimits;

/**
 * The slash command that imports indicators' values from an attached file. Shows a preview of the import first, and
 * stores the values after the user confirms.
 */
@Component
class ImportIndicatorValues implements Command {

    private final IndicatorFinder finder;
    private final ConfirmationWorkflow confirmations;
    private final ConfirmValueImport confirm;

    ImportIndicatorValues(IndicatorFinder finder, ConfirmationWorkflow confirmations, ConfirmValueImport confirm) {
        this.finder = finder;
        this.confirmations = confirmations;
        this.confirm = confirm;
    }

    @Override
    public Spec spec() {
        return Spec.of("indicator import").asking("file", Kind.FILE).onlyFor(RequiredRight.PERSON);
    }

    @Override
    public boolean isOfferedTo(Caller caller) {
        return finder.mayReportAny(caller);
    }

    @Override
    public Reply run(Call call) {
        var file = call.file("file");
        return confirmations.show(
                confirm,
                new ConfirmValueImport.UploadedValues(file.name(), file.bytes(UploadLimits.FILE_BYTES)),
                call.caller());
    }
}
