package se.budkavle.bot.feature.takehome;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.RememberingChat;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Venue;
import se.budkavle.storage.minutes.AllMinutes;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.minutes.Decisions;
import se.budkavle.storage.minutes.Minutes;

/** A test fixture with numbered decisions of the council, coming meetings, and the bot's messages to members. */
record TakeHomeFixture(Workplace work) {

    static final String COUNCIL = "hallbarhetsradet";
    static final String TIMRA = "9004";
    static final String OTHER_TIMRA = "9005";
    static final String SUNDSVALL = "9006";
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    /** Stores a numbered decision of a meeting nine days before the start of the tests. */
    Decision decided(String network, int number, String text) {
        var author = work.get(People.class).findAllByOrderByName().get(0).id();
        var held = MovableClock.START.minus(Duration.ofDays(9));
        var meeting = work.get(Meetings.class)
                .save(Meeting.plan(
                        network,
                        "Höstmötet " + number,
                        held,
                        held.plus(Duration.ofHours(3)),
                        Venue.of(MeetingFormat.PHYSICAL, "Härnösand", null),
                        null,
                        held.minus(Duration.ofDays(1))));
        work.get(AllMinutes.class).save(Minutes.started(meeting.id(), author, held));
        return work.get(Decisions.class)
                .save(Decision.of(network, meeting.id(), null, text, author, held)
                        .numbered(2026, number));
    }

    Decision decided(String text) {
        return decided(COUNCIL, 1, text);
    }

    Meeting meets(String network, String time) {
        var begins = instant(time);
        return work.get(Meetings.class)
                .save(Meeting.plan(
                        network,
                        "Vintermötet",
                        begins,
                        begins.plus(Duration.ofHours(3)),
                        Venue.of(MeetingFormat.PHYSICAL, "Härnösand", null),
                        null,
                        MovableClock.START));
    }

    BotReply marks(Decision decision) {
        return presses(work.as("Samordnare miljö"), "takehome:mark:" + decision.id());
    }

    BotReply asks(TestUser who, Decision decision, String municipality) {
        return presses(who, "takehome:answer:" + decision.id() + ":" + municipality);
    }

    BotReply opens(TestUser who, Decision decision) {
        return presses(who, "takehome:open:" + decision.id());
    }

    static BotReply presses(TestUser who, String id) {
        return who.press(null, id, List.of(), Map.of());
    }

    /** Sets the clock to this local time, and sends the messages that become due in the following twenty minutes. */
    void at(String time) {
        work.clock().set(instant(time));
        for (var pause : List.of(Duration.ofMinutes(2), Duration.ofMinutes(16), Duration.ZERO)) {
            work.tick();
            work.tick();
            work.clock().forward(pause);
        }
    }

    /** Returns the private messages that ask this account what its municipality has done about decisions. */
    List<String> asked(String account) {
        return work.chat().postsIn(RememberingChat.PRIVATE + account).stream()
                .filter(posted -> posted.post().page().title() != null
                        && posted.post().page().title().key().startsWith("takehome.request"))
                .map(work::says)
                .toList();
    }

    static Instant instant(String time) {
        return LocalDateTime.parse(time).atZone(ZONE).toInstant();
    }
}
