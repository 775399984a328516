package se.budkavle.bot.feature.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.RememberingChat;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.directory.Networks;

class ReckoningTest {

    private static final String COUNCIL = "hallbarhetsradet";
    private static final String DUE = "2026-12-11";
    private static final Instant REMINDED = Instant.parse("2026-12-07T10:00:00Z");
    private static final Instant OVER = Instant.parse("2026-12-12T10:00:00Z");

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö");
    private final TestUser timra = work.as("Ledamot Timrå, majoritet");

    @BeforeEach
    void settlePlan() {
        SmallPlan.settle(work);
    }

    @Test
    void eachNetworkOfTheCoordinatorIsAskedInItsChannelWithoutMentions() {
        var shown = coordinator.runs("reckoning open", Map.of("due", DUE));
        assertThat(shown.says())
                .contains(
                        "Årsavstämning inför 2027 års plan",
                        "2 nätverk får frågorna: Hållbarhetsrådet, Nätverket för hållbar energi",
                        "• Ska vi fortsätta?",
                        "påminns en gång, 7 december 2026");
        assertThat(rows("reckoning")).isZero();
        assertThat(shown.confirms().says()).contains("öppnad för 2 nätverk");
        work.tick();
        work.tick();
        assertThat(council()).singleElement().satisfies(post -> {
            assertThat(work.says(post))
                    .contains("Årsavstämning inför 2027: Hållbarhetsrådet", "• Vad gav det?", "[Svara]");
            assertThat(post.post().mentions()).isEmpty();
        });
        assertThat(work.chat().postsIn(SmallAssociation.ENERGY_ROOM)).hasSize(1);
        assertThat(work.chat().postsIn(SmallAssociation.SOCIAL_ROOM)).isEmpty();
        assertThat(work.as("Förvaltare").runs("audit").says()).contains("öppnade ett nätverks årsavstämning");
    }

    @Test
    void aNetworkThatHasEndedIsNotReportedAsMissing() {
        opens();
        answers(timra, "CONTINUE", "Bättre upphandling", "");
        var networks = work.get(Networks.class);
        for (var id : List.of(COUNCIL, "hallbar-energi")) {
            networks.save(networks.findById(id).orElseThrow().ended(work.clock().instant()));
        }
        assertThat(timra.runs("reckoning show").says())
                .contains("1 av 1 nätverk har svarat", "Hållbarhetsrådet")
                .doesNotContain("Har inte svarat", "energi");
    }

    @Test
    void aMembersAnswerIsShownInThePostAndOnThePage() {
        opens();
        assertThat(timra.runs("reckoning show").says())
                .contains(
                        "0 av 2 nätverk har svarat", "Har inte svarat: Hållbarhetsrådet, Nätverket för hållbar energi");
        answers(timra, "CHANGE", "Bättre upphandling", "- Elbilar\n- Klimatdag");
        work.runUntil(work.clock().instant().plusSeconds(60));
        assertThat(work.says(council().get(0)))
                .contains("✓ Besvarad", "Ja, men på ett annat sätt", "Bättre upphandling", "• Elbilar\n• Klimatdag")
                .contains("[Ändra svaret]");
        var page = timra.runs("reckoning show");
        assertThat(page.says())
                .contains(
                        "1 av 2 nätverk har svarat",
                        "Ja: 0 · Ja, men på ett annat sätt: 1 · Nej: 0",
                        "Har inte svarat: Nätverket för hållbar energi",
                        "Hållbarhetsrådet: Ja, men på ett annat sätt · 2 förslag");
        assertThat(page.reply().attachments())
                .singleElement()
                .satisfies(file -> assertThat(file.name()).isEqualTo("arsavstamning-2027.docx"));
        assertThat(timra.inEnglish().runs("reckoning show").says())
                .contains("1 of 2 networks have answered", "Have not answered: Nätverket för hållbar energi");
    }

    @Test
    void aLaterAnswerReplacesTheEarlierOne() {
        opens();
        answers(timra, "CONTINUE", "Mycket", "");
        assertThat(answers(timra, "CONTINUE", "Mycket", "").says()).contains("Mycket", "Inget nytt");
        assertThat(rows("reckoning_answer")).isEqualTo(1);
        var stale = form(coordinator);
        assertThat(answers(timra, "END", "Lite", "").says()).contains("Svaret har ändrats en gång");
        assertThat(stale.fillsIn(Map.of("gave", "x".repeat(1001)))
                        .presses("Öppna formuläret igen")
                        .fillsIn(Map.of("gave", "Något annat"))
                        .says())
                .contains("Ledamot Timrå, majoritet har hunnit svara: ”Lite”");
        assertThat(rows("reckoning_answer")).isEqualTo(2);
        assertThat(timra.runs("reckoning show", Map.of("network", COUNCIL)).says())
                .contains("Nej", "Lite");
    }

    @Test
    void anAnswerWithATooLongProposalOrWithoutAChoiceIsRefused() {
        opens();
        var refused = answers(timra, "CONTINUE", "Mycket", "x".repeat(201));
        assertThat(refused.says()).contains("Varje rad får vara högst 200 tecken");
        assertThat(rows("reckoning_answer")).isZero();
        assertThat(answers(timra, "", "Mycket", "").says()).contains("Välj om nätverket ska fortsätta");
    }

    @Test
    void onlyNetworksWithoutAnAnswerAreReminded() {
        opens();
        work.tick();
        answers(timra, "CONTINUE", "Mycket", "");
        work.runUntil(REMINDED);
        assertThat(council()).hasSize(1);
        var energy = work.chat().postsIn(SmallAssociation.ENERGY_ROOM);
        assertThat(energy).hasSize(2);
        assertThat(work.says(energy.get(1))).contains("Påminnelse: årsavstämning inför 2027", "[Svara]");
        assertThat(energy.get(1).post().mentions()).containsExactlyInAnyOrder("9004", "9006");
        work.runUntil(OVER);
        assertThat(work.chat().postsIn(SmallAssociation.ENERGY_ROOM)).hasSize(2);
    }

    @Test
    void aPersonInTwoRemindedNetworksIsMentionedInOnlyOneReminder() {
        opens();
        work.runUntil(REMINDED);
        var reminders = List.of(
                council().get(1),
                work.chat().postsIn(SmallAssociation.ENERGY_ROOM).get(1));
        assertThat(reminders.stream().flatMap(one -> one.post().mentions().stream()))
                .containsExactlyInAnyOrder("9004", "9005", "9006");
    }

    @Test
    void peopleWithASeatCanAnswerUntilTheDeadlineAndTheCoordinatorEvenAfterIt() {
        opens();
        var id = id();
        assertThat(presses(work.as("Inbjuden Länsstyrelsen"), id).says()).contains("Bara de som har en plats");
        assertThat(presses(work.as("Socialchef Timrå"), id).says()).contains("Bara de som har en plats");
        assertThat(presses(work.asStranger("Främling"), id).reply().form()).isNull();
        assertThat(timra.runs("reckoning open", Map.of("due", DUE)).says()).doesNotContain("får frågorna");
        var late = form(timra);
        work.clock().set(OVER);
        assertThat(late.fillsIn(Map.of("going-on", "CONTINUE", "gave", "Mycket"))
                        .says())
                .contains("Sista svarsdagen", "Be samordnaren");
        assertThat(timra.runs("reckoning show", Map.of("network", COUNCIL)).says())
                .doesNotContain("[Svara]");
        assertThat(answers(coordinator, "CONTINUE", "Mycket", "").says()).contains("✓ Besvarad");
    }

    @Test
    void afterTheDeadlineTheCardAndThePostSayThatItHasPassed() {
        opens();
        work.runUntil(OVER);
        assertThat(timra.runs("reckoning show", Map.of("network", COUNCIL)).says())
                .contains("Inget svar har kommit", "Sista svarsdagen 11 december 2026", "har passerat")
                .doesNotContain("Inget svar än", "Svara senast", "[Svara]");
        assertThat(answers(coordinator, "CONTINUE", "Mycket", "").says())
                .contains("✓ Besvarad", "Sista svarsdagen 11 december 2026", "[Ändra svaret]")
                .doesNotContain("Svara senast");
        work.runUntil(work.clock().instant().plusSeconds(60));
        assertThat(work.says(council().get(0)))
                .contains("✓ Besvarad", "samordnaren kan fortfarande svara åt nätverket")
                .doesNotContain("Svara senast");
    }

    @Test
    void aSecondReckoningIsRefusedWhileOneIsOpen() {
        opens();
        assertThat(coordinator.runs("reckoning open", Map.of("due", DUE)).says())
                .contains("har redan fått frågorna inför 2027 års plan");
        assertThat(work.as("Förvaltare")
                        .runs("reckoning open", Map.of("due", DUE))
                        .says())
                .contains("Ett nätverk får frågorna: Socialchefsnätverket", "2 nätverk har redan fått frågorna");
        assertThat(work.as("Samordnare social")
                        .runs("reckoning open", Map.of("due", "2026-11-20"))
                        .says())
                .contains("har passerat");
        assertThat(coordinator
                        .runs("reckoning open", Map.of("due", DUE, "networks", "socialchefer"))
                        .says())
                .contains("Fråga Samordnare social");
    }

    @Test
    void aNetworkWithoutAChannelIsMentionedInThePreviewAndItsCoordinatorCanAnswer() {
        work.get(JdbcTemplate.class).update("update network set channel_id = null where id = ?", COUNCIL);
        var shown = coordinator.runs("reckoning open", Map.of("due", DUE, "networks", COUNCIL));
        assertThat(shown.says()).contains("Ett nätverk har ingen kanal").doesNotContain("påminn");
        shown.confirms();
        work.tick();
        assertThat(work.chat().posts()).isEmpty();
        var card =
                coordinator.runs("reckoning show", Map.of("network", COUNCIL)).presses("Svara");
        assertThat(card.fillsIn(Map.of("going-on", "END", "gave", "Lite")).says())
                .contains("✓ Besvarad");
    }

    @Test
    void theReckoningOfAClosedNetworkIsShownOnlyToItsMembers() {
        work.as("Samordnare social").runs("reckoning open", Map.of("due", DUE)).confirms();
        var networks = work.get(Networks.class);
        networks.save(networks.findById("socialchefer").orElseThrow().closed(true));
        assertThat(timra.runs("reckoning show").says()).contains("Ingen årsavstämning inför 2027");
        assertThat(timra.runs("reckoning show", Map.of("network", "socialchefer"))
                        .says())
                .doesNotContain("Inget svar än");
        assertThat(presses(timra, work.get(JdbcTemplate.class).queryForObject("select id from reckoning", String.class))
                        .reply()
                        .form())
                .isNull();
        assertThat(work.as("Socialchef Timrå").runs("reckoning show").says()).contains("0 av 1 nätverk har svarat");
    }

    @Test
    void theAnswersAreProposedForTheNewPlan() {
        opens();
        answers(timra, "CONTINUE", "Mycket", "Elbilar\nRådet möts\nKlimatdag");
        var administrator = work.as("Förvaltare");
        var shown = administrator.runs("plan roll");
        assertThat(shown.says())
                .contains(
                        "2 förslag från nätverkens årsavstämning",
                        "M2.1 Elbilar (Hållbarhetsrådet)",
                        "M2.2 Klimatdag (Hållbarhetsrådet)",
                        "[Börja planen för 2027 med förslagen]",
                        "[Börja planen för 2027]")
                .doesNotContain("Rådet möts (");
        shown.confirms();
        assertThat(plan("2027"))
                .contains(
                        "M2.1 Elbilar hallbarhetsradet",
                        "M2.2 Klimatdag hallbarhetsradet",
                        "M1.1 Klimatplan i varje kommun hallbarhetsradet");
        assertThat(work.get(JdbcTemplate.class)
                        .queryForObject("select title from goal where id = '2027-M2'", String.class))
                .isEqualTo("Förslag från nätverkens årsavstämning");
    }

    @Test
    void aPlanBegunWithoutTheProposalsContainsNoneAndChangedProposalsArePreviewedFirst() {
        opens();
        answers(timra, "CONTINUE", "Mycket", "Elbilar");
        var shown = work.as("Förvaltare").runs("plan roll");
        answers(timra, "CONTINUE", "Mycket", "Elcyklar");
        var again = shown.presses("Börja planen för 2027");
        assertThat(again.says()).contains("M2.1 Elcyklar");
        again.confirms();
        assertThat(plan("2027")).hasSize(4).noneMatch(line -> line.startsWith("M2"));
    }

    @Test
    void anExtendedDeadlineIsAnnouncedOnceToNetworksWithoutAnAnswer() {
        opens();
        work.tick();
        work.tick();
        answers(timra, "CONTINUE", "Mycket", "");
        var shown = coordinator.runs("reckoning extend", Map.of("due", "2026-12-18"));
        assertThat(shown.says())
                .contains(
                        "Längre tid att svara inför 2027 års plan",
                        "2 nätverk får längre tid: Hållbarhetsrådet, Nätverket för hållbar energi",
                        "Svara senast 18 december 2026",
                        "Ett nätverk som inte har svarat får ett inlägg till: Nätverket för hållbar energi",
                        "[Förläng]");
        work.runUntil(work.clock().instant().plusSeconds(60));
        assertThat(work.says(council().get(0))).contains("Svara senast 11 december 2026");
        assertThat(shown.confirms().says())
                .contains("Inför 2027 års plan har 2 nätverk nu tid att svara till 18 december 2026");
        assertThat(shown.confirms().says()).contains("Inget görs en gång till.");
        work.runUntil(work.clock().instant().plusSeconds(60));
        assertThat(council())
                .singleElement()
                .satisfies(post -> assertThat(work.says(post)).contains("Svara senast 18 december 2026"));
        assertThat(energy()).hasSize(2);
        assertThat(work.says(energy().get(0)))
                .contains("Svara senast 18 december 2026")
                .doesNotContain("förlängd");
        assertThat(work.says(energy().get(1)))
                .contains("Svarstiden är förlängd.", "Svara senast 18 december 2026", "[Svara]");
        assertThat(energy().get(1).post().mentions()).isEmpty();
        work.runUntil(REMINDED.plus(Duration.ofDays(3)));
        assertThat(energy()).hasSize(2);
        work.runUntil(OVER.plus(Duration.ofDays(3)));
        assertThat(energy()).hasSize(3);
        assertThat(work.says(energy().get(2))).contains("Påminnelse", "Svara senast 18 december 2026");
        assertThat(council()).hasSize(1);
        assertThat(work.as("Förvaltare").runs("audit").says()).contains("förlängde ett nätverks årsavstämning");
    }

    @Test
    void aNetworkThatWasRemindedIsNotRemindedAgainAfterAnExtension() {
        opens();
        work.runUntil(REMINDED);
        assertThat(energy()).hasSize(2);
        coordinator.runs("reckoning extend", Map.of("due", "2026-12-18")).confirms();
        work.runUntil(Instant.parse("2026-12-19T10:00:00Z"));
        assertThat(energy()).hasSize(3);
        assertThat(work.says(energy().get(2))).contains("Svarstiden är förlängd.");

        work.clock().set(Instant.parse("2026-12-19T21:00:00Z"));
        work.as("Samordnare social")
                .runs("reckoning open", Map.of("due", "2027-01-15"))
                .confirms();
        work.as("Samordnare social")
                .runs("reckoning extend", Map.of("due", "2027-01-22"))
                .confirms();
        work.runUntil(Instant.parse("2026-12-22T10:00:00Z"));
        assertThat(work.chat().postsIn(SmallAssociation.SOCIAL_ROOM))
                .singleElement()
                .satisfies(post -> assertThat(work.says(post))
                        .contains("Svara senast 22 januari 2027")
                        .doesNotContain("förlängd"));
    }

    @Test
    void anExtensionToAnEarlierOrPastDeadlineOrOfAnotherCoordinatorsNetworkIsRefused() {
        assertThat(coordinator.runs("reckoning extend", Map.of("due", DUE)).says())
                .contains("har ingen årsavstämning");
        assertThat(coordinator.runs("reckoning withdraw").says()).contains("har ingen årsavstämning");
        opens();
        assertThat(coordinator.runs("reckoning extend", Map.of("due", DUE)).says())
                .contains("Inget av nätverken har en sista svarsdag före 11 december 2026");
        assertThat(work.as("Samordnare social")
                        .runs("reckoning extend", Map.of("due", "2026-12-18", "networks", COUNCIL))
                        .says())
                .contains("Fråga Samordnare miljö");
        assertThat(work.as("Samordnare social")
                        .runs("reckoning withdraw", Map.of("networks", COUNCIL))
                        .says())
                .contains("Fråga Samordnare miljö");
        work.clock().set(Instant.parse("2026-12-20T10:00:00Z"));
        assertThat(coordinator
                        .runs("reckoning extend", Map.of("due", "2026-12-18"))
                        .says())
                .contains("18 december 2026", "har passerat");
        assertThat(coordinator
                        .runs("reckoning extend", Map.of("due", "2026-12-23"))
                        .confirms()
                        .says())
                .contains("nu tid att svara till 23 december 2026");
        assertThat(answers(timra, "CONTINUE", "Mycket", "").says()).contains("✓ Besvarad");
    }

    @Test
    void aWithdrawnReckoningAcceptsNoAnswersButCanBeOpenedAgain() {
        opens();
        work.tick();
        work.tick();
        var post = council().get(0);
        var open = form(timra);
        answers(timra, "CONTINUE", "Mycket", "Elbilar");
        var shown = coordinator.runs("reckoning withdraw");
        assertThat(shown.says())
                .contains(
                        "Dra tillbaka årsavstämningen inför 2027 års plan",
                        "2 nätverk: Hållbarhetsrådet, Nätverket för hållbar energi",
                        "Ett har svarat.",
                        "[Dra tillbaka]");
        assertThat(shown.confirms().says())
                .contains("Årsavstämningen inför 2027 års plan är tillbakadragen för 2 nätverk.");
        work.restart();
        assertThat(timra.presses(post, "Svara").says()).contains("Årsavstämningen drogs tillbaka 23 november 2026");
        assertThat(open.fillsIn(Map.of("going-on", "END", "gave", "Lite")).says())
                .contains("drogs tillbaka");
        work.runUntil(REMINDED);
        assertThat(council()).hasSize(1);
        assertThat(energy()).hasSize(1);
        assertThat(work.says(council().get(0)))
                .contains("Årsavstämningen är tillbakadragen. Det finns inget att svara på.")
                .doesNotContain("[", "Mycket");
        assertThat(timra.runs("reckoning show").says()).contains("Ingen årsavstämning har öppnats.");
        assertThat(work.as("Förvaltare").runs("plan roll").says()).doesNotContain("Elbilar");
        assertThat(rows("reckoning_answer")).isEqualTo(1);

        coordinator
                .runs("reckoning open", Map.of("due", "2026-12-18", "networks", COUNCIL))
                .confirms();
        work.runUntil(REMINDED.plusSeconds(60));
        assertThat(council()).hasSize(2);
        assertThat(work.says(council().get(1))).contains("Svara senast 18 december 2026", "[Svara]");
        assertThat(timra.runs("reckoning show").says()).contains("0 av 1 nätverk har svarat");
        assertThat(work.as("Förvaltare").runs("audit").says()).contains("drog tillbaka ett nätverks årsavstämning");
    }

    @Test
    void aPostThatIsQueuedWhenTheReckoningIsWithdrawnIsNotSent() {
        work.clock().set(Instant.parse("2026-11-23T21:00:00Z"));
        opens();
        coordinator.runs("reckoning withdraw", Map.of("networks", COUNCIL)).confirms();
        work.runUntil(OVER);
        assertThat(council()).isEmpty();
        assertThat(energy()).hasSize(2);
    }

    @Test
    void theAnswerButtonStillWorksAfterTheBotRestarts() {
        opens();
        work.tick();
        work.tick();
        var post = council().get(0);
        work.restart();
        var form = timra.presses(post, "Svara");
        assertThat(form.fillsIn(Map.of("going-on", "CONTINUE", "gave", "**Fett** @everyone"))
                        .says())
                .contains("✓ Besvarad");
    }

    private void opens() {
        coordinator.runs("reckoning open", Map.of("due", DUE)).confirms();
    }

    private BotReply answers(TestUser who, String goingOn, String gave, String takesUp) {
        return form(who).fillsIn(new HashMap<>(Map.of("going-on", goingOn, "gave", gave, "takes-up", takesUp)));
    }

    private BotReply form(TestUser who) {
        return presses(who, id());
    }

    private static BotReply presses(TestUser who, String id) {
        return who.press(null, "reckoning:answer:" + id, List.of(), Map.of());
    }

    private String id() {
        return work.get(JdbcTemplate.class)
                .queryForObject(
                        "select id from reckoning where network_id = ? and withdrawn_at is null",
                        String.class,
                        COUNCIL);
    }

    private List<RememberingChat.Posted> energy() {
        return work.chat().postsIn(SmallAssociation.ENERGY_ROOM);
    }

    private List<RememberingChat.Posted> council() {
        return work.chat().postsIn(SmallAssociation.COUNCIL_ROOM);
    }

    private List<String> plan(String year) {
        return work.get(JdbcTemplate.class)
                .queryForList(
                        "select code || ' ' || title || ' ' || network_id from activity where plan_id = ?",
                        String.class,
                        year);
    }

    private int rows(String table) {
        return work.get(JdbcTemplate.class).queryForObject("select count(*) from " + table, Integer.class);
    }
}
