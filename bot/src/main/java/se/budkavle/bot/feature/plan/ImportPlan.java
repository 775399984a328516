package se.budkavle.bot.feature.plan;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.draft.ConfirmationWorkflow;
import se.budkavle.bot.paper.UploadLimits;

/**
 * The slash command that imports a plan from an attached file. Shows a preview of the changes and asks for
 * confirmation.
 */
@Component
class ImportPlan implements Command {

    private final ConfirmationWorkflow confirmations;
    private final ConfirmPlanImport confirm;

    ImportPlan(ConfirmationWorkflow confirmations, ConfirmPlanImport confirm) {
        this.confirmations = confirmations;
        this.confirm = confirm;
    }

    @Override
    public Spec spec() {
        return Spec.of("plan import")
                .asking("file", Kind.FILE)
                .perhaps("year", Kind.INTEGER)
                .onlyFor(RequiredRight.ADMINISTRATOR);
    }

    @Override
    public Reply run(Call call) {
        var file = call.file("file");
        return confirmations.show(
                confirm,
                new UploadedPlan(
                        file.name(),
                        file.bytes(UploadLimits.FILE_BYTES),
                        call.perhapsNumber("year").map(PlanYearRange::require).orElse(null)),
                call.caller());
    }
}
