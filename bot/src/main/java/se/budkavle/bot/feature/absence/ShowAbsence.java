package se.budkavle.bot.feature.absence;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.rights.Rights;

/** The command that shows the user's current and coming absences. */
@Component
class ShowAbsence implements Command {

    private final AbsenceMessage pages;
    private final Rights rights;

    ShowAbsence(AbsenceMessage pages, Rights rights) {
        this.pages = pages;
        this.rights = rights;
    }

    @Override
    public Spec spec() {
        return Spec.of("absence show").onlyFor(RequiredRight.PERSON);
    }

    @Override
    public Reply run(Call call) {
        return pages.of(rights.person(call.caller()));
    }
}
