package se.budkavle.storage.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.agenda.ItemDecision.State;
import se.budkavle.storage.agenda.ItemOrigin.Kind;

class StandingItemTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final AgendaItemContent told = new AgendaItemContent("Val", null, "Ordförande", 10, ItemPurpose.DECISION);
    private final StandingItem election = StandingItem.of("council", "val", 0, " Inledning ", told, "3,12");

    @Test
    void minutesAndPresenterOfAStandingItemAreOnlyProposedUntilSomebodyChangesThem() {
        var proposal = election.asProposal();
        var item = NewAgendaItem.standing("meeting", proposal, 0, java.time.Instant.EPOCH);
        assertThat(proposal.isProposedIn(item)).isTrue();
        assertThat(election.isProposedIn(item)).isFalse();
        assertThat(proposal.isProposedIn(
                        item.withContent(new AgendaItemContent("Val", null, "Någon annan", 55, ItemPurpose.DECISION))))
                .isFalse();
        assertThat(election.become(proposal).proposed()).isTrue();
    }

    @Test
    void aStandingItemWithoutMonthsIsOnTheAgendaInEveryMonth() {
        assertThat(election.id()).isEqualTo("council-val");
        assertThat(election.standsIn(3)).isTrue();
        assertThat(election.standsIn(1)).isFalse();
        assertThat(election.standsIn(2)).isFalse();
        assertThat(StandingItem.of("council", "oppning", 0, null, told, null).standsIn(7))
                .isTrue();
    }

    @Test
    void aStandingItemWithAnInvalidIdOrMonthIsRefused() {
        for (var word : new String[] {null, "", "Val", "x".repeat(41)}) {
            assertThatThrownBy(() -> StandingItem.of("council", word, 0, null, told, null))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageEndingWith("not " + word);
        }
        for (var months : new String[] {"", "0", "13", "3,", "3;4"}) {
            assertThatThrownBy(() -> StandingItem.of("council", "val", 0, null, told, months))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageEndingWith("not " + months);
        }
    }

    @Test
    void aStandingItemIsAlreadyAcceptedWhenItIsAddedToAnAgenda() {
        var item = NewAgendaItem.standing("spring", election, 4, NOW);
        assertThat(item.kind()).isEqualTo(Kind.STANDING);
        assertThat(item.state()).isEqualTo(State.ACCEPTED);
        assertThat(item.section()).isEqualTo("Inledning");
        assertThat(item.title()).isEqualTo("Val");
        assertThat(item.presenter()).isEqualTo("Ordförande");
        assertThat(item.minutes()).isEqualTo(10);
        assertThat(item.purpose()).isEqualTo(ItemPurpose.DECISION);
        assertThat(item.origin().standingId()).isEqualTo("council-val");
        assertThat(item.position()).isEqualTo(4);
    }

    @Test
    void anEndedStandingItemThatGetsNewContentBecomesActiveAgain() {
        var other = StandingItem.of(
                "council",
                "annat",
                3,
                null,
                new AgendaItemContent("Annat", null, null, 5, ItemPurpose.DISCUSSION),
                null);
        assertThat(election.ended(NOW).become(other))
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(other);
        assertThat(election.ended(NOW).become(other).id()).isEqualTo("council-val");
    }

    @Test
    void aStandingItemIsActiveUntilItIsEnded() {
        assertThat(election.isAlive()).isTrue();
        assertThat(election.ended(NOW).isAlive()).isFalse();
        assertThat(election.ended(NOW))
                .usingRecursiveComparison()
                .ignoringFields("endedAt")
                .isEqualTo(election);
    }
}
