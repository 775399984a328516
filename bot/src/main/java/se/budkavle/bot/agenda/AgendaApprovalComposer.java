package se.budkavle.bot.agenda;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.delivery.ApprovalReminders;
import se.budkavle.bot.delivery.Composer;
import se.budkavle.bot.delivery.Composer.Composed;
import se.budkavle.bot.delivery.Mentions;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.approval.Approval;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.meeting.Meeting;

/** Asks whoever may approve, in the network's channel, to approve an agenda that is due to go out; a reminder tells the coordinators too. */
@Component
class AgendaApprovalComposer implements Composer {

    static final String NAME = "agenda.approval";

    private final AgendaPosting posting;
    private final AgendaAnnouncing announcing;
    private final AgendaApprovals approvals;
    private final AgendaContents contents;
    private final Rights rights;
    private final Networks networks;
    private final People people;
    private final Mentions mentions;

    AgendaApprovalComposer(AgendaPosting posting, AgendaAnnouncing announcing, AgendaApprovals approvals,
            AgendaContents contents, Rights rights, Networks networks, People people, Mentions mentions) {
        this.posting = posting;
        this.announcing = announcing;
        this.approvals = approvals;
        this.contents = contents;
        this.rights = rights;
        this.networks = networks;
        this.people = people;
        this.mentions = mentions;
    }

    static String key(Meeting meeting) {
        return NAME + ":" + meeting.id();
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
        if (!announcing.waitsForApproval(meeting)) {
            return new Composed.Useless("agenda.skipped-approved");
        }
        var network = networks.findById(meeting.networkId()).orElseThrow();
        boolean reminds = ApprovalReminders.isReminder(delivery);
        var page = Page.titled("agenda.approval.title", network.title())
                .line("agenda.approval.asks", meeting.startsAt())
                .line(Phrase.of(rights.chairsOf(network).isEmpty() ? "agenda.approval.no-chair" : "agenda.approval.who"));
        var asked = approvals.of(meeting).map(Approval::askedAt);
        if (asked.isPresent() && reminds) {
            page = page.line("agenda.approval.reminder", asked.get()).toned(Page.Tone.WARNING);
        }
        return new Composed.Words(Post.of(delivery.id(), page)
                .mentioning(mentions.of(told(network, reminds)))
                .with(Button.main(ApproveAgendaPress.id(meeting, contents.of(meeting)), Phrase.of("agenda.approve")),
                        Button.plain(Press.id(OpenAgendaPress.ACT, meeting.id()), Phrase.of("agenda.open"))));
    }

    private List<Person> told(Network network, boolean reminds) {
        var coordinators = reminds ? rights.coordinatorsOf(network.id()).stream() : Stream.<Membership>empty();
        return people.findAllByIdIn(Stream.concat(rights.agendaApproversOf(network).stream(), coordinators)
                .map(Membership::personId).distinct().toList());
    }
}
