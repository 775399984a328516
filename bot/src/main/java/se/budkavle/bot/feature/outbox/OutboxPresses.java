package se.budkavle.bot.feature.outbox;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.rights.Rights;

/** Handles the buttons that turn the pages of the outbox. */
@Component
class OutboxPresses implements Presses {

    private final OutboxPage page;
    private final Rights rights;

    OutboxPresses(OutboxPage page, Rights rights) {
        this.page = page;
        this.rights = rights;
    }

    @Override
    public List<Press> presses() {
        return List.of(Press.of(OutboxPage.COMING, this::coming), Press.of(OutboxPage.PAST, this::past));
    }

    private Reply coming(PressEvent pressed) {
        rights.require(RequiredRight.COORDINATOR, pressed.caller());
        return page.coming(OutboxScope.of(pressed), pressed.number(2), pressed.caller());
    }

    private Reply past(PressEvent pressed) {
        rights.require(RequiredRight.COORDINATOR, pressed.caller());
        return page.past(OutboxScope.of(pressed), pressed.number(2), pressed.caller());
    }
}
