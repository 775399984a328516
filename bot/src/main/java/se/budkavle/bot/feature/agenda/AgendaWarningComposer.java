package se.budkavle.bot.feature.agenda;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.delivery.Composer;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.Meeting;

/** Warns a coordinator, the day before the notice, of an agenda that nobody has approved or that is longer than its meeting. */
@Component
class AgendaWarningComposer implements Composer {

    static final String NAME = "agenda.warning";

    private final AgendaPostWriter posting;
    private final AgendaAnnouncer announcing;
    private final AgendaCreator making;
    private final AgendaReader contents;
    private final AgendaTimetable times;
    private final Networks networks;

    AgendaWarningComposer(AgendaPostWriter posting, AgendaAnnouncer announcing, AgendaCreator making, AgendaReader contents,
            AgendaTimetable times, Networks networks) {
        this.posting = posting;
        this.announcing = announcing;
        this.making = making;
        this.contents = contents;
        this.times = times;
        this.networks = networks;
    }

    static String key(Meeting meeting, String personId) {
        return NAME + ":" + meeting.id() + ":" + personId;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Composed compose(Delivery delivery) {
        var meeting = posting.meeting(delivery);
        var useless = posting.uselessFor(meeting);
        if (useless.isPresent()) {
            return new Composed.Useless(useless.get());
        }
        if (announcing.hasGoneOut(meeting)) {
            return new Composed.Useless("agenda.skipped-gone-out");
        }
        making.make(meeting);
        var told = contents.of(meeting);
        boolean waits = announcing.waitsForApproval(meeting) && !told.items().isEmpty();
        if (!waits && !told.isTooLong()) {
            return new Composed.Useless("agenda.skipped-ready");
        }
        return new Composed.Words(Post.of(delivery.id(), page(meeting, told, waits))
                .with(Button.main(Press.id(OpenAgendaPress.ACT, meeting.id()), Phrase.of("agenda.open"))));
    }

    private Page page(Meeting meeting, AgendaView told, boolean waits) {
        var page = Page.titled("agenda.warning.title", meeting.heading(networks.findById(meeting.networkId()).orElseThrow().title()), times.dayOf(meeting))
                .line("agenda.warning.when", meeting.startsAt(), times.notice(meeting)).toned(Page.Tone.WARNING);
        if (waits) {
            page = page.line("agenda.warning.unapproved");
        }
        return told.isTooLong() ? page.line("agenda.too-long", told.minutes(), meeting.length().toMinutes()) : page;
    }
}
