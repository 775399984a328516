package se.budkavle.bot.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.chat.ChatFailure;
import se.budkavle.bot.schedule.Routines;
import se.budkavle.bot.testing.Colleague;
import se.budkavle.bot.testing.Heard;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;

class AgendaPostingTest {

    private final Workplace work = Workplace.fresh();
    private final Council council = new Council(work);
    private final Colleague coordinator = work.as("Samordnare miljö").in(SmallAssociation.COUNCIL_ROOM);
    private final Colleague chair = work.as(Council.CHAIR).in(SmallAssociation.COUNCIL_ROOM);
    private Meeting spring;

    @BeforeEach
    void settle() {
        council.hasStandingItems();
        spring = council.meets("2027-03-18");
    }

    @Test
    void itGoesOutByItselfFourteenDaysAheadOnceWithFilesToPrint() throws IOException {
        council.itBecomes("2027-03-03");
        assertThat(council.posts()).isEmpty();
        assertThat(work.nextDue("agenda")).contains(Instant.parse("2027-03-04T08:00:00Z"));
        council.itBecomes("2027-03-04");
        council.minutesPass(5);
        work.restart();
        council.minutesPass(5);
        assertThat(council.posts()).hasSize(1);
        assertThat(council.lastPost()).contains("Dagordning för Hållbarhetsrådet", "Härnösand",
                "Inledning: 1. Mötet öppnas", "Avslutning: 4. Nästa möte");
        var files = council.posts().get(0).post().attachments();
        assertThat(files).extracting(file -> file.name()).containsExactly(
                "agenda-hallbarhetsradet-2027-03-18.pdf", "agenda-hallbarhetsradet-2027-03-18.docx");
        try (var pdf = Loader.loadPDF(files.get(0).bytes());
                var docx = new XWPFDocument(new ByteArrayInputStream(files.get(1).bytes()))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("torsdag 18 mars 2027 kl. 09.00–12.00",
                    "Möte på plats", "Härnösand", "Handlingsplaner", "Sammanlagd tid: 40 minuter");
            assertThat(docx.getTables()).hasSize(3);
        }
        assertThat(work.nextDue("agenda")).isEmpty();
    }

    @Test
    void onAHolidayItWaitsForTheNextWorkingDay() {
        council.meets("2027-01-20");
        council.itBecomes("2027-01-06");
        assertThat(council.posts()).as("on Epiphany").isEmpty();
        council.itBecomes("2027-01-07");
        assertThat(council.posts()).hasSize(1);
    }

    @Test
    void betweenChristmasAndEpiphanyItGoesOutBeforeChristmasWithTheNotice() {
        council.meets("2027-01-13");
        council.itBecomes("2026-12-22");
        assertThat(council.posts()).isEmpty();
        council.itBecomes("2026-12-23");
        assertThat(council.posts()).hasSize(1);
    }

    @Test
    void anAgendaWithNothingOnItWaitsUntilSomethingIs() {
        var empty = work.get(Meetings.class).save(Meeting.plan("hallbar-energi", "Träff", spring.startsAt(),
                spring.endsAt(), spring.venue(), null, work.clock().instant()));
        council.itBecomes("2027-03-04");
        assertThat(work.get(Deliveries.class).findByKey("agenda.post:" + empty.id())).isEmpty();
        assertThat(work.nextDue("agenda")).isEmpty();
        coordinator.runs("agenda add", Map.of("title", "Vindkraft", "meeting", empty.id()));
        council.minutesPass(1);
        assertThat(work.chat().postsIn(SmallAssociation.ENERGY_ROOM)).map(work::says)
                .anyMatch(says -> says.contains("Dagordning för Nätverket för hållbar energi"));
    }

    @Test
    void afterAnOutageThatEndsAtNightTheAgendaComesInTheMorning() {
        work.clock().set(Instant.parse("2027-03-04T22:00:00Z"));
        work.tick();
        assertThat(work.get(Deliveries.class).findByKey("agenda.post:" + spring.id())).isEmpty();
        work.clock().set(Instant.parse("2027-03-05T07:00:00Z"));
        work.tick();
        assertThat(work.get(Deliveries.class).findByKey("agenda.post:" + spring.id())).isPresent();
    }

    @Test
    void itLooksAtMostOnceAMinute() {
        council.itBecomes("2027-03-03");
        work.clock().forward(Duration.ofSeconds(39));
        var summer = council.meets("2027-03-05");
        work.tick();
        assertThat(work.get(Deliveries.class).findByKey("agenda.post:" + summer.id())).isEmpty();
        work.tick();
        assertThat(work.get(Deliveries.class).findByKey("agenda.post:" + summer.id())).isPresent();
    }

    @Test
    void whereTheChairApprovesItWaitsForThat() {
        council.wantsTheChairToApprove();
        council.electsAChair();
        assertThat(coordinator.runs("agenda approve").says())
                .contains("godkänns av ordföranden", "Fråga " + Council.CHAIR, "Ingenting ändrades");
        council.itBecomes("2027-03-04");
        assertThat(council.posts()).hasSize(1);
        assertThat(council.lastPost()).contains("väntar på godkännande", "[Godkänn dagordningen]");
        assertThat(council.posts().get(0).post().mentions()).containsExactly("9006");
        assertThat(chair.presses(council.posts().get(0), "Visa dagordningen").says())
                .contains("Väntar sedan", "på att ordföranden godkänner", "[Godkänn dagordningen]");
        assertThat(chair.presses(council.posts().get(0), "Godkänn dagordningen").says()).contains("är godkänd");
        council.minutesPass(1);
        assertThat(council.posts()).hasSize(2);
        assertThat(council.lastPost()).contains("1. Mötet öppnas");
        assertThat(chair.presses(council.posts().get(0), "Godkänn dagordningen").says()).contains("godkändes redan");
        assertThat(coordinator.runs("agenda show").says()).contains("✓ Godkänd av " + Council.CHAIR);
    }

    @Test
    void whatIsApprovedAheadGoesOutWhenItsTimeComes() {
        council.wantsTheChairToApprove();
        council.electsAChair();
        chair.runs("agenda approve");
        council.minutesPass(1);
        assertThat(council.posts()).isEmpty();
        council.itBecomes("2027-03-04");
        assertThat(council.posts()).hasSize(1);
        assertThat(council.lastPost()).contains("1. Mötet öppnas");
    }

    @Test
    void whatIsChangedAfterItWasApprovedAndBeforeItGoesOutIsApprovedAgain() {
        council.wantsTheChairToApprove();
        council.electsAChair();
        chair.runs("agenda approve");
        coordinator.runs("agenda add", Map.of("title", "Vindkraft"));
        assertThat(chair.runs("agenda show").says()).contains("Väntar sedan", "[Godkänn dagordningen]");
        council.itBecomes("2027-03-04");
        assertThat(council.posts()).hasSize(1);
        assertThat(council.lastPost()).contains("väntar på godkännande");
        assertThat(chair.presses(council.posts().get(0), "Godkänn dagordningen").says()).contains("är godkänd");
        council.minutesPass(1);
        assertThat(council.lastPost()).contains("Vindkraft");
    }

    @Test
    void aChairWhoChangesWhatWasApprovedLeavesItToTheViceChair() {
        council.wantsTheChairToApprove();
        council.electsAChair();
        council.elects("Ledamot Timrå, majoritet", Role.VICE_CHAIR);
        chair.runs("agenda approve");
        chair.runs("agenda add", Map.of("title", "Vindkraft"));
        assertThat(chair.runs("agenda approve").says()).contains("Någon annan som får godkänna");
        assertThat(work.as("Ledamot Timrå, majoritet").in(SmallAssociation.COUNCIL_ROOM).runs("agenda approve").says())
                .contains("är godkänd");
    }

    @Test
    void aChairWhoIsAloneApprovesTheOwnChange() {
        council.wantsTheChairToApprove();
        council.electsAChair();
        chair.runs("agenda approve");
        chair.runs("agenda add", Map.of("title", "Vindkraft"));
        assertThat(chair.runs("agenda approve").says()).contains("är godkänd");
    }

    @Test
    void theOnlyCoordinatorApprovesTheOwnChangeWhileThereIsNoChair() {
        council.wantsTheChairToApprove();
        coordinator.runs("agenda approve");
        coordinator.runs("agenda add", Map.of("title", "Vindkraft"));
        assertThat(coordinator.runs("agenda approve").says()).contains("är godkänd");
    }

    @Test
    void whoPressesUnderAnAgendaThatHasChangedIsShownTheNewOne() {
        council.wantsTheChairToApprove();
        council.electsAChair();
        council.itBecomes("2027-03-04");
        var seen = chair.presses(council.posts().get(0), "Visa dagordningen");
        coordinator.runs("agenda add", Map.of("title", "Vindkraft"));
        var anew = seen.presses("Godkänn dagordningen");
        assertThat(anew.says()).contains("har ändrats sedan du såg den", "Vindkraft", "[Godkänn dagordningen]");
        council.minutesPass(5);
        assertThat(council.posts()).hasSize(1);
        assertThat(anew.presses("Godkänn dagordningen").says()).contains("är godkänd");
    }

    @Test
    void theChairIsRemindedOnceInWorkingHoursAndTheCoordinatorIsToldWithIt() {
        council.wantsTheChairToApprove();
        council.electsAChair();
        council.itBecomes("2027-03-04");
        assertThat(work.nextDue("agenda")).as("two days later is a Saturday").contains(Instant.parse("2027-03-08T07:00:00Z"));
        council.itBecomes("2027-03-06");
        assertThat(council.posts()).hasSize(1);
        council.itBecomes("2027-03-08");
        assertThat(council.posts()).hasSize(2);
        assertThat(council.lastPost()).contains("Påminnelse", "har väntat på godkännande sedan");
        assertThat(council.posts().get(1).post().mentions()).containsExactlyInAnyOrder("9006", "9002");
        council.itBecomes("2027-03-12");
        assertThat(council.posts()).hasSize(2);
    }

    @Test
    void afterItHasGoneOutAChangeIsToldAndTheAgendaSaysThatItWasApprovedBefore() {
        council.wantsTheChairToApprove();
        council.electsAChair();
        chair.runs("agenda approve");
        council.itBecomes("2027-03-04");
        coordinator.runs("agenda add", Map.of("title", "Vindkraft"));
        council.minutesPass(90);
        assertThat(council.lastPost()).contains("Vindkraft");
        assertThat(coordinator.runs("agenda show").says()).contains("✓ Godkänd av " + Council.CHAIR, "ändrats sedan den godkändes")
                .doesNotContain("Väntar");
    }

    @Test
    void withoutAChairTheCoordinatorApproves() {
        council.wantsTheChairToApprove();
        council.itBecomes("2027-03-04");
        assertThat(council.lastPost()).contains("Ingen ordförande är utsedd");
        assertThat(council.posts().get(0).post().mentions()).containsExactly("9002");
        assertThat(coordinator.runs("agenda approve").says()).contains("är godkänd");
        council.minutesPass(1);
        assertThat(council.posts()).hasSize(2);
    }

    @Test
    void approvalIsNotAskedForWhereNobodyWantsIt() {
        assertThat(coordinator.runs("agenda approve").says()).contains("utan att någon behöver godkänna");
    }

    @Test
    void aChangeWithinAnHourIsMadeInTheSamePost() {
        council.itBecomes("2027-03-04");
        coordinator.runs("agenda add", Map.of("title", "Vindkraft"));
        coordinator.runs("agenda add", Map.of("title", "Solceller"));
        council.minutesPass(10);
        assertThat(council.posts()).hasSize(1);
        assertThat(council.posts().get(0).edits()).isEqualTo(1);
        assertThat(council.lastPost()).contains("Vindkraft", "Solceller").doesNotContain("Ändrat sedan");
        coordinator.runs("agenda add", Map.of("title", "Vattenkraft"));
        council.minutesPass(10);
        assertThat(council.posts().get(0).edits()).isEqualTo(2);
    }

    @Test
    void aLaterChangeIsANewPostThatBeginsWithWhatChanged() {
        council.itBecomes("2027-03-04");
        council.minutesPass(61);
        coordinator.runs("agenda add", Map.of("title", "Vindkraft", "section", "Handlingsplaner"));
        chooses("Mötet öppnas").presses("↓ Senare");
        chooses("Klimat och energi").presses("Ändra ärendet").fillsIn(Map.of("minutes", "25"));
        chooses("Nästa möte").presses("Ta inte upp").fillsIn(Map.of("reason", "Redan bestämt"));
        council.minutesPass(1);
        assertThat(council.posts()).hasSize(2);
        assertThat(council.posts().get(0).edits()).isZero();
        assertThat(council.lastPost()).contains("Ändrat sedan förra utskicket:\n• Nytt ärende: Vindkraft\n"
                + "• Struket: Nästa möte\n• Flyttat: Val av ordförande\n• Ny tidsåtgång: Klimat och energi, 25 min");
        assertThat(council.posts().get(1).post().attachments()).hasSize(2);
        council.minutesPass(5);
        assertThat(council.posts()).hasSize(2);
    }

    @Test
    void aMeetingMovedAfterwardsIsToldInTheAgendaToo() {
        council.itBecomes("2027-03-04");
        council.minutesPass(90);
        work.get(Meetings.class).save(spring.movedTo(spring.startsAt().plus(Duration.ofHours(1)),
                spring.endsAt().plus(Duration.ofHours(1)), work.clock().instant()));
        council.minutesPass(1);
        assertThat(council.posts()).hasSize(2);
        assertThat(council.lastPost()).contains("• Ny tid: 18 mars 2027 10:00");
        council.minutesPass(5);
        assertThat(council.posts()).hasSize(2);
    }

    @Test
    void aChangeThatIsTakenBackIsNotTold() {
        council.itBecomes("2027-03-04");
        council.minutesPass(61);
        chooses("Mötet öppnas").presses("↓ Senare");
        chooses("Mötet öppnas").presses("↑ Tidigare");
        council.minutesPass(1);
        assertThat(council.posts()).hasSize(1);
    }

    @Test
    void whatChangedIsStillToldWhenSendingFailsOrItsAnswerIsLost() {
        council.itBecomes("2027-03-04");
        council.minutesPass(61);
        coordinator.runs("agenda add", Map.of("title", "Vindkraft"));
        work.chat().failNext(ChatFailure.Kind.LATER);
        work.chat().loseNextAnswer();
        council.minutesPass(1);
        council.minutesPass(10);
        council.minutesPass(10);
        assertThat(council.posts()).hasSize(2);
        assertThat(council.lastPost()).contains("• Nytt ärende: Vindkraft");
    }

    @Test
    void aCancelledMeetingGetsNoAgenda() {
        council.itBecomes("2027-03-03");
        work.clock().set(Instant.parse("2027-03-04T08:01:00Z"));
        work.get(Routines.class).tick("agenda");
        work.get(Meetings.class).save(spring.cancelled(null, work.clock().instant()));
        council.minutesPass(1);
        assertThat(council.posts()).isEmpty();
        assertThat(work.get(Deliveries.class).findByKey("agenda.post:" + spring.id()).map(Delivery::reason))
                .contains("agenda.skipped-cancelled");
    }

    private Heard chooses(String title) {
        var shown = coordinator.runs("agenda show");
        var item = work.get(AgendaItems.class)
                .findAllByMeetingIdOrderByPositionAscIdAsc(spring.id()).stream()
                .filter(one -> one.title().equals(title)).findFirst().orElseThrow();
        return shown.chooses(item.id());
    }
}
