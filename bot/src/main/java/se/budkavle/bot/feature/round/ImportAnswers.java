package se.budkavle.bot.feature.round;

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
 * The slash command that previews the answers in an edited export, and stores them after confirmation. If a row answers
 * a question that the user is not asked, stores the answer as given on behalf of the people who are asked.
 */
@Component
class ImportAnswers implements Command {

    private final ConfirmationWorkflow confirmations;
    private final ConfirmAnswerImport confirm;

    ImportAnswers(ConfirmationWorkflow confirmations, ConfirmAnswerImport confirm) {
        this.confirmations = confirmations;
        this.confirm = confirm;
    }

    @Override
    public Spec spec() {
        return Spec.of("round import").asking("file", Kind.FILE).onlyFor(RequiredRight.COORDINATOR);
    }

    @Override
    public Reply run(Call call) {
        var file = call.file("file");
        return confirmations.show(
                confirm, new UploadedAnswers(file.name(), file.bytes(UploadLimits.FILE_BYTES)), call.caller());
    }
}
