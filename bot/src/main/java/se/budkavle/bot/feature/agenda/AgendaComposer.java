package se.budkavle.bot.feature.agenda;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.LiveComposer;
import se.budkavle.storage.delivery.Delivery;

/**
 * Builds the chat message that shows only an agenda, with its files. The bot sends this message if the agenda had no
 * items when the meeting notice was sent, but has items now.
 */
@Component
class AgendaComposer implements LiveComposer {

    private final AgendaPostWriter postWriter;

    AgendaComposer(AgendaPostWriter postWriter) {
        this.postWriter = postWriter;
    }

    @Override
    public String name() {
        return AgendaDeliveryKeys.AGENDA;
    }

    @Override
    public Composed compose(Delivery delivery) {
        return postWriter.about(
                delivery,
                meeting -> new Composed.ChatPost(
                        postWriter.post(delivery.id(), postWriter.edition(delivery, meeting), List.of())));
    }

    @Override
    public Composed refreshed(Delivery sent) {
        return postWriter.refreshed(sent);
    }
}
