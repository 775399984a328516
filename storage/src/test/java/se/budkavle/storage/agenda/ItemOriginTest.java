package se.budkavle.storage.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.budkavle.storage.SourceMessage;
import se.budkavle.storage.agenda.ItemOrigin.Kind;

class ItemOriginTest {

    private static final SourceMessage MESSAGE = new SourceMessage("101", "900");

    @Test
    void anItemCarriedToTheNextMeetingKeepsItsProposerAndRefersToTheEarlierItem() {
        var origin = ItemOrigin.proposed("someone").madeFrom(MESSAGE);
        assertThat(origin.continuing("item", origin))
                .isEqualTo(new ItemOrigin(Kind.CARRIED, "someone", "item", null, null, MESSAGE));
        assertThat(ItemOrigin.standing("council-val").continuing("item", origin))
                .as("a standing item keeps its id")
                .isEqualTo(new ItemOrigin(Kind.CARRIED, null, "item", "council-val", null, MESSAGE));
    }

    @Test
    void anItemFromAnotherNetworkKeepsTheMarkOfItsOriginAtEachLaterMeeting() {
        for (var kind : new Kind[] {Kind.TO_PREPARE, Kind.PREPARED}) {
            var arrived = ItemOrigin.proposed("someone").madeFrom(MESSAGE).arrived("item", kind);
            assertThat(arrived).isEqualTo(new ItemOrigin(kind, "someone", "item", null, null, MESSAGE));
            assertThat(arrived.hasComeFromElsewhere()).isTrue();
            assertThat(arrived.continuing("arrived", arrived).kind()).isEqualTo(kind);
        }
        assertThat(ItemOrigin.standing("council-val")
                        .arrived("item", Kind.PREPARED)
                        .standingId())
                .as("a standing item of the other network")
                .isNull();
    }

    @Test
    void standingItemsAndFollowUpsCannotBePreparedByAGroup() {
        var standing = ItemOrigin.standing("council-val");
        var proposed = ItemOrigin.proposed("someone");
        assertThat(standing.mayBePrepared()).isFalse();
        assertThat(standing.continuing("item", standing).mayBePrepared()).isFalse();
        assertThat(ItemOrigin.followUp("2026-M1.1").mayBePrepared()).isFalse();
        assertThat(proposed.mayBePrepared()).isTrue();
        assertThat(proposed.continuing("item", proposed).mayBePrepared()).isTrue();
        assertThat(proposed.arrived("item", Kind.PREPARED).mayBePrepared()).isTrue();
        assertThat(proposed.arrived("item", Kind.TO_PREPARE).mayBePrepared()).isFalse();
    }
}
