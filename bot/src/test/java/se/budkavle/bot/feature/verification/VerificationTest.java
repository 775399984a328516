package se.budkavle.bot.feature.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.testing.AlsoOnPostgres;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.HeldMeeting;
import se.budkavle.bot.testing.RememberingChat;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.view.minutes.EditionArchive;
import se.budkavle.bot.view.minutes.PrintableMinutesBuilder;
import se.budkavle.storage.meeting.Attendances;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.minutes.MinutesEditions;
import se.budkavle.storage.minutes.Verifications;

class VerificationTest {

    private static final String CHAIR = "Ledamot Timrå, majoritet";
    private static final String SECOND = "Ledamot Timrå, opposition";
    private static final String THIRD = "Ledamot Sundsvall, majoritet";

    /**
     * The time of the reminder: a Thursday, seven days after the minutes were sent, at the hour at which the bot sends
     * notices.
     */
    private static final Instant FIRST = Instant.parse("2026-12-17T08:00:00Z");

    private final Workplace work = Workplace.fresh();
    private final HeldMeeting held = HeldMeeting.on(work, "2026-12-10", "Budget", "Övrigt");
    private final TestUser coordinator = work.as("Samordnare miljö").in(SmallAssociation.COUNCIL_ROOM);
    private final TestUser chair = work.as(CHAIR).in(SmallAssociation.COUNCIL_ROOM);
    private final TestUser second = work.as(SECOND).in(SmallAssociation.COUNCIL_ROOM);
    private final TestUser third = work.as(THIRD).in(SmallAssociation.COUNCIL_ROOM);

    @BeforeEach
    void theNetworkHasFormalMinutes() {
        coordinator.runs("network settings", Map.of("network", HeldMeeting.COUNCIL, "minutes-kind", "FORMAL"));
        isPresent(held.meeting(), CHAIR, SECOND, THIRD);
    }

    @Test
    void formalMinutesAreSentOnlyWhenTwoPresentPeopleAreChosenAsVerifiers() {
        note(held.meeting());
        assertThat(coordinator.runs("minutes").presses("Granska och skicka").says())
                .contains("Välj först vilka som justerar protokollet");
        var choice = coordinator.runs("minutes").presses("Justerare");
        assertThat(choice.says()).contains("Vilka som justerar protokollet");
        choose(held.meeting(), "CHAIR", CHAIR);
        assertThat(choose(held.meeting(), "SECOND", CHAIR).says()).contains("Två olika personer ska justera.");
        assertThat(choose(held.meeting(), "SECOND", "Inbjuden Länsstyrelsen").says())
                .contains("Bara den som var närvarande");
        assertThat(choose(held.meeting(), "SECOND", SECOND).says())
                .contains("✓ Valet är sparat.", "Justeras av ordföranden " + CHAIR + ", " + SECOND);
        assertThat(chair.press(null, "minutes:adjusters:" + held.meeting().id(), List.of(), Map.of())
                        .says())
                .contains("Samordnare miljö");
        assertThat(coordinator.runs("minutes").presses("Granska och skicka").says())
                .contains("Justeras av ordföranden " + CHAIR);
    }

    @Test
    void aPersonPresentInTheirOwnSeatAndAsASubstituteCanBeChosenToVerify() {
        var attendances = work.get(Attendances.class);
        var absent = attendances
                .findByMeetingIdAndPersonId(held.meeting().id(), id(CHAIR))
                .orElseThrow();
        attendances.save(absent.replacedBy(id(THIRD), id(THIRD), work.clock().instant()));
        assertThat(coordinator.runs("minutes").presses("Justerare").says())
                .contains("Välj den som var ordförande", "Välj den andra som justerar");
        assertThat(choose(held.meeting(), "CHAIR", THIRD).says()).contains("✓ Valet är sparat.");
    }

    @Test
    void theChairOfTheNetworkVerifiesIfNobodyElseIsChosen() {
        work.get(JdbcTemplate.class)
                .update(
                        "update membership set role = 'CHAIR' where network_id = 'hallbarhetsradet' and person_id = ?",
                        id(THIRD));
        choose(held.meeting(), "SECOND", SECOND);
        assertThat(coordinator.runs("minutes").says()).contains("Justeras av ordföranden " + THIRD + ", " + SECOND);
        note(held.meeting());
        send();
        assertThat(third.presses(requests(third).get(0), "Justera").says()).contains("✓ Du har justerat protokollet.");
    }

    @Test
    @AlsoOnPostgres
    void bothVerificationsAreShownInThePostAndTheFiles() {
        chosenAndSent();
        var post = post();
        assertThat(post)
                .contains("Återstår att justera: ordföranden " + CHAIR + ", " + SECOND + ", senast 24 december 2026")
                .contains("[Justera]", "[Kommentera]");
        assertThat(paper(1)).contains("Inte justerat.");
        assertThat(requests(chair)).hasSize(1);
        assertThat(work.says(requests(chair).get(0)))
                .contains(
                        "Protokoll: Hållbarhetsrådet – Rådets möte, 10 december 2026",
                        "Du är vald att justera protokollet.",
                        "Du får det här för att du justerar protokollet.");
        assertThat(requests(chair).get(0).post().attachments()).hasSize(2);
        assertThat(requests(third)).isEmpty();
        assertThat(chair.presses(requests(chair).get(0), "Justera").says()).contains("✓ Du har justerat protokollet.");
        assertThat(post())
                .contains(
                        "Justerat av ordföranden " + CHAIR + " 10 december 2026",
                        "Återstår att justera: " + SECOND + ", senast")
                .doesNotContain("✓ Protokollet är justerat.");
        work.clock().forward(Duration.ofDays(1));
        verify(second, 1);
        verify(second, 1);
        assertThat(post())
                .contains(
                        "✓ Protokollet är justerat.",
                        "Justerat av ordföranden " + CHAIR + " 10 december 2026",
                        "Justerat av " + SECOND + " 11 december 2026")
                .doesNotContain("[Justera]", "Återstår");
        assertThat(paper(1))
                .contains(
                        "Justerat av ordföranden " + CHAIR + " 10 december 2026",
                        "Justerat av " + SECOND + " 11 december 2026");
        assertThat(coordinator.runs("minutes").says()).contains("✓ Protokollet är justerat.");
        assertThat(count("minutes_adjusting")).isEqualTo(2);
    }

    @Test
    @AlsoOnPostgres
    void onlyTheTwoVerifiersCanVerifyAndComment() {
        chosenAndSent();
        for (var other : List.of(third, coordinator)) {
            assertThat(verify(other, 1).says()).contains("Bara de två som är valda");
            assertThat(press(other, "comment", 1, Map.of()).says()).contains("Bara de två som är valda");
            assertThat(press(other, "commented", 1, Map.of("text", "Fel")).says())
                    .contains("Bara de två");
            assertThat(other.press(null, "minutes:to-adjust:" + held.meeting().id(), List.of(), Map.of())
                            .says())
                    .contains("Bara de två");
        }
        assertThat(count("minutes_adjusting")).isZero();
        assertThat(count("minutes_comment")).isZero();
    }

    @Test
    void aVerifiersCommentIsSentPrivatelyToTheWriterAndLeavesTheMinutesUnverified() {
        chosenAndSent();
        var form = press(second, "comment", 1, Map.of());
        assertThat(form.fillsIn(Map.of("text", " ")).says()).contains("Det står ingenting.");
        assertThat(form.fillsIn(Map.of("text", "Beloppet **är** fel @everyone")).says())
                .contains("✓ Kommentaren går till den som skriver protokollet.");
        form.fillsIn(Map.of("text", "Beloppet **är** fel @everyone"));
        assertThat(comments(coordinator))
                .singleElement(STRING)
                .contains(
                        "Kommentar till protokollet: Hållbarhetsrådet",
                        "Den som justerar tillsammans med ordföranden vill att något ändras i version 1",
                        "fel",
                        "[Öppna anteckningarna]");
        assertThat(comments(chair)).isEmpty();
        assertThat(post()).contains("Återstår att justera: ordföranden").doesNotContain("Beloppet");
        verify(second, 1);
        assertThat(form.fillsIn(Map.of("text", "En sak till")).says()).contains("Du har redan justerat protokollet.");
    }

    @Test
    @AlsoOnPostgres
    void correctedMinutesMustBeVerifiedAgain() {
        chosenAndSent();
        verify(chair, 1);
        verify(second, 1);
        assertThat(coordinator
                        .runs("minutes")
                        .presses("Rätta")
                        .fillsIn(Map.of("reason", "Fel belopp"))
                        .says())
                .contains("✓ Protokollet är öppet igen.");
        assertThat(verify(chair, 1).says()).contains("Protokollet rättas just nu.");
        assertThat(coordinator.runs("minutes").presses("Granska och skicka").says())
                .contains("Justeras av ordföranden")
                .doesNotContain("Justerat av");
        send();
        assertThat(post())
                .contains("Rättad version 2", "Återstår att justera: ordföranden")
                .doesNotContain("Justerat");
        assertThat(requests(chair)).hasSize(2);
        assertThat(chair.presses(requests(chair).get(0), "Justera").says()).contains("Justera version 2 i stället.");
        assertThat(chair.presses(requests(chair).get(1), "Justera").says()).contains("✓ Du har justerat");
        assertThat(paper(1)).contains("Justerat av ordföranden " + CHAIR + " 10 december 2026");
        assertThat(count("minutes_adjusting")).isEqualTo(3);
    }

    @Test
    @AlsoOnPostgres
    void aVerifierGetsOneReminderADayAboutAllUnverifiedMinutesDuringWorkingHours() {
        chosenAndSent();
        verify(second, 1);
        var other = HeldMeeting.on(work, "2026-12-10", "Vägar");
        isPresent(other.meeting(), CHAIR, THIRD);
        choose(other.meeting(), "CHAIR", CHAIR);
        choose(other.meeting(), "SECOND", THIRD);
        note(other.meeting());
        coordinator
                .press(null, "minutes:finish:" + other.meeting().id(), List.of(), Map.of())
                .confirms();
        at(FIRST.minusSeconds(400));
        assertThat(reminders(chair)).isEmpty();
        at(FIRST.plusSeconds(400));
        work.restart();
        at(FIRST.plusSeconds(800));
        assertThat(reminders(chair))
                .singleElement()
                .satisfies(one -> assertThat(work.says(one))
                        .contains(
                                "2 protokoll väntar på att du justerar dem",
                                "• Hållbarhetsrådet – Rådets möte, 10 december 2026: senast 24 december 2026"));
        assertThat(reminders(second)).isEmpty();
        assertThat(reminders(third)).hasSize(1);
        var shown = third.presses(reminders(third).get(0), "Läs och justera");
        assertThat(shown.says()).contains("Du är vald att justera protokollet.", "[Justera]");
        assertThat(shown.presses("Justera").says()).contains("✓ Du har justerat protokollet.");
        at(FIRST.plus(Duration.ofDays(6)).plusSeconds(400));
        assertThat(reminders(third)).hasSize(1);
        assertThat(reminders(chair)).hasSize(2);
        at(FIRST.plus(Duration.ofDays(30)));
        assertThat(reminders(chair)).hasSize(2);
    }

    @Test
    void theRoutinesNextDueTimeIsTheNextReminderUntilBothHaveVerified() {
        chosenAndSent();
        assertThat(work.nextDue("adjusting")).contains(FIRST);
        at(FIRST.plusSeconds(400));
        assertThat(work.nextDue("adjusting")).contains(FIRST.plus(Duration.ofDays(6)));
        verify(chair, 1);
        verify(second, 1);
        assertThat(work.nextDue("adjusting")).isEmpty();
    }

    @Test
    void aQueuedReminderIsNotSentAfterTheMinutesAreVerified() {
        chosenAndSent();
        verify(second, 1);
        work.clock().set(FIRST.plusSeconds(400));
        work.get(VerificationRoutine.class).look(work.clock().instant(), (id, work) -> work.run());
        verify(chair, 1);
        work.tick();
        work.tick();
        assertThat(reminders(chair)).isEmpty();
        assertThat(work.get(JdbcTemplate.class)
                        .queryForObject(
                                "select reason from delivery where composer = 'minutes.adjust-remind'", String.class))
                .isEqualTo("minutes.skipped-no-adjusting");
    }

    @Test
    void afterSendingOnlyACoordinatorCanReplaceAVerifierAndOnlyOneWhoHasNotVerified() {
        work.get(JdbcTemplate.class)
                .update(
                        "update membership set role = 'SECRETARY' where network_id = 'hallbarhetsradet' and person_id = ?",
                        id(THIRD));
        chosenAndSent();
        verify(chair, 1);
        assertThat(third.runs("minutes").says()).contains("[Rätta]").doesNotContain("[Justerare]");
        assertThat(third.press(
                                null,
                                "minutes:adjuster:" + held.meeting().id() + ":SECOND:0",
                                List.of(id(THIRD)),
                                Map.of())
                        .says())
                .contains("Samordnare miljö");
        assertThat(choose(held.meeting(), "CHAIR", THIRD).says()).contains("har redan justerat protokollet");
        assertThat(choose(held.meeting(), "SECOND", THIRD).says()).contains("✓ Valet är sparat.");
        assertThat(requests(third)).hasSize(1);
        assertThat(verify(second, 1).says()).contains("Bara de två");
        third.presses(requests(third).get(0), "Justera");
        assertThat(post()).contains("✓ Protokollet är justerat.", "Justerat av " + THIRD);
    }

    @Test
    void theMenusForChoosingVerifiersAreShownUntilBothAreChosen() {
        var first = choose(held.meeting(), "SECOND", SECOND);
        assertThat(first.says()).contains("✓ Valet är sparat.", "Justeras av " + SECOND);
        assertThat(first.reply().rows()).anyMatch(row -> row.choice() != null);
        var second = first.chooses(id(THIRD));
        assertThat(second.says()).contains("✓ Valet är sparat.", "Protokoll: Hållbarhetsrådet");
    }

    @Test
    void aPersonChosenAgainAfterASkippedRequestGetsANewRequest() {
        chosenAndSent();
        at(FIRST.minus(Duration.ofHours(12)));
        choose(held.meeting(), "SECOND", THIRD);
        choose(held.meeting(), "SECOND", SECOND);
        at(FIRST);
        assertThat(requests(third)).isEmpty();
        choose(held.meeting(), "SECOND", THIRD);
        work.tick();
        assertThat(requests(third)).hasSize(1);
    }

    @Test
    void thePersonalListShowsMinutesUntilThePersonHasVerifiedThem() {
        assertThat(chair.runs("mine").says()).doesNotContain("Justera protokollet");
        chosenAndSent();
        assertThat(third.runs("mine").says()).doesNotContain("Justera protokollet");
        var listed = chair.runs("mine");
        assertThat(listed.says())
                .contains("Justera protokollet: Hållbarhetsrådet", "10 december 2026", "senast 24 december 2026")
                .doesNotContain("Ingenting väntar");
        assertThat(listed.presses("Läs och justera: Hållbarhetsrådet – Rådets möte")
                        .says())
                .contains("[Justera]", "[Kommentera]");
        verify(chair, 1);
        assertThat(chair.runs("mine").says()).doesNotContain("Justera protokollet");
        assertThat(second.runs("mine").says()).contains("Justera protokollet");
    }

    @Test
    void thePersonalListOfAVerifierWhoHasLeftTheClosedNetworkShowsNoMinutes() {
        chosenAndSent();
        leavesTheClosedNetwork(SECOND);
        assertThat(second.runs("mine").says()).doesNotContain("Justera protokollet");
    }

    @Test
    void aVerifierWhoHasLeftTheClosedNetworkGetsNoVerificationRequest() {
        choose(held.meeting(), "CHAIR", CHAIR);
        choose(held.meeting(), "SECOND", THIRD);
        leavesTheClosedNetwork(THIRD);
        note(held.meeting());
        send();
        assertThat(requests(chair)).hasSize(1);
        assertThat(work.chat().postsIn(RememberingChat.PRIVATE + third.account().id()))
                .isEmpty();
        assertThat(skipped("minutes.adjust")).isEqualTo("meeting.skipped-not-concerned");
    }

    @Test
    void aVerifierWhoHasLeftTheClosedNetworkIsNotReminded() {
        chosenAndSent();
        leavesTheClosedNetwork(SECOND);
        at(FIRST.plusSeconds(400));
        assertThat(reminders(chair)).hasSize(1);
        assertThat(reminders(second)).isEmpty();
    }

    @Test
    void aVerifiersCommentIsRefusedIfNobodyElseMayWriteTheNetworksMinutes() {
        chosenAndSent();
        var form = press(second, "comment", 1, Map.of());
        coordinatorLeavesTheClosedNetwork();
        assertThat(form.fillsIn(Map.of("text", "Beloppet är fel")).says())
                .contains("ingen annan som skriver nätverkets protokoll", "Beloppet är fel");
        assertThat(press(second, "comment", 1, Map.of()).says())
                .contains("ingen annan som skriver nätverkets protokoll");
        assertThat(count("minutes_comment")).isZero();
    }

    @Test
    void aWriterWhoHasLeftTheClosedNetworkIsSentNoComment() {
        chosenAndSent();
        work.clock().set(Instant.parse("2026-12-10T23:00:00Z"));
        press(second, "comment", 1, Map.of()).fillsIn(Map.of("text", "Beloppet är fel"));
        coordinatorLeavesTheClosedNetwork();
        at(Instant.parse("2026-12-11T09:00:00Z"));
        assertThat(comments(coordinator)).isEmpty();
        assertThat(skipped("minutes.adjust-comment")).isEqualTo("meeting.skipped-not-concerned");
    }

    @Test
    void aWriterWhoHasLeftTheClosedNetworkIsNotNotifiedOfUnverifiedMinutes() {
        chosenAndSent();
        coordinatorLeavesTheClosedNetwork();
        work.runUntil(FIRST.plus(Duration.ofDays(40)));
        assertThat(messages(coordinator, "minutes.adjust-overdue.title")).isEmpty();
        assertThat(count("minutes_adjusting")).isZero();
    }

    private void coordinatorLeavesTheClosedNetwork() {
        coordinator.runs("network settings", Map.of("network", HeldMeeting.COUNCIL, "closed", true));
        work.as("Förvaltare")
                .runs(
                        "network release",
                        Map.of(
                                "network",
                                HeldMeeting.COUNCIL,
                                "account",
                                coordinator.account(),
                                "role",
                                "COORDINATOR"));
    }

    private void leavesTheClosedNetwork(String name) {
        coordinator.runs("network settings", Map.of("network", HeldMeeting.COUNCIL, "closed", true));
        coordinator.runs(
                "network release",
                Map.of("network", HeldMeeting.COUNCIL, "account", work.as(name).account(), "role", "MEMBER"));
    }

    private String skipped(String composer) {
        return work.get(JdbcTemplate.class)
                .queryForObject(
                        "select reason from delivery where composer = ? and state = 'SKIPPED'", String.class, composer);
    }

    @Test
    void minutesOfTheKindNotesCannotBeVerified() {
        coordinator.runs("network settings", Map.of("network", HeldMeeting.COUNCIL, "minutes-kind", "NOTES"));
        note(held.meeting());
        assertThat(coordinator.runs("minutes").says()).doesNotContain("[Justerare]", "Justeras");
        assertThat(choose(held.meeting(), "SECOND", SECOND).says()).contains("Minnesanteckningar justeras inte.");
        send();
        assertThat(post()).doesNotContain("Justera");
        assertThat(verify(chair, 1).says()).contains("Bara de två");
    }

    private void chosenAndSent() {
        choose(held.meeting(), "CHAIR", CHAIR);
        choose(held.meeting(), "SECOND", SECOND);
        note(held.meeting());
        send();
        held.sentMinutes();
    }

    private void isPresent(Meeting meeting, String... names) {
        for (var name : names) {
            coordinator.press(null, "meeting:present:" + meeting.id() + ":0", List.of(id(name)), Map.of());
        }
    }

    private BotReply choose(Meeting meeting, String part, String name) {
        return coordinator.press(
                null, "minutes:adjuster:" + meeting.id() + ":" + part + ":0", List.of(id(name)), Map.of());
    }

    private void note(Meeting meeting) {
        coordinator.press(null, "minutes:noted:" + meeting.id() + ":-", List.of(), Map.of("text", "Läget är bra"));
    }

    private void send() {
        coordinator.runs("minutes").presses("Granska och skicka").confirms();
    }

    private BotReply verify(TestUser colleague, int edition) {
        return press(colleague, "adjust", edition, Map.of());
    }

    private BotReply press(TestUser colleague, String act, int edition, Map<String, String> fields) {
        return colleague.press(null, "minutes:" + act + ":" + held.meeting().id() + ":" + edition, List.of(), fields);
    }

    private String post() {
        work.clock().forward(Duration.ofSeconds(10));
        var sent = held.sentMinutes();
        return sent.get(sent.size() - 1);
    }

    /** Returns the lines at the beginning of an edition's files. */
    private List<String> paper(int number) {
        var edition = work.get(MinutesEditions.class)
                .findAllByMeetingIdOrderByNumber(held.meeting().id())
                .get(number - 1);
        return work.get(PrintableMinutesBuilder.class)
                .of(
                        work.get(EditionArchive.class).contents(edition),
                        edition,
                        number,
                        work.get(Verifications.class)
                                .findAllByMeetingIdAndEdition(held.meeting().id(), number))
                .facts();
    }

    private List<RememberingChat.Posted> requests(TestUser colleague) {
        return messages(colleague, "minutes.title.formal");
    }

    private List<RememberingChat.Posted> reminders(TestUser colleague) {
        return messages(colleague, "minutes.adjust-reminder");
    }

    private List<String> comments(TestUser colleague) {
        return messages(colleague, "minutes.comment-title").stream()
                .map(work::says)
                .toList();
    }

    private List<RememberingChat.Posted> messages(TestUser colleague, String title) {
        work.tick();
        work.tick();
        return work.chat().postsIn(RememberingChat.PRIVATE + colleague.account().id()).stream()
                .filter(one -> one.post().page().title() != null
                        && one.post().page().title().key().equals(title))
                .toList();
    }

    private void at(Instant instant) {
        work.clock().set(instant);
        work.tick();
        work.tick();
    }

    private int count(String table) {
        return work.get(JdbcTemplate.class).queryForObject("select count(*) from " + table, Integer.class);
    }

    private String id(String name) {
        return HeldMeeting.person(work, name).id();
    }
}
