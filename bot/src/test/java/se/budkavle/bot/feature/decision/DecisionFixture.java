package se.budkavle.bot.feature.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Venue;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.minutes.Decisions;

/** A test fixture that holds meetings of the council, records decisions and sends minutes. */
record DecisionFixture(Workplace work) {

    static final String ID = "hallbarhetsradet";

    TestUser coordinator() {
        return work.as("Samordnare miljö").in(SmallAssociation.COUNCIL_ROOM);
    }

    /** Stores a meeting of the council that begins at this time, and sets the clock to one hour after the start. */
    Meeting meets(String time) {
        return meets(ID, time);
    }

    Meeting meets(String network, String time) {
        var begins = Instant.parse(time);
        var meeting = work.get(Meetings.class)
                .save(Meeting.plan(
                        network,
                        "Rådets möte",
                        begins,
                        begins.plus(Duration.ofHours(3)),
                        Venue.of(MeetingFormat.PHYSICAL, "Härnösand", null),
                        null,
                        MovableClock.START));
        work.clock().set(begins.plus(Duration.ofHours(1)));
        return meeting;
    }

    BotReply decides(Meeting meeting, String text) {
        return decides(meeting, text, Map.of());
    }

    /** Records a decision that belongs to no agenda item, with these additional form values. */
    BotReply decides(Meeting meeting, String text, Map<String, String> more) {
        var fields = new HashMap<>(more);
        fields.put("text", text);
        return coordinator()
                .press(null, "minutes:decision:" + meeting.id() + ":-", List.of(), Map.of())
                .fillsIn(fields);
    }

    BotReply sends(Meeting meeting) {
        return coordinator()
                .press(null, "minutes:finish:" + meeting.id(), List.of(), Map.of())
                .confirms();
    }

    void corrects(Meeting meeting) {
        coordinator()
                .press(null, "minutes:reopen:" + meeting.id(), List.of(), Map.of())
                .fillsIn(Map.of("reason", "Fel"));
    }

    /** Opens the form with which a person edits a decision. */
    BotReply opens(Decision decision) {
        return coordinator()
                .press(null, "minutes:entry:" + decision.meetingId(), List.of("DECISION " + decision.id()), Map.of());
    }

    /** Returns the only decision with this text. */
    Decision decision(Meeting meeting, String text) {
        return work.get(Decisions.class).findAllByMeetingIdOrderById(meeting.id()).stream()
                .filter(one -> one.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    BotReply searches(TestUser who, String words) {
        return who.runs("decision search", Map.of("words", words));
    }

    BotReply shows(TestUser who, Decision decision) {
        return who.press(null, "decision:show", List.of(decision.id()), Map.of());
    }
}
