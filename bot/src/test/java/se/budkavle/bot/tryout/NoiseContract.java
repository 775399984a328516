package se.budkavle.bot.tryout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.feature.catalogue.Catalogue;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.RememberingChat;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.plan.Goal;

/**
 * Base class of tests that count the bot's messages and check that nobody is mentioned too often. The tests simulate
 * the first weeks of a year with all networks of the catalogue. The people are the invented people of the sandbox (the
 * local Discord imitation).
 *
 * <p>Each municipality's official is a member of about twenty-five networks, more than any real person. After a meeting
 * is announced or a status round opens, a fourth of the people concerned respond at once. Some meetings are moved or
 * cancelled after they have been announced.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class NoiseContract {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final Instant FROM = Instant.parse("2027-01-08T09:00:00Z");
    private static final String OFFICE = "999";
    private static final List<String> ORDINALS = List.of("första", "andra", "tredje", "fjärde");
    private static final List<String> DAYS = List.of("måndagen", "tisdagen", "onsdagen", "torsdagen");
    private static final List<String> MONTHS = List.of("varje månad", "i februari", "i mars");
    private static final int MOST_MENTIONS_A_DAY = 2;

    /**
     * The maximum number of reminders that one person may get about the same meeting or status round. The bot sends two
     * reminders about a status round: one a week before its due date and one a day before.
     */
    private static final int MOST_REMINDERS = 2;

    private final Workplace work = Workplace.fresh();
    private final Catalogue catalogue = Catalogue.read(Path.of("../config/catalogue"));
    private final Map<String, String> channelNames = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final NoiseLog log = new NoiseLog();

    /**
     * The planned changes of meetings, with the earliest time of each change. A change moves or cancels a meeting, at
     * least a day after the bot has posted the meeting's notice.
     */
    private final Map<Runnable, Instant> changes = new LinkedHashMap<>();

    private final Set<String> moved = new HashSet<>();
    private final Set<String> cancelled = new HashSet<>();

    /**
     * The people who have answered a meeting announcement or a status round. Each element consists of the person's
     * name, a space and the id of the meeting or status round.
     */
    private final Set<String> answered = new HashSet<>();

    private final List<String> remindedInVain = new ArrayList<>();

    private final Instant until;
    private final int mostPosts;
    private final int notices;
    private final int moves;
    private final int cancellations;
    private final int answers;

    /**
     * Creates the simulation.
     *
     * @param mostPosts the maximum number of messages that the bot may post
     * @param notices the bot must announce more meetings than this
     * @param moves more meetings than this must be moved
     * @param cancellations more meetings than this must be cancelled
     * @param answers people must answer more often than this
     */
    NoiseContract(Duration lasts, int mostPosts, int notices, int moves, int cancellations, int answers) {
        this.until = FROM.plus(lasts);
        this.mostPosts = mostPosts;
        this.notices = notices;
        this.moves = moves;
        this.cancellations = cancellations;
        this.answers = answers;
    }

    @BeforeAll
    void timePasses() {
        settle();
        planMeetings();
        work.clock().set(FROM);
        var asked = catalogue.plans().get(0).goals().stream().map(Goal::areaId).collect(Collectors.toSet());
        for (var area : asked) {
            assertThat(coordinator(area)
                            .runs("round open", Map.of("period", "T3 2026", "due", "2027-02-05", "plan", 2016L))
                            .confirms()
                            .says())
                    .contains("öppen");
        }
        while (work.clock().instant().isBefore(until)) {
            work.tick();
            // The second run sends the messages that the first run has queued.
            work.tick();
            look();
            changeMeetings();
            work.moveToNextDue(until);
        }
        log.print(catalogue.networks().size());
    }

    @Test
    void postsKeepToTheLimitAndReportEveryMovedOrCancelledMeeting() {
        int missingMinutes = log.ofKind("minutes.missing").size();
        assertThat(log.posts().size() - missingMinutes).as("posts").isLessThanOrEqualTo(mostPosts);
        assertThat(log.ofKind("meeting.notice")).hasSizeGreaterThan(notices);
        // Nobody writes minutes in this simulation, so the bot sends both private reminders of missing minutes for each
        // meeting.
        assertThat(missingMinutes)
                .isPositive()
                .isLessThanOrEqualTo(2 * log.ofKind("meeting.notice").size());
        assertThat(log.ofKind("round.open"))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.day()).isEqualTo(LocalDate.ofInstant(FROM, ZONE)));
        assertThat(moved).hasSizeGreaterThan(moves);
        assertThat(cancelled).hasSizeGreaterThan(cancellations);
        assertThat(log.ofKind("meeting.changed")).hasSize(moved.size() + cancelled.size());
        assertThat(log.ofKind("round.remind")).isNotEmpty();
        assertThat(log.ofKind("meeting.remind")).isNotEmpty();
    }

    @Test
    void nobodyIsMentionedMoreThanTwiceADayExceptAboutChanges() {
        assertThat(NoiseLog.timesADay(log.posts().stream().filter(one -> !one.isChange())))
                .isNotEmpty()
                .allSatisfy((who, times) -> assertThat(times).as(who).isLessThanOrEqualTo(MOST_MENTIONS_A_DAY));
        assertThat(NoiseLog.timesADay(log.posts().stream()))
                .allSatisfy((who, times) -> assertThat(times).as(who).isLessThanOrEqualTo(MOST_MENTIONS_A_DAY + 1));
    }

    @Test
    void nobodyIsMentionedTwiceADayAboutTheSameSubjectExceptAboutChanges() {
        assertThat(NoiseLog.counted(
                        log.posts().stream().filter(one -> !one.isChange()), one -> one.matter() + " " + one.day()))
                .allSatisfy((who, times) -> assertThat(times).as(who).isEqualTo(1));
    }

    @Test
    void nobodyIsMentionedTwiceAboutTheSameSubjectExceptByReminders() {
        assertThat(NoiseLog.counted(log.posts().stream().filter(NoiseLog.Noise::isAsking), NoiseLog.Noise::matter))
                .isNotEmpty()
                .allSatisfy((who, times) -> assertThat(times).as(who).isEqualTo(1));
        assertThat(NoiseLog.counted(
                        log.posts().stream().filter(one -> !one.isReminder()), one -> one.kind() + " " + one.matter()))
                .allSatisfy((who, times) -> assertThat(times).as(who).isEqualTo(1));
        assertThat(NoiseLog.counted(
                        log.posts().stream().filter(one -> one.isReminder() && !moved.contains(one.matter())),
                        NoiseLog.Noise::matter))
                .isNotEmpty()
                .allSatisfy((who, times) -> assertThat(times).as(who).isLessThanOrEqualTo(MOST_REMINDERS));
        // The bot sends the reminders of a moved meeting again before the new date, so twice as many reminders are
        // allowed.
        assertThat(NoiseLog.counted(log.posts().stream().filter(NoiseLog.Noise::isReminder), NoiseLog.Noise::matter))
                .allSatisfy((who, times) -> assertThat(times).as(who).isLessThanOrEqualTo(2 * MOST_REMINDERS));
    }

    @Test
    void aPersonWhoHasAnsweredIsNotReminded() {
        assertThat(answered).hasSizeGreaterThan(answers);
        assertThat(remindedInVain).isEmpty();
    }

    private void look() {
        for (var posted : work.chat().posts()) {
            if (seen.add(posted.messageId())) {
                var delivery = work.get(Deliveries.class)
                        .findById(posted.post().reference())
                        .orElseThrow();
                var matter = delivery.subject().split(" ")[0];
                var noise = new NoiseLog.Noise(
                        channelNames.getOrDefault(posted.channelId(), "private"),
                        LocalDate.ofInstant(work.clock().instant(), ZONE),
                        kind(delivery, matter),
                        matter,
                        posted.post().mentions().stream().map(names::get).collect(Collectors.toSet()));
                log.add(noise);
                if (noise.isReminder()) {
                    noise.mentions().stream()
                            .map(person -> person + " " + matter)
                            .filter(answered::contains)
                            .forEach(remindedInVain::add);
                }
                answer(posted, noise);
            }
        }
    }

    /**
     * Answers the posted message on behalf of a fourth of the people whom it mentions. To a meeting announcement, about
     * every third answer is a no. Also plans to move every seventh announced meeting and to cancel every eleventh.
     */
    private void answer(RememberingChat.Posted posted, NoiseLog.Noise asking) {
        for (var person : asking.mentions().stream()
                .sorted()
                .limit(asking.mentions().size() / 4)
                .toList()) {
            if (asking.kind().equals("meeting.notice")) {
                work.as(person).presses(posted, answered.size() % 3 == 2 ? "Kommer inte" : "Kommer");
                answered.add(person + " " + asking.matter());
            } else if (asking.kind().equals("round.open")) {
                answerRounds(work.as(person).presses(posted, "Svara"));
                answered.add(person + " " + asking.matter());
            }
        }
        if (asking.kind().equals("meeting.notice")) {
            int notices = log.ofKind("meeting.notice").size();
            var soon = work.clock().instant().plus(Duration.ofDays(1));
            if (notices % 7 == 0) {
                moved.add(asking.matter());
                changes.put(() -> move(asking.matter()), soon);
            } else if (notices % 11 == 0) {
                cancelled.add(asking.matter());
                changes.put(() -> cancel(asking.matter()), soon);
            }
        }
    }

    /**
     * Answers every question that the status round asks this person, in all networks, by pressing the buttons shown.
     */
    private static void answerRounds(BotReply card) {
        var next = card;
        while (true) {
            var shown = next.says();
            var label = Stream.of("Alla enligt plan", "🟢 enligt plan", "Nästa nätverk →")
                    .filter(one -> shown.contains("[" + one + "]"))
                    .findFirst();
            if (label.isEmpty()) {
                return;
            }
            next = next.presses(label.get());
        }
    }

    private void changeMeetings() {
        var now = work.clock().instant();
        var due = changes.entrySet().stream()
                .filter(one -> !one.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
        due.forEach(change -> {
            change.run();
            changes.remove(change);
        });
    }

    private void move(String meetingId) {
        var meeting = work.get(Meetings.class).findById(meetingId).orElseThrow();
        var day = LocalDate.ofInstant(meeting.startsAt(), ZONE).plusWeeks(1);
        coordinatorOf(meeting)
                .runs("meeting move", Map.of("meeting", meetingId, "when", day + " 09:00-12:00"))
                .confirms();
    }

    private void cancel(String meetingId) {
        coordinatorOf(work.get(Meetings.class).findById(meetingId).orElseThrow())
                .runs("meeting cancel", Map.of("meeting", meetingId))
                .confirms();
    }

    private static String kind(Delivery delivery, String matter) {
        boolean isReminder =
                delivery.composer().equals("round.own") && !delivery.key().equals("round.own:" + matter);
        return delivery.composer() + (isReminder ? ".remind" : "");
    }

    /**
     * Plans a meeting series for each network. A third of the networks meets every month, a third once in February and
     * a third once in March.
     */
    private void planMeetings() {
        int at = 0;
        for (var network : catalogue.networks()) {
            var rhythm =
                    String.join(" ", ORDINALS.get(at % 4), DAYS.get(at / 4 % 4), MONTHS.get(at % 3), "09:00-12:00");
            coordinator(network.areaId())
                    .runs(
                            "meeting series",
                            Map.of(
                                    "network",
                                    network.id(),
                                    "rhythm",
                                    rhythm,
                                    "from",
                                    "2027-01-01",
                                    "until",
                                    "2027-05-31",
                                    "place",
                                    "Residenset"))
                    .confirms();
            at++;
        }
    }

    /**
     * Replaces the people in the database with the invented people of the sandbox (the local Discord imitation). Gives
     * each network of the catalogue a new channel.
     */
    private void settle() {
        work.as("Förvaltare").runs("catalogue load").confirms();
        var jdbc = work.get(JdbcTemplate.class);
        jdbc.update("delete from membership");
        jdbc.update("delete from person");
        jdbc.update("update network set channel_id = null");
        work.chat().open(OFFICE, "samordnarna");
        channelNames.put(OFFICE, "the coordinators' channel");
        var channels = new HashMap<String, String>();
        for (var network : catalogue.networks()) {
            channels.put(network.id(), String.valueOf(300_000 + channels.size()));
            work.chat().open(channels.get(network.id()), network.id());
            channelNames.put(channels.get(network.id()), network.id());
        }
        var accounts = new HashMap<TestPersona, String>();
        TestPersonaCreator.of(catalogue).forEach(one -> accounts.put(one, String.valueOf(400_000 + accounts.size())));
        new SandboxLinker(
                        work.get(Networks.class),
                        work.get(People.class),
                        work.get(Memberships.class),
                        work.get(Association.class),
                        work.clock())
                .join(channels, accounts);
        work.get(People.class).findAllByOrderByName().forEach(person -> names.put(person.accountId(), person.name()));
    }

    private TestUser coordinatorOf(Meeting meeting) {
        return coordinator(catalogue.networks().stream()
                .filter(network -> network.id().equals(meeting.networkId()))
                .map(Network::areaId)
                .findFirst()
                .orElseThrow());
    }

    private TestUser coordinator(String areaId) {
        var area = catalogue.areas().stream()
                .filter(one -> one.id().equals(areaId))
                .findFirst()
                .orElseThrow();
        return work.as("Samordnare " + area.shortTitle().toLowerCase(Locale.ROOT))
                .in(OFFICE);
    }
}
