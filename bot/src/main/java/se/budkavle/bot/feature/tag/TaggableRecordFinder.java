package se.budkavle.bot.feature.tag;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.rights.AgendaRights;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.minutes.Decisions;
import se.budkavle.storage.tag.Tagging;

/** Finds the decision or agenda item that a button is about, and checks the user's right to tag it. */
@Component
class TaggableRecordFinder {

    private final Decisions decisions;
    private final AgendaItems items;
    private final Meetings meetings;
    private final Networks networks;
    private final Rights rights;
    private final AgendaRights agendaRights;

    TaggableRecordFinder(
            Decisions decisions,
            AgendaItems items,
            Meetings meetings,
            Networks networks,
            Rights rights,
            AgendaRights agendaRights) {
        this.decisions = decisions;
        this.items = items;
        this.meetings = meetings;
        this.networks = networks;
        this.rights = rights;
        this.agendaRights = agendaRights;
    }

    /**
     * A decision or an agenda item that a user wants to tag.
     *
     * @param title the number of the decision, or the title of the agenda item
     */
    record Subject(Tagging.Subject kind, String id, Phrase title) {}

    /**
     * Returns the decision or agenda item. Throws a refusal if the decision or agenda item does not exist, or if the
     * user may not tag it.
     */
    Subject subject(String kind, String id, Caller caller) {
        if (kind.equals(Tagging.Subject.DECISION.name())) {
            return decision(id, caller);
        }
        if (kind.equals(Tagging.Subject.AGENDA_ITEM.name())) {
            return item(id, caller);
        }
        throw unknown();
    }

    private Subject decision(String id, Caller caller) {
        var decision = decisions.findById(id).filter(Decision::isNumbered).orElseThrow(TaggableRecordFinder::unknown);
        var network = network(decision.networkId(), caller);
        rights.requireKeepingPapers(caller, network);
        return new Subject(Tagging.Subject.DECISION, id, Phrase.of("minutes.decision.code", decision.code()));
    }

    private Subject item(String id, Caller caller) {
        var item = items.findById(id).orElseThrow(TaggableRecordFinder::unknown);
        var meeting = meetings.findById(item.meetingId()).orElseThrow();
        agendaRights.requireRunningAgenda(caller, network(meeting.networkId(), caller));
        return new Subject(Tagging.Subject.AGENDA_ITEM, id, Phrase.words(item.title()));
    }

    private Network network(String id, Caller caller) {
        var network = networks.findById(id).orElseThrow();
        rights.requireReading(caller, network);
        return network;
    }

    private static Refusal unknown() {
        return new Refusal("chat.unknown-press");
    }
}
