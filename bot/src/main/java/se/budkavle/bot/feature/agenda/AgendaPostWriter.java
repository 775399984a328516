package se.budkavle.bot.feature.agenda;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.delivery.Composer.Composed;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.document.DocumentLines;
import se.budkavle.storage.agenda.PostedVersion;
import se.budkavle.storage.agenda.PostedVersions;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;

/** Builds the chat messages that show an agenda, and stores which version of the agenda each message shows. */
@Component
class AgendaPostWriter {

    private final Meetings meetings;
    private final PostedVersions postedVersions;
    private final AgendaCreator creator;
    private final AgendaReader agendaReader;
    private final AgendaCard card;
    private final AgendaFiles files;
    private final AgendaDeliveries agendaDeliveries;
    private final Clock clock;

    AgendaPostWriter(
            Meetings meetings,
            PostedVersions postedVersions,
            AgendaCreator creator,
            AgendaReader agendaReader,
            AgendaCard card,
            AgendaFiles files,
            AgendaDeliveries agendaDeliveries,
            Clock clock) {
        this.meetings = meetings;
        this.postedVersions = postedVersions;
        this.creator = creator;
        this.agendaReader = agendaReader;
        this.card = card;
        this.files = files;
        this.agendaDeliveries = agendaDeliveries;
        this.clock = clock;
    }

    /**
     * Builds the chat message of a queued delivery about a meeting. If the meeting is cancelled or has begun, returns a
     * {@code Skip}, so that the bot sends nothing.
     */
    Composed about(Delivery delivery, Function<Meeting, Composed> written) {
        var meeting = meeting(delivery);
        if (meeting.isCancelled()) {
            return new Composed.Skip("agenda.skipped-cancelled");
        }
        return meeting.isAhead(clock.instant()) ? written.apply(meeting) : new Composed.Skip("agenda.skipped-begun");
    }

    Meeting meeting(Delivery delivery) {
        return meetings.findById(delivery.subject().split(" ")[0]).orElseThrow();
    }

    /**
     * Adds the items that are still missing, for example standing and postponed items, to the agenda, and returns the
     * agenda.
     */
    AgendaView current(Meeting meeting) {
        creator.make(meeting);
        return agendaReader.of(meeting);
    }

    /**
     * Returns the current agenda and stores it as the version that this message shows. Once the message is sent, this
     * version counts as seen by members.
     */
    @Transactional
    AgendaView edition(Delivery delivery, Meeting meeting) {
        var now = current(meeting);
        store(delivery, meeting, now);
        return now;
    }

    /**
     * Returns the agenda that a meeting notice (kallelse) shows. Returns empty if the notice was sent without the
     * agenda, or if the agenda has no items yet and the notice has never contained it.
     *
     * <p>An edited meeting notice shows the current agenda. If no later message shows the agenda, the agenda in the
     * notice counts as the version that members have seen.
     */
    @Transactional
    Optional<AgendaView> inNotice(Delivery notice, Meeting meeting) {
        var now = current(meeting);
        if (postedVersions.findById(notice.id()).isEmpty()
                && (notice.isSent() || now.items().isEmpty())) {
            return Optional.empty();
        }
        if (agendaDeliveries.isLatest(notice, meeting)) {
            store(notice, meeting, now);
        }
        return Optional.of(now);
    }

    private void store(Delivery delivery, Meeting meeting, AgendaView now) {
        var written = PostedAgenda.of(now).written();
        postedVersions.save(postedVersions
                .findById(delivery.id())
                .map(earlier -> earlier.composedAgain(written, clock.instant()))
                .orElseGet(() -> PostedVersion.of(delivery.id(), meeting.id(), written, clock.instant())));
    }

    /**
     * Returns the new content of a sent chat message, with the current agenda. Returns a {@code Skip} if the meeting is
     * cancelled or has begun.
     */
    Composed refreshed(Delivery sent) {
        return about(sent, meeting -> new Composed.ChatPost(post(sent.id(), edition(sent, meeting), List.of())));
    }

    /**
     * Builds the chat message that shows an agenda, with the agenda's files attached.
     *
     * @param changes the changes of the agenda to list at the beginning of the message; empty for none
     */
    Post post(String reference, AgendaView told, List<Phrase> changes) {
        var post = Post.of(reference, card.posted(told, changes));
        for (var file : files.of(told)) {
            post = post.with(file);
        }
        if (told.documentCount() > 0) {
            post = post.with(DocumentLines.button(told.meeting().id(), told.documentCount()));
        }
        return post;
    }
}
