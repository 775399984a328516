package se.budkavle.bot.feature.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.RememberingChat.Posted;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.agenda.AgendaItemContent;
import se.budkavle.storage.agenda.ItemPurpose;
import se.budkavle.storage.agenda.StandingItem;
import se.budkavle.storage.agenda.StandingItems;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.SubstituteRequests;

/**
 * Tests events, such as a conference. Unlike an ordinary meeting, an event has its own title and no standing agenda
 * items, no seats of organisations and no substitutes.
 */
class EventTest {

    private static final String COUNCIL = "hallbarhetsradet";
    private static final Instant NOTICE_DUE = Instant.parse("2026-12-03T08:00:00Z");

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö").in(SmallAssociation.COUNCIL_ROOM);
    private final TestUser timra = work.as("Ledamot Timrå, majoritet");

    @Test
    void planningAnEventNeedsATitleAndShowsThatItHasNoStandingAgendaItems() {
        var shown = plan("17 december 9-12", Map.of("kind", "EVENT", "title", "Hållbarhetsdagen"));
        assertThat(shown.says()).contains("Hållbarhetsrådet – Hållbarhetsdagen", "Evenemang: inga stående punkter");
        shown.confirms();
        assertThat(plan("17 december 9-12", Map.of("kind", "EVENT")).says()).contains("Ange en rubrik för evenemanget");
        assertThat(plan("18 december 9-12", Map.of("title", "Extra möte")).says())
                .doesNotContain("Evenemang");
    }

    @Test
    void textsAboutAnEventSayInvitationInsteadOfNotice() {
        assertThat(plan("17 december 9-12", Map.of("kind", "EVENT", "title", "Hållbarhetsdagen"))
                        .confirms()
                        .says())
                .contains("Inbjudan går ut av sig själv")
                .doesNotContain("Kallelse");
        noticeGoesOut();
        var moving =
                coordinator.runs("meeting move", Map.of("meeting", "Hållbarhetsdagen", "when", "18 december 9-12"));
        assertThat(moving.says()).contains("Flytta evenemanget");
        assertThat(moving.presses("Flytta evenemanget").says())
                .contains("✓ Evenemanget är flyttat", "De som har fått inbjudan får veta det")
                .doesNotContain("allelse");
        assertThat(work.get(Phrasebook.class).say(work.chat().events().get(0).description(), Phrasebook.SWEDISH))
                .contains("Svara på inbjudan")
                .doesNotContain("allelse");
        assertThat(coordinator
                        .runs("meeting cancel", Map.of("meeting", "Hållbarhetsdagen"))
                        .presses("Ställ in")
                        .says())
                .contains("✓ Evenemanget är inställt", "De som har fått inbjudan får veta det")
                .doesNotContain("allelse");
    }

    @Test
    void theReplyToAMeetingChangeSaysThatNobodyIsNotifiedUntilTheNoticeHasBeenSent() {
        var nobody = "Inget har gått ut ännu, så ingen får något meddelande";
        plan("17 december 9-12", Map.of()).confirms();
        assertThat(coordinator
                        .runs("meeting move", Map.of("meeting", "Hållbarhetsrådet", "when", "16 december 9-12"))
                        .presses("Flytta mötet")
                        .says())
                .contains("✓ Mötet är flyttat", nobody)
                .doesNotContain("får veta det");
        assertThat(coordinator
                        .runs("meeting place", Map.of("meeting", "Hållbarhetsrådet", "place", "Parken"))
                        .says())
                .contains("✓ Sparat", nobody)
                .doesNotContain("får veta det");
        noticeGoesOut();
        assertThat(coordinator
                        .runs("meeting place", Map.of("meeting", "Hållbarhetsrådet", "place", "Residenset"))
                        .says())
                .contains("✓ Sparat", "De som har fått kallelsen får veta det")
                .doesNotContain("ingen får");
    }

    @Test
    void aSeriesOfEventsNeedsATitleAndReplacingItKeepsTheKindUnlessAnotherIsChosen() {
        assertThat(series(Map.of("kind", "EVENT")).says()).contains("Ange en rubrik för evenemanget");
        var shown = series(Map.of("kind", "EVENT", "title", "Hållbarhetsdagen"));
        assertThat(shown.says()).contains("Hållbarhetsrådet – Hållbarhetsdagen", "Evenemang: inga stående punkter");
        shown.confirms();
        var meetings = work.get(Meetings.class);
        var first = meetings.ofNetwork(COUNCIL, work.clock().instant(), Instant.parse("2028-01-01T00:00:00Z"))
                .get(0);
        assertThat(first.isEvent()).isTrue();
        series(Map.of("replaces", first.id(), "place", "Parken")).confirms();
        assertThat(meetings.findById(first.id()).orElseThrow().isEvent())
                .as("a changed series stays of its kind")
                .isTrue();
        series(Map.of("replaces", first.id(), "kind", "MEETING")).confirms();
        assertThat(meetings.findById(first.id()).orElseThrow().isEvent())
                .as("unless another one is named")
                .isFalse();
    }

    @Test
    void theInvitationToAnEventCountsNoSeatsAndARefusalAsksNoSubstitute() {
        var substitute = work.get(People.class).save(Person.of("Ersättare ett", "timra", "9101", MovableClock.START));
        work.get(Memberships.class)
                .save(Membership.appointed(
                        COUNCIL,
                        substitute,
                        "timra",
                        Role.SUBSTITUTE,
                        PoliticalSide.MAJORITY,
                        java.time.LocalDate.of(2026, 1, 1),
                        null,
                        null,
                        MovableClock.START));
        standsOnEveryAgenda();
        plan("17 december 9-12", Map.of("kind", "EVENT", "title", "Hållbarhetsdagen"))
                .confirms();
        assertThat(timra.runs("meeting show", Map.of("meeting", "Hållbarhetsdagen"))
                        .says())
                .contains("Inbjudan går ut")
                .doesNotContain("Kallelse");
        noticeGoesOut();
        var notice = posts().get(0);
        assertThat(work.says(notice))
                .contains(
                        "Inbjudan: Hållbarhetsrådet – Hållbarhetsdagen",
                        "ingen har sagt ja ännu",
                        "för att du är inbjuden",
                        "[Kommer] [Kommer inte] [Kanske]")
                .doesNotContain("kommuner", "av 6 platser", "[Ersättare]", "Mötet öppnas", "Kallelse", "kallad");
        assertThat(timra.runs("mine").says()).contains("Hållbarhetsdagen").doesNotContain("[Ersättare]");
        assertThat(timra.presses(notice, "Kommer inte").says())
                .contains("✓ Kommer inte")
                .doesNotContain("rsättare");
        work.tick();
        assertThat(work.get(SubstituteRequests.class).openOf(substitute.id())).isEmpty();
        assertThat(posts()).hasSize(1);
    }

    @Test
    void aPostponedAgendaItemMovesToTheNextMeetingAndSkipsAnEventInBetween() {
        standsOnEveryAgenda();
        plan("10 december 9-12", Map.of()).confirms();
        plan("17 december 9-12", Map.of("kind", "EVENT", "title", "Hållbarhetsdagen"))
                .confirms();
        plan("14 januari 9-12", Map.of()).confirms();
        coordinator.runs("agenda add", Map.of("title", "Bussar"));
        var card = coordinator.runs("agenda show");
        var item = card.reply().rows().stream()
                .filter(row -> row.choice() != null)
                .flatMap(row -> row.choice().items().stream())
                .filter(one -> one.words().arguments().contains("Bussar"))
                .findFirst()
                .orElseThrow();
        assertThat(card.chooses(item.value())
                        .presses("Skjut upp")
                        .fillsIn(Map.of("reason", "Tiden räcker inte"))
                        .says())
                .contains("Bussar");
        work.clock().set(Instant.parse("2026-12-11T08:00:00Z"));
        assertThat(agendaOf("Hållbarhetsdagen"))
                .contains("Här står ingenting än")
                .doesNotContain("Bussar", "Mötet öppnas");
        assertThat(coordinator.runs("agenda show").says()).contains("Bussar", "Mötet öppnas", "14 januari 2027");
    }

    private String agendaOf(String title) {
        var id = work.get(org.springframework.jdbc.core.JdbcTemplate.class)
                .queryForObject("select id from meeting where title = ?", String.class, title);
        return coordinator.runs("agenda show", Map.of("meeting", id)).says();
    }

    private void standsOnEveryAgenda() {
        work.get(StandingItems.class)
                .save(StandingItem.of(
                        COUNCIL,
                        "opening",
                        0,
                        "Inledning",
                        new AgendaItemContent("Mötet öppnas", null, null, 5, ItemPurpose.INFORMATION),
                        null));
    }

    private BotReply series(Map<String, Object> further) {
        var options = new HashMap<String, Object>(Map.of("place", "Residenset"));
        options.putAll(further);
        options.putAll(Map.of(
                "rhythm", "andra torsdagen i mars och oktober 9-12", "from", "2027-01-01", "until", "2027-12-31"));
        return coordinator.runs("meeting series", options);
    }

    private BotReply plan(String when, Map<String, Object> further) {
        var options = new HashMap<String, Object>(further);
        options.put("when", when);
        options.put("place", "Residenset");
        return coordinator.runs("meeting plan", options);
    }

    private void noticeGoesOut() {
        work.clock().set(NOTICE_DUE);
        work.tick();
        work.tick();
    }

    private List<Posted> posts() {
        return work.chat().postsIn(SmallAssociation.COUNCIL_ROOM);
    }
}
