package se.budkavle.storage.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.budkavle.storage.testing.Refusals.assertRefused;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.agenda.ItemDecision.State;
import se.budkavle.storage.agenda.ItemOrigin.Kind;

class ItemTransferTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final AgendaItem PROPOSAL = NewAgendaItem.proposed(
            "meeting", new AgendaItemContent("Laddplatser", null, null, 10, ItemPurpose.DECISION), "timra", 1000, NOW);
    private static final ItemTransfer SENT = ItemTransfer.sent(PROPOSAL.id(), "council", "group", "chair", NOW);

    @Test
    void anItemIsGivenBackToTheNetworkThatSentTheItem() {
        var back = SENT.back("item", ItemTransfer.Kind.PREPARED, "  Ryms  ", "group-chair", NOW);
        assertThat(back)
                .isEqualTo(new ItemTransfer(
                        back.id(),
                        "item",
                        ItemTransfer.Kind.PREPARED,
                        "group",
                        "council",
                        "Ryms",
                        "group-chair",
                        NOW,
                        0));
        assertThatThrownBy(() -> back.back("item", ItemTransfer.Kind.PREPARED, "Ryms", "chair", NOW))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aBackgroundTextMustNotBeBlankOrLongerThanTwoThousandCharacters() {
        assertRefused(
                () -> SENT.back("item", ItemTransfer.Kind.PREPARED, "\u200b ", "x", NOW), "agenda.path.text-missing");
        assertThat(SENT.back("item", ItemTransfer.Kind.PREPARED, "x".repeat(2000), "x", NOW)
                        .text())
                .hasSize(2000);
        assertRefused(
                () -> SENT.back("item", ItemTransfer.Kind.PREPARED, "x".repeat(2001), "x", NOW),
                "agenda.path.text-length",
                2000);
    }

    @Test
    void anItemSentToAnotherNetworkCannotBeSentAgainOrDeclined() {
        var sent = PROPOSAL.sent("chair", NOW);
        assertRefused(() -> sent.sent("coordinator", NOW), "agenda.sent-already", "Laddplatser");
        assertRefused(() -> sent.declined("Nej", "chair", NOW), "agenda.sent-already", "Laddplatser");
    }

    @Test
    void anItemThatArrivesFromAnotherNetworkKeepsItsContentAndProposer() {
        var toPrepare = NewAgendaItem.arrived(PROPOSAL.sent("chair", NOW), SENT, "later", 2000, NOW);
        assertThat(toPrepare.kind()).isEqualTo(Kind.TO_PREPARE);
        assertThat(toPrepare.state()).isEqualTo(State.ACCEPTED);
        assertThat(toPrepare.origin().proposedBy()).isEqualTo("timra");
        assertThat(toPrepare.title()).isEqualTo("Laddplatser");
        assertThat(toPrepare.origin().carriedFrom()).isEqualTo(PROPOSAL.id());
        var prepared = SENT.back(toPrepare.id(), ItemTransfer.Kind.PREPARED, "Ryms", "x", NOW);
        assertThat(NewAgendaItem.arrived(toPrepare, prepared, "last", 0, NOW).state())
                .isEqualTo(State.ACCEPTED);
        var against = SENT.back(toPrepare.id(), ItemTransfer.Kind.ADVISED_AGAINST, "Nej", "x", NOW);
        assertThat(NewAgendaItem.arrived(toPrepare, against, "last", 0, NOW))
                .extracting(AgendaItem::kind, AgendaItem::state)
                .containsExactly(Kind.PREPARED, State.PROPOSED);
    }

    @Test
    void anItemThatAGroupIsToPrepareIsGivenBackInsteadOfDeclined() {
        var sent = PROPOSAL.sent("chair", NOW);
        assertThatThrownBy(() -> sent.accepted("chair", NOW)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> sent.sent("chair", NOW)).isInstanceOf(Refusal.class);
        assertThat(sent.mayBePrepared()).isFalse();
        var toPrepare = NewAgendaItem.arrived(sent, SENT, "later", 2000, NOW);
        assertThat(toPrepare.mayBePrepared()).isFalse();
        assertRefused(() -> toPrepare.declined("Nej", "x", NOW), "agenda.path.give-back-instead", "Laddplatser");
        assertThat(NewAgendaItem.continuing(toPrepare.postponed("Hinns inte", "x", NOW), "next", 0, NOW))
                .extracting(AgendaItem::kind, item -> item.decision().postponements())
                .containsExactly(Kind.TO_PREPARE, 1);
    }

    @Test
    void anAnswerAboutAnItemMustNotBeBlankOrLongerThanAThousandCharacters() {
        assertThat(PreparationAnswer.of("step", 0, "Vad kostar det?", " En miljon ")
                        .answer())
                .isEqualTo("En miljon");
        assertRefused(
                () -> PreparationAnswer.of("step", 0, "Vad kostar det?", " "),
                "agenda.path.unanswered",
                "Vad kostar det?");
        assertRefused(
                () -> PreparationAnswer.of("step", 0, "Vad kostar det?", "x".repeat(1001)),
                "agenda.path.answer-length",
                1000,
                "Vad kostar det?");
    }
}
