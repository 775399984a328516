package se.budkavle.bot.feature.takehome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.minutes.Decision;

class TakeHomeRequestTest {

    private static final String NOTICE = "2026-11-26T09:01";
    private static final String REMINDER = "2026-12-07T09:01";

    private final Workplace work = Workplace.fresh();
    private final TakeHomeFixture home = new TakeHomeFixture(work);
    private final TestUser coordinator = work.as("Samordnare miljö").in(SmallAssociation.COUNCIL_ROOM);
    private final TestUser timra = work.as("Ledamot Timrå, majoritet").in(SmallAssociation.COUNCIL_ROOM);
    private final Decision decision = home.decided("Avgiften\nhöjs");

    @Test
    void pausingOneNetworkDelaysNoRequestsOfOtherNetworks() {
        home.meets(TakeHomeFixture.COUNCIL, "2026-12-10T09:00");
        home.meets("hallbar-energi", "2026-12-10T13:00");
        home.marks(home.decided("hallbar-energi", 2, "Solel"));
        home.at("2026-11-26T09:01");
        coordinator
                .runs("outbox", Map.of("network", "hallbar-energi"))
                .presses("Pausa utskicken")
                .confirms();
        home.marks(decision);
        home.at("2026-12-07T09:01");
        assertThat(home.asked(TakeHomeFixture.TIMRA))
                .last(STRING)
                .contains("Avgiften")
                .doesNotContain("Solel");
    }

    @Test
    void membersOfEachMunicipalityAreAskedAfterTheNoticeAndRemindedOnceIfItHasNotAnswered() {
        home.meets(TakeHomeFixture.COUNCIL, "2026-12-10T09:00");
        home.marks(decision);
        home.at("2026-11-25T09:01");
        assertThat(home.asked(TakeHomeFixture.TIMRA)).isEmpty();
        home.at(NOTICE);
        for (var account : List.of(TakeHomeFixture.TIMRA, TakeHomeFixture.OTHER_TIMRA)) {
            assertThat(home.asked(account))
                    .singleElement(STRING)
                    .contains(
                            "Vad blev det av beslutet hemma hos er?",
                            "• § 1/2026 · Hållbarhetsrådet, svar från Timrå: Avgiften höjs",
                            "Ett svar per kommun räcker",
                            "[Svara: § 1/2026 · Hållbarhetsrådet · Timrå]");
        }
        assertThat(home.asked(TakeHomeFixture.SUNDSVALL)).singleElement(STRING).contains("svar från Sundsvall");
        assertThat(home.asked("9002")).as("the coordinator").isEmpty();
        assertThat(home.asked("9007")).as("a guest").isEmpty();
        answers(timra);
        home.at("2026-12-06T12:00");
        work.restart();
        home.at(REMINDER);
        assertThat(home.asked(TakeHomeFixture.TIMRA)).hasSize(1);
        assertThat(home.asked(TakeHomeFixture.OTHER_TIMRA)).hasSize(1);
        assertThat(home.asked(TakeHomeFixture.SUNDSVALL))
                .hasSize(2)
                .last(STRING)
                .contains("Påminnelse: ett svar saknas om det ni tog hem");
        home.at("2026-12-09T09:01");
        home.at("2026-12-11T09:01");
        assertThat(home.asked(TakeHomeFixture.SUNDSVALL)).hasSize(2);
    }

    @Test
    void theRoutinesNextDueTimeIsDirectlyAfterTheNoticeAndThenTheDayOfTheReminder() {
        home.meets(TakeHomeFixture.COUNCIL, "2026-12-10T09:00");
        home.marks(decision);
        home.at("2026-11-25T09:01");
        assertThat(work.nextDue("takehome")).isEmpty();
        work.clock().set(TakeHomeFixture.instant(NOTICE));
        work.tick();
        work.tick();
        assertThat(work.nextDue("takehome"))
                .contains(TakeHomeFixture.instant(NOTICE).plusSeconds(60));
        home.at("2026-11-26T09:05");
        assertThat(work.nextDue("takehome")).contains(TakeHomeFixture.instant("2026-12-07T09:00"));
        home.at(REMINDER);
        assertThat(work.nextDue("takehome")).isEmpty();
    }

    @Test
    void aPersonIsAskedAboutSeveralDecisionsInOneMessage() {
        var second = home.decided(TakeHomeFixture.COUNCIL, 2, "Taxan sänks");
        home.meets(TakeHomeFixture.COUNCIL, "2026-12-10T09:00");
        home.marks(decision);
        home.marks(second);
        home.at(NOTICE);
        assertThat(home.asked(TakeHomeFixture.TIMRA))
                .singleElement(STRING)
                .contains("Vad blev det av 2 beslut hemma hos er?", "Avgiften höjs", "Taxan sänks");
        var card = home.asks(timra, decision, "timra").fillsIn(Map.of("at-home", "Klart"));
        assertThat(card.says()).contains("[Svara: § 2/2026 · Hållbarhetsrådet · Timrå]");
    }

    @Test
    void decisionsAnsweredBeforeTheMessageIsSentAreLeftOut() {
        home.meets(TakeHomeFixture.COUNCIL, "2026-12-10T09:00");
        home.marks(decision);
        work.clock().set(TakeHomeFixture.instant(NOTICE));
        work.tick();
        work.tick();
        work.clock().forward(Duration.ofMinutes(2));
        work.tick();
        answers(timra);
        work.clock().forward(Duration.ofMinutes(16));
        work.tick();
        work.tick();
        assertThat(home.asked(TakeHomeFixture.TIMRA)).isEmpty();
        assertThat(home.asked(TakeHomeFixture.SUNDSVALL)).hasSize(1);
        work.clock().set(TakeHomeFixture.instant(REMINDER));
        work.tick();
        TakeHomeFixture.presses(coordinator, "takehome:withdraw:" + decision.id());
        home.at("2026-12-07T10:01");
        assertThat(home.asked(TakeHomeFixture.SUNDSVALL)).hasSize(1);
    }

    @Test
    void nobodyIsAskedAboutADecisionThatALaterOneEndsOrOfANetworkThatHasEnded() {
        var replaced = home.decided(TakeHomeFixture.COUNCIL, 2, "Taxan sänks");
        var later = home.decided(TakeHomeFixture.COUNCIL, 3, "Taxan stannar");
        home.meets(TakeHomeFixture.COUNCIL, "2026-12-10T09:00");
        home.marks(replaced);
        home.marks(decision);
        var jdbc = work.get(JdbcTemplate.class);
        jdbc.update("update decision set earlier_id = ?, effect = 'ENDS' where id = ?", replaced.id(), later.id());
        home.at(NOTICE);
        assertThat(home.asked(TakeHomeFixture.TIMRA))
                .singleElement(STRING)
                .contains("Avgiften höjs")
                .doesNotContain("Taxan sänks");
        jdbc.update("update network set ended_at = 1 where id = ?", TakeHomeFixture.COUNCIL);
        home.at(REMINDER);
        assertThat(home.asked(TakeHomeFixture.TIMRA)).hasSize(1);
    }

    @Test
    void aMessageAboutMoreThanFiveDecisionsLinksToTheList() {
        for (int number = 2; number <= 6; number++) {
            home.marks(
                    home.decided(TakeHomeFixture.COUNCIL, number, "Sak " + number + " @everyone " + "x".repeat(1900)));
        }
        home.marks(decision);
        home.meets(TakeHomeFixture.COUNCIL, "2026-12-10T09:00");
        home.at(NOTICE);
        assertThat(home.asked(TakeHomeFixture.TIMRA))
                .singleElement(STRING)
                .contains("Vad blev det av 6 beslut", "Sak 6 @everyone x", "[Det ni tog hem (6)]")
                .hasSizeLessThan(2000);
        assertThat(timra.runs("mine", Map.of()).says()).contains("… och ett beslut till som ni tar hem");
        assertThat(timra.runs("mine", Map.of()).presses("Det ni tog hem (6)").says())
                .contains("6 svar saknas om det ni tog hem");
        assertThat(coordinator
                        .runs("agenda show", Map.of("network", TakeHomeFixture.COUNCIL))
                        .says())
                .contains("3 beslut till tas hem; de står i filerna.");
    }

    @Test
    void theRequestOfACancelledMeetingIsRepeatedBeforeTheNextMeeting() {
        var cancelled = home.meets(TakeHomeFixture.COUNCIL, "2026-12-10T09:00");
        home.meets(TakeHomeFixture.COUNCIL, "2027-01-28T09:00");
        home.marks(decision);
        home.at(NOTICE);
        answers(timra);
        coordinator.runs("meeting cancel", Map.of("meeting", cancelled.id())).confirms();
        home.at("2026-12-07T09:01");
        assertThat(home.asked(TakeHomeFixture.SUNDSVALL)).hasSize(1);
        assertThat(timra.runs("mine", Map.of()).says()).doesNotContain("Det här tar vi hem");
        home.at("2027-01-14T09:01");
        assertThat(home.asked(TakeHomeFixture.SUNDSVALL)).hasSize(2);
        assertThat(home.asked(TakeHomeFixture.TIMRA)).hasSize(1);
    }

    @Test
    void aDecisionMarkedToTakeHomeAfterTheMeetingNoticeGivesEachMemberOneRequestInTheNextWorkingHours() {
        home.meets(TakeHomeFixture.COUNCIL, "2026-12-10T09:00");
        home.at(NOTICE);
        work.clock().set(TakeHomeFixture.instant("2026-12-05T22:00"));
        home.marks(decision);
        home.at("2026-12-06T12:00");
        assertThat(home.asked(TakeHomeFixture.TIMRA)).as("on a Sunday").isEmpty();
        home.at(REMINDER);
        assertThat(home.asked(TakeHomeFixture.TIMRA)).singleElement(STRING).contains("Vad blev det av beslutet");
        home.at("2026-12-09T09:01");
        assertThat(home.asked(TakeHomeFixture.TIMRA)).hasSize(1);
    }

    @Test
    void aRequestSentAfterTheDayOfTheReminderIsNotCalledAReminder() {
        home.meets(TakeHomeFixture.COUNCIL, "2026-12-10T09:00");
        home.at(NOTICE);
        work.clock().set(TakeHomeFixture.instant("2026-12-08T10:00"));
        home.marks(decision);
        home.at("2026-12-08T10:01");
        assertThat(home.asked(TakeHomeFixture.TIMRA)).singleElement(STRING).contains("Vad blev det av beslutet");
    }

    @Test
    void aPersonWhoIsAwayIsOnlyRemindedAfterReturning() {
        home.meets(TakeHomeFixture.COUNCIL, "2026-12-10T09:00");
        timra.runs("absence set", Map.of("from", "2026-11-25", "until", "2026-12-01"));
        home.marks(decision);
        home.at(NOTICE);
        assertThat(home.asked(TakeHomeFixture.TIMRA)).isEmpty();
        assertThat(home.asked(TakeHomeFixture.OTHER_TIMRA)).hasSize(1);
        home.at(REMINDER);
        assertThat(home.asked(TakeHomeFixture.TIMRA)).hasSize(1);
    }

    @Test
    void theNextAgendasPostShortensTheAnswersAndItsFilesContainThemInFull() throws IOException {
        var next = home.meets(TakeHomeFixture.COUNCIL, "2026-12-10T09:00");
        var after = home.meets(TakeHomeFixture.COUNCIL, "2027-01-28T09:00");
        home.marks(decision);
        var whole = "Lång text. ".repeat(20).strip();
        home.asks(timra, decision, "timra").fillsIn(Map.of("shared-perspective", whole));
        home.at(NOTICE);
        var notice = work.chat().postsIn(SmallAssociation.COUNCIL_ROOM).get(0);
        assertThat(work.says(notice)).contains("Det här tar vi hem: ett beslut");
        assertThat(shown(next.id()))
                .contains(
                        "Det här tar vi hem: § 1/2026 (1 av 2 har svarat): Avgiften höjs",
                        "Timrå – för länet: Lång text.",
                        "Har inte svarat: Sundsvall")
                .doesNotContain(whole);
        assertThat(shown(after.id())).doesNotContain("Det här tar vi hem");
        for (var file : notice.post().attachments()) {
            assertThat(text(file.name(), file.bytes()))
                    .as(file.name())
                    .contains("Det här tar vi hem: § 1/2026 (1 av 2 har svarat)", "Sundsvall", whole);
        }
        home.at("2026-12-10T10:00");
        assertThat(shown(next.id())).as("in the meeting").contains("Det här tar vi hem");
        assertThat(shown(after.id())).doesNotContain("Det här tar vi hem");
    }

    @Test
    void theLongestAnswersAreCompleteInTheFilesOfTheNextAgenda() throws IOException {
        home.meets(TakeHomeFixture.COUNCIL, "2026-12-10T09:00");
        home.marks(decision);
        var longest = "Ord med ~~tecken~~ @everyone. ".repeat(33);
        home.asks(timra, decision, "timra")
                .fillsIn(Map.of(
                        "at-home", longest + "Slut 1",
                        "own-development", longest + "Slut 2",
                        "shared-perspective", longest + "Slut 3",
                        "implementation", longest + "Slut 4"));
        home.at(NOTICE);
        var notice = work.chat().postsIn(SmallAssociation.COUNCIL_ROOM).get(0);
        for (var file : notice.post().attachments()) {
            assertThat(text(file.name(), file.bytes()))
                    .as(file.name())
                    .contains("Slut 1", "Slut 2", "Slut 3", "Slut 4");
        }
    }

    @Test
    void membersOfANetworkWithoutAChannelAreAskedAboutDecisionsToo() {
        work.get(JdbcTemplate.class)
                .update("update network set channel_id = null where id = ?", TakeHomeFixture.COUNCIL);
        home.meets(TakeHomeFixture.COUNCIL, "2026-12-10T09:00");
        home.marks(decision);
        home.at(NOTICE);
        assertThat(home.asked(TakeHomeFixture.TIMRA)).hasSize(1);
    }

    private static String text(String name, byte[] bytes) throws IOException {
        if (name.endsWith(".pdf")) {
            try (var pdf = Loader.loadPDF(bytes)) {
                return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            }
        }
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            var text = new StringBuilder();
            document.getParagraphs().forEach(one -> text.append(one.getText()).append(' '));
            document.getTables().forEach(table -> text.append(table.getText()));
            return text.toString();
        }
    }

    private String shown(String meeting) {
        return coordinator.runs("agenda show", Map.of("meeting", meeting)).says();
    }

    private void answers(TestUser who) {
        home.asks(who, decision, "timra").fillsIn(Map.of("at-home", "Vi har börjat"));
    }
}
