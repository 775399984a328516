package se.budkavle.bot.feature.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.TargetMessage;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.HeldMeeting;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.SourceMessage;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.minutes.Decisions;

class DecisionFromMessageTest {

    private static final String COMMAND = "Make a decision";
    private static final String LINK = "https://chat.example/101/900";

    private final Workplace work = Workplace.fresh();
    private final HeldMeeting held = HeldMeeting.on(work, "2026-12-10", "Budget");
    private final TestUser coordinator = work.as("Samordnare miljö").in(SmallAssociation.COUNCIL_ROOM);

    @Test
    void theFormForADecisionContainsTheMessagesTextAndTheStoredDecisionLinksToTheMessage() {
        var form = on("Vi bygger tio platser");
        assertThat(text(form)).isEqualTo("Vi bygger tio platser");
        assertThat(decisions()).isEmpty();
        var card = form.fillsIn(Map.of("text", "Tio platser byggs"));
        assertThat(card.says())
                .contains("✓ Beslutet är sparat.", "Beslut: Tio platser byggs · meddelandet", "Mötet i stort");
        assertThat(decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.text()).isEqualTo("Tio platser byggs");
            assertThat(decision.meetingId()).isEqualTo(held.meeting().id());
            assertThat(decision.source()).isEqualTo(new SourceMessage(SmallAssociation.COUNCIL_ROOM, "900"));
        });
    }

    @Test
    void theSentMinutesStillLinkToTheMessageAfterTheDecisionWasEdited() {
        on("Vi bygger").fillsIn(Map.of("text", "Tio platser byggs"));
        var decision = decisions().get(0);
        coordinator
                .press(null, "minutes:entry:" + held.meeting().id(), List.of("DECISION " + decision.id()), Map.of())
                .fillsIn(Map.of("text", "Elva platser byggs"));
        work.restart();
        coordinator.runs("minutes").presses("Granska och skicka").confirms();
        assertThat(held.sentMinutes())
                .singleElement()
                .satisfies(post -> assertThat(post).contains("§ 1/2026 Elva platser byggs · meddelandet", LINK));
    }

    @Test
    void aDecisionFromAMessageBelongsToTheLatestMeetingAndNotToALaterEvent() {
        var now = work.clock().instant();
        var event = work.get(Meetings.class)
                .save(Meeting.plan(
                        HeldMeeting.COUNCIL,
                        "Hållbarhetsdagen",
                        now.plusSeconds(3600),
                        now.plusSeconds(7200),
                        held.meeting().venue(),
                        null,
                        now));
        work.get(JdbcTemplate.class).update("update meeting set kind = 'EVENT' where id = ?", event.id());
        work.clock().forward(Duration.ofHours(3));
        assertThat(coordinator.runs("minutes").says()).contains("Rådets möte").doesNotContain("Hållbarhetsdagen");
        assertThat(coordinator
                        .runs("minutes", Map.of("meeting", HeldMeeting.COUNCIL))
                        .says())
                .contains("Rådets möte")
                .doesNotContain("Hållbarhetsdagen");
        assertThat(coordinator
                        .runs("meeting attendance", Map.of("meeting", HeldMeeting.COUNCIL))
                        .says())
                .contains("Hållbarhetsdagen");
        on("Vi bygger").fillsIn(Map.of("text", "Tio platser byggs"));
        assertThat(decisions())
                .extracting(Decision::meetingId)
                .containsExactly(held.meeting().id());
        assertThat(coordinator.runs("minutes", Map.of("meeting", event.id())).says())
                .contains("Hållbarhetsdagen");
    }

    @Test
    void aFormThatIsSentTwiceStoresOneDecision() {
        var form = on("Vi bygger");
        form.fillsIn(Map.of("text", "Tio platser byggs"));
        form.fillsIn(Map.of("text", "Tio platser byggs"));
        assertThat(decisions()).hasSize(1);
    }

    @Test
    void aFormThatIsReopenedAfterARefusalStillLinksToItsMessage() {
        var refused = on("Vi bygger").fillsIn(Map.of("text", " "));
        assertThat(refused.says()).contains("Det står ingenting.");
        var again = coordinator.press(null, button(refused), List.of(), Map.of());
        again.fillsIn(Map.of("text", "Tio platser byggs"));
        assertThat(decisions())
                .extracting(Decision::source)
                .containsExactly(new SourceMessage(SmallAssociation.COUNCIL_ROOM, "900"));
    }

    @Test
    void inTheFormALongMessageIsCutToTheMaximumLengthOfADecision() {
        assertThat(text(on("x".repeat(4000)))).hasSize(Decision.LONGEST_TEXT);
    }

    @Test
    void markupAndMentionsInADecisionAreStoredUnchanged() {
        on("# @everyone **fet**").fillsIn(Map.of("text", "# @everyone **fet**"));
        assertThat(decisions()).extracting(Decision::text).containsExactly("# @everyone **fet**");
    }

    @Test
    void inAChannelWithoutANetworkTheRefusalNamesTheCommandThatOpensTheMinutes() {
        var elsewhere = work.as("Samordnare miljö").in(SmallAssociation.COMMON_ROOM);
        assertThat(elsewhere.runsOnMessage(COMMAND, message("Text")).says())
                .contains("Den här kanalen hör inte till något nätverk.", "/anteckningar");
    }

    @Test
    void onlyPeopleWhoMayWriteTheMinutesCanTurnAMessageIntoADecision() {
        var member = work.as("Ledamot Timrå, majoritet").in(SmallAssociation.COUNCIL_ROOM);
        var told = member.runsOnMessage(COMMAND, message("Text"));
        assertThat(told.reply().form()).isNull();
        assertThat(told.says()).contains("Samordnare miljö");
        var stranger = work.asStranger("Främling").in(SmallAssociation.COUNCIL_ROOM);
        assertThat(stranger.runsOnMessage(COMMAND, message("Text")).reply().form())
                .isNull();
    }

    @Test
    void aDecisionCannotBeAddedToSentMinutes() {
        on("Vi bygger").fillsIn(Map.of("text", "Tio platser byggs"));
        coordinator.runs("minutes").presses("Granska och skicka").confirms();
        var late = coordinator.runsOnMessage(COMMAND, message("En till"));
        assertThat(late.reply().form()).isNull();
        assertThat(late.says()).contains("Anteckningarna skickades");
    }

    @Test
    void aDecisionWithAnInvalidMessageIdIsNotStored() {
        var meeting = held.meeting().id();
        assertThat(coordinator
                        .press(
                                null,
                                "minutes:decided:" + meeting + ":-:101:" + "9".repeat(21),
                                List.of(),
                                Map.of("text", "Text"))
                        .says())
                .doesNotContain("sparat");
        assertThat(decisions()).isEmpty();
    }

    private List<Decision> decisions() {
        return work.get(Decisions.class)
                .findAllByMeetingIdOrderById(held.meeting().id());
    }

    private BotReply on(String text) {
        return coordinator.runsOnMessage(COMMAND, message(text));
    }

    private static TargetMessage message(String text) {
        return new TargetMessage("900", "8001", text);
    }

    private static String text(BotReply opened) {
        return opened.reply().form().fields().stream()
                .map(Form.Field::value)
                .findFirst()
                .orElseThrow();
    }

    private static String button(BotReply refused) {
        return refused.reply().rows().get(0).buttons().get(0).id();
    }
}
