package se.budkavle.bot.feature.agenda;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.LiveComposer;
import se.budkavle.storage.delivery.Delivery;

/** Writes the post of an agenda that got its first items after the notice was sent, with files for print. */
@Component
class AgendaComposer implements LiveComposer {

    static final String NAME = "agenda.post";

    private final AgendaPostWriter posting;

    AgendaComposer(AgendaPostWriter posting) {
        this.posting = posting;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Composed compose(Delivery delivery) {
        return posting.about(
                delivery,
                meeting -> new Composed.ChatPost(
                        posting.post(delivery.id(), posting.edition(delivery, meeting), List.of())));
    }

    @Override
    public Composed refreshed(Delivery sent) {
        return posting.refreshed(sent);
    }
}
