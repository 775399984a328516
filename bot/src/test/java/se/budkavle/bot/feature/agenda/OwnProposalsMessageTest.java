package se.budkavle.bot.feature.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;

/** Tests the private list of agenda items that a person has proposed, with their current states. */
class OwnProposalsMessageTest {

    private final Workplace work = Workplace.fresh();
    private final CouncilFixture council = new CouncilFixture(work);
    private final PreparingGroup group = new PreparingGroup(work);
    private final TestUser coordinator = work.as("Samordnare miljö").in(SmallAssociation.COUNCIL_ROOM);
    private final TestUser timra = work.as("Ledamot Timrå, majoritet").in(SmallAssociation.COUNCIL_ROOM);
    private Meeting spring;

    @BeforeEach
    void theCouncilMeets() {
        group.prepares(true);
        spring = council.meets("2027-03-18");
    }

    @Test
    void aPersonWithoutProposalsGetsNoButton() {
        assertThat(timra.runs("mine").says()).doesNotContain("[Mina förslag]");
        assertThat(timra.press(null, "agenda:own", List.of(), Map.of()).says())
                .contains("Dina förslag", "Du har inte föreslagit något ärende.");
    }

    @Test
    void theListShowsAnItemFromItsProposalToItsDecision() {
        proposes("Laddplatser");
        assertThat(own()).contains("• Laddplatser · Hållbarhetsrådet: föreslaget till mötet 18 mars 2027 09:00");
        coordinator.press(
                null, "agenda:send:" + last("Laddplatser").id() + ":" + PreparingGroup.ID, List.of(), Map.of());
        assertThat(own()).contains(": bereds i Nätverket för hållbar energi");
        var winter = group.meets("2027-01-14");
        coordinator.runs("agenda show", Map.of("meeting", winter.id()));
        assertThat(own()).contains(": bereds i Nätverket för hållbar energi").doesNotContain("januari");
        work.get(Meetings.class).save(spring.cancelled("Snöstorm", work.clock().instant()));
        coordinator
                .press(null, "agenda:give-back:" + last("Laddplatser").id() + ":PREPARED", List.of(), Map.of())
                .fillsIn(Map.of("text", "Hemligt underlag"));
        assertThat(own()).contains("• Laddplatser · Hållbarhetsrådet: väntar på nästa möte");
        var summer = council.meets("2027-06-17");
        coordinator.runs("agenda show", Map.of("meeting", summer.id()));
        assertThat(own())
                .contains(": på dagordningen för mötet 17 juni 2027 09:00")
                .doesNotContain("Hemligt");
        council.itBecomes("2027-06-18");
        assertThat(own()).contains(": var uppe på mötet 17 juni 2027 09:00");
        coordinator.press(
                null,
                "minutes:decided:" + summer.id() + ":" + last("Laddplatser").id(),
                List.of(),
                Map.of("text", "Tio platser byggs"));
        assertThat(own()).contains(": var uppe på mötet 17 juni 2027 09:00");
        coordinator
                .runs("minutes", Map.of("meeting", summer.id()))
                .presses("Granska och skicka")
                .confirms();
        assertThat(own()).contains("• Laddplatser · Hållbarhetsrådet: beslutat, § 1/2027");
    }

    @Test
    void theReasonForADeclinedProposalIsShown() {
        proposes("Laddplatser");
        decided("Laddplatser", "POSTPONED", "Hinns inte");
        proposes("Solkarta");
        decided("Solkarta", "DECLINED", "Hör hemma i nämnden");
        work.tick();
        assertThat(own())
                .contains(
                        "• Laddplatser · Hållbarhetsrådet: uppskjutet: Hinns inte",
                        "• Solkarta · Hållbarhetsrådet: tas inte upp: Hör hemma i nämnden");
    }

    @Test
    void onlyThePersonsOwnProposalsAreListed() {
        proposes("Laddplatser");
        coordinator.runs("agenda add", Map.of("meeting", spring.id(), "title", "Budget"));
        assertThat(coordinator.runs("mine").says()).doesNotContain("[Mina förslag]");
        assertThat(coordinator.press(null, "agenda:own", List.of(), Map.of()).says())
                .contains("Du har inte föreslagit något ärende.");
    }

    @Test
    void aPersonWhoHasLeftAClosedNetworkNoLongerSeesTheirProposalsToIt() {
        proposes("Laddplatser");
        var database = work.get(JdbcTemplate.class);
        database.update("update network set closed = true where id = ?", CouncilFixture.ID);
        assertThat(own()).contains("Laddplatser");
        database.update("update membership set until = '2026-01-31' where network_id = ?", CouncilFixture.ID);
        assertThat(timra.press(null, "agenda:own", List.of(), Map.of()).says())
                .doesNotContain("Laddplatser")
                .contains("Du har inte föreslagit något ärende.");
    }

    @Test
    void onlyTheNewestFifteenProposalsAreListed() {
        for (int number = 1; number <= 17; number++) {
            proposes("Förslag " + number + " **fet** @everyone");
            council.minutesPass(1);
        }
        assertThat(own())
                .contains("Förslag 17 ", "Förslag 3 ", "… och 2 äldre.")
                .doesNotContain("Förslag 2 ", "Förslag 1 ");
    }

    private String own() {
        return timra.runs("mine").presses("Mina förslag").says();
    }

    private BotReply proposes(String title) {
        return timra.press(null, "agenda:propose:" + spring.id(), List.of(), Map.of())
                .fillsIn(Map.of("title", title, "minutes", "15", "purpose", "beslut"));
    }

    private void decided(String title, String state, String reason) {
        coordinator.press(
                null, "agenda:decided:" + last(title).id() + ":" + state, List.of(), Map.of("reason", reason));
    }

    /** Returns the latest item with this title, in any state and any network. */
    private AgendaItem last(String title) {
        return work.get(AgendaItems.class)
                .findById(work.get(JdbcTemplate.class)
                        .queryForObject(
                                "select id from agenda_item i where title = ? and not exists "
                                        + "(select 1 from agenda_item n where n.carried_from = i.id)",
                                String.class,
                                title))
                .orElseThrow();
    }
}
