package se.budkavle.bot.feature.outbox;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.feature.outbox.ItemChange.Act;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;

/**
 * Builds the private reply about one queued or planned message of the outbox. Buttons skip the message, reschedule it
 * or send it at once.
 */
@Component
class OutboxCard {

    static final String CHANGE = "outbox:change";
    static final String MOVE = "outbox:move";
    static final String MOVED = "outbox:moved";

    private final OutboxLines lines;

    OutboxCard(OutboxLines lines) {
        this.lines = lines;
    }

    Reply of(OutboxItem item, OutboxScope scope) {
        return Reply.page(
                        Page.titled("outbox.item").line(lines.of(List.of(item)).get(0)))
                .with(Stream.of(Act.SKIP, Act.MOVE, Act.NOW)
                        .filter(item::allows)
                        .map(act -> button(act, item))
                        .toArray(Button[]::new))
                .with(Button.plain(scope.press(OutboxMessage.COMING, 0), Phrase.of("outbox.show-coming")));
    }

    private static Button button(Act act, OutboxItem item) {
        var press = act == Act.MOVE ? Press.id(MOVE, item.reference()) : Press.id(CHANGE, act, item.reference());
        return Button.plain(press, Phrase.of("outbox.change.confirm." + act));
    }
}
