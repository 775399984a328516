package se.budkavle.bot.feature.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.RememberingChat.Posted;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.Absence;
import se.budkavle.storage.meeting.Absences;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Meetings;

class PollTest {

    private static final String TUESDAY = "tis 8 december 2026 09:00–11:00";
    private static final String WEDNESDAY = "ons 9 december 2026 13:00–15:00";
    private static final String TIMES = "2026-12-09 13:00-15:00; 8 december kl 9-11";
    /** The morning of the day on which the date poll closes. The poll is opened when the test starts. */
    private static final Instant LAST_MORNING = Instant.parse("2026-11-30T08:00:00Z");

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö");
    private final TestUser timra = work.as("Ledamot Timrå, majoritet");
    private final TestUser timraOpposition = work.as("Ledamot Timrå, opposition");
    private final TestUser sundsvall = work.as("Ledamot Sundsvall, majoritet");

    @Test
    void thePreviewOfAPollShowsAllTimesInOrderAndPostsNothing() {
        assertThat(draft(Map.of("place", "Stadshuset")).says())
                .contains(
                        "Stämmer det här? Hållbarhetsrådet",
                        "1. " + TUESDAY + "\n2. " + WEDNESDAY + "",
                        "3 personer i Hållbarhetsrådet får frågan, i #101",
                        "På plats · Stadshuset",
                        "Inget har gått ut än",
                        "[Fråga nätverket]");
        work.tick();
        assertThat(work.chat().posts()).isEmpty();
    }

    @Test
    void thePreviewMarksDaysThatAreNotWorkingDays() {
        var options = Map.<String, Object>of(
                "network", "hallbarhetsradet", "times", "24 december 9-12; 10 juli 2027 9-12; 14 juni 2027 9-12");
        assertThat(coordinator.runs("meeting poll", options).says())
                .contains("⚠️ tors 24 december 2026 09:00–12:00: det är julafton.")
                .contains("⚠️ lör 10 juli 2027 09:00–12:00: möten pausar i juli.")
                .doesNotContain("⚠️ mån 14 juni 2027");
        assertThat(coordinator.inEnglish().runs("meeting poll", options).says())
                .contains("⚠️ Thu 24 December 2026 09:00–12:00: it is Christmas Eve.");
        assertThat(draft(Map.of()).says()).doesNotContain("⚠️");
    }

    @Test
    void theMeetingsFormFollowsTheFormOptionThePlaceOrLinkAndElseTheNetworksUsualForm() {
        assertThat(draft(Map.of()).says()).contains("\nDigitalt\n");
        usually(Network.Form.PHYSICAL);
        assertThat(draft(Map.of()).says()).contains("\nPå plats\n");
        assertThat(draft(Map.of("link", "https://mote.example/1")).says()).contains("\nDigitalt · https://mote");
        usually(Network.Form.HYBRID);
        assertThat(draft(Map.of()).says()).contains("\nPå plats och digitalt\n");
        assertThat(draft(Map.of("place", "Stadshuset")).says()).contains("\nPå plats · Stadshuset\n");
        assertThat(draft(Map.of("form", "DIGITAL")).says()).contains("\nDigitalt\n");
    }

    private void usually(Network.Form form) {
        var networks = work.get(Networks.class);
        var council = networks.findById("hallbarhetsradet").orElseThrow();
        networks.save(new Network(
                council.id(),
                council.title(),
                council.areaId(),
                council.kind(),
                null,
                null,
                null,
                null,
                form,
                null,
                council.channelId(),
                false,
                false,
                null,
                council.version()));
    }

    @Test
    void aPollIsPostedOnceAndMentionsOnlyMembers() {
        var draft = draft(Map.of());
        assertThat(draft.presses("Fråga nätverket").says()).contains("går nu ut i #101");
        assertThat(draft.presses("Fråga nätverket").says()).contains("redan gjort");
        work.tick();
        assertThat(post().post().mentions()).containsExactlyInAnyOrder("9004", "9005", "9006");
        assertThat(work.says(post()))
                .contains("Hållbarhetsrådet: när kan du?", "0 av 3 har svarat", "1. " + TUESDAY + "", "[Svara]");
        assertThat(audited()).containsExactly("poll.open");
    }

    @Test
    void aPressOnATimeStoresThatThePersonCanAttendAndASecondPressTakesItBack() {
        open();
        var sheet = answers(timra);
        assertThat(sheet.says())
                .contains("[☐ " + TUESDAY + "]", "[Ingen tid passar]")
                .doesNotContain("Avsluta nu");
        var ticked = sheet.presses("☐ " + TUESDAY);
        assertThat(ticked.says())
                .contains("✓ Sparat.", "[☑ " + TUESDAY + " · kan]", "[☐ " + WEDNESDAY + " · kan inte]");
        assertThat(answers(timra).says()).contains("[☑ " + TUESDAY + " · kan]");
        assertThat(ticked.presses("☑ " + TUESDAY + " · kan").says())
                .contains("[☐ " + TUESDAY + " · kan inte]", "[☑ Ingen tid passar]");
    }

    @Test
    void aPersonWhomNoTimeSuitsCountsAsHavingAnswered() {
        open();
        var none = answers(timra).presses("☐ " + WEDNESDAY).presses("Ingen tid passar");
        assertThat(none.says()).contains("[☑ Ingen tid passar]", "[☐ " + WEDNESDAY + " · kan inte]");
        afterSomeSeconds();
        assertThat(work.says(post())).contains("1 av 3 har svarat", TUESDAY + ": 0 av 6 platser");
    }

    @Test
    void thePersonalListShowsAPollUntilThePersonAnswers() {
        draft(Map.of());
        assertThat(timra.runs("mine").says()).doesNotContain("När kan du");
        open();
        var mine = timra.runs("mine");
        assertThat(mine.says()).contains("När kan du? Hållbarhetsrådet:").doesNotContain("Inget väntar");
        var button = mine.says().replaceAll("(?s).*\\[(När kan du: [^\\]]*)\\].*", "$1");
        mine.presses(button).presses("☐ " + TUESDAY);
        assertThat(timra.runs("mine").says()).doesNotContain("När kan du");
        assertThat(work.as("Inbjuden Länsstyrelsen").runs("mine").says()).doesNotContain("När kan du");
    }

    @Test
    void severalAnswersCauseOnlyOneUpdateOfThePost() {
        open();
        answers(timra).presses("☐ " + WEDNESDAY);
        answers(timraOpposition).presses("☐ " + WEDNESDAY);
        assertThat(pendingEdits()).isEqualTo(1);
        afterSomeSeconds();
        assertThat(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM)).hasSize(1);
        assertThat(post().edits()).isEqualTo(1);
        assertThat(work.says(post()))
                .contains("2 av 3 har svarat", "1. " + WEDNESDAY + ": 2 av 6 platser, 1 av 2 kommuner");
        answers(sundsvall).presses("☐ " + WEDNESDAY);
        afterSomeSeconds();
        assertThat(post().edits()).isEqualTo(2);
        assertThat(work.says(post())).contains("3 av 6 platser, 2 av 2 kommuner", "[Svara]");
    }

    @Test
    void timesAreRankedByRepresentedSeatsAndThenByTime() {
        // Appoints a second person to Timrå's majority seat. The number of available people grows, but the number of
        // represented seats does not.
        appoint("Någon utan uppdrag", "MEMBER", "MAJORITY");
        open();
        answers(timra).presses("☐ " + WEDNESDAY);
        answers(work.as("Någon utan uppdrag")).presses("☐ " + WEDNESDAY);
        answers(sundsvall).presses("☐ " + TUESDAY);
        afterSomeSeconds();
        assertThat(work.says(post()))
                .contains("1. " + TUESDAY + ": 1 av 6 platser, 1 av 2 kommuner\n2. " + WEDNESDAY
                        + ": 1 av 6 platser, 1 av 2 kommuner");
        answers(timraOpposition).presses("☐ " + WEDNESDAY);
        afterSomeSeconds();
        assertThat(work.says(post())).contains("1. " + WEDNESDAY + ": 2 av 6 platser, 1 av 2 kommuner");
    }

    @Test
    void aTimeThatSuitsNeitherChairNorViceChairIsRankedLast() {
        appoint("Ledamot Sundsvall, majoritet", "CHAIR", "MAJORITY");
        open();
        answers(timra).presses("☐ " + TUESDAY);
        answers(timraOpposition).presses("☐ " + TUESDAY);
        answers(sundsvall).presses("☐ " + WEDNESDAY);
        afterSomeSeconds();
        assertThat(work.says(post()))
                .contains(
                        "1. " + WEDNESDAY + ": 1 av 6 platser, 1 av 2 kommuner och ordförande",
                        "2. " + TUESDAY
                                + ": 2 av 6 platser, 1 av 2 kommuner · ⚠️ varken ordförande eller vice ordförande");
    }

    @Test
    void withoutSeatsTimesAreRankedByRepresentedMunicipalities() {
        draft("hallbar-energi", Map.of()).presses("Fråga nätverket");
        work.tick();
        var posted = work.chat().postsIn(SmallAssociation.ENERGY_ROOM).get(0);
        timra.presses(posted, "Svara").presses("☐ " + WEDNESDAY);
        afterSomeSeconds();
        assertThat(work.says(work.chat().postsIn(SmallAssociation.ENERGY_ROOM).get(0)))
                .contains("1. " + WEDNESDAY + ": 1 av 2 kommuner")
                .doesNotContain("platser\n", "0 av 0");
    }

    @Test
    void onlyMembersWhoAreNotAwayAndHaveNotAnsweredAreReminded() {
        open();
        answers(timra).presses("Ingen tid passar");
        work.get(Absences.class)
                .save(Absence.of(
                        personOf(timraOpposition),
                        LocalDate.of(2026, 11, 20),
                        LocalDate.of(2026, 12, 1),
                        null,
                        work.clock().instant()));
        // Two days before Monday 30 November is a Saturday. The poll's reminder is therefore sent in the last working
        // hour of Friday.
        at(Instant.parse("2026-11-27T14:59:00Z"));
        assertThat(reminders()).isEmpty();
        at(Instant.parse("2026-11-27T15:00:00Z"));
        assertThat(reminders()).singleElement().satisfies(reminder -> {
            assertThat(reminder.post().mentions()).containsExactly("9006");
            assertThat(work.says(reminder))
                    .contains("2 svar saknas", "Nästa påminnelse", "[Svara]")
                    .doesNotContain("Ledamot Sundsvall");
        });
        at(LAST_MORNING);
        assertThat(reminders()).hasSize(2);
        assertThat(work.says(reminders().get(1))).doesNotContain("Nästa påminnelse");
    }

    @Test
    void afterAnOutageNobodyIsRemindedDirectlyAfterThePollIsPosted() {
        draft(Map.of()).presses("Fråga nätverket");
        at(LAST_MORNING);
        assertThat(inCouncil("")).hasSize(1);
        assertThat(reminders()).isEmpty();
    }

    @Test
    void onlyTheLastOfTwoRemindersMissedInAnOutageIsSent() {
        open();
        work.clock().set(LAST_MORNING);
        work.tick();
        assertThat(reminders()).hasSize(1);
    }

    @Test
    void aPollOpenedAtNightIsNotPostedBeforeItsCoordinatorPressesSendNow() {
        work.clock().set(Instant.parse("2026-11-23T21:00:00Z"));
        var opened = draft(Map.of()).presses("Fråga nätverket");
        assertThat(opened.says()).contains("utanför arbetstid", "[Skicka nu]").doesNotContain("går nu ut");
        work.tick();
        assertThat(inCouncil("")).isEmpty();
        var button = opened.reply().rows().get(0).buttons().get(0).id();
        assertThat(timra.press(null, button, List.of(), Map.of()).says()).contains("samordnare");
        assertThat(opened.presses("Skicka nu").says()).contains("skickas nu");
        work.tick();
        assertThat(inCouncil("")).hasSize(1);
    }

    @Test
    void aPollOpenedAtNightIsPostedInTheMorning() {
        work.clock().set(Instant.parse("2026-11-23T21:00:00Z"));
        draft(Map.of()).presses("Fråga nätverket");
        work.clock().set(Instant.parse("2026-11-24T06:59:00Z"));
        work.tick();
        assertThat(inCouncil("")).isEmpty();
        work.clock().set(Instant.parse("2026-11-24T07:00:01Z"));
        work.tick();
        assertThat(inCouncil("")).hasSize(1);
    }

    @Test
    void aPollDoesNotWaitForTheAnswerOfAnErasedPerson() {
        open();
        answers(timra).presses("Ingen tid passar");
        timraOpposition.runs("my-data").presses("Radera …").confirms();
        afterSomeSeconds();
        assertThat(work.says(post())).contains("1 av 2 har svarat");
        at(LAST_MORNING);
        assertThat(reminders()).singleElement().satisfies(reminder -> {
            assertThat(reminder.post().mentions()).containsExactly("9006");
            assertThat(work.says(reminder)).contains("Ett svar saknas");
        });
    }

    @Test
    void theAnswerOfAnErasedPersonIsNotCounted() {
        open();
        answers(timra).presses("Ingen tid passar");
        timra.runs("my-data").presses("Radera …").confirms();
        afterSomeSeconds();
        assertThat(work.says(post())).contains("0 av 2 har svarat");
    }

    @Test
    void aReminderLosesItsButtonWhenThePollCloses() {
        open();
        at(LAST_MORNING);
        assertThat(reminders())
                .isNotEmpty()
                .allSatisfy(reminder -> assertThat(work.says(reminder)).contains("[Svara]"));
        coordinator.press("1", "poll:close:" + pollId(), List.of(), Map.of());
        afterSomeSeconds();
        assertThat(reminders()).isNotEmpty().allSatisfy(reminder -> {
            assertThat(work.says(reminder))
                    .contains("Svarstiden tog slut")
                    .doesNotContain("[Svara]", "svar saknas", "Nästa påminnelse");
            assertThat(reminder.post().mentions()).isEmpty();
        });
    }

    @Test
    void aNetworkThatHasEndedGetsNoPollNoReminderAndNoMeeting() {
        open();
        var result = "poll:choose:" + pollId() + ":0";
        work.clock().set(Instant.parse("2026-11-23T21:00:00Z"));
        draft(Map.of("title", "Vårens möte")).presses("Fråga nätverket");
        endNetwork();
        assertThat(timra.presses(post(), "Svara").says()).contains("Hållbarhetsrådet har avslutats");
        at(Instant.parse("2026-11-24T09:00:00Z"));
        assertThat(inCouncil("Vårens möte"))
                .as("the question that waited for the morning")
                .isEmpty();
        at(LAST_MORNING);
        assertThat(reminders()).isEmpty();
        assertThat(work.as("Förvaltare").runs("outbox", Map.of("days", 30L)).says())
                .doesNotContain("när svarstiden är slut");
        at(Instant.parse("2026-12-01T09:00:00Z"));
        assertThat(results()).isEmpty();
        assertThat(coordinator.press(null, result, List.of(), Map.of()).says())
                .contains("Hållbarhetsrådet har avslutats");
        assertThat(meetings()).isEmpty();
    }

    @Test
    void aResultDelayedUntilTheMorningIsNotSentToANetworkThatEndsDuringTheNight() {
        open();
        at(Instant.parse("2026-11-30T23:30:00Z"));
        endNetwork();
        at(Instant.parse("2026-12-01T09:00:00Z"));
        assertThat(results()).isEmpty();
    }

    private void endNetwork() {
        var networks = work.get(Networks.class);
        networks.save(networks.findById("hallbarhetsradet")
                .orElseThrow()
                .ended(work.clock().instant()));
    }

    @Test
    void nobodyIsRemindedIfEverybodyHasAnswered() {
        open();
        for (var member : List.of(timra, timraOpposition, sundsvall)) {
            answers(member).presses("☐ " + TUESDAY);
        }
        at(LAST_MORNING);
        assertThat(reminders()).isEmpty();
    }

    @Test
    void aPollClosesAtItsClosingTimeAndTheCoordinatorGetsTheRankingInTheMorning() {
        open();
        answers(timra).presses("☐ " + WEDNESDAY);
        at(Instant.parse("2026-11-30T22:59:00Z"));
        assertThat(results()).isEmpty();
        assertThat(work.says(post())).contains("Svarstiden tog slut").doesNotContain("[Svara]");
        at(Instant.parse("2026-12-01T08:00:00Z"));
        assertThat(results()).singleElement().satisfies(result -> {
            assertThat(result.post().mentions()).containsExactly("9002");
            assertThat(work.says(result))
                    .contains(
                            "1 av 3 har svarat",
                            "1. " + WEDNESDAY + ": 1 av 6 platser",
                            "[" + WEDNESDAY + "] [" + TUESDAY + "]",
                            "{Alla tider: " + WEDNESDAY + " – 1 av 6 platser");
        });
        assertThat(audited()).contains("poll.close");
    }

    @Test
    void answersAfterTheClosingTimeAreRefusedEvenBeforeThePollIsMarkedClosed() {
        open();
        var sheet = answers(timra);
        work.clock().set(Instant.parse("2026-11-30T23:00:00Z"));
        assertThat(sheet.presses("☐ " + TUESDAY).says()).contains("Svarstiden för Hållbarhetsrådet tog slut");
        assertThat(audited()).doesNotContain("poll.vote");
    }

    @Test
    void theCoordinatorCanCloseAPollEarly() {
        open();
        var sheet = answers(coordinator);
        assertThat(sheet.presses("Avsluta nu").says()).contains("Resultatet kommer i #101");
        assertThat(sheet.presses("Avsluta nu").says()).contains("tog slut");
        work.tick();
        assertThat(results()).hasSize(1);
        assertThat(work.says(results().get(0))).contains("Ingen har svarat");
        assertThat(timra.press(post().messageId(), "poll:close:" + pollId(), List.of(), Map.of())
                        .says())
                .contains("samordnaren för Hållbarhetsrådet");
    }

    @Test
    void theRemindersOfAPollClosedEarlyAreRemovedFromTheQueue() {
        open();
        assertThat(queuedReminders()).isEqualTo(2);
        answers(coordinator).presses("Avsluta nu");
        assertThat(queuedReminders()).isZero();
    }

    @Test
    void aPollOfANetworkThatHasEndedIsClosed() {
        open();
        endNetwork();
        afterSomeSeconds();
        assertThat(queuedReminders()).isZero();
        assertThat(work.says(post())).contains("Svarstiden tog slut").doesNotContain("[Svara]");
        assertThat(work.as("Förvaltare").runs("outbox", Map.of("days", 30L)).says())
                .doesNotContain("Påminnelse", "Resultat");
        assertThat(results()).isEmpty();
    }

    @Test
    void aReminderDelayedByAnOutageIsSkippedWhenThePollIsClosedEarly() {
        open();
        work.clock().set(Instant.parse("2026-11-29T12:00:00Z"));
        answers(coordinator).presses("Avsluta nu");
        assertThat(queuedReminders()).isEqualTo(1);
        work.tick();
        assertThat(reminders()).isEmpty();
        assertThat(work.get(Deliveries.class).findAllBySubjectOrderByDueAtAscIdAsc(pollId()))
                .filteredOn(one -> one.composer().equals(PollDeliveryKeys.REMINDER))
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(Delivery.State.SKIPPED));
    }

    @Test
    void aPollDelayedUntilItsClosingTimeIsNeverPosted() {
        draft(Map.of()).presses("Fråga nätverket");
        at(Instant.parse("2026-12-01T08:00:00Z"));
        assertThat(inCouncil("")).isEqualTo(results());
        assertThat(statesOf(PollDeliveryKeys.POLL)).containsExactly(Delivery.State.SKIPPED);
    }

    @Test
    void aReminderDelayedUntilTheClosingTimeIsSkipped() {
        open();
        at(Instant.parse("2026-12-01T08:00:00Z"));
        assertThat(reminders()).isEmpty();
        assertThat(statesOf(PollDeliveryKeys.REMINDER)).containsOnly(Delivery.State.SKIPPED);
    }

    private List<Delivery.State> statesOf(String composer) {
        return work.get(Deliveries.class).findAllBySubjectOrderByDueAtAscIdAsc(pollId()).stream()
                .filter(one -> one.composer().equals(composer))
                .map(Delivery::state)
                .toList();
    }

    @Test
    void theReplyToAChosenTimeInJanuarySaysThatTheNoticeIsSentBeforeChristmas() {
        closed(Map.of("times", "2027-01-13 13:00-15:00; 14 januari 2027 kl 9-11"));
        assertThat(coordinator
                        .presses(results().get(0), "ons 13 januari 2027 13:00–15:00")
                        .says())
                .contains("kallelsen 23 december 2026");
    }

    @Test
    void choosingATimePlansTheMeeting() {
        closed(Map.of("title", "Rådets möte", "link", "https://mote.example/1", "place", "Stadshuset"));
        var chosen = coordinator.presses(results().get(0), WEDNESDAY);
        assertThat(chosen.says()).contains("Rådets möte blir " + WEDNESDAY + "", "Kallelse och dagordning följer");
        assertThat(meetings()).singleElement().satisfies(meeting -> {
            assertThat(meeting.title()).isEqualTo("Rådets möte");
            assertThat(meeting.startsAt()).isEqualTo(Instant.parse("2026-12-09T12:00:00Z"));
            assertThat(meeting.endsAt()).isEqualTo(Instant.parse("2026-12-09T14:00:00Z"));
            assertThat(meeting.form()).isEqualTo(MeetingFormat.HYBRID);
            assertThat(meeting.place()).isEqualTo("Stadshuset");
            assertThat(meeting.link()).isEqualTo("https://mote.example/1");
        });
        afterSomeSeconds();
        assertThat(work.says(post())).contains("✓ Det blir " + WEDNESDAY);
        assertThat(work.says(results().get(0)))
                .contains("✓ Det blir " + WEDNESDAY)
                .doesNotContain("[", "{");
        assertThat(audited()).contains("poll.choose");
    }

    @Test
    void aSecondChoiceOfATimeIsRefused() {
        closed(Map.of());
        var id = "poll:choose:" + pollId();
        assertThat(coordinator.press("1", id, List.of("1"), Map.of()).says()).contains("blir " + WEDNESDAY);
        assertThat(work.as("Förvaltare").press("1", id, List.of("0"), Map.of()).says())
                .contains("Tiden för Hållbarhetsrådet är redan vald");
        assertThat(meetings()).hasSize(1);
        assertThat(timra.presses(post(), "Svara").says()).contains("redan vald");
    }

    @Test
    void ifTwoPeopleChooseATimeSimultaneouslyOnlyOneMeetingIsPlanned() throws Exception {
        closed(Map.of());
        var id = "poll:choose:" + pollId() + ":";
        var said = new ConcurrentLinkedQueue<String>();
        var first = new Thread(() ->
                said.add(coordinator.press("1", id + "0", List.of(), Map.of()).says()));
        var second = new Thread(() -> said.add(
                work.as("Förvaltare").press("1", id + "1", List.of(), Map.of()).says()));
        first.start();
        second.start();
        first.join();
        second.join();
        assertThat(meetings()).hasSize(1);
        assertThat(said).anyMatch(words -> words.contains("Klart")).anyMatch(words -> words.contains("redan vald"));
    }

    @Test
    void aTimeInThePastCannotBeChosen() {
        closed(Map.of());
        work.clock().set(Instant.parse("2026-12-08T09:00:00Z"));
        assertThat(coordinator.presses(results().get(0), TUESDAY).says()).contains("har redan varit");
        assertThat(meetings()).isEmpty();
    }

    @Test
    void noTimeCanBeChosenWhileThePollIsOpen() {
        open();
        assertThat(coordinator
                        .press("1", "poll:choose:" + pollId() + ":0", List.of(), Map.of())
                        .says())
                .contains("tar emot svar till");
        assertThat(meetings()).isEmpty();
    }

    @Test
    void aRefusalNamesThePeopleWhoMayDoTheAction() {
        assertThat(timra.runs("meeting poll", Map.of("network", "hallbarhetsradet", "times", TIMES))
                        .says())
                .contains("bara samordnare och förvaltare");
        assertThat(draft("socialchefer", Map.of()).says()).contains("Fråga Samordnare social");
        open();
        assertThat(work.as("Socialchef Timrå").presses(post(), "Svara").says())
                .contains("Här svarar de som sitter i Hållbarhetsrådet");
        assertThat(work.asStranger("Okänd").presses(post(), "Svara").says()).contains("Jag vet inte än vem du är");
        coordinator.press("1", "poll:close:" + pollId(), List.of(), Map.of());
        assertThat(timra.press("1", "poll:choose:" + pollId() + ":0", List.of(), Map.of())
                        .says())
                .contains("Fråga Samordnare miljö");
    }

    @Test
    void aPollOrATimeThatDoesNotExistIsRefused() {
        open();
        for (var act : List.of("answer", "tick", "close", "choose")) {
            assertThat(coordinator
                            .press("1", "poll:" + act + ":FINNSINTE:0", List.of(), Map.of())
                            .says())
                    .contains("Den omröstningen känner jag inte till");
        }
        for (var position : List.of("7", "x", "-1", "")) {
            assertThat(timra.press("1", "poll:tick:" + pollId() + ":" + position, List.of(), Map.of())
                            .says())
                    .contains("känner jag inte");
        }
        assertThat(audited()).containsExactly("poll.open");
    }

    @Test
    void mistakesInTheOptionsOfAPollAreExplainedAndNothingIsStored() {
        assertThat(times("2026-12-01 09:00-11:00")).contains("mellan 2 och 10 olika tider; här är 1");
        assertThat(times(IntStream.rangeClosed(1, 11)
                        .mapToObj(day -> "2026-12-%02d 09:00-10:00".formatted(day))
                        .collect(Collectors.joining(";"))))
                .contains("här är 11");
        assertThat(times("2026-12-01 09:00-11:00; 2026-12-01 9.00-11.00")).contains("här är 1");
        assertThat(times("2026-11-20 09:00-11:00; 2026-12-01 09:00-11:00")).contains("har redan varit");
        assertThat(times("2026-12-01 09:00; 2026-12-02 09:00-11:00")).contains("när mötet ”2026-12-01 09:00” slutar");
        assertThat(times("någon gång; 2026-12-02 09:00-11:00")).contains("”någon gång”");
        assertThat(times("2026-02-30 09:00-11:00; 2026-12-02 09:00-11:00")).contains("2026-02-30");
        assertThat(draft(Map.of("answer-by", "2026-12-20")).says()).contains("slutar först efter den första tiden");
        assertThat(draft(Map.of("answer-by", "2026-11-01")).says()).contains("är redan slut");
        assertThat(draft(Map.of("title", "x".repeat(121))).says()).contains("högst 120 tecken");
        assertThat(draft(Map.of("form", "TELEPATI")).says()).contains("TELEPATI");
        assertThat(work.get(JdbcTemplate.class).queryForObject("select count(*) from poll", Integer.class))
                .isZero();
    }

    @Test
    void aPollWhoseFirstTimeIsTodayIsRefusedWithAnAlternative() {
        work.clock().set(Instant.parse("2026-11-30T07:00:00Z"));
        for (var answerBy : List.of(Map.<String, Object>of(), Map.<String, Object>of("answer-by", "2026-11-30"))) {
            var asked = new HashMap<String, Object>(answerBy);
            asked.put("times", "2026-11-30 13:00-15:00; 2026-12-03 13:00-15:00");
            assertThat(draft(asked).says())
                    .contains("Tiden 30 november 2026 13:00 är redan i dag", "välj tider från i morgon");
        }
        assertThat(times("2026-12-01 08:00-10:00; 2026-12-03 13:00-15:00")).contains("1 december 2026 08:00–10:00");
    }

    @Test
    void timesCanBeSeparatedByCommasOrLineBreaks() {
        for (var typed : List.of(
                "1 dec 9-11, 3 dec 13-15",
                "1 dec 9-11,3 dec 13-15",
                "1 dec 9-11\n3 dec 13-15",
                "1 dec 9-11\r\n\r\n3 dec 13-15,",
                "2026-12-01, 09:00-11:00, 2026-12-03, 13:00-15:00",
                "tisdag, 1 december kl 9-11, torsdag, 3 december kl 13-15",
                "1/12 kl 9 till elva, 3.12.2026 13-15")) {
            assertThat(times(typed))
                    .as(typed)
                    .contains("1 december 2026 09:00–11:00", "3 december 2026 13:00–15:00")
                    .doesNotContain("här är");
        }
        assertThat(times("December 1, 2026 9-11, December 3, 2026 13-15"))
                .contains("1 december 2026 09:00–11:00", "3 december 2026 13:00–15:00");
        assertThat(times("1-2 dec 9-16, 8 dec 9-16, två dagar"))
                .contains(
                        "1 december 2026 09:00",
                        "2 december 2026 16:00",
                        "8 december 2026 09:00",
                        "9 december 2026 16:00");
        assertThat(times("någon gång, 2026-12-02 09:00-11:00")).contains("”någon gång”");
        assertThat(times("1 dec 9-11, 20 november 9-11")).contains("”20 november 9-11” har redan varit");
    }

    @Test
    void aPollWithTenTimesFitsInFiveRowsOfAtMostFiveButtons() {
        var heard = draft(Map.of(
                "times",
                IntStream.rangeClosed(10, 19)
                        .mapToObj(day -> "2026-12-%02d 09:00-10:00".formatted(day))
                        .collect(Collectors.joining(";"))));
        heard.presses("Fråga nätverket");
        work.tick();
        var rows = answers(coordinator).reply().rows();
        assertThat(rows)
                .hasSizeLessThanOrEqualTo(5)
                .allMatch(row -> row.buttons().size() <= 5);
        assertThat(rows.stream().mapToInt(row -> row.buttons().size()).sum()).isEqualTo(12);
    }

    @Test
    void aPollWhoseFirstTimeIsSoonClosesOnTheEveningBeforeThatTime() {
        assertThat(draft(Map.of("times", "2026-11-26 09:00-10:00; 2026-11-30 09:00-10:00"))
                        .says())
                .contains("25 november 2026 23:59");
    }

    @Test
    void thePollsAnswerButtonWorksAfterTheBotRestarts() {
        open();
        work.restart();
        assertThat(work.as("Ledamot Timrå, majoritet")
                        .inEnglish()
                        .press("1", "poll:answer:" + pollId(), List.of(), Map.of())
                        .says())
                .contains("Tue 8 December 2026 09:00–11:00", "No time suits");
    }

    private BotReply draft(Map<String, Object> further) {
        return draft("hallbarhetsradet", further);
    }

    private BotReply draft(String network, Map<String, Object> further) {
        var options = new HashMap<String, Object>(Map.of("network", network, "times", TIMES));
        options.putAll(further);
        return coordinator.runs("meeting poll", options);
    }

    private String times(String times) {
        return draft(Map.of("times", times)).says();
    }

    private void open() {
        draft(Map.of()).presses("Fråga nätverket");
        work.tick();
    }

    private void closed(Map<String, Object> further) {
        draft(further).presses("Fråga nätverket");
        work.tick();
        coordinator.press("1", "poll:close:" + pollId(), List.of(), Map.of());
        work.tick();
    }

    private BotReply answers(TestUser who) {
        return who.presses(post(), "Svara");
    }

    private void afterSomeSeconds() {
        work.clock().forward(Duration.ofSeconds(30));
        work.tick();
        work.tick();
    }

    private void at(Instant instant) {
        work.clock().set(instant);
        work.tick();
        work.clock().forward(Duration.ofSeconds(20));
        work.tick();
    }

    private Posted post() {
        return work.chat().postsIn(SmallAssociation.COUNCIL_ROOM).get(0);
    }

    private List<Posted> reminders() {
        return inCouncil("Påminnelse");
    }

    private List<Posted> results() {
        return inCouncil("så blev svaren");
    }

    private List<Posted> inCouncil(String words) {
        return work.chat().postsIn(SmallAssociation.COUNCIL_ROOM).stream()
                .filter(posted -> work.says(posted).contains(words))
                .toList();
    }

    private long queuedReminders() {
        return work.get(Deliveries.class).findAllBySubjectOrderByDueAtAscIdAsc(pollId()).stream()
                .filter(one -> one.composer().equals(PollDeliveryKeys.REMINDER) && one.isUnwritten())
                .count();
    }

    private long pendingEdits() {
        return work.get(Deliveries.class).findAllBySubjectOrderByDueAtAscIdAsc(pollId()).stream()
                .filter(one -> one.refreshAt() != null)
                .count();
    }

    private List<Meeting> meetings() {
        return work.get(Meetings.class).between(Instant.EPOCH, Instant.parse("2030-01-01T00:00:00Z"));
    }

    private List<String> audited() {
        return work.get(AuditLog.class).newest("poll.%", null, null, 50).stream()
                .map(AuditEntry::action)
                .toList();
    }

    private String pollId() {
        return work.get(JdbcTemplate.class).queryForObject("select id from poll", String.class);
    }

    private String personOf(TestUser who) {
        return work.get(JdbcTemplate.class)
                .queryForObject(
                        "select id from person where account_id = ?",
                        String.class,
                        who.account().id());
    }

    private void appoint(String name, String role, String faction) {
        assertThat(coordinator
                        .runs(
                                "network appoint",
                                Map.of(
                                        "account",
                                        work.as(name).account(),
                                        "role",
                                        role,
                                        "network",
                                        "hallbarhetsradet",
                                        "faction",
                                        faction))
                        .confirms()
                        .says())
                .contains("Klart");
    }
}
