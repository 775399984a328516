package se.budkavle.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.budkavle.bot.testing.Colleague;
import se.budkavle.bot.testing.SqlStatements;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.directory.Faction;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.meeting.Form;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Venue;

/** With the catalogue's networks, a year of meetings and the plan: how many statements a command may take. */
class QueryCountTest {

    private static final int MONTHS = 12;

    private final Workplace work = Workplace.fresh();
    private final Colleague coordinator = work.as("Samordnare miljö");
    private final Colleague administrator = work.as("Förvaltare");
    private final Colleague member = work.as("Ledamot Timrå, majoritet");

    @BeforeEach
    void theCatalogueAndAYearOfMeetings() {
        administrator.runs("catalogue load").presses("Läs in");
        var meetings = work.get(Meetings.class);
        var now = work.clock().instant();
        var person = work.get(People.class).findByAccountId("9004").orElseThrow();
        new TransactionTemplate(work.get(PlatformTransactionManager.class)).executeWithoutResult(any -> {
            for (var network : work.get(Networks.class).findAllByOrderByTitle()) {
                for (int month = 1; month <= MONTHS; month++) {
                    var start = now.plus(Duration.ofDays(30L * month));
                    meetings.save(Meeting.plan(network.id(), network.title(), start, start.plus(Duration.ofHours(2)),
                            Venue.of(Form.DIGITAL, null, null), person.id(), now));
                }
                work.get(Memberships.class).save(Membership.appointed(network.id(), person, "timra", Role.MEMBER,
                        Faction.NONE, LocalDate.of(2026, 1, 1), null, null, now));
            }
        });
    }

    @Test
    void aKeystrokeOfANetworkIsOneQueryBesidesTheCallersRight() {
        assertThat(keystroke("network show", "network", "hållbar")).isEqualTo(1);
        assertThat(keystroke("round open", "networks", "Hållbarhetsrådet, ener")).isLessThanOrEqualTo(3);
        assertThat(keystroke("meeting poll", "network", "hållbar")).isLessThanOrEqualTo(5);
        assertThat(keystroke("calendar feed", "network", "hållbar")).isLessThanOrEqualTo(5);
    }

    @Test
    void aKeystrokeOfAnythingElseIsAFew() {
        assertThat(keystroke("network join", "organisation", "tim")).isEqualTo(1);
        assertThat(keystroke("network list", "area", "mil")).isEqualTo(1);
        assertThat(keystroke("round show", "round", "T")).isLessThanOrEqualTo(3);
        assertThat(keystroke("plan assign", "activity", "s1")).isLessThanOrEqualTo(4);
        assertThat(keystroke("plan show", "goal", "s1")).isLessThanOrEqualTo(2);
        assertThat(keystroke("meeting show", "meeting", "hållbar")).isLessThanOrEqualTo(6);
        assertThat(keystroke("meeting move", "meeting", "hållbar")).isLessThanOrEqualTo(8);
        assertThat(keystroke("meeting attendance", "meeting", "hållbar")).isLessThanOrEqualTo(8);
        assertThat(keystroke("agenda show", "meeting", "hållbar")).isLessThanOrEqualTo(10);
        coordinator.runs("round open", Map.of("period", "T3 2026", "due", "2026-12-04"));
        assertThat(keystroke("round answer-for", "question", "m1")).isLessThanOrEqualTo(8);
    }

    @Test
    void listsTakeTheSameNumberHoweverLongTheyAre() {
        assertThat(command(administrator, "meeting list", Map.of())).isLessThanOrEqualTo(4);
        assertThat(command(administrator, "meeting list", Map.of("area", "miljo"))).isLessThanOrEqualTo(5);
        assertThat(command(administrator, "meeting next", Map.of())).isLessThanOrEqualTo(6);
        assertThat(command(administrator, "network list", Map.of())).isLessThanOrEqualTo(7);
        assertThat(command(administrator, "network show", Map.of("network", "hallbarhetsradet"))).isLessThanOrEqualTo(13);
        assertThat(command(administrator, "plan show", Map.of())).isLessThanOrEqualTo(4);
        assertThat(command(administrator, "audit", Map.of())).isLessThanOrEqualTo(5);
        assertThat(command(member, "mine", Map.of())).isLessThanOrEqualTo(17);
    }

    private long keystroke(String command, String option, String typed) {
        return statements(() -> assertThat(coordinator.isSuggested(command, option, typed)).isNotNull());
    }

    private static long command(Colleague who, String name, Map<String, Object> options) {
        return statements(() -> assertThat(who.runs(name, options).says()).isNotEmpty());
    }

    private static long statements(Runnable doing) {
        return SqlStatements.during(doing).size();
    }
}
