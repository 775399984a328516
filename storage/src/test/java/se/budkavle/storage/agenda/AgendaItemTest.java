package se.budkavle.storage.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static se.budkavle.storage.testing.Refusals.assertRefused;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.agenda.ItemDecision.State;

class AgendaItemTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final AgendaItemContent told =
            new AgendaItemContent("Laddplatser", "Var?", "Någon", 15, ItemPurpose.DECISION);
    private final AgendaItem proposal = NewAgendaItem.proposed("spring", told, "someone", 3, NOW);
    private final AgendaItem accepted = proposal.accepted("chair", NOW);
    private final AgendaItem postponed = proposal.postponed(" Hinns inte ", "chair", NOW);
    private final AgendaItem declined = proposal.declined(" Hör hemma i nämnden ", "chair", NOW);

    @Test
    void decidingAnItemChangesOnlyItsDecision() {
        assertThat(accepted.isAccepted()).isTrue();
        assertThat(postponed.state()).isEqualTo(State.POSTPONED);
        assertThat(postponed.decision().reason()).isEqualTo("Hinns inte");
        assertThat(declined.state()).isEqualTo(State.DECLINED);
        assertThat(declined.decision().reason()).isEqualTo("Hör hemma i nämnden");
        for (var decided : List.of(accepted, postponed, declined)) {
            assertThat(decided.decision().decidedBy()).isEqualTo("chair");
            assertThat(decided.decision().decidedAt()).isEqualTo(NOW);
            assertThat(decided)
                    .usingRecursiveComparison()
                    .ignoringFields("decision")
                    .isEqualTo(proposal);
        }
    }

    @Test
    void anAcceptedItemCanBePostponedOrDeclined() {
        assertThat(accepted.postponed("Hinns inte", "chair", NOW).state()).isEqualTo(State.POSTPONED);
        assertThat(accepted.declined("Löst", "chair", NOW).state()).isEqualTo(State.DECLINED);
        assertRefused(() -> accepted.accepted("chair", NOW), "agenda.accepted-already", "Laddplatser");
    }

    @Test
    void aPostponedOrDeclinedItemCannotBeDecidedAgain() {
        for (var decided : List.of(postponed, declined)) {
            assertRefused(() -> decided.accepted("chair", NOW), "agenda.decided-already", "Laddplatser");
            assertRefused(() -> decided.postponed("Sedan", "chair", NOW), "agenda.decided-already", "Laddplatser");
            assertRefused(() -> decided.declined("Nej", "chair", NOW), "agenda.decided-already", "Laddplatser");
            assertRefused(() -> decided.under("Beslut", 1), "agenda.decided-already", "Laddplatser");
            assertRefused(() -> decided.withContent(told), "agenda.decided-already", "Laddplatser");
        }
    }

    @Test
    void reorderingOrRewordingAnItemKeepsItsDecision() {
        var reworded = new AgendaItemContent("Elbilar", null, null, 5, ItemPurpose.DISCUSSION);
        assertThat(accepted.at(9).position()).isEqualTo(9);
        assertThat(accepted.at(9))
                .usingRecursiveComparison()
                .ignoringFields("position")
                .isEqualTo(accepted);
        assertThat(accepted.under(" ", 9)).isEqualTo(accepted.at(9));
        assertThat(accepted.withContent(reworded).withContent(told)).isEqualTo(accepted);
        assertThat(accepted.withContent(reworded).title()).isEqualTo("Elbilar");
        assertThat(postponed.at(9).state()).isEqualTo(State.POSTPONED);
    }

    @Test
    void aProposalWithTheSameContentByTheSamePersonIsADuplicate() {
        var again = NewAgendaItem.proposed("spring", told, "someone", 4, NOW);
        assertThat(again.repeats(proposal)).isTrue();
        assertThat(again.repeats(accepted)).isFalse();
        assertThat(again.under("Beslut", 4).repeats(proposal)).isFalse();
        assertThat(NewAgendaItem.proposed("summer", told, "someone", 4, NOW).repeats(proposal))
                .isFalse();
        assertThat(NewAgendaItem.proposed("spring", told, "another", 4, NOW).repeats(proposal))
                .isFalse();
        assertThat(NewAgendaItem.proposed(
                                "spring",
                                new AgendaItemContent("Elbilar", null, null, 5, ItemPurpose.DECISION),
                                "someone",
                                4,
                                NOW)
                        .repeats(proposal))
                .isFalse();
        var byItself = NewAgendaItem.followUp("spring", null, "Uppföljning", null, 4, NOW);
        assertThat(byItself.repeats(byItself)).isFalse();
    }

    @Test
    void aStandingItemThatWasLeftOutCanBePutBackOnTheAgendaUnchanged() {
        var item = NewAgendaItem.standing(
                "summer", StandingItem.of("radet", "val", 1, null, told, "3"), ItemPositions.open(List.of()), NOW);
        var left = item.leftOut("Står på ett annat mötes dagordning", NOW);
        assertThat(left.state()).isEqualTo(State.DECLINED);
        assertThat(left.isLeftOut()).isTrue();
        assertThat(left.backAgain()).isEqualTo(item);
        assertThat(item.declined("Valet är gjort", "chair", NOW).isLeftOut()).isFalse();
        assertThatIllegalStateException().isThrownBy(item::backAgain);
        assertRefused(() -> left.leftOut("Igen", NOW), "agenda.decided-already", "Laddplatser");
    }

    @Test
    void aFollowUpItemWhoseContentSomebodyEditedDoesNotCountAsUntouched() {
        var item = NewAgendaItem.followUp("summer", "Uppföljning", "M1.1 Elbilar", "2026-M1.1", 4, NOW);
        assertThat(item.isUntouchedFollowUp("M1.1 Elbilar")).isTrue();
        assertThat(item.isUntouchedFollowUp("M1.1 Laddplatser")).isFalse();
        assertThat(item.withContent(
                                new AgendaItemContent("M1.1 Elbilar", "Vi avslutar", null, 0, ItemPurpose.INFORMATION))
                        .isUntouchedFollowUp("M1.1 Elbilar"))
                .isFalse();
        var left = item.leftOut("Planen frågar inte längre", NOW);
        assertThat(left.isUntouchedFollowUp("M1.1 Elbilar")).isFalse();
        assertThat(left.backAgain()).isEqualTo(item);
        assertThat(NewAgendaItem.added("summer", null, told, "chair", 4, NOW).isUntouchedFollowUp(told.title()))
                .isFalse();
    }

    @Test
    void aHeadingHasAtMostEightyCharacters() {
        assertThat(proposal.under("x".repeat(80), 1).section()).hasSize(80);
        assertThat(proposal.under(null, 1).section()).isNull();
        assertRefused(() -> proposal.under("x".repeat(81), 1), "agenda.section-length", 80);
    }
}
