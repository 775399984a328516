package se.budkavle.bot.feature.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.budkavle.bot.chat.ChatFailure;
import se.budkavle.bot.delivery.NetworkChannelLinker;
import se.budkavle.bot.testing.AlsoOnPostgres;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.ConcurrentActions;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.RememberingChat.Posted;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.NewId;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.round.ActivityState;
import se.budkavle.storage.round.Answer;
import se.budkavle.storage.round.Answers;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Rounds;

class RoundTest {

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö").in(SmallAssociation.COMMON_ROOM);
    private final TestUser timra = work.as("Ledamot Timrå, majoritet");

    @BeforeEach
    void settlePlan() {
        SmallPlan.settle(work);
    }

    @Test
    void aRoundIsPostedOnceInEachNetworkAndMentionsOnlyTheRespondents() {
        assertThat(open().says()).contains("Statusrundan T3 2026 är öppen", "5 frågor till", "i 2 nätverk");
        work.tick();
        work.tick();
        var council = onlyPostIn(SmallAssociation.COUNCIL_ROOM);
        // The message mentions Timrå's two members, who are asked about activity M1.1, but no guests. Sundsvall has no
        // member. Activity M1.2 is asked of the coordinator only.
        assertThat(council.post().mentions()).containsExactlyInAnyOrder("9004", "9005");
        assertThat(work.says(council)).startsWith("Statusrunda T3 2026 · Hållbarhetsrådet · svara senast ");
        assertThat(work.says(council))
                .contains(
                        "En aktivitet. 2 svar behövs, 2 personer kan svara",
                        "M1.1 Klimatplan i varje kommun",
                        "[Svara]")
                .doesNotContain("M1.2");
        // The message in this channel does not mention Timrå's member, because the message in the council's channel
        // already did. The button in that message shows the questions of all networks.
        assertThat(onlyPostIn(SmallAssociation.ENERGY_ROOM).post().mentions()).containsExactly("9006");
        assertThat(work.chat().postsIn(SmallAssociation.SOCIAL_ROOM)).isEmpty();
    }

    @Test
    @AlsoOnPostgres
    void thePostShowsTheNumberOfAnswersUntilTheRoundCloses() {
        open();
        begin(timra).presses("🟢 enligt plan").presses("☑️ klar");
        var energy = onlyPostIn(SmallAssociation.ENERGY_ROOM);
        assertThat(work.says(energy)).doesNotContain("kommit in");
        begin(work.as("Ledamot Sundsvall, majoritet")).presses("🟢 enligt plan");
        work.tick();
        work.tick();
        energy = onlyPostIn(SmallAssociation.ENERGY_ROOM);
        assertThat(energy.edits()).isEqualTo(1);
        assertThat(work.says(energy)).contains("2 av 2 svar har kommit in", "[Svara]");
        assertThat(work.says(onlyPostIn(SmallAssociation.COUNCIL_ROOM))).contains("1 av 2 svar har kommit in");
        coordinator.runs("round close");
        work.tick();
        for (var room : List.of(SmallAssociation.ENERGY_ROOM, SmallAssociation.COUNCIL_ROOM)) {
            var closed = onlyPostIn(room);
            assertThat(work.says(closed))
                    .contains("Avslutad: statusrunda T3 2026", "Rundan stängde", "svar har kommit in, från")
                    .doesNotContain("[Svara]", "påminns");
            assertThat(closed.post().mentions()).isEmpty();
        }
    }

    @Test
    void thePostOfARoundClosedWithoutAnswersNamesNobody() {
        open();
        work.tick();
        coordinator.runs("round close");
        work.tick();
        assertThat(work.says(onlyPostIn(SmallAssociation.ENERGY_ROOM))).contains("0 av 2 svar har kommit in.");
    }

    @Test
    void aPersonWhoIsAwayIsNotMentionedButTheirStandInIs() {
        timra.runs("absence set", Map.of("from", "idag", "until", "+30"));
        work.as("Ledamot Sundsvall, majoritet")
                .runs(
                        "absence set",
                        Map.of(
                                "from",
                                "idag",
                                "until",
                                "+30",
                                "stand-in",
                                work.as("Förvaltare").account()));
        open();
        work.tick();
        assertThat(onlyPostIn(SmallAssociation.ENERGY_ROOM).post().mentions()).containsExactly("9001");
    }

    @Test
    @AlsoOnPostgres
    void theAnswerButtonShowsAllUnansweredQuestionsInAllNetworksOneAfterAnother() {
        open();
        var first = begin(timra);
        assertThat(first.says())
                .contains(
                        "1 svar kvar här, 2 i allt · Nätverket för hållbar energi",
                        "M1.3 Energikartor",
                        "gäller Timrå");
        var second = first.presses("🟢 enligt plan");
        assertThat(second.says()).contains("✓ Sparat: M1.3 🟢 enligt plan", "1 svar kvar · Hållbarhetsrådet", "M1.1");
        assertThat(second.presses("☑️ klar").says()).contains("Alla 2 frågor är besvarade");
        assertThat(timra.runs("status").says()).contains("Alla 2 frågor är besvarade");
    }

    @Test
    @AlsoOnPostgres
    void theAnswerButtonShowsTheQuestionsOfItsChannelsNetworkFirst() {
        open();
        work.tick();
        var council = timra.presses(onlyPostIn(SmallAssociation.COUNCIL_ROOM), "Svara");
        assertThat(council.says()).contains("1 svar kvar här, 2 i allt · Hållbarhetsrådet");
        assertThat(council.presses("🟢 enligt plan").says()).contains("1 svar kvar · Nätverket för hållbar energi");
        assertThat(timra.presses(onlyPostIn(SmallAssociation.COUNCIL_ROOM), "Svara")
                        .says())
                .contains("1 svar kvar · Nätverket för hållbar energi");
    }

    @Test
    void oneRepresentativesAnswerCountsForTheOrganisation() {
        open();
        begin(timra).presses("🟢 enligt plan").presses("☑️ klar");
        assertThat(begin(work.as("Ledamot Timrå, opposition"))
                        .presses("Se eller rätta svaren")
                        .says())
                .contains("Ledamot Timrå, majoritet");
    }

    @Test
    void anOrganisationsOfficialIsAskedInsteadOfItsElectedMembers() {
        var official = appoint("Miljöstrateg Timrå", "timra", Role.MEMBER, PoliticalSide.NONE);
        open();
        work.tick();
        assertThat(onlyPostIn(SmallAssociation.COUNCIL_ROOM).post().mentions())
                .contains("9020")
                .doesNotContain("9004", "9005");
        assertThat(work.as("Ledamot Timrå, opposition").runs("status").says()).contains("Ingenting väntar");
        assertThat(work.as("Ledamot Timrå, majoritet").runs("status").says())
                .contains("en fråga kvar")
                .doesNotContain("Hållbarhetsrådet");
        assertThat(work.as("Miljöstrateg Timrå").runs("status").says()).contains("Hållbarhetsrådet");
        work.get(Memberships.class).save(official.released(LocalDate.of(2026, 11, 23)));
        assertThat(work.as("Ledamot Timrå, opposition").runs("status").says()).contains("Hållbarhetsrådet");
    }

    @Test
    void substitutesAndGuestsAreNeverAsked() {
        appoint("Ersättare Timrå", "timra", Role.SUBSTITUTE, PoliticalSide.MAJORITY);
        open();
        work.tick();
        assertThat(onlyPostIn(SmallAssociation.COUNCIL_ROOM).post().mentions()).doesNotContain("9007", "9020");
        assertThat(work.as("Ersättare Timrå").runs("status").says()).contains("Ingenting väntar");
        assertThat(work.as("Inbjuden Länsstyrelsen").runs("status").says()).contains("Ingenting väntar");
    }

    @Test
    void onlyTheOrganisationsContactPersonForTheActivityIsAsked() {
        appoint("Miljöstrateg Timrå", "timra", Role.MEMBER, PoliticalSide.NONE);
        var named = Map.<String, Object>of(
                "activity",
                "M1.1",
                "organisation",
                "Timrå",
                "person",
                work.as("Någon utan uppdrag").account());
        assertThat(coordinator.runs("plan contact", named).says()).contains("nu svarar Någon utan uppdrag för Timrå");
        open();
        work.tick();
        assertThat(onlyPostIn(SmallAssociation.COUNCIL_ROOM).post().mentions())
                .contains("9010")
                .doesNotContain("9004", "9005", "9020");
        assertThat(work.as("Miljöstrateg Timrå").runs("status").says()).contains("Ingenting väntar");
        assertThat(work.as("Någon utan uppdrag").runs("status").presses("Svara").says())
                .contains("gäller Timrå");
        assertThat(coordinator.runs("round show").chooses("hallbarhetsradet").says())
                .contains("M1.1 ❔ svar saknas · Timrå");
        coordinator.runs("round close");
        assertThat(coordinator
                        .runs("plan contact", Map.of("activity", "M1.1", "organisation", "Timrå"))
                        .says())
                .contains("ingen särskild kontakt");
        assertThat(coordinator
                        .runs("plan contact", Map.of("activity", "M1.2", "organisation", "Timrå"))
                        .says())
                .contains("besvaras inte av organisationer");
        assertThat(timra.runs("plan contact", named).says()).contains("bara samordnare");
    }

    @Test
    void theOfficialsAreAskedIfTheContactPersonsRolesHaveEnded() {
        var opposition = work.as("Ledamot Timrå, opposition");
        coordinator.runs(
                "plan contact", Map.of("activity", "M1.3", "organisation", "Timrå", "person", opposition.account()));
        coordinator.runs(
                "network release",
                Map.of("network", "hallbarhetsradet", "account", opposition.account(), "role", "MEMBER"));
        open();
        assertThat(begin(timra).says()).contains("1 svar kvar här, 2 i allt");
        assertThat(onlyPostIn(SmallAssociation.ENERGY_ROOM).post().mentions()).containsExactly("9006");
        assertThat(opposition.runs("status").says()).contains("Ingenting väntar");
    }

    private Membership appoint(String name, String organisation, Role role, PoliticalSide faction) {
        var person = work.get(People.class).save(Person.of(name, organisation, "9020", MovableClock.START));
        return work.get(Memberships.class)
                .save(Membership.appointed(
                        "hallbarhetsradet",
                        person,
                        organisation,
                        role,
                        faction,
                        LocalDate.of(2026, 1, 1),
                        null,
                        null,
                        MovableClock.START));
    }

    @Test
    @AlsoOnPostgres
    void theSecondPersonWhoAnswersSeesTheFirstAnswerBeforeChangingIt() {
        open();
        work.tick();
        var council = onlyPostIn(SmallAssociation.COUNCIL_ROOM);
        var other = work.as("Ledamot Timrå, opposition");
        var card = other.presses(council, "Svara");
        begin(timra).presses("🟢 enligt plan").presses("🟢 enligt plan");
        var asked = card.presses("☑️ klar");
        assertThat(asked.says()).contains("Ledamot Timrå, majoritet svarade nyss på M1.1; ändra?", "🟢 enligt plan");
        assertThat(answers()).extracting(Answer::state).doesNotContain(ActivityState.DONE);
        assertThat(asked.presses("Behåll svaret").says()).contains("Ditt svar nu", "Ledamot Timrå, majoritet");
        asked.presses("Ändra till ☑️ klar");
        assertThat(answers()).extracting(Answer::state).contains(ActivityState.DONE);
        assertThat(card.presses("⚠️ risk för avvikelse").reply().form()).isNotNull();
    }

    @Test
    @AlsoOnPostgres
    void ifTwoPeopleAnswerSimultaneouslyTheSecondIsShownTheFirstAnswer() throws Exception {
        open();
        work.tick();
        var council = onlyPostIn(SmallAssociation.COUNCIL_ROOM);
        var first = begin(timra).presses("🟢 enligt plan");
        var second = work.as("Ledamot Timrå, opposition").presses(council, "Svara");
        var said =
                ConcurrentActions.all(List.of(() -> first.presses("🟢 enligt plan"), () -> second.presses("☑️ klar")))
                        .stream()
                        .map(BotReply::says)
                        .toList();
        assertThat(said)
                .filteredOn(text -> text.contains("✓ Sparat: M1.1"))
                .as("%s", said)
                .hasSize(1);
        assertThat(said)
                .filteredOn(text -> text.contains("svarade nyss på M1.1; ändra?"))
                .hasSize(1);
    }

    @Test
    @AlsoOnPostgres
    void pressingTheButtonUnchangedWhileAnotherPersonAnswersIsNotReportedAsStored() throws Exception {
        open();
        begin(timra).presses("🟢 enligt plan").presses("🟢 enligt plan");
        coordinator.runs("round close");
        work.clock().forward(Duration.ofDays(1));
        coordinator
                .runs("round open", Map.of("period", "Q4 2026", "due", "+14"))
                .confirms();
        work.tick();
        var posted = work.chat().postsIn(SmallAssociation.COUNCIL_ROOM);
        var council = posted.get(posted.size() - 1);
        var first = work.as("Ledamot Timrå, opposition").presses(council, "Svara");
        var second = timra.presses(council, "Svara");
        var said = ConcurrentActions.all(List.of(() -> first.presses("☑️ klar"), () -> second.presses("Oförändrat")));
        assertThat(said.get(0).says() + said.get(1).says()).containsOnlyOnce("✓ Sparat: M1.1");
    }

    @Test
    void aFormOpenedBeforeAnotherPersonsAnswerDoesNotReplaceTheAnswerUnseen() {
        open();
        work.tick();
        var form = work.as("Ledamot Timrå, opposition")
                .presses(onlyPostIn(SmallAssociation.COUNCIL_ROOM), "Svara")
                .presses("🟥 avvikelse");
        begin(timra).presses("🟢 enligt plan").presses("🟢 enligt plan");
        var refused = form.fillsIn(Map.of("cause", "Ingen personal", "measure", "Vi anställer"));
        assertThat(refused.says())
                .contains("Ledamot Timrå, majoritet svarade nyss: 🟢 enligt plan", "inte sparat", "Ingen personal");
        assertThat(answers()).extracting(Answer::state).containsOnly(ActivityState.ON_TRACK);
        var again = refused.presses("Öppna formuläret igen");
        assertThat(again.says()).contains("Läge: OFF_TRACK", "Orsak: Ingen personal");
        assertThat(again.fillsIn(Map.of()).says()).contains("✓ Sparat: M1.1 🟥 avvikelse");
    }

    @Test
    void aCommentBegunBeforeAnotherPersonsAnswerIsNotAddedToThatAnswerUnseen() {
        open();
        var other = work.as("Ledamot Timrå, opposition");
        work.tick();
        var comment = other.presses(onlyPostIn(SmallAssociation.COUNCIL_ROOM), "Svara")
                .presses("🟢 enligt plan")
                .presses("Se eller rätta svaren")
                .presses("Kommentera");
        begin(timra)
                .presses("🟢 enligt plan")
                .presses("Se eller rätta svaren")
                .presses("Nästa →")
                .presses("☑️ klar");
        assertThat(answers()).extracting(Answer::state).contains(ActivityState.DONE);
        var refused = comment.fillsIn(Map.of("comment", "Beslut i mars"));
        assertThat(refused.says()).contains("Ledamot Timrå, majoritet svarade nyss: ☑️ klar", "Beslut i mars");
        assertThat(answers()).extracting(Answer::comment).containsOnlyNulls();
        refused.presses("Öppna formuläret igen").fillsIn(Map.of());
        assertThat(answers())
                .filteredOn(answer -> answer.comment() != null)
                .singleElement()
                .satisfies(answer -> assertThat(answer.state()).isEqualTo(ActivityState.DONE));
    }

    @Test
    void pressingTheButtonUnchangedAfterAnotherPersonsAnswerShowsThatAnswer() {
        open();
        begin(timra).presses("🟢 enligt plan").presses("🟢 enligt plan");
        coordinator.runs("round close");
        coordinator
                .runs("round open", Map.of("period", "T1 2027", "due", "+14"))
                .confirms();
        work.tick();
        var council = work.chat().postsIn(SmallAssociation.COUNCIL_ROOM);
        var card = work.as("Ledamot Timrå, opposition").presses(council.get(council.size() - 1), "Svara");
        timra.presses(council.get(council.size() - 1), "Svara").presses("☑️ klar");
        assertThat(card.presses("Oförändrat").says())
                .contains("Ditt svar nu", "☑️ klar", "Ledamot Timrå, majoritet")
                .doesNotContain("✓ Sparat");
    }

    @Test
    void theFormForDeviationsStoresCauseMeasureAndHelp() {
        open();
        var form = begin(timra).presses("🟥 avvikelse");
        var next = form.fillsIn(Map.of("cause", "Ingen personal", "measure", "Vi anställer", "help", "En jurist"));
        assertThat(next.says()).contains("✓ Sparat: M1.3 🟥 avvikelse");
        var answer = answers().get(0);
        assertThat(answer.state()).isEqualTo(ActivityState.OFF_TRACK);
        assertThat(List.of(answer.cause(), answer.measure(), answer.help()))
                .containsExactly("Ingen personal", "Vi anställer", "En jurist");
    }

    @Test
    void aFormWithoutAMeasureIsRefusedAndItsTextReturned() {
        open();
        assertThat(begin(timra)
                        .presses("⚠️ risk för avvikelse")
                        .fillsIn(Map.of("cause", "Ingen personal"))
                        .says())
                .contains("behövs både orsak och åtgärd", "Ingen personal");
        assertThat(answers()).isEmpty();
    }

    @Test
    void aFormThatCouldNotBeStoredIsOpenedAgainFilledIn() {
        open();
        var refused = begin(timra)
                .presses("⚠️ risk för avvikelse")
                .fillsIn(Map.of("cause", "Ingen personal", "help", "En jurist"));
        assertThat(refused.says()).contains("behövs både orsak och åtgärd", "⚠️ risk för avvikelse", "Ingen personal");
        var again = refused.presses("Öppna formuläret igen");
        assertThat(again.says()).contains("Läge: AT_RISK", "Orsak: Ingen personal", "Hjälp som behövs: En jurist");
        again.fillsIn(Map.of("measure", "Vi anställer"));
        assertThat(answers())
                .singleElement()
                .satisfies(answer -> assertThat(List.of(answer.cause(), answer.measure(), answer.help()))
                        .containsExactly("Ingen personal", "Vi anställer", "En jurist"));
    }

    @Test
    void anotherPersonsRefusedFormCannotBeOpened() {
        open();
        var refused = begin(timra).presses("⚠️ risk för avvikelse").fillsIn(Map.of("cause", "Ingen personal"));
        var button = refused.reply().rows().get(0).buttons().get(0).id();
        assertThat(work.as("Ledamot Timrå, opposition")
                        .press(null, button, List.of(), Map.of())
                        .reply()
                        .form())
                .isNull();
    }

    @Test
    void anotherStateCanBeChosenInTheFormForDeviations() {
        open();
        var form = begin(timra).presses("🟥 avvikelse");
        form.fillsIn(Map.of("state", "DONE", "comment", "Klart före tiden"));
        assertThat(answers()).singleElement().satisfies(answer -> {
            assertThat(answer.state()).isEqualTo(ActivityState.DONE);
            assertThat(answer.comment()).isEqualTo("Klart före tiden");
        });
    }

    @Test
    void aFormForAClosedRoundCannotBeOpened() {
        open();
        var sheet = begin(timra);
        coordinator.runs("round close");
        assertThat(sheet.presses("🟥 avvikelse").reply().form()).isNull();
    }

    @Test
    void aFormSubmittedAfterTheRoundHasClosedStoresNothing() {
        open();
        var form = begin(timra).presses("⚠️ risk för avvikelse");
        work.clock().forward(Duration.ofDays(30));
        assertThat(form.fillsIn(Map.of("cause", "Sent svar", "measure", "Ingen"))
                        .says())
                .contains("stängde", "Sent svar", "finns kvar här");
        assertThat(answers()).isEmpty();
    }

    @Test
    @AlsoOnPostgres
    void aCorrectedAnswerIsStoredAsANewRevisionBesideTheEarlierOne() {
        open();
        begin(timra).presses("🟢 enligt plan");
        var again = timra.runs("status").presses("Svara").presses("← Föregående");
        assertThat(again.says()).contains("Ditt svar nu");
        again.presses("☑️ klar");
        assertThat(answers()).extracting(Answer::state).containsExactly(ActivityState.ON_TRACK, ActivityState.DONE);
    }

    @Test
    @AlsoOnPostgres
    void aPersonCanContinueAnsweringAfterTheBotRestarts() {
        open();
        var left = begin(timra).presses("🟢 enligt plan").presses("Fortsätt senare");
        assertThat(left.says()).contains("1 av 2 besvarade");
        var button = Stream.of(left)
                .map(heard -> heard.reply().rows().get(0).buttons().get(0).id())
                .findFirst()
                .get();
        work.restart();
        assertThat(work.as("Ledamot Timrå, majoritet")
                        .press(null, button, List.of(), Map.of())
                        .says())
                .contains("1 svar kvar · Hållbarhetsrådet");
    }

    @Test
    @AlsoOnPostgres
    void theButtonUnchangedRepeatsTheLastAnswerTwiceBeforeACommentIsRequired() {
        for (int round = 0; round < 3; round++) {
            open("T" + (round + 1) + " 2026");
            var sheet = begin(timra);
            if (round == 0) {
                sheet.presses("🟢 enligt plan").presses("🟢 enligt plan");
            } else {
                sheet.presses("Oförändrat").presses("Oförändrat");
            }
            coordinator.runs("round close");
            work.clock().forward(Duration.ofDays(1));
        }
        open("Q4 2026");
        var form = begin(timra).presses("Oförändrat");
        assertThat(form.reply().form()).isNotNull();
        assertThat(form.fillsIn(Map.of("comment", "Väntar på beslut")).says()).contains("✓ Sparat");
        assertThat(work.get(Answers.class)
                        .findAllByRoundIdOrderByRevision(latestRound())
                        .get(0)
                        .comment())
                .isEqualTo("Väntar på beslut");
    }

    @Test
    void theButtonUnchangedDoesNotRepeatAnAnswerOfACancelledRound() {
        open("T1 2026");
        begin(timra).presses("🟢 enligt plan").presses("🟢 enligt plan");
        coordinator.runs("round close");
        work.clock().forward(Duration.ofDays(1));
        open("T2 2026");
        begin(timra).presses("☑️ klar").presses("☑️ klar");
        coordinator.runs("round cancel").confirms();
        work.clock().forward(Duration.ofDays(1));
        open("T3 2026");
        begin(timra).presses("Oförändrat");
        assertThat(answers()).extracting(Answer::state).containsExactly(ActivityState.ON_TRACK);
    }

    @Test
    @AlsoOnPostgres
    void aDoubleClickOnTheButtonUnchangedAtItsLastAllowedUseShowsTheNextQuestion() throws Exception {
        open("T3 2026");
        begin(timra).presses("🟢 enligt plan").presses("🟢 enligt plan");
        for (var period : List.of("Q3 2026", "Q4 2026")) {
            coordinator.runs("round close");
            work.clock().forward(Duration.ofDays(1));
            open(period);
            var sheet = begin(timra);
            var next = sheet.presses("Oförändrat").says();
            assertThat(sheet.presses("Oförändrat").says()).contains("✓ Sparat").isEqualTo(next);
            var last = begin(timra);
            var heard =
                    ConcurrentActions.all(List.of(() -> last.presses("Oförändrat"), () -> last.presses("Oförändrat")));
            assertThat(heard).allSatisfy(one -> assertThat(one.says()).contains("✓ Sparat"));
        }
        assertThat(answers()).hasSize(2).allMatch(one -> one.unchanged() == 2);
    }

    @Test
    @AlsoOnPostgres
    void aQuestionReadBeforeTheButtonUnchangedIsPressedStillLeadsToTheAnswerThatWasShown() {
        open("T3 2026");
        begin(timra).presses("🟢 enligt plan").presses("🟢 enligt plan");
        coordinator.runs("round close");
        work.clock().forward(Duration.ofDays(1));
        open("Q4 2026");
        var sheet = begin(timra);
        var id = sheet.reply().rows().get(0).buttons().get(0).id().split(":")[2];
        var read = work.get(Questions.class).findById(id).orElseThrow();
        sheet.presses("Oförändrat");
        assertThat(work.get(AnswerRecorder.class).last(read).orElseThrow().unchanged())
                .isZero();
        assertThat(work.get(AnswerRecorder.class)
                        .last(work.get(Questions.class).findById(id).orElseThrow())
                        .orElseThrow()
                        .unchanged())
                .isEqualTo(1);
    }

    @Test
    @AlsoOnPostgres
    void twoSimultaneousAnswersOfOnePersonAreBothStoredAndTheLaterCounts() throws Exception {
        open();
        var one = begin(timra);
        var other = begin(timra);
        var first = new Thread(() -> one.presses("🟢 enligt plan"));
        var second = new Thread(() -> other.presses("☑️ klar"));
        first.start();
        second.start();
        first.join();
        second.join();
        var given = answers();
        assertThat(given).hasSize(2).extracting(Answer::revision).containsExactly(1, 2);
        var question =
                work.get(Questions.class).findById(given.get(0).questionId()).orElseThrow();
        assertThat(question.state()).isEqualTo(given.get(1).state());
    }

    @Test
    @AlsoOnPostgres
    void onlyRespondentsWithMissingAnswersAreReminded() {
        open();
        work.tick();
        begin(timra).presses("🟢 enligt plan").presses("🟢 enligt plan");
        work.clock().set(Instant.parse("2026-11-30T08:00:01Z"));
        work.tick();
        work.tick();
        var reminders = work.chat().posts().stream()
                .filter(posted -> work.says(posted).contains("Påminnelse"))
                .toList();
        assertThat(reminders.stream().flatMap(posted -> posted.post().mentions().stream()))
                .containsExactlyInAnyOrder("9002", "9006");
        assertThat(work.says(reminders.get(0))).contains("Nästa påminnelse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"round close", "round cancel"})
    void aReminderLosesItsButtonWhenTheRoundCloses(String ending) {
        open();
        work.clock().set(Instant.parse("2026-11-30T08:00:01Z"));
        work.tick();
        work.tick();
        coordinator.runs("round remind");
        work.tick();
        coordinator.runs("round extend", Map.of("due", "2026-12-11"));
        work.tick();
        assertThat(reminders())
                .isNotEmpty()
                .allSatisfy(post -> assertThat(post).contains("11 december 2026", "[Svara]"));
        var end = coordinator.runs(ending);
        if (ending.equals("round cancel")) {
            end.confirms();
        }
        work.tick();
        work.tick();
        assertThat(reminders())
                .isNotEmpty()
                .allSatisfy(post -> assertThat(post)
                        .contains(ending.equals("round close") ? "Rundan stängde" : "Rundan avbröts")
                        .doesNotContain("[Svara]", "Nästa påminnelse"));
    }

    @Test
    @AlsoOnPostgres
    void aNetworkThatEndsDuringARoundIsNeitherRemindedNorAsked() {
        open();
        work.tick();
        assertThat(timra.runs("status").says()).contains("2 frågor kvar av 2");
        end("hallbarhetsradet");
        assertThat(timra.runs("status").says()).contains("en fråga kvar av 1");
        assertThat(timra.runs("mine").says()).contains("ett svar kvar av 1").doesNotContain("Hållbarhetsrådet");
        work.clock().set(Instant.parse("2026-11-30T08:00:01Z"));
        for (int i = 0; i < 3; i++) {
            work.tick();
        }
        assertThat(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM)).hasSize(1);
        assertThat(work.chat().postsIn(SmallAssociation.ENERGY_ROOM)).hasSize(2);
        assertThat(coordinator
                        .runs("outbox", Map.of("days", 30L))
                        .presses("Vad som har skickats")
                        .says())
                .contains("nätverket har avslutats");
    }

    private void end(String network) {
        var networks = work.get(Networks.class);
        networks.save(
                networks.findById(network).orElseThrow().ended(work.clock().instant()));
    }

    private List<String> reminders() {
        return work.chat().posts().stream()
                .map(work::says)
                .filter(post -> post.contains("Påminnelse"))
                .toList();
    }

    @Test
    void afterAnOutageNobodyIsRemindedDirectlyAfterTheRoundIsPosted() {
        open();
        work.clock().set(Instant.parse("2026-11-30T08:00:01Z"));
        work.tick();
        work.tick();
        assertThat(onlyPostIn(SmallAssociation.COUNCIL_ROOM)).isNotNull();
        assertThat(onlyPostIn(SmallAssociation.ENERGY_ROOM)).isNotNull();
    }

    @Test
    void onlyTheLastOfSeveralRemindersMissedInAnOutageIsSent() {
        open();
        work.tick();
        // Two reminders of the status round were missed while the bot did not run. One was due on Monday 30 November,
        // and one was moved from Sunday 6 to Monday 7 December.
        work.clock().set(Instant.parse("2026-12-07T08:30:00Z"));
        work.tick();
        work.tick();
        assertThat(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM)).hasSize(2);
    }

    @Test
    void aRespondentInANetworkWithoutAReminderIsMentionedInTheirOtherNetwork() {
        open();
        work.tick();
        work.chat().delete(SmallAssociation.ENERGY_ROOM);
        work.clock().set(Instant.parse("2026-11-30T08:00:01Z"));
        work.tick();
        var council = work.chat().postsIn(SmallAssociation.COUNCIL_ROOM);
        assertThat(council).hasSize(2);
        assertThat(council.get(1).post().mentions()).containsExactlyInAnyOrder("9004", "9005");
    }

    @Test
    void aRespondentInTwoNetworksIsMentionedInTheNetworkThatIsRemindedNow() {
        open();
        work.tick();
        work.get(Memberships.class)
                .save(Membership.appointed(
                        "hallbarhetsradet",
                        work.get(People.class).findByAccountId("9010").orElseThrow(),
                        null,
                        Role.COORDINATOR,
                        PoliticalSide.NONE,
                        LocalDate.of(2026, 1, 1),
                        null,
                        null,
                        MovableClock.START));
        assertThat(work.as("Någon utan uppdrag").runs("round remind").says()).contains("3 svar saknas i 1 nätverk");
        work.tick();
        var council = work.chat().postsIn(SmallAssociation.COUNCIL_ROOM);
        assertThat(council.get(1).post().mentions()).contains("9004", "9005");
    }

    @Test
    void theReplyToARequestedReminderNamesNetworksInWhichNobodyCanBeReminded() {
        open();
        work.tick();
        var networks = work.get(Networks.class);
        networks.save(networks.findById("hallbar-energi").orElseThrow().linkedTo(null));
        assertThat(coordinator.runs("round remind").says())
                .contains(
                        "2 svar saknas i 1 nätverk",
                        "Ingen påminnelse kommer i Nätverket för hållbar energi: där saknas en kanal");
        for (var name : List.of(
                "Samordnare miljö",
                "Ledamot Timrå, majoritet",
                "Ledamot Timrå, opposition",
                "Inbjuden Länsstyrelsen")) {
            work.as(name).runs("absence set", Map.of("from", "idag", "until", "+30"));
        }
        work.clock().forward(Duration.ofDays(1));
        assertThat(coordinator.runs("round remind").says())
                .contains("Ingen kan nämnas i Hållbarhetsrådet")
                .doesNotContain("på väg", "Alla har svarat");
    }

    @Test
    void aRequestedReminderIsRefusedOnTheDayOfAScheduledReminder() {
        open();
        work.tick();
        work.clock().set(Instant.parse("2026-11-30T08:00:01Z"));
        work.tick();
        assertThat(coordinator.runs("round remind").says()).contains("redan gått ut");
    }

    @Test
    void aRequestedReminderIsSentAtMostOnceADay() {
        open();
        work.tick();
        assertThat(coordinator.runs("round remind").says()).contains("4 svar saknas i 2 nätverk");
        assertThat(coordinator.runs("round remind").says()).contains("redan gått ut");
    }

    @Test
    void aRequestedReminderToCoordinatorsIsRefusedOnTheDayOfAScheduledReminder() {
        coordinatesTheCouncil("9003");
        open();
        work.tick();
        work.clock().set(Instant.parse("2026-11-30T08:00:01Z"));
        work.tick();
        work.tick();
        var own = work.chat().postsIn(SmallAssociation.COMMON_ROOM).size();
        assertThat(coordinator.runs("round remind").says()).contains("redan gått ut");
        work.tick();
        assertThat(work.chat().postsIn(SmallAssociation.COMMON_ROOM)).hasSize(own);
    }

    @Test
    void theReminderToCoordinatorsWhoHaveAnsweredSaysSoAfterAnExtension() {
        coordinatesTheCouncil("9003");
        open();
        work.tick();
        work.clock().set(Instant.parse("2026-11-30T08:00:01Z"));
        work.tick();
        work.tick();
        coordinator.runs("status").presses("Svara").presses("🟢 enligt plan");
        coordinator.runs("round extend", Map.of("due", "2026-12-11"));
        work.tick();
        assertThat(work.chat().postsIn(SmallAssociation.COMMON_ROOM).stream().map(work::says))
                .filteredOn(post -> post.contains("Påminnelse till samordnarna"))
                .singleElement()
                .asString()
                .contains("Alla har svarat")
                .doesNotContain("saknas", "Nästa påminnelse", "[Svara]");
    }

    private void coordinatesTheCouncil(String account) {
        work.get(Memberships.class)
                .save(Membership.appointed(
                        "hallbarhetsradet",
                        work.get(People.class).findByAccountId(account).orElseThrow(),
                        null,
                        Role.COORDINATOR,
                        PoliticalSide.NONE,
                        LocalDate.of(2026, 1, 1),
                        null,
                        null,
                        MovableClock.START));
    }

    @Test
    void theProgressIsAHundredPercentOnlyIfEverybodyHasAnswered() {
        open();
        var round = latestRound();
        var questions = work.get(Questions.class);
        var by = work.get(People.class).findByAccountId("9002").orElseThrow().id();
        for (int number = 0; number < 1000; number++) {
            questions.save(new Question(
                    NewId.next(),
                    round,
                    "2026-M1.2",
                    "hallbarhetsradet",
                    null,
                    null,
                    0,
                    ActivityState.ON_TRACK,
                    by,
                    work.clock().instant(),
                    1,
                    0));
        }
        assertThat(coordinator.runs("round show").says()).contains("besvarade (99\u00A0%), 5 saknas");
    }

    @Test
    void aRoundClosesAtItsClosingTimeAndIsFollowedByOneReport() {
        open();
        work.tick();
        begin(timra).presses("🟢 enligt plan");
        work.clock().forward(Duration.ofDays(22));
        work.tick();
        work.tick();
        work.tick();
        var reports = reports();
        assertThat(reports).hasSize(1);
        assertThat(work.says(reports.get(0)))
                .contains(
                        "Rapport: statusrunda T3 2026",
                        "1 av 5 svar",
                        "🟢 1 enligt plan · ❔ 4 svar saknas",
                        "Svar saknas: 4",
                        "Länsstyrelsen\u00a01 · Sundsvall\u00a01 · Timrå\u00a01 · samordnarna\u00a01");
        assertThat(reports.get(0).post().attachments())
                .extracting(one -> one.name())
                .containsExactly("statusrunda-t3-2026-1.png", "statusrunda-t3-2026.pdf", "statusrunda-t3-2026.xlsx");
        assertThat(reports.get(0).post().attachments().get(0).description()).contains("1 av 5");
    }

    @Test
    @AlsoOnPostgres
    void theReportShowsTheRequestedHelpAndWhoRequestedIt() {
        open();
        begin(timra)
                .presses("🟥 avvikelse")
                .fillsIn(Map.of("cause", "Ingen personal", "measure", "Vi anställer", "help", "En jurist"));
        coordinator.runs("round close");
        work.tick();
        work.tick();
        assertThat(work.says(reports().get(0)))
                .contains("Behöver hjälp: 1 – M1.3 Timrå: En jurist (Ledamot Timrå, majoritet)");
    }

    @Test
    void aRoundOpenedAtNightMentionsNobodyBeforeTheMorning() {
        work.clock().set(Instant.parse("2026-11-23T21:00:00Z"));
        var opened = open();
        var morning = Instant.parse("2026-11-24T07:00:00Z");
        assertThat(opened.says()).contains("är öppen", "går ut 24 november 2026 08:00, som du valde", "[Skicka nu]");
        work.tick();
        work.clock().set(morning.minusSeconds(1));
        work.tick();
        assertThat(work.chat().posts()).isEmpty();
        work.clock().set(morning);
        work.tick();
        assertThat(onlyPostIn(SmallAssociation.COUNCIL_ROOM).post().mentions()).contains("9004");
        assertThat(opened.presses("Skicka nu").says()).contains("redan gått ut");
    }

    @Test
    void theOpenerOfARoundAtNightCanSendItAtOnceButAMemberCannot() {
        work.clock().set(Instant.parse("2026-11-23T21:00:00Z"));
        var opened = open();
        var button = opened.reply().rows().get(0).buttons().get(0).id();
        assertThat(timra.press(null, button, List.of(), Map.of()).says()).contains("samordnare");
        work.tick();
        assertThat(work.chat().posts()).isEmpty();
        assertThat(opened.presses("Skicka nu").says()).contains("skickas nu");
        work.tick();
        assertThat(onlyPostIn(SmallAssociation.COUNCIL_ROOM)).isNotNull();
        assertThat(onlyPostIn(SmallAssociation.ENERGY_ROOM)).isNotNull();
    }

    @Test
    void aReminderRequestedAtNightWaitsForTheMorningUnlessSentAtOnce() {
        open();
        work.tick();
        work.clock().set(Instant.parse("2026-11-24T21:00:00Z"));
        var reminded = coordinator.runs("round remind");
        assertThat(reminded.says())
                .contains(
                        "4 svar saknas i 2 nätverk",
                        "utanför arbetstid: inlägget kommer 25 november 2026 08:00",
                        "[Skicka nu]");
        assertThat(coordinator.runs("round remind").says()).contains("väntar redan");
        work.tick();
        assertThat(onlyPostIn(SmallAssociation.COUNCIL_ROOM)).isNotNull();
        var button = reminded.reply().rows().get(0).buttons().get(0).id();
        assertThat(timra.press(null, button, List.of(), Map.of()).says()).contains("samordnare");
        work.tick();
        assertThat(onlyPostIn(SmallAssociation.COUNCIL_ROOM)).isNotNull();
        assertThat(reminded.presses("Skicka nu").says()).contains("skickas nu");
        work.tick();
        assertThat(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM)).hasSize(2);
        assertThat(coordinator.runs("round remind").says()).contains("redan gått ut");
        work.clock().set(Instant.parse("2026-11-25T07:00:01Z"));
        work.tick();
        assertThat(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM)).hasSize(2);
        assertThat(coordinator.runs("round remind").says()).contains("redan gått ut");
    }

    @Test
    void nobodyIsRemindedBeforeTheOpeningPost() {
        work.clock().set(Instant.parse("2026-11-23T21:00:00Z"));
        open();
        assertThat(coordinator.runs("round remind").says())
                .contains("Hållbarhetsrådet", "inte gått ut än")
                .doesNotContain("på väg");
        work.tick();
        assertThat(work.chat().posts()).isEmpty();
        work.clock().set(Instant.parse("2026-11-24T07:00:00Z"));
        work.tick();
        assertThat(onlyPostIn(SmallAssociation.COUNCIL_ROOM).post().mentions()).contains("9004");
    }

    @Test
    void inWorkingHoursARoundIsPostedAtOnce() {
        assertThat(open().says()).doesNotContain("Skicka nu");
        work.tick();
        assertThat(onlyPostIn(SmallAssociation.COUNCIL_ROOM)).isNotNull();
    }

    @Test
    void theReportOfARoundThatClosesAtNightIsPostedInTheMorning() {
        open();
        work.tick();
        var ends = work.get(Rounds.class).findAllByOrderByOpenedAtDesc().get(0).closesAt();
        work.clock().set(ends);
        work.tick();
        work.tick();
        assertThat(work.get(Rounds.class).open()).isEmpty();
        assertThat(reports()).isEmpty();
        work.clock().set(Instant.parse("2026-12-15T08:00:00Z"));
        work.tick();
        assertThat(reports()).hasSize(1);
    }

    @Test
    void aNetworkInWhichOnlyTheCoordinatorIsAskedGetsNoPost() {
        coordinator.runs("plan assign", Map.of("activity", "M1.3"));
        assertThat(open().says()).contains("Frågor till samordnare (2)", "[Svara]");
        work.tick();
        assertThat(work.chat().postsIn(SmallAssociation.ENERGY_ROOM)).isEmpty();
        var line = onlyPostIn(SmallAssociation.COMMON_ROOM);
        assertThat(work.says(line))
                .contains("Samordnarnas egna frågor: statusrunda T3 2026", "2 frågor i 2 nätverk", "[Svara]");
        assertThat(line.post().mentions()).isEmpty();
        assertThat(coordinator.presses(line, "Svara").says()).contains("1 svar kvar här, 2 i allt");
        coordinator.runs("round close");
        work.tick();
        assertThat(work.says(work.chat().postsIn(SmallAssociation.COMMON_ROOM).get(0)))
                .contains("Rundan stängde")
                .doesNotContain("[Svara]");
    }

    @Test
    void otherCoordinatorsAreMentionedOnceInTheChannelWhereTheRoundWasOpened() {
        var person = work.get(People.class).save(Person.of("Samordnare energi", null, "9021", MovableClock.START));
        work.get(Memberships.class)
                .save(Membership.appointed(
                        "hallbarhetsradet",
                        person,
                        null,
                        Role.COORDINATOR,
                        PoliticalSide.NONE,
                        LocalDate.of(2026, 1, 1),
                        null,
                        null,
                        MovableClock.START));
        open();
        work.tick();
        assertThat(onlyPostIn(SmallAssociation.COMMON_ROOM).post().mentions()).containsExactly("9021");
        assertThat(onlyPostIn(SmallAssociation.COUNCIL_ROOM).post().mentions()).doesNotContain("9021");
    }

    @Test
    @AlsoOnPostgres
    void roundsOfDifferentCoordinatorsDoNotAffectEachOther() {
        var social = work.as("Samordnare social").in(SmallAssociation.COMMON_ROOM);
        open();
        social.runs("round open", Map.of("period", "T3 2026", "due", "+14")).confirms();
        assertThat(work.as("Förvaltare").runs("round close").says())
                .contains("T3 2026 · Social omsorg", "T3 2026 · Miljö");
        assertThat(social.runs("round show", Map.of("round", "T3 2026")).says()).contains("Socialchefsnätverket");
        assertThat(social.runs("round close", Map.of("round", "T3 2026")).says())
                .contains("är stängd");
        assertThat(work.get(Rounds.class).open())
                .singleElement()
                .satisfies(left ->
                        assertThat(coordinator.runs("round close").says()).contains("är stängd"));
        assertThat(social.isSuggested("round show", "round", "T3").get(0)).isEqualTo("T3 2026 · Social omsorg");
    }

    @Test
    void theReportOfARoundClosedAtNightMentionsItsOpenerInTheMorning() {
        open();
        work.tick();
        work.clock().set(Instant.parse("2026-11-24T21:00:00Z"));
        assertThat(coordinator.runs("round close").says()).contains("25 november 2026 08:00");
        work.tick();
        assertThat(reports()).isEmpty();
        work.clock().set(Instant.parse("2026-11-25T07:00:01Z"));
        work.tick();
        assertThat(reports())
                .singleElement()
                .satisfies(report -> assertThat(report.post().mentions()).containsExactly("9002"));
    }

    @Test
    void thePreviewShowsWhoIsAskedAndTheRoundIsPostedAtTheTimeChosenInThePreview() {
        var shown = coordinator.runs("round open", Map.of("period", "T3 2026", "due", "+14"));
        assertThat(shown.says())
                .contains(
                        "Öppna statusrundan T3 2026?",
                        "5 frågor till",
                        "2 inlägg i nätverkens kanaler",
                        "Hållbarhetsrådet: 2 svar · Ledamot Timrå, majoritet; Ledamot Timrå, opposition",
                        "[Skicka nu]",
                        "[Skicka 24 november 2026 08:00]");
        work.tick();
        assertThat(work.chat().posts()).isEmpty();
        assertThat(work.get(Rounds.class).open()).isEmpty();
        assertThat(shown.presses("Skicka 24 november 2026 08:00").says())
                .contains("är öppen", "24 november 2026 08:00");
        work.tick();
        assertThat(work.chat().posts()).isEmpty();
        work.clock().set(Instant.parse("2026-11-24T07:00:00Z"));
        work.tick();
        assertThat(onlyPostIn(SmallAssociation.COUNCIL_ROOM)).isNotNull();
    }

    @Test
    void anInvalidPeriodAndADeadlineTooFarAwayAreRefused() {
        assertThat(coordinator
                        .runs("round open", Map.of("period", "Hej", "due", "+14"))
                        .says())
                .contains("”Hej” är ingen period", "T3 2026");
        assertThat(coordinator
                        .runs("round open", Map.of("period", "T3 2026", "due", "2027-09-23"))
                        .says())
                .contains("längre fram än 92 dagar");
        assertThat(coordinator.isSuggested("round open", "period", "").get(0)).isEqualTo("T3 2026");
    }

    @Test
    @AlsoOnPostgres
    void extendingARoundReschedulesItsReminders() {
        open();
        work.tick();
        assertThat(coordinator.runs("round extend", Map.of("due", "2026-12-01")).says())
                .contains("har redan sista svarsdag");
        assertThat(coordinator.runs("round extend", Map.of("due", "2026-12-17")).says())
                .contains("svara senast 17 december 2026");
        work.clock().set(Instant.parse("2026-11-30T08:00:01Z"));
        work.tick();
        assertThat(work.says(onlyPostIn(SmallAssociation.COUNCIL_ROOM))).contains("17 december 2026");
        work.clock().set(Instant.parse("2026-12-10T08:00:01Z"));
        work.tick();
        assertThat(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM)).hasSize(2);
    }

    @Test
    @AlsoOnPostgres
    void theReminderOfAnExtendedRoundIsPostedInTheNetworksCurrentChannel() {
        open();
        work.tick();
        work.chat().open("200", "ny");
        work.as("Förvaltare").runs("network link", Map.of("network", "hållbarhetsrådet", "channel", "200"));
        assertThat(coordinator.runs("round extend", Map.of("due", "2026-12-17")).says())
                .contains("svara senast 17 december 2026");
        work.clock().set(Instant.parse("2026-12-10T08:00:01Z"));
        work.tick();
        assertThat(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM)).hasSize(1);
        assertThat(work.chat().postsIn("200")).hasSize(1);
    }

    @Test
    @AlsoOnPostgres
    void aReopenedRoundGetsAnotherReport() {
        open();
        work.tick();
        coordinator.runs("round close");
        work.tick();
        assertThat(coordinator.runs("round reopen", Map.of("due", "2026-12-11")).says())
                .contains("är öppen igen", "11 december 2026");
        work.tick();
        assertThat(begin(timra).presses("🟢 enligt plan").says()).contains("✓ Sparat");
        assertThat(coordinator
                        .runs("round reopen", Map.of("round", latestRound(), "due", "2026-12-11"))
                        .says())
                .contains("redan öppen");
        coordinator.runs("round close");
        work.tick();
        assertThat(reports()).hasSize(2);
    }

    @Test
    @AlsoOnPostgres
    void respondentsMissedBecauseTheRoundWasClosedAreAskedOnceWhenItIsReopened() {
        coordinator.runs("plan assign", Map.of("activity", "M1.3"));
        work.clock().set(Instant.parse("2026-11-23T21:00:00Z"));
        open();
        coordinator.runs("round close");
        work.clock().set(Instant.parse("2026-11-24T08:00:00Z"));
        work.tick();
        assertThat(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM)).isEmpty();
        work.clock().set(Instant.parse("2026-11-24T21:00:00Z"));
        coordinator.runs("round reopen", Map.of("due", "2026-12-11"));
        work.tick();
        assertThat(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM))
                .as("at night")
                .isEmpty();
        work.clock().set(Instant.parse("2026-11-25T08:00:00Z"));
        work.tick();
        var asked = onlyPostIn(SmallAssociation.COUNCIL_ROOM);
        assertThat(work.says(asked)).contains("Svara senast 11 december 2026", "[Svara]");
        assertThat(asked.post().mentions()).contains("9004");
        assertThat(ofCoordinators()).isOne();
        coordinator.runs("round close");
        work.tick();
        coordinator.runs("round reopen", Map.of("due", "2026-12-14"));
        work.tick();
        assertThat(onlyPostIn(SmallAssociation.COUNCIL_ROOM)).as("asked once").isNotNull();
        assertThat(ofCoordinators()).isOne();
    }

    @Test
    void respondentsMissedBecauseTheRoundWasClosedAreAskedInTheNetworksCurrentChannel() {
        work.clock().set(Instant.parse("2026-11-23T21:00:00Z"));
        open();
        coordinator.runs("round close");
        work.clock().set(Instant.parse("2026-11-24T08:00:00Z"));
        work.tick();
        var networks = work.get(Networks.class);
        var council = networks.findByChannelId(SmallAssociation.COUNCIL_ROOM).orElseThrow();
        work.chat().open("7777", "radet-nytt");
        work.get(NetworkChannelLinker.class).link(council, "7777");
        coordinator.runs("round reopen", Map.of("due", "2026-12-11"));
        work.tick();
        assertThat(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM)).isEmpty();
        assertThat(work.says(onlyPostIn("7777"))).contains("Svara senast 11 december 2026", "[Svara]");
    }

    private long ofCoordinators() {
        return work.chat().postsIn(SmallAssociation.COMMON_ROOM).stream()
                .filter(post -> work.says(post).contains("Samordnarnas egna frågor"))
                .count();
    }

    @Test
    void thePreviewOfARoundNamesNetworksThatHaveAlreadyHadAnUncancelledRoundForThePeriod() {
        open();
        coordinator.runs("round close");
        assertThat(preview("T3 2026"))
                .contains(
                        "Hållbarhetsrådet, Nätverket för hållbar energi har redan haft statusrundan T3 2026, som stängde");
        assertThat(preview("T1 2027")).doesNotContain("har redan haft");
        open("T1 2027");
        coordinator.runs("round cancel").confirms();
        assertThat(preview("T1 2027")).as("a cancelled one").doesNotContain("har redan haft");
        assertThat(coordinator
                        .runs("round open", Map.of("period", "T3 2026", "due", "+14", "networks", "hallbar-energi"))
                        .says())
                .contains("⚠️ Nätverket för hållbar energi har redan haft statusrundan T3 2026");
    }

    @Test
    void thePreviewOfARoundNamesNetworksSeparatelyIfTheirEarlierRoundsForThePeriodDiffer() {
        for (var network : List.of("hallbarhetsradet", "hallbar-energi")) {
            open("T3 2026", Map.of("networks", network));
            coordinator.runs("round close");
            work.clock().forward(Duration.ofDays(1));
        }
        assertThat(preview("T3 2026"))
                .contains("⚠️ Hållbarhetsrådet har redan haft", "⚠️ Nätverket för hållbar energi har redan haft")
                .doesNotContain("Hållbarhetsrådet, Nätverket för hållbar energi har redan haft");
    }

    private String preview(String period) {
        return coordinator
                .runs("round open", Map.of("period", period, "due", "+14"))
                .says();
    }

    @Test
    void aRoundOpenedByMistakeCanBeCancelledAfterConfirmation() {
        open();
        work.tick();
        var asked = coordinator.runs("round cancel");
        assertThat(asked.says()).contains("Avbryta statusrundan T3 2026?", "inga svar har kommit in");
        assertThat(work.get(Rounds.class).open()).hasSize(1);
        assertThat(asked.confirms().says()).contains("är avbruten");
        work.tick();
        assertThat(work.says(onlyPostIn(SmallAssociation.COUNCIL_ROOM)))
                .contains("Avbruten: statusrunda T3 2026")
                .doesNotContain("[Svara]");
        work.clock().forward(Duration.ofDays(30));
        work.tick();
        assertThat(reports()).isEmpty();
        assertThat(coordinator.runs("round show").says())
                .contains("Rundan avbröts")
                .doesNotContain("Stängd");
        assertThat(timra.runs("round cancel").says()).contains("bara samordnare");
    }

    @Test
    void anOpenerWhoNoLongerCoordinatesAnyOfItsNetworksCannotCancelARound() {
        open();
        work.tick();
        var asked = coordinator.runs("round cancel");
        theCoordinatorLeaves();
        asked.confirms();
        assertThat(work.get(Rounds.class).open()).hasSize(1);
        work.tick();
        assertThat(work.says(onlyPostIn(SmallAssociation.COUNCIL_ROOM))).contains("[Svara]");
    }

    @Test
    void anOpenerWhoNoLongerCoordinatesAnyOfItsNetworksCannotSendARoundAtNight() {
        work.clock().set(Instant.parse("2026-11-23T21:00:00Z"));
        var opened = open();
        theCoordinatorLeaves();
        assertThat(opened.presses("Skicka nu").says()).contains("samordnare").doesNotContain("skickas nu");
        work.tick();
        assertThat(work.chat().posts()).isEmpty();
    }

    private void theCoordinatorLeaves() {
        for (var network : List.of("hallbarhetsradet", "hallbar-energi")) {
            work.as("Förvaltare")
                    .runs(
                            "network release",
                            Map.of("network", network, "account", coordinator.account(), "role", "COORDINATOR"));
        }
    }

    @Test
    void anAnsweredQuestionCannotBeDelegated() {
        open();
        begin(timra).presses("🟢 enligt plan");
        assertThat(timra.isSuggested("round delegate", "question", "M1.3")).isEmpty();
        assertThat(timra.runs(
                                "round delegate",
                                Map.of(
                                        "question",
                                        "M1.3",
                                        "person",
                                        work.as("Någon utan uppdrag").account(),
                                        "reason",
                                        "Har uppgifterna"))
                        .says())
                .contains("redan besvarad");
    }

    @Test
    @AlsoOnPostgres
    void aQuestionCanBeDelegatedWithAReason() {
        open();
        var other = work.as("Någon utan uppdrag");
        var delegation =
                Map.<String, Object>of("question", "M1.3", "person", other.account(), "reason", "Har uppgifterna");
        assertThat(timra.runs("round delegate", delegation).says()).contains("nu svarar Någon utan uppdrag");
        assertThat(other.runs("status").presses("Svara").says()).contains("M1.3", "gäller Timrå");
        assertThat(timra.runs("status").says()).doesNotContain("Nätverket för hållbar energi");
        assertThat(coordinator.runs("round show").chooses("hallbar-energi").says())
                .contains("Timrå → Någon utan uppdrag: Har uppgifterna");
        assertThat(work.as("Socialchef Timrå")
                        .runs("round delegate", delegation)
                        .says())
                .doesNotContain("nu svarar");
        assertThat(work.get(org.springframework.jdbc.core.JdbcTemplate.class)
                        .queryForList("select detail from audit_entry where action = 'round.delegate'", String.class))
                .singleElement()
                .asString()
                .doesNotContain("uppgifterna");
    }

    @Test
    @AlsoOnPostgres
    void theOverviewOfARoundCountsTheCurrentAnswers() {
        open();
        assertThat(coordinator.runs("round show").says()).contains("0 av 5 besvarade");
        begin(timra).presses("🟢 enligt plan");
        var board = coordinator.runs("round show");
        assertThat(board.says()).contains("1 av 5 besvarade", "Nätverket för hållbar energi: 1/2");
        assertThat(board.chooses("hallbar-energi").says())
                .contains("M1.3 🟢 enligt plan · Timrå", "M1.3 ❔ svar saknas · Sundsvall");
    }

    @Test
    void anAnswerForSomebodyElseIsStoredWithTheMarkOnBehalf() {
        open();
        var id = work.get(Questions.class).findAllByRoundIdOrderByPosition(latestRound()).stream()
                .filter(question -> "sundsvall".equals(question.organisationId()))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(coordinator
                        .runs("round answer-for", Map.of("question", id, "state", "DONE"))
                        .says())
                .contains("Sparat: M1.3", "för Sundsvall");
        assertThat(answers())
                .singleElement()
                .satisfies(answer -> assertThat(answer.onBehalf()).isTrue());
    }

    @Test
    void anAnswerForSomebodyElseShowsTheAnswerThatItReplaces() {
        open();
        var first =
                Map.<String, Object>of("question", "M1.2", "state", "AT_RISK", "cause", "Ingen båt", "measure", "Låna");
        assertThat(coordinator.runs("round answer-for", first).says()).doesNotContain("Svaret som ersattes");
        assertThat(coordinator.runs("round answer-for", first).says())
                .as("the same answer once more")
                .doesNotContain("Svaret som ersattes");
        assertThat(coordinator
                        .runs("round answer-for", Map.of("question", "M1.2", "state", "DONE"))
                        .says())
                .contains("Sparat: M1.2", "Svaret som ersattes", "risk för avvikelse", "Ingen båt", "Låna");
        assertThat(work.asStranger("Någon")
                        .runs("round answer-for", Map.of("question", "M1.2", "state", "DONE"))
                        .says())
                .doesNotContain("klar", "Ingen båt");
    }

    @Test
    void aPersonWhoIsNotAskedCannotAnswerAndIsShownWhoMay() {
        open();
        var id = begin(timra).reply().rows().get(0).buttons().get(0).id();
        assertThat(work.as("Socialchef Timrå")
                        .press(null, id, List.of(), Map.of())
                        .says())
                .contains("samordnaren för Nätverket för hållbar energi");
        assertThat(answers()).isEmpty();
    }

    @Test
    void anUnknownAccountIsShownHowToJoinAndAPersonWithoutQuestionsThatNothingAwaitsAnAnswer() {
        open();
        assertThat(work.asStranger("Någon ny").runs("status").says()).contains("/nätverk gå-med");
        assertThat(work.as("Någon utan uppdrag").runs("status").says()).contains("Ingenting väntar");
    }

    @Test
    void membersCannotOpenCloseShowOrSendRemindersOfARound() {
        assertThat(timra.runs("round open", Map.of("period", "T3 2026", "due", "+14"))
                        .says())
                .contains("bara samordnare och förvaltare");
        open();
        for (var command : List.of("round close", "round remind", "round show")) {
            assertThat(timra.runs(command).says()).contains("bara samordnare och förvaltare");
        }
    }

    @Test
    @AlsoOnPostgres
    void aNetworkInAnOpenRoundCannotBeInASecondRound() {
        open();
        assertThat(open("Q4 2026").says()).contains("är redan med i statusrundan T3 2026");
        assertThat(work.get(Rounds.class).findAllByOrderByOpenedAtDesc()).hasSize(1);
    }

    @Test
    void mistakesInOptionsAreExplainedAndOpenNoRound() {
        assertThat(open("T3 2026", Map.of("networks", "hallbarhetsradet, finns inte"))
                        .says())
                .contains("finns inte");
        assertThat(open("T3 2026", Map.of("networks", "socialchefer")).says()).contains("Fråga Samordnare social");
        assertThat(open("T3 2026", Map.of("due", "2020-01-01")).says()).contains("har passerat");
        assertThat(open("T3 2026", Map.of("due", "snart")).says()).contains("förstår inte datumet");
        assertThat(open("T3 2026", Map.of("closes", "2026-11-24")).says()).contains("kan inte stänga");
        assertThat(open("T3 2026", Map.of("plan", 1999L)).says()).contains("ingen plan för 1999");
        assertThat(coordinator
                        .runs("round answer-for", Map.of("question", "X9.9", "state", "DONE"))
                        .says())
                .contains("Ingen öppen fråga gäller ”X9.9”");
        assertThat(coordinator
                        .runs("round answer-for", Map.of("question", "x".repeat(5_000), "state", "DONE"))
                        .says())
                .hasSizeLessThan(200)
                .endsWith("Välj en ur listan som visas när du skriver.");
        assertThat(coordinator.runs("round close").says()).contains("Ingen statusrunda är öppen");
        assertThat(work.get(Rounds.class).findAllByOrderByOpenedAtDesc()).isEmpty();
    }

    @Test
    void aDeletedChannelDoesNotStopPostsInOtherChannels() {
        work.chat().delete(SmallAssociation.COUNCIL_ROOM);
        open();
        work.tick();
        assertThat(work.chat().postsIn(SmallAssociation.ENERGY_ROOM)).hasSize(1);
        assertThat(begin(timra).says()).contains("1 svar kvar här, 2 i allt");
    }

    @Test
    void aLostResponseFromDiscordDoesNotCauseASecondPost() {
        open();
        work.chat().loseNextAnswer();
        work.chat().failNext(ChatFailure.Kind.LATER);
        for (int tick = 0; tick < 5; tick++) {
            work.tick();
            work.clock().forward(Duration.ofSeconds(10));
        }
        assertThat(onlyPostIn(SmallAssociation.COUNCIL_ROOM)).isNotNull();
        assertThat(onlyPostIn(SmallAssociation.ENERGY_ROOM)).isNotNull();
    }

    @Test
    void aButtonOfAClosedRoundExplainsThatTheRoundIsClosed() {
        open();
        work.tick();
        coordinator.runs("round close");
        assertThat(timra.presses(onlyPostIn(SmallAssociation.COUNCIL_ROOM), "Svara")
                        .says())
                .contains("stängde");
    }

    @Test
    void aPersonWhoUsesDiscordInEnglishGetsTheirStatusInEnglish() {
        open();
        assertThat(timra.inEnglish().runs("status").says()).contains("You have 2 questions left of 2");
    }

    private BotReply open() {
        return open("T3 2026");
    }

    private BotReply open(String period) {
        return open(period, Map.of());
    }

    private BotReply open(String period, Map<String, Object> further) {
        var options = new java.util.HashMap<String, Object>(Map.of("period", period, "due", "+14"));
        options.putAll(further);
        var shown = coordinator.runs("round open", options);
        return shown.reply().rows().isEmpty() ? shown : shown.confirms();
    }

    private BotReply begin(TestUser who) {
        work.tick();
        var posted = work.chat().postsIn(SmallAssociation.ENERGY_ROOM);
        return who.presses(posted.get(posted.size() - 1), "Svara");
    }

    private List<Posted> reports() {
        return work.chat().postsIn(SmallAssociation.COMMON_ROOM).stream()
                .filter(posted -> work.says(posted).contains("Rapport:"))
                .toList();
    }

    private Posted onlyPostIn(String room) {
        assertThat(work.chat().postsIn(room)).hasSize(1);
        return work.chat().postsIn(room).get(0);
    }

    private List<Answer> answers() {
        return work.get(Answers.class).findAllByRoundIdOrderByRevision(latestRound());
    }

    private String latestRound() {
        return work.get(Rounds.class).findAllByOrderByOpenedAtDesc().get(0).id();
    }
}
