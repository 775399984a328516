package se.budkavle.bot.feature.agenda;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.feature.agenda.ItemTransferLines.Preparations;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.document.DocumentLines;
import se.budkavle.bot.view.document.MeetingDocumentReader;
import se.budkavle.bot.view.message.MessageLinks;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.agenda.AgendaOrder;
import se.budkavle.storage.agenda.ItemDecision.State;
import se.budkavle.storage.agenda.ItemOrigin.Kind;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.document.Document;
import se.budkavle.storage.document.Documents;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.plan.ActivityListRow;
import se.budkavle.storage.takehome.TakeHomeLookup;

/** Reads the items of a meeting's agenda from the database and numbers them, section by section. */
@Component
class AgendaReader {

    private static final Phrase NO_ANSWER = Phrase.of("agenda.state-none");

    private final AgendaItems items;
    private final Networks networks;
    private final FollowUpActivityFinder followUp;
    private final OpenActionLines actions;
    private final ItemTransferLines path;
    private final TakeHomeLookup takeHomes;
    private final Clock clock;
    private final MessageLinks links;
    private final Documents documents;

    AgendaReader(
            AgendaItems items,
            Networks networks,
            FollowUpActivityFinder followUp,
            OpenActionLines actions,
            ItemTransferLines path,
            TakeHomeLookup takeHomes,
            MessageLinks links,
            Documents documents,
            Clock clock) {
        this.items = items;
        this.networks = networks;
        this.followUp = followUp;
        this.actions = actions;
        this.path = path;
        this.takeHomes = takeHomes;
        this.clock = clock;
        this.links = links;
        this.documents = documents;
    }

    @Transactional(readOnly = true)
    AgendaView of(Meeting meeting) {
        var all = items.findAllByMeetingIdOrderByPositionAscIdAsc(meeting.id());
        var accepted = all.stream().filter(AgendaItem::isAccepted).toList();
        Map<String, Phrase> states = accepted.stream().anyMatch(one -> one.kind() == Kind.FOLLOW_UP)
                ? followUp.states(
                        meeting,
                        accepted.stream()
                                .map(item -> item.origin().activityId())
                                .filter(Objects::nonNull)
                                .toList())
                : Map.of();
        var attached = MeetingDocumentReader.forMembers(documents.ofMeeting(meeting.id()), all);
        var deviations = followUp.deviations(meeting.networkId(), states.keySet());
        var prepared = accepted.stream().anyMatch(one -> one.kind() == Kind.PREPARED)
                ? path.of(meeting.id())
                : Map.<String, Preparations>of();
        var sections = new ArrayList<AgendaView.Section>();
        int number = 0;
        for (var section : AgendaOrder.bySection(all).entrySet()) {
            var lines = new ArrayList<AgendaView.Line>();
            for (var item :
                    section.getValue().stream().filter(AgendaItem::isAccepted).toList()) {
                lines.add(new AgendaView.Line(
                        ++number,
                        item,
                        details(item, meeting, states, deviations, attached),
                        prepared.getOrDefault(item.id(), Preparations.NONE)));
            }
            if (!lines.isEmpty()) {
                sections.add(new AgendaView.Section(section.getKey(), List.copyOf(lines)));
            }
        }
        return new AgendaView(
                meeting,
                networks.findById(meeting.networkId()).orElseThrow(),
                List.copyOf(sections),
                all.stream().filter(one -> one.state() == State.PROPOSED).toList(),
                all.stream()
                        .filter(one -> one.state() != State.PROPOSED && one.state() != State.ACCEPTED)
                        .toList(),
                actions.of(meeting),
                takeHomes.at(meeting, clock.instant()),
                attached);
    }

    private List<Phrase> details(
            AgendaItem item,
            Meeting meeting,
            Map<String, Phrase> states,
            Map<String, List<Phrase>> deviations,
            List<Document> attached) {
        var details = new ArrayList<Phrase>();
        if (item.description() != null) {
            details.add(Phrase.words(item.description()));
        }
        links.to(item.origin().source()).ifPresent(message -> details.add(Phrase.of("agenda.from-message", message)));
        if (item.isToPrepare()) {
            details.add(Phrase.of("agenda.path.to-prepare"));
        }
        if (item.kind() == Kind.CARRIED
                || item.hasComeFromElsewhere() && item.decision().postponements() > 0) {
            details.add(Phrase.of("agenda.carried", item.decision().postponements()));
        }
        if (item.kind() == Kind.FOLLOW_UP && item.origin().activityId() != null) {
            details.add(states.getOrDefault(item.origin().activityId(), NO_ANSWER));
            details.addAll(deviations.getOrDefault(item.origin().activityId(), List.of()));
        } else if (item.kind() == Kind.FOLLOW_UP) {
            for (var activity : followUp.carriedBy(meeting)) {
                details.add(line(activity, states));
                details.addAll(deviations.getOrDefault(activity.id(), List.of()));
            }
        }
        var own =
                attached.stream().filter(one -> item.id().equals(one.itemId())).toList();
        if (!own.isEmpty()) {
            details.add(DocumentLines.attached(own));
        }
        return List.copyOf(details);
    }

    private static Phrase line(ActivityListRow activity, Map<String, Phrase> states) {
        return Phrase.of(
                "agenda.follow-up.line",
                activity.code(),
                activity.title(),
                states.getOrDefault(activity.id(), NO_ANSWER));
    }
}
