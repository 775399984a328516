package se.budkavle.bot.plan;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.Right;
import se.budkavle.bot.chat.WhoMay;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.plan.PlanRevision.Change.Kind;

/** Makes a file that was read and shown the plan. */
@Component
class ConfirmImport implements Press {

    static final String ACT = "plan:import";

    private final PlanReading reading;
    private final WhoMay whoMay;
    private final Rights rights;

    ConfirmImport(PlanReading reading, WhoMay whoMay, Rights rights) {
        this.reading = reading;
        this.whoMay = whoMay;
        this.rights = rights;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        whoMay.require(Right.ADMINISTRATOR, pressed.caller());
        var by = rights.person(pressed.caller());
        var stored = reading.store(pressed.reference(0), by.id());
        var revision = stored.revision();
        return Reply.of("plan.import.stored", stored.plan().title(), revision.count(Kind.ADDED),
                revision.count(Kind.CHANGED), revision.count(Kind.ENDED));
    }
}
