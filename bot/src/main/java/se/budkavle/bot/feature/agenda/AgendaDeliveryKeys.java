package se.budkavle.bot.feature.agenda;

import java.util.List;
import java.util.stream.Collectors;
import se.budkavle.storage.Fingerprint;
import se.budkavle.storage.agenda.Agenda;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.agenda.ItemTransfer;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.minutes.Minutes;

/**
 * Defines the keys of the queued messages (deliveries) about an agenda, and the names of the composers (the classes
 * that build these messages).
 */
final class AgendaDeliveryKeys {

    static final String AGENDA = "agenda.post";
    static final String CHANGE = "agenda.change";
    static final String APPROVAL = "agenda.approval";
    static final String WARNING = "agenda.warning";
    static final String OUTCOME = "agenda.outcome";

    static final String STEP = "agenda.step";
    static final String ANSWER = "agenda.answer";

    private AgendaDeliveryKeys() {}

    static String agenda(Meeting meeting) {
        return AGENDA + ":" + meeting.id();
    }

    static String change(Agenda agenda) {
        return CHANGE + ":" + agenda.meetingId() + ":" + agenda.revision();
    }

    static String approval(Meeting meeting) {
        return APPROVAL + ":" + meeting.id();
    }

    /**
     * Returns the key of a warning. The key contains the meeting's start, so that the bot warns again after the meeting
     * was moved to another time.
     */
    static String warning(Meeting meeting, String personId) {
        return WARNING + ":" + meeting.id() + ":" + meeting.startsAt().getEpochSecond() + ":" + personId;
    }

    static String outcome(AgendaItem item) {
        return OUTCOME + ":" + item.id() + ":" + item.state();
    }

    static String step(ItemTransfer step) {
        return STEP + ":" + step.id();
    }

    /**
     * Returns the key of the message that tells a proposer the decisions about the proposed item. The key contains the
     * number of the minutes' edition and a hash of the decisions.
     */
    static String answer(AgendaItem item, Minutes finished, List<Decision> taken) {
        return ANSWER + ":" + item.id() + ":" + finished.edition() + ending(taken);
    }

    /** Returns whether the given decisions are exactly the decisions that this message tells the proposer. */
    static boolean answers(Delivery answer, List<Decision> taken) {
        return answer.key().endsWith(ending(taken));
    }

    private static String ending(List<Decision> taken) {
        var texts = taken.stream().map(one -> one.id() + " " + one.text()).collect(Collectors.joining("\n"));
        return ":" + Fingerprint.of(texts).substring(0, 16);
    }
}
