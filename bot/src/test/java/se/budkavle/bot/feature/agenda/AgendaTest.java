package se.budkavle.bot.feature.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.agenda.AgendaItemContent;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.agenda.ItemDecision.State;
import se.budkavle.storage.agenda.ItemPurpose;
import se.budkavle.storage.agenda.NewAgendaItem;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.meeting.AllSeries;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Series;
import se.budkavle.storage.meeting.SeriesDay;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.Activity.AnsweredBy;
import se.budkavle.storage.plan.Activity.Kind;
import se.budkavle.storage.plan.Goals;
import se.budkavle.storage.round.HelpRequests;

class AgendaTest {

    private final Workplace work = Workplace.fresh();
    private final CouncilFixture council = new CouncilFixture(work);
    private final TestUser coordinator = work.as("Samordnare miljö").in(SmallAssociation.COUNCIL_ROOM);
    private final TestUser timra = work.as("Ledamot Timrå, majoritet").in(SmallAssociation.COUNCIL_ROOM);
    private Meeting spring;

    @BeforeEach
    void settle() {
        SmallPlan.settle(work);
        council.hasStandingItems();
        spring = council.meets("2027-03-18");
    }

    @Test
    void anAgendaContainsTheStandingItemsOfTheMonthAndTheActivitiesOfTheNetwork() {
        var shown = timra.runs("agenda show").says();
        assertThat(shown)
                .contains(
                        "Dagordning för Hållbarhetsrådet",
                        "Inledning: 1. Mötet öppnas · Ordförande",
                        "2. Val av ordförande",
                        "Uppföljning: 4. M1.1 Klimatplan i varje kommun",
                        "ingen status än",
                        "Avslutning: 6. Nästa möte",
                        "Tid: 40 av mötets 180 minuter, utöver 2 ärenden utan tid");
        var summer = council.meets("2027-06-17");
        assertThat(timra.runs("agenda show", Map.of("meeting", summer.id())).says())
                .doesNotContain("Val av ordförande");
    }

    @Test
    void aFollowedUpActivityIsShownWithItsLatestAnswer() {
        coordinator
                .runs("round open", Map.of("period", "T3 2026", "due", "+14"))
                .confirms();
        timra.runs("status")
                .presses("Svara")
                .presses("🟢 enligt plan")
                .presses("⚠️ risk för avvikelse")
                .fillsIn(Map.of("cause", "Ingen personal", "measure", "Vi anställer"));
        assertThat(timra.runs("agenda show").says())
                .contains(
                        "M1.1 Klimatplan i varje kommun · information\n↳ ▲ risk för avvikelse (T3 2026, 1 av 2 har svarat)\n"
                                + "↳ Timrå: Orsak: Ingen personal → Åtgärd: Vi anställer");
    }

    @Test
    void theAgendaSaysHowManyHaveAnsweredAboutAnActivity() {
        coordinator
                .runs("round open", Map.of("period", "T3 2026", "due", "+14"))
                .confirms();
        timra.runs("status").presses("Svara").presses("🟢 enligt plan").presses("🟢 enligt plan");
        assertThat(timra.runs("agenda show").says()).contains("↳ ● enligt plan (T3 2026, 1 av 2 har svarat)");
    }

    @Test
    void theAgendaNamesThePersonWhoHelpsWithADeviation() {
        coordinator
                .runs("round open", Map.of("period", "T3 2026", "due", "+14"))
                .confirms();
        timra.runs("status")
                .presses("Svara")
                .presses("🟢 enligt plan")
                .presses("🟥 avvikelse")
                .fillsIn(Map.of("cause", "Ingen personal", "measure", "Vi anställer", "help", "En jurist"));
        assertThat(timra.runs("agenda show").says())
                .contains("Hjälp som behövs: En jurist → ingen tar hand om det ännu");
        var requests = work.get(HelpRequests.class);
        work.get(JdbcTemplate.class)
                .queryForList("select id from help_request", String.class)
                .forEach(id -> requests.save(requests.findById(id)
                        .orElseThrow()
                        .takenBy(personOf(coordinator), work.clock().instant())));
        assertThat(timra.runs("agenda show").says()).contains("En jurist → Samordnare miljö tar hand om det");
    }

    private String personOf(TestUser colleague) {
        return work.get(People.class)
                .findByAccountId(colleague.account().id())
                .orElseThrow()
                .id();
    }

    @Test
    void manyActivitiesShareOneAgendaItem() {
        tenMoreActivities();
        assertThat(timra.runs("agenda show").says())
                .contains(
                        "4. Nätverkets aktiviteter och projekt",
                        "↳ M1.10 Projekt 10: ingen status än",
                        "5. Nästa möte");
    }

    @Test
    void anAgendaMadeBeforeNewYearListsNoActivityTwiceAfterNewYear() {
        var winter = council.meets("2027-01-21");
        show(winter);
        work.as("Förvaltare").runs("plan roll").confirms();
        work.clock().set(Instant.parse("2027-01-04T08:00:00Z"));
        show(winter);
        assertThat(followedUp(winter)).containsExactly("2026-M1.1", "2026-M1.2");
        show(spring);
        assertThat(followedUp(spring)).containsExactly("2027-M1.1", "2027-M1.2");
    }

    @Test
    void anAgendaMadeBeforeNewYearFollowsUpTheNewPlanOnlyIfItHasAnswersOrANewTitle() {
        show(spring);
        work.as("Förvaltare").runs("plan roll").confirms();
        work.clock().set(Instant.parse("2027-01-11T08:00:00Z"));
        var activities = work.get(Activities.class);
        activities.save(activities.findById("2027-M1.2").orElseThrow().titled("Rådet reser"));
        coordinator
                .runs("round open", Map.of("period", "T1 2027", "due", "+14"))
                .confirms();
        timra.runs("status").presses("Svara").presses("🟢 enligt plan").presses("🟢 enligt plan");
        assertThat(show(spring).says())
                .contains("M1.1 Klimatplan i varje kommun", "(T1 2027, 1 av 2 har svarat)", "M1.2 Rådet reser")
                .doesNotContain("Rådet möts");
        assertThat(followedUp(spring)).containsExactly("2027-M1.1", "2027-M1.2");
    }

    @Test
    void anAgendaThatAlreadyFollowsUpTwoPlansCanStillBeShown() {
        show(spring);
        work.as("Förvaltare").runs("plan roll").confirms();
        work.clock().set(Instant.parse("2027-01-11T08:00:00Z"));
        var all = work.get(AgendaItems.class);
        all.save(NewAgendaItem.followUp(
                spring.id(),
                "Uppföljning",
                "M1.1 Klimatplan",
                "2027-M1.1",
                50,
                work.clock().instant()));
        var activities = work.get(Activities.class);
        activities.save(activities.findById("2027-M1.1").orElseThrow().titled("Klimatplaner"));
        assertThat(show(spring).says()).contains("M1.2 Rådet möts");
        assertThat(followedUp(spring)).contains("2026-M1.1", "2027-M1.1");
    }

    @Test
    void anActivityThatWasRemovedFromThePlanIsRemovedFromTheAgenda() {
        show(spring);
        var activities = work.get(Activities.class);
        var activity = activities.findById("2026-M1.2").orElseThrow();
        activities.save(activity.ended(work.clock().instant()));
        assertThat(show(spring).says())
                .contains(
                        "4. M1.1 Klimatplan",
                        "5. Nästa möte",
                        "Inte med den här gången: • M1.2 Rådet möts – tas inte upp: Planen frågar inte längre");
        activities.save(activities.findById("2026-M1.2").orElseThrow().become(activity));
        assertThat(show(spring).says()).contains("5. M1.2 Rådet möts").doesNotContain("Inte med den här gången");
        assertThat(followedUp(spring)).containsExactly("2026-M1.1", "2026-M1.2");
    }

    @Test
    void aFollowUpItemWithNotesStaysEvenIfItsActivityIsRemovedFromThePlan() {
        show(spring);
        var item = items(spring).stream()
                .filter(one -> "2026-M1.2".equals(one.origin().activityId()))
                .findFirst()
                .orElseThrow();
        work.get(AgendaItems.class)
                .save(item.withContent(
                        new AgendaItemContent(item.title(), "Vi avslutar", null, 10, ItemPurpose.DISCUSSION)));
        var activities = work.get(Activities.class);
        activities.save(activities
                .findById("2026-M1.2")
                .orElseThrow()
                .ended(work.clock().instant()));
        assertThat(show(spring).says()).contains("5. M1.2 Rådet möts");
    }

    @Test
    void activitiesInASharedAgendaItemGetNoItemsOfTheirOwnWhenTheyBecomeFewer() {
        tenMoreActivities();
        show(spring);
        var activities = work.get(Activities.class);
        for (var code : List.of("M1.10", "M1.11", "M1.12")) {
            activities.save(activities
                    .findById("2026-" + code)
                    .orElseThrow()
                    .ended(work.clock().instant()));
        }
        show(spring);
        assertThat(followedUp(spring)).isEmpty();
    }

    @Test
    void theAgendaOfAPastMeetingShowsThePlanOfThatYear() {
        tenMoreActivities();
        var autumn = council.meets("2026-12-10");
        show(autumn);
        work.as("Förvaltare").runs("plan roll").confirms();
        work.clock().set(Instant.parse("2027-01-11T08:00:00Z"));
        var activities = work.get(Activities.class);
        activities.save(activities.findById("2027-M1.10").orElseThrow().titled("Ett nytt projekt"));
        assertThat(show(autumn).says()).contains("M1.10 Projekt 10").doesNotContain("Ett nytt projekt");
    }

    private void tenMoreActivities() {
        var goal = work.get(Goals.class).findAllByPlanIdOrderByPosition("2026").get(0);
        IntStream.range(10, 20)
                .forEach(number -> work.get(Activities.class)
                        .save(Activity.of(
                                goal,
                                CouncilFixture.ID,
                                "M1." + number,
                                Kind.PROJECT,
                                "Projekt " + number,
                                AnsweredBy.RESPONSIBLE,
                                List.of(),
                                number)));
    }

    private List<String> followedUp(Meeting meeting) {
        return items(meeting).stream()
                .map(item -> item.origin().activityId())
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void onlyTheProposerIsNotifiedOfAnAcceptedProposal() {
        assertThat(proposes(timra, "Laddplatser").says()).contains("”Laddplatser” är föreslaget till mötet");
        assertThat(timra.runs("agenda show").says())
                .contains("Föreslaget, inte avgjort: • Laddplatser", "från Ledamot Timrå, majoritet")
                .doesNotContain("Välj ett ärende");
        assertThat(chooses("Laddplatser").presses("Ta med").says())
                .contains(
                        "✓ På dagordningen: Laddplatser",
                        "Anmälda ärenden: 6. Laddplatser · Ledamot Timrå, majoritet · 15 min · beslut",
                        "Avslutning: 7. Nästa möte");
        council.minutesPass(1);
        assertThat(council.posts()).hasSize(1);
        assertThat(council.lastPost()).contains("ditt ärende ”Laddplatser” är med på dagordningen");
        assertThat(council.posts().get(0).post().mentions()).containsExactly("9004");
        assertThat(work.get(AuditLog.class).newest("agenda.%", null, null, 10))
                .extracting(AuditEntry::action)
                .containsExactly("agenda.accept", "agenda.propose");
    }

    @Test
    void aProposalThatWasDeclinedWithAReasonCannotBeDecidedAgain() {
        proposes(timra, "Laddplatser");
        var item = chooses("Laddplatser");
        assertThat(item.presses("Ta inte upp").fillsIn(Map.of("reason", " ")).says())
                .contains("Skriv ett skäl");
        assertThat(item.presses("Ta inte upp")
                        .fillsIn(Map.of("reason", "Hör hemma i nämnden"))
                        .says())
                .contains("Inte med den här gången: • Laddplatser – tas inte upp: Hör hemma i nämnden");
        council.minutesPass(1);
        assertThat(council.lastPost()).contains("tas inte upp. Skäl: Hör hemma i nämnden");
        assertThat(item.presses("Ta med").says()).contains("”Laddplatser” är redan avgjort", "Ingenting ändrades");
    }

    @Test
    void aPostponedItemIsOnTheNextAgendaWithTheNumberOfPostponements() {
        proposes(timra, "Laddplatser");
        var summer = council.meets("2027-06-17");
        var autumn = council.meets("2027-09-16");
        postpones(spring, "Laddplatser");
        assertThat(show(autumn).says()).doesNotContain("Laddplatser");
        assertThat(show(summer).says()).contains("Laddplatser", "uppskjuten 1 gång");
        postpones(summer, "Laddplatser");
        assertThat(show(autumn).says()).contains("uppskjuten 2 gånger");
        assertThat(show(autumn).says()).containsOnlyOnce(". Laddplatser ·");
        assertThat(show(summer).says()).contains("Laddplatser – uppskjutet: Hinns inte");
    }

    @Test
    void aPostponedStandingItemAppearsOnlyOnceOnTheNextAgenda() {
        var summer = council.meets("2027-06-17");
        show(summer);
        postpones(spring, "Klimat och energi");
        assertThat(show(summer).says())
                .containsOnlyOnce(". Klimat och energi ·")
                .contains("uppskjuten 1 gång");
    }

    @Test
    void anUndecidedProposalMovesToTheNextMeeting() {
        proposes(timra, "Laddplatser");
        var summer = council.meets("2027-06-17");
        assertThat(show(summer).says()).doesNotContain("Laddplatser");
        council.itBecomes("2027-03-19");
        assertThat(show(summer).says()).contains("Föreslaget, inte avgjort: • Laddplatser");
    }

    @Test
    void itemsOfACancelledMeetingAreMovedToTheNext() {
        proposes(timra, "Laddplatser");
        chooses("Laddplatser").presses("Ta med");
        var summer = council.meets("2027-06-17");
        work.get(Meetings.class).save(spring.cancelled("Snöstorm", work.clock().instant()));
        assertThat(show(summer).says()).contains("Anmälda ärenden: 4. Laddplatser", "kvar från förra mötet");
        assertThat(timra.press(null, "agenda:propose:" + spring.id(), List.of(), Map.of())
                        .says())
                .contains("är inställt", "Ingenting ändrades");
    }

    @Test
    void itemsOfACancelledMeetingMoveToAReplacementMeetingShortlyBefore() {
        proposes(timra, "Laddplatser");
        chooses("Laddplatser").presses("Ta med");
        var summer = council.meets("2027-06-17");
        cancels(spring);
        work.clock().forward(Duration.ofMinutes(1));
        var instead = council.plans("2027-03-11");
        assertThat(show(summer).says()).doesNotContain("Laddplatser");
        assertThat(show(instead).says()).contains("Laddplatser", "kvar från förra mötet");
    }

    @Test
    void itemsOfACancelledMeetingDoNotMoveToAMeetingMuchEarlierOrPlannedEarlier() {
        proposes(timra, "Laddplatser");
        var plannedWithIt = council.meets("2027-03-04");
        cancels(spring);
        work.clock().forward(Duration.ofMinutes(1));
        var longBefore = council.plans("2027-02-04");
        var summer = council.plans("2027-06-17");
        assertThat(show(plannedWithIt).says()).doesNotContain("Laddplatser");
        assertThat(show(longBefore).says()).doesNotContain("Laddplatser");
        assertThat(show(summer).says()).contains("Laddplatser");
    }

    @Test
    void anItemMovedFromACancelledMeetingStaysMovedIfThatMeetingIsHeldAfterAll() {
        proposes(timra, "Laddplatser");
        chooses("Laddplatser").presses("Ta med");
        var summer = council.meets("2027-06-17");
        var cancelled = cancels(spring);
        show(summer);
        holdsAgain(cancelled);
        assertThat(show(spring).says())
                .doesNotContain(". Laddplatser ·")
                .contains("Laddplatser – uppskjutet: Står på ett senare mötes dagordning");
        assertThat(show(summer).says()).containsOnlyOnce(". Laddplatser ·").doesNotContain("uppskjuten");
    }

    @Test
    void theStandingItemsOfAMonthWithACancelledMeetingMoveToTheNextMeeting() {
        cancels(spring);
        var instead = council.meets("2027-04-02");
        var summer = council.meets("2027-06-17");
        assertThat(show(instead).says()).contains("Val av ordförande");
        assertThat(show(summer).says()).doesNotContain("Val av ordförande");
    }

    @Test
    void aStandingItemStaysInItsMonthIfTheMonthHasAnotherMeeting() {
        var early = council.meets("2027-03-04");
        cancels(spring);
        var summer = council.meets("2027-06-17");
        assertThat(show(early).says()).contains("Val av ordförande");
        assertThat(show(summer).says()).doesNotContain("Val av ordförande");
    }

    @Test
    void aMonthsStandingItemsReturnWhenItsCancelledMeetingIsHeldAfterAll() {
        var cancelled = cancels(spring);
        var instead = council.meets("2027-04-02");
        assertThat(show(instead).says()).contains(". Val av ordförande");
        work.clock().forward(Duration.ofMinutes(1));
        holdsAgain(cancelled);
        assertThat(show(spring).says()).contains(". Val av ordförande");
        assertThat(show(instead).says())
                .doesNotContain(". Val av ordförande")
                .contains("Val av ordförande – tas inte upp: Står på ett annat mötes dagordning");
        work.clock().forward(Duration.ofMinutes(1));
        cancels(work.get(Meetings.class).findById(spring.id()).orElseThrow());
        assertThat(show(instead).says())
                .as("cancelled once more")
                .contains(". Val av ordförande")
                .doesNotContain("tas inte upp");
    }

    @Test
    void aMonthsStandingItemsStayOnItsAgendaWhenAnotherMeetingChanges() {
        show(spring);
        work.clock().forward(Duration.ofMinutes(1));
        var earlier = council.plans("2027-03-04");
        assertThat(show(earlier).says()).contains(". Val av ordförande");
        assertThat(show(spring).says()).contains(". Val av ordförande");
    }

    @Test
    void aPostponedStandingItemStaysOnTheNextAgendaWhenItsFirstMeetingChanges() {
        var april = council.meets("2027-04-15");
        chooses("Val av ordförande").presses("Skjut upp").fillsIn(Map.of("reason", "Valberedningen är inte klar"));
        assertThat(show(april).says()).contains(". Val av ordförande");
        work.clock().forward(Duration.ofMinutes(1));
        var starts = spring.startsAt().plus(Duration.ofHours(1));
        work.get(Meetings.class)
                .save(spring.movedTo(
                        starts, starts.plus(spring.length()), work.clock().instant()));
        assertThat(show(april).says()).contains(". Val av ordförande").doesNotContain("tas inte upp");
    }

    @Test
    void aDeclinedStandingItemStaysDeclined() {
        chooses("Val av ordförande").presses("Ta inte upp").fillsIn(Map.of("reason", "Valet är gjort"));
        assertThat(show(spring).says())
                .doesNotContain(". Val av ordförande")
                .contains("Val av ordförande – tas inte upp: Valet är gjort");
    }

    @Test
    void aMeetingMovedToAnotherMonthKeepsTheStandingItemsOfItsFirstMonth() {
        moves(spring, "2027-06-17");
        var moved = ofSeries("2027-03-25", "2027-04-01");
        var april = council.meets("2027-04-15");
        assertThat(show(moved).says()).contains(". Val av ordförande");
        assertThat(show(april).says()).doesNotContain("Val av ordförande");
    }

    @Test
    void aMeetingMovedToAMonthWithoutMeetingsAlsoGetsThatMonthsStandingItems() {
        moves(spring, "2027-06-17");
        assertThat(show(ofSeries("2027-02-25", "2027-03-04")).says()).contains(". Val av ordförande");
    }

    @Test
    void aMeetingMovedToAMonthWithAMeetingDoesNotTakeThatMeetingsStandingItems() {
        assertThat(show(ofSeries("2027-02-25", "2027-03-04")).says()).doesNotContain("Val av ordförande");
        assertThat(show(spring).says()).contains(". Val av ordförande");
    }

    @Test
    void standingItemsOfACancelledMeetingMoveToAReplacementShortlyBefore() {
        cancels(spring);
        work.clock().forward(Duration.ofMinutes(1));
        var longBefore = council.plans("2027-02-04");
        var instead = council.plans("2027-02-25");
        var summer = council.meets("2027-06-17");
        assertThat(show(longBefore).says()).doesNotContain("Val av ordförande");
        assertThat(show(instead).says()).contains(". Val av ordförande");
        assertThat(show(summer).says()).doesNotContain("Val av ordförande");
    }

    @Test
    void aProposalTooLateForTheNextTwoMeetingsMovesToTheThird() {
        council.itBecomes("2027-03-12");
        var soon = council.meets("2027-03-19");
        assertThat(proposes(timra, "Laddplatser").says()).contains("är sparat för nästa");
        assertThat(show(soon).says()).as("there is no other").contains("Laddplatser");
        var summer = council.meets("2027-06-17");
        assertThat(proposes(timra, "Solceller").says()).contains("är sparat för nästa");
        assertThat(show(soon).says()).doesNotContain("Solceller");
        assertThat(show(summer).says()).contains("Föreslaget, inte avgjort: • Solceller");
    }

    @Test
    void aLateProposalMovesToTheNextMeeting() {
        council.itBecomes("2027-03-12");
        assertThat(proposes(timra, "Laddplatser").says()).contains("redan samlad", "nästa möte är inte bestämt");
        var summer = council.meets("2027-06-17");
        assertThat(proposes(timra, "Solceller").says()).contains("är sparat för nästa");
        assertThat(show(summer).says()).contains("Solceller").doesNotContain("Laddplatser");
        council.itBecomes("2027-03-19");
        assertThat(show(summer).says()).contains("Solceller", "Laddplatser");
    }

    @Test
    void itemsCanBeReorderedMovedToAnotherHeadingAndChanged() {
        coordinator.runs("agenda add", Map.of("title", "Vindkraft", "section", "Handlingsplaner", "minutes", 30L));
        assertThat(show(spring).says()).contains("3. Klimat och energi", "4. Vindkraft");
        chooses("Vindkraft").presses("↑ Tidigare").presses("↑ Tidigare");
        assertThat(show(spring).says()).contains("Handlingsplaner: 3. Vindkraft", "4. Klimat och energi");
        chooses("Vindkraft").presses("↓ Senare");
        assertThat(show(spring).says()).contains("4. Vindkraft");
        chooses("Vindkraft").chooses("Avslutning");
        assertThat(show(spring).says())
                .contains("Avslutning: 6. Nästa möte · Ordförande · 5 min · diskussion\n" + "7. Vindkraft");
        var form = chooses("Vindkraft").presses("Ändra ärendet");
        assertThat(form.fillsIn(Map.of("minutes", "170", "presenter", "Länsstyrelsen"))
                        .says())
                .contains("Länsstyrelsen · 170 min");
        assertThat(show(spring).says()).contains("⚠️ Ärendena tar 210 minuter, men mötet är 180 minuter långt");
    }

    @Test
    void anInvalidItemIsRefusedAndItsTextIsReturned() {
        var form = timra.press(null, "agenda:propose:" + spring.id(), List.of(), Map.of());
        assertThat(form.says()).contains("Föredragande: Ledamot Timrå, majoritet", "Syfte: information");
        assertThat(form.fillsIn(Map.of("title", "Laddplatser", "minutes", "en stund"))
                        .says())
                .contains("”en stund” är inget antal minuter", "Rubrik: Laddplatser");
        assertThat(form.fillsIn(Map.of("title", "x".repeat(121))).says()).contains("högst 120 tecken");
        assertThat(form.fillsIn(Map.of("title", "Laddplatser", "purpose", "fest"))
                        .says())
                .contains("förstår inte syftet ”fest”");
        assertThat(items(spring)).extracting(AgendaItem::state).doesNotContain(State.PROPOSED);
    }

    @Test
    void aDurationInWordsIsReadAsMinutes() {
        coordinator.runs("agenda add", Map.of("title", "Vindkraft", "minutes", 30L));
        assertThat(edited("en kvart")).contains("15 min");
        assertThat(edited("1 h 30")).contains("90 min");
    }

    private String edited(String minutes) {
        return chooses("Vindkraft")
                .presses("Ändra ärendet")
                .fillsIn(Map.of("minutes", minutes))
                .says();
    }

    @Test
    void aFormDoesNotOverwriteAChangeThatWasMadeAfterTheFormWasOpened() {
        coordinator.runs("agenda add", Map.of("title", "Vindkraft"));
        var administrator = work.as("Förvaltare");
        var id = items(spring).stream()
                .filter(one -> one.title().equals("Vindkraft"))
                .findFirst()
                .orElseThrow()
                .id();
        var first = chooses("Vindkraft").presses("Ändra ärendet");
        var second = administrator.press(null, "agenda:edit:" + id, List.of(), Map.of());
        first.fillsIn(Map.of("title", "Vindkraft till havs", "description", "Två parker"));
        coordinator.press(null, "agenda:move:" + id + ":earlier", List.of(), Map.of());
        var refused = second.fillsIn(Map.of("minutes", "länge"))
                .presses("Öppna formuläret igen")
                .fillsIn(Map.of("minutes", "20"));
        assertThat(refused.says())
                .contains("Någon annan har ändrat ärendet medan du skrev", "Vindkraft till havs", "Två parker", "20");
        assertThat(refused.presses("Öppna formuläret igen")
                        .fillsIn(Map.of("title", "Vindkraft till havs"))
                        .says())
                .contains("Vindkraft till havs · 20 min");
        assertThat(first.fillsIn(Map.of("title", "Vindkraft till havs", "minutes", "20"))
                        .says())
                .as("the same content once more")
                .doesNotContain("Någon annan");
    }

    @Test
    void aFormIsStoredIfItsItemWasOnlyReorderedMeanwhile() {
        coordinator.runs("agenda add", Map.of("title", "Vindkraft"));
        var form = chooses("Vindkraft").presses("Ändra ärendet");
        chooses("Vindkraft").presses("↓ Senare");
        assertThat(form.fillsIn(Map.of("minutes", "20")).says()).contains("20 min");
    }

    @Test
    void anAbbreviatedPurposeIsAcceptedOnlyIfItIsUnambiguous() {
        assertThat(proposedFor("d").says()).contains("förstår inte syftet ”d”");
        assertThat(proposedFor("de").says()).contains("Tack!");
        assertThat(proposedFor("di").says()).contains("Tack!");
        assertThat(proposedFor("B").says()).contains("Tack!");
        assertThat(proposedFor("").says()).contains("Tack!");
        assertThat(items(spring))
                .filteredOn(item -> item.state() == State.PROPOSED)
                .extracting(AgendaItem::title, AgendaItem::purpose)
                .containsExactlyInAnyOrder(
                        tuple("Ärende de", ItemPurpose.DECISION),
                        tuple("Ärende di", ItemPurpose.DISCUSSION),
                        tuple("Ärende B", ItemPurpose.DECISION),
                        tuple("Ärende", ItemPurpose.INFORMATION));
    }

    private BotReply proposedFor(String purpose) {
        return timra.press(null, "agenda:propose:" + spring.id(), List.of(), Map.of())
                .fillsIn(Map.of("title", ("Ärende " + purpose).strip(), "purpose", purpose));
    }

    @Test
    void aRefusalNamesThePeopleWhoMayDoTheAction() {
        assertThat(work.as("Socialchef Timrå")
                        .in(SmallAssociation.COUNCIL_ROOM)
                        .runs("agenda show")
                        .says())
                .contains("för dem som är med i Hållbarhetsrådet");
        assertThat(timra.runs("agenda add", Map.of("title", "Vindkraft")).says())
                .contains("bara samordnaren och ordföranden", "Samordnare miljö", "Ingenting ändrades");
        proposes(timra, "Laddplatser");
        var item = items(spring).stream()
                .filter(one -> one.title().equals("Laddplatser"))
                .findFirst()
                .orElseThrow();
        assertThat(timra.press(null, "agenda:accept:" + item.id(), List.of(), Map.of())
                        .says())
                .contains("bara samordnaren och ordföranden");
        assertThat(work.asStranger("Någon").runs("agenda show").says()).contains("Jag vet inte än vem du är");
        council.electsAChair();
        assertThat(work.as(CouncilFixture.CHAIR)
                        .in(SmallAssociation.COUNCIL_ROOM)
                        .runs("agenda add", Map.of("title", "Vindkraft"))
                        .says())
                .contains("✓ På dagordningen: Vindkraft");
    }

    @Test
    void anUnknownMeetingIsRefused() {
        assertThat(timra.runs("agenda show", Map.of("meeting", "nästa vecka")).says())
                .contains("Inget möte hittades för ”nästa vecka”");
        assertThat(coordinator
                        .runs("agenda show", Map.of("network", "hallbar-energi"))
                        .says())
                .contains("har inget möte inplanerat");
        assertThat(timra.press(null, "agenda:accept:nothing", List.of(), Map.of())
                        .says())
                .contains("Ingenting ändrades");
        assertThat(timra.isSuggested("agenda show", "meeting", "håll"))
                .singleElement()
                .asString()
                .contains("Hållbarhetsrådet · tors 18 mars 2027");
    }

    @Test
    void anEnglishReaderSeesTheAgendaInEnglish() {
        assertThat(timra.inEnglish().runs("agenda show").says())
                .contains("Agenda of Hållbarhetsrådet", "40 of the meeting's 180 minutes", "[Propose an item]");
    }

    private BotReply proposes(TestUser member, String title) {
        return member.press(null, "agenda:propose:" + spring.id(), List.of(), Map.of())
                .fillsIn(Map.of("title", title, "minutes", "15", "purpose", "beslut"));
    }

    private Meeting cancels(Meeting meeting) {
        return work.get(Meetings.class)
                .save(meeting.cancelled("Snöstorm", work.clock().instant()));
    }

    /** Undoes the cancellation of the meeting, as a new meeting series with a meeting on the same day does. */
    private void holdsAgain(Meeting meeting) {
        var day = LocalDate.of(2027, 3, 18);
        var series = Series.of(
                CouncilFixture.ID,
                meeting.title(),
                Series.ONCE,
                day,
                day,
                LocalTime.of(9, 0),
                LocalTime.NOON,
                1,
                meeting.venue(),
                null,
                work.clock().instant());
        work.get(AllSeries.class).save(series);
        work.get(Meetings.class)
                .save(meeting.adoptedBy(
                        series,
                        new SeriesDay(day, day, meeting.startsAt(), meeting.endsAt()),
                        work.clock().instant()));
    }

    private void moves(Meeting meeting, String day) {
        var starts = Instant.parse(day + "T08:00:00Z");
        work.get(Meetings.class)
                .save(meeting.movedTo(
                        starts, starts.plus(meeting.length()), work.clock().instant()));
    }

    /** Stores a meeting of a series that was planned for one day and moved to another. */
    private Meeting ofSeries(String planned, String moved) {
        var seriesDate = LocalDate.parse(planned);
        var series = work.get(AllSeries.class)
                .save(Series.of(
                        CouncilFixture.ID,
                        spring.title(),
                        Series.ONCE,
                        seriesDate,
                        seriesDate,
                        LocalTime.of(9, 0),
                        LocalTime.NOON,
                        1,
                        spring.venue(),
                        null,
                        spring.createdAt()));
        var starts = Instant.parse(moved + "T08:00:00Z");
        return work.get(Meetings.class)
                .save(Meeting.of(series, seriesDate, starts, starts.plus(Duration.ofHours(2)), spring.createdAt()));
    }

    private BotReply show(Meeting meeting) {
        return coordinator.runs("agenda show", Map.of("meeting", meeting.id()));
    }

    private BotReply chooses(String title) {
        return chooses(spring, title);
    }

    private BotReply chooses(Meeting meeting, String title) {
        var shown = show(meeting);
        return shown.chooses(items(meeting).stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow()
                .id());
    }

    private void postpones(Meeting meeting, String title) {
        chooses(meeting, title).presses("Skjut upp").fillsIn(Map.of("reason", "Hinns inte"));
    }

    private List<AgendaItem> items(Meeting meeting) {
        return work.get(AgendaItems.class).findAllByMeetingIdOrderByPositionAscIdAsc(meeting.id());
    }
}
