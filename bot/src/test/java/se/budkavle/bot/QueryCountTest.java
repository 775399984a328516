package se.budkavle.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.budkavle.bot.rights.RoundRights;
import se.budkavle.bot.schedule.Routines;
import se.budkavle.bot.testing.SqlStatements;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.agenda.AgendaItemContent;
import se.budkavle.storage.agenda.ItemPurpose;
import se.budkavle.storage.agenda.StandingItem;
import se.budkavle.storage.agenda.StandingItems;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Venue;
import se.budkavle.storage.minutes.Action;
import se.budkavle.storage.minutes.ActionOrigin;
import se.budkavle.storage.minutes.ActionOwner;
import se.budkavle.storage.minutes.Actions;
import se.budkavle.storage.newsletter.Issue;
import se.budkavle.storage.newsletter.Issues;
import se.budkavle.storage.round.Rounds;

/**
 * Tests that a command, an autocomplete call or a routine (periodic background job) runs only a limited number of SQL
 * statements. The database contains the networks from the YAML files, a year of meetings and the plan.
 */
class QueryCountTest {

    private static final int MONTHS = 12;

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö");
    private final TestUser administrator = work.as("Förvaltare");
    private final TestUser member = work.as("Ledamot Timrå, majoritet");

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
                    meetings.save(Meeting.plan(
                            network.id(),
                            network.title(),
                            start,
                            start.plus(Duration.ofHours(2)),
                            Venue.of(MeetingFormat.DIGITAL, null, null),
                            person.id(),
                            now));
                }
                work.get(Memberships.class)
                        .save(Membership.appointed(
                                network.id(),
                                person,
                                "timra",
                                Role.MEMBER,
                                PoliticalSide.NONE,
                                LocalDate.of(2026, 1, 1),
                                null,
                                null,
                                now));
            }
        });
    }

    @Test
    void autocompletingANetworkTakesAtMostFiveQueries() {
        assertThat(keystroke("network show", "network", "hållbar")).isEqualTo(1);
        assertThat(keystroke("round open", "networks", "Hållbarhetsrådet, ener"))
                .isLessThanOrEqualTo(3);
        assertThat(keystroke("meeting poll", "network", "hållbar")).isLessThanOrEqualTo(5);
        assertThat(keystroke("calendar feed", "network", "hållbar")).isLessThanOrEqualTo(5);
    }

    @Test
    void autocompletingOtherOptionsTakesAtMostEightQueries() {
        assertThat(keystroke("network join", "organisation", "tim")).isEqualTo(1);
        assertThat(keystroke("network list", "area", "mil")).isEqualTo(1);
        assertThat(keystroke("round show", "round", "T")).isLessThanOrEqualTo(6);
        assertThat(keystroke("plan assign", "activity", "s1")).isLessThanOrEqualTo(4);
        assertThat(keystroke("plan show", "goal", "s1")).isLessThanOrEqualTo(2);
        assertThat(keystroke("plan show", "tag", "rus")).isLessThanOrEqualTo(2);
        assertThat(keystroke("meeting show", "meeting", "hållbar")).isLessThanOrEqualTo(4);
        assertThat(keystroke("meeting move", "meeting", "hållbar")).isLessThanOrEqualTo(6);
        assertThat(keystroke("meeting attendance", "meeting", "hållbar")).isLessThanOrEqualTo(6);
        assertThat(keystroke("agenda show", "meeting", "hållbar")).isLessThanOrEqualTo(6);
        assertThat(keystroke("document add", "item", "klimat")).isLessThanOrEqualTo(6);
        coordinator
                .runs("round open", Map.of("period", "T3 2026", "due", "2026-12-04"))
                .confirms();
        assertThat(keystroke("round answer-for", "question", "m1")).isLessThanOrEqualTo(8);
    }

    @Test
    void listingOrAutocompletingFortyNewsletterIssuesTakesAtMostSevenQueries() {
        var issues = work.get(Issues.class);
        var author =
                work.get(People.class).findByAccountId("9004").orElseThrow().id();
        for (int number = 1; number <= 40; number++) {
            issues.save(Issue.draft(
                    2026,
                    number,
                    "Nytt",
                    "Text",
                    List.of("hallbarhetsradet"),
                    author,
                    work.clock().instant()));
        }
        assertThat(keystroke("newsletter show", "issue", "nytt")).isLessThanOrEqualTo(7);
        assertThat(command(administrator, "newsletter list", Map.of())).isLessThanOrEqualTo(7);
    }

    @Test
    void commandsThatShowListsKeepToTheirQueryLimits() {
        assertThat(command(administrator, "meeting list", Map.of())).isLessThanOrEqualTo(4);
        assertThat(command(administrator, "meeting list", Map.of("area", "miljo")))
                .isLessThanOrEqualTo(5);
        assertThat(command(administrator, "meeting next", Map.of())).isLessThanOrEqualTo(6);
        assertThat(command(administrator, "network list", Map.of())).isLessThanOrEqualTo(7);
        assertThat(command(administrator, "network show", Map.of("network", "hallbarhetsradet")))
                .isLessThanOrEqualTo(13);
        assertThat(command(administrator, "plan show", Map.of())).isLessThanOrEqualTo(5);
        assertThat(command(administrator, "round export", Map.of())).isLessThanOrEqualTo(22);
        assertThat(command(administrator, "audit", Map.of())).isLessThanOrEqualTo(5);
        assertThat(command(administrator, "outbox", Map.of("days", 60L))).isLessThanOrEqualTo(49);
        assertThat(command(member, "mine", Map.of())).isLessThanOrEqualTo(29);
        assertThat(command(administrator, "budkavle retention", Map.of())).isLessThanOrEqualTo(10);
        assertThat(command(member, "my-data", Map.of())).isLessThanOrEqualTo(96);
        assertThat(command(member, "document list", Map.of("meeting", "hallbarhetsradet")))
                .isLessThanOrEqualTo(15);
        assertThat(command(member, "arena list", Map.of())).isLessThanOrEqualTo(8);
        assertThat(command(member, "indicator list", Map.of())).isLessThanOrEqualTo(10);
        assertThat(command(member, "organisation show", Map.of("organisation", "timra")))
                .isLessThanOrEqualTo(27);
        assertThat(command(member, "reckoning show", Map.of())).isLessThanOrEqualTo(8);
        assertThat(command(member, "wheel", Map.of("year", 2027L))).isLessThanOrEqualTo(17);
        assertThat(command(member, "calendar year", Map.of("area", "miljo"))).isLessThanOrEqualTo(9);
        assertThat(command(member, "decision search", Map.of("words", "budget")))
                .isLessThanOrEqualTo(5);
        assertThat(command(member, "action list", Map.of("area", "miljo"))).isLessThanOrEqualTo(8);
        assertThat(command(member, "action list", Map.of("network", "hallbarhetsradet")))
                .isLessThanOrEqualTo(8);
    }

    @Test
    void theOutboxTakesTheSameNumberOfQueriesForOneOrManyActionReminders() {
        var owner = ActionOwner.person(
                work.get(People.class).findByAccountId("9004").orElseThrow().id());
        var outbox = Map.<String, Object>of("days", 60L);
        storeAction("hallbarhetsradet", owner);
        var one = command(administrator, "outbox", outbox);
        for (var network : work.get(Networks.class).findAllByOrderByTitle()) {
            storeAction(network.id(), owner);
            storeAction(network.id(), ActionOwner.NOBODY);
        }

        assertThat(command(administrator, "outbox", outbox)).isEqualTo(one);
    }

    private void storeAction(String networkId, ActionOwner owner) {
        var person =
                work.get(People.class).findByAccountId("9004").orElseThrow().id();
        work.get(Actions.class)
                .save(Action.from(
                        ActionOrigin.command(),
                        networkId,
                        "Ring",
                        owner,
                        LocalDate.of(2026, 12, 8),
                        person,
                        work.clock().instant()));
    }

    @Test
    void viewsOfManyActivitiesKeepToTheirQueryLimits() {
        coordinator
                .runs("round open", Map.of("period", "T3 2026", "due", "2026-12-04"))
                .confirms();
        var round = work.get(Rounds.class).open().get(0);
        var network = work.get(RoundRights.class).networksOf(round).get(0).id();
        assertThat(statements(() -> work.get(RoundRights.class).networksOf(round)))
                .isEqualTo(2);
        assertThat(statements(() -> assertThat(administrator
                                .press(null, "round:board:" + round.id() + ":" + network, List.of(), Map.of())
                                .says())
                        .contains("T3 2026")))
                .isLessThanOrEqualTo(15);
        assertThat(command(administrator, "plan show", Map.of("goal", "S1"))).isLessThanOrEqualTo(16);
        coordinator.runs("round close");
        var meeting = work.get(JdbcTemplate.class)
                .queryForObject("select min(id) from meeting where network_id = 'hallbarhetsradet'", String.class);
        assertThat(statements(() -> assertThat(administrator
                                .press(null, "report:attach:" + meeting, List.of(), Map.of())
                                .says())
                        .contains("T3 2026")))
                .isLessThanOrEqualTo(35);
        assertThat(command(administrator, "plan show", Map.of("network", "hallbarhetsradet")))
                .isLessThanOrEqualTo(11);
    }

    @Test
    void checkingAYearOfMeetingsForClashesTakesAtMostThreeMoreQueriesThanOneMeeting() {
        var one = statements(
                () -> shown("meeting plan", Map.of("network", "hallbarhetsradet", "when", "23 december 8-12")));
        var year = statements(() -> shown(
                "meeting series",
                Map.of(
                        "network",
                        "hallbarhetsradet",
                        "rhythm",
                        "varje onsdag 8-12",
                        "from",
                        "2026-12-01",
                        "until",
                        "2027-11-30")));
        assertThat(year).isLessThanOrEqualTo(one + 3).isLessThanOrEqualTo(20);
    }

    private void shown(String command, Map<String, Object> options) {
        assertThat(coordinator.runs(command, options).says()).contains("Krockar med");
    }

    /**
     * Checks that a routine (periodic background job) with nothing to do runs a fixed number of SQL statements. On the
     * tested day, a Wednesday, one meeting notice per network has been sent, and later meetings are planned.
     */
    @Test
    void aRoutineWithNothingDueTakesAtMostFiveQueries() {
        for (var network : work.get(Networks.class).findAllByOrderByTitle()) {
            work.get(StandingItems.class)
                    .save(StandingItem.of(
                            network.id(),
                            "counted",
                            0,
                            "Inledning",
                            new AgendaItemContent("Mötet öppnas", null, "Ordförande", 5, ItemPurpose.DISCUSSION),
                            null));
        }
        work.clock().forward(Duration.ofDays(23));
        for (int tick = 0; tick < 5; tick++) {
            work.tick();
            work.clock().forward(Duration.ofMinutes(1));
        }
        var looks = new TreeMap<String, Long>();
        for (var routine : work.get(Routines.class).names()) {
            looks.put(routine, statements(() -> work.get(Routines.class).tick(routine)));
        }
        assertThat(looks)
                .containsEntry("notice", 4L)
                .containsEntry("attendance", 1L)
                .containsEntry("agenda", 5L)
                .containsEntry("chatevent", 3L);
        assertThat(looks.values()).allMatch(statements -> statements <= 5);
    }

    /**
     * Checks that the number of SQL statements per meeting reminder does not grow with the number of reminders that
     * day. All networks meet on the same day and share a member. For each reminder, the bot must therefore check who
     * was already mentioned.
     */
    @Test
    void sendingAReminderTakesAtMostTwentyTwoQueriesOnAverage() {
        // Makes each network send meeting notices at least 14 days ahead, so that no notice is due together with the
        // measured reminders.
        work.get(JdbcTemplate.class).update("update practice set notice_days = 14 where notice_days < 14");
        int room = 1000;
        for (var network : work.get(Networks.class).findAllByOrderByTitle()) {
            work.chat().open(String.valueOf(++room), network.id());
            work.get(Networks.class).save(network.linkedTo(String.valueOf(room)));
        }
        work.clock().forward(Duration.ofDays(16));
        drained();
        work.clock().forward(Duration.ofDays(7));
        work.get(Routines.class).tick("notice");
        int due = reminders("WAITING");
        assertThat(due).isGreaterThan(30);
        var statements = statements(() -> drained("delivery"));
        assertThat(reminders("SENT", "SKIPPED")).isEqualTo(due);
        assertThat(statements / due).isLessThanOrEqualTo(22);
    }

    private void drained() {
        for (int tick = 0; tick < 10; tick++) {
            work.clock().forward(Duration.ofSeconds(10));
            work.tick();
        }
    }

    private void drained(String routine) {
        for (int tick = 0; tick < 10; tick++) {
            work.get(Routines.class).tick(routine);
        }
    }

    private int reminders(String... states) {
        var all = work.get(JdbcTemplate.class)
                .queryForList("select state from delivery where composer = 'meeting.remind'", String.class);
        return (int)
                all.stream().filter(state -> List.of(states).contains(state)).count();
    }

    private long keystroke(String command, String option, String typed) {
        return statements(() ->
                assertThat(coordinator.isSuggested(command, option, typed)).isNotNull());
    }

    private static long command(TestUser who, String name, Map<String, Object> options) {
        return statements(() -> assertThat(who.runs(name, options).says()).isNotEmpty());
    }

    private static long statements(Runnable doing) {
        return SqlStatements.during(doing).size();
    }
}
