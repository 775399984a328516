package se.budkavle.bot.feature.agenda;

import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.LiveComposer;
import se.budkavle.storage.agenda.PostedVersions;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.meeting.Meeting;

/**
 * Builds a new chat message about a changed agenda. The message first lists the changes since the version of the agenda
 * that members have seen last.
 */
@Component
class AgendaChangeComposer implements LiveComposer {

    private final AgendaPostWriter postWriter;
    private final PostedVersions postedVersions;

    AgendaChangeComposer(AgendaPostWriter postWriter, PostedVersions postedVersions) {
        this.postWriter = postWriter;
        this.postedVersions = postedVersions;
    }

    @Override
    public String name() {
        return AgendaDeliveryKeys.CHANGE;
    }

    @Override
    public Composed compose(Delivery delivery) {
        return postWriter.about(delivery, meeting -> changed(delivery, meeting));
    }

    private Composed changed(Delivery delivery, Meeting meeting) {
        var seen = postedVersions.lastSent(meeting.id());
        if (seen.isEmpty()) {
            return new Composed.Skip("agenda.skipped-unposted");
        }
        var told = postWriter.edition(delivery, meeting);
        var changes = PostedAgenda.of(told).since(PostedAgenda.read(seen.get().contents()));
        return changes.isEmpty()
                ? new Composed.Skip("agenda.skipped-same")
                : new Composed.ChatPost(postWriter.post(delivery.id(), told, changes));
    }

    @Override
    public Composed refreshed(Delivery sent) {
        return postWriter.refreshed(sent);
    }
}
