package se.budkavle.bot.feature.privacy;

import java.util.Arrays;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.privacy.ExpiredRows;
import se.budkavle.storage.privacy.RetentionKind;

/**
 * The slash command that shows the retention periods of personal data, and how many database rows would be deleted now.
 * The command itself deletes no data.
 */
@Component
class ShowRetention implements Command {

    private final ExpiredRows rows;
    private final RetentionRoutine routine;

    ShowRetention(ExpiredRows rows, RetentionRoutine routine) {
        this.rows = rows;
        this.routine = routine;
    }

    @Override
    public Spec spec() {
        return Spec.of("budkavle retention").onlyFor(RequiredRight.ADMINISTRATOR);
    }

    @Override
    public Reply run(Call call) {
        return Reply.page(Page.titled("privacy.retention.title")
                .line(Phrase.joined(
                        "\n",
                        Arrays.stream(RetentionKind.values()).map(this::line).toList()))
                .line("privacy.retention.others")
                .line("privacy.retention.nothing-deleted"));
    }

    private Phrase line(RetentionKind kind) {
        var before = routine.before(kind);
        return Phrase.of(
                "privacy.retention.line",
                Phrase.of("privacy.retention." + kind),
                before.toLocalDate(),
                rows.count(kind, before));
    }
}
