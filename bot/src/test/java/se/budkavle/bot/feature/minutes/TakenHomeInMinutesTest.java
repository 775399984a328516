package se.budkavle.bot.feature.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.HeldMeeting;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.minutes.Decisions;

/** Tests that the minutes of an agenda item show which decisions municipalities take home. */
class TakenHomeInMinutesTest {

    private final Workplace work = Workplace.fresh();
    private final HeldMeeting held = HeldMeeting.on(work, "2026-12-10", "Budget");
    private final TestUser coordinator = work.as("Samordnare miljö").in(SmallAssociation.COUNCIL_ROOM);
    private final TestUser member = work.as("Ledamot Timrå, majoritet").in(SmallAssociation.COUNCIL_ROOM);

    @Test
    void aDecisionToTakeHomeIsMarkedUntilTheMarkIsRemoved() {
        var meeting = held.meeting().id();
        var item = work.get(AgendaItems.class)
                .findAllByMeetingIdOrderByPositionAscIdAsc(meeting)
                .get(0)
                .id();
        for (var text : List.of("Avgiften höjs", "Taxan sänks")) {
            press("minutes:decided:" + meeting + ":" + item, Map.of("text", text));
        }
        coordinator.runs("minutes").presses("Granska och skicka").confirms();
        assertThat(card(item)).doesNotContain("kommunerna tar hem det");
        var decision = work.get(Decisions.class)
                .findAllByMeetingIdOrderById(meeting)
                .get(0)
                .id();
        press("takehome:mark:" + decision, Map.of());
        assertThat(card(item))
                .contains("Avgiften höjs · kommunerna tar hem det", "Taxan sänks")
                .doesNotContain("Taxan sänks · kommunerna");
        press("takehome:withdraw:" + decision, Map.of());
        assertThat(card(item)).doesNotContain("kommunerna tar hem det");
    }

    private String card(String item) {
        return member.press(null, "minutes:item:" + held.meeting().id() + ":" + item, List.of(), Map.of())
                .says();
    }

    private void press(String id, Map<String, String> fields) {
        coordinator.press(null, id, List.of(), fields);
    }
}
