package se.budkavle.storage.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.storage.testing.Refusals.assertRefused;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IssueTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final Instant MORNING = Instant.parse("2026-11-27T08:00:00Z");

    private final Issue draft =
            Issue.draft(2026, 3, " Höstens nyheter ", "Hej!\r\nSol\rVind\0", List.of("b", "a"), "P1", NOON);
    private final Issue scheduled = draft.scheduled(MORNING);

    @Test
    void theCodeOfAnIssueConsistsOfYearAndNumber() {
        assertThat(draft.code()).isEqualTo("2026-3");
        assertThat(draft.networkIds()).containsExactly("a", "b");
        assertThat(draft.isDraft()).isTrue();
        assertThat(draft.revision()).isOne();
    }

    @Test
    void lineBreaksAreRemovedFromTheSubjectOfAnIssueButKeptInItsText() {
        assertThat(draft.subject()).isEqualTo("Höstens nyheter");
        assertThat(draft.text()).isEqualTo("Hej!\nSol\nVind");
        var injected = draft.edited(1, "Hej\r\nBcc: någon@example.org", "", LATER);
        assertThat(injected.subject()).isEqualTo("Hej Bcc: någon@example.org");
        assertThat(injected.text()).isEmpty();
    }

    @Test
    void tooLongOrMissingTextsAreRefused() {
        assertThat(draft.edited(1, "x".repeat(150), "x".repeat(30_000), LATER).text())
                .hasSize(30_000);
        assertRefused(() -> draft.edited(1, "x".repeat(151), "", LATER), "newsletter.subject-length", 150);
        assertRefused(() -> draft.edited(1, " \n ", "", LATER), "newsletter.subject-missing");
        assertRefused(() -> draft.edited(1, "x", "x".repeat(30_001), LATER), "newsletter.text-length", 30_000, 30_001);
        assertThat(Issue.draft(2026, 1, "x", "", names(40), "P1", NOON).networks())
                .hasSize(40);
        assertRefused(() -> Issue.draft(2026, 1, "x", "", names(41), "P1", NOON), "newsletter.networks-count", 40);
        assertRefused(() -> Issue.draft(2026, 1, "x", "", List.of(), "P1", NOON), "newsletter.networks-count", 40);
    }

    @Test
    void anEditOfAnOutdatedRevisionIsRefused() {
        var edited = draft.edited(1, "Nytt", "Text", LATER);
        assertThat(edited.revision()).isEqualTo(2);
        assertThat(edited.editedAt()).isEqualTo(LATER);
        assertThat(edited.createdAt()).isEqualTo(NOON);
        assertThat(edited.isEditedSince(1)).isTrue();
        assertThat(edited.isEditedSince(2)).isFalse();
        assertRefused(() -> edited.edited(1, "Mitt", "Mitt", LATER), "newsletter.edited-meanwhile", "2026-3");
        assertThat(edited.edited(2, "Mitt", "Mitt", LATER).revision()).isEqualTo(3);
    }

    @Test
    void onlyADraftCanBeEditedScheduledOrDiscarded() {
        assertRefused(() -> scheduled.edited(1, "x", "x", LATER), "newsletter.is-scheduled", "2026-3");
        assertRefused(() -> scheduled.promising(Set.of()), "newsletter.is-scheduled", "2026-3");
        assertRefused(() -> scheduled.scheduled(MORNING), "newsletter.is-scheduled", "2026-3");
        assertRefused(scheduled::discarded, "newsletter.is-scheduled", "2026-3");
        assertRefused(() -> draft.discarded().edited(1, "x", "x", LATER), "newsletter.is-discarded", "2026-3");
        assertRefused(() -> draft.edited(1, "x", "", LATER).scheduled(MORNING), "newsletter.empty", "2026-3");
    }

    @Test
    void anIssueGoesFromDraftToSent() {
        assertThat(scheduled.sendAt()).isEqualTo(MORNING);
        assertThat(scheduled.batchId()).isNull();
        assertThat(scheduled.hasGoneOut()).isFalse();
        var sending = scheduled.sending("B1", MORNING);
        assertThat(sending.hasGoneOut()).isTrue();
        assertThat(sending.sentAt()).isEqualTo(MORNING);
        assertThat(sending.batchId()).isEqualTo("B1");
        var sent = sending.sent();
        assertThat(sent.state()).isEqualTo(Issue.State.SENT);
        assertThat(sent.batchId()).isEqualTo("B1");
        assertThat(sent.sendAt()).isEqualTo(MORNING);
        assertRefused(() -> sent.sending("B1", MORNING), "newsletter.is-sent", "2026-3");
        assertRefused(sent::stopped, "newsletter.is-sent", "2026-3");
        assertRefused(draft::sent, "newsletter.is-draft", "2026-3");
        assertRefused(() -> draft.sending("B1", MORNING), "newsletter.is-draft", "2026-3");
    }

    @Test
    void aScheduledIssueCanBeSentEarlier() {
        assertThat(scheduled.rescheduled(LATER).sendAt()).isEqualTo(LATER);
        assertThat(scheduled.rescheduled(LATER).state()).isEqualTo(Issue.State.SCHEDULED);
        assertRefused(() -> draft.rescheduled(LATER), "newsletter.is-draft", "2026-3");
    }

    @Test
    void aScheduledIssueCanBecomeADraftAgainBeforeSendingBegins() {
        var again = scheduled.withdrawn();
        assertThat(again).isEqualTo(draft);
        assertRefused(() -> scheduled.sending("B1", MORNING).withdrawn(), "newsletter.is-sending", "2026-3");
    }

    @Test
    void aStoppedSendingCanBeResumed() {
        var stopped = scheduled.sending("B1", MORNING).stopped();
        assertThat(stopped.state()).isEqualTo(Issue.State.STOPPED);
        assertThat(stopped.hasGoneOut()).isTrue();
        assertRefused(() -> stopped.edited(1, "x", "x", LATER), "newsletter.is-stopped", "2026-3");
        var goingOn = stopped.sendingOn();
        assertThat(goingOn.state()).isEqualTo(Issue.State.SENDING);
        assertThat(goingOn.sentAt()).isEqualTo(MORNING);
        assertThat(goingOn.sent().sendingOn()).isEqualTo(goingOn);
        assertRefused(scheduled::stopped, "newsletter.is-scheduled", "2026-3");
        assertRefused(scheduled::sendingOn, "newsletter.is-scheduled", "2026-3");
    }

    @Test
    void aDiscardedIssueCanBeRestored() {
        assertThat(draft.discarded().state()).isEqualTo(Issue.State.DISCARDED);
        assertThat(draft.discarded().takenBack()).isEqualTo(draft);
        assertRefused(draft::takenBack, "newsletter.is-draft", "2026-3");
    }

    @Test
    void anIssueAnnouncesAnEventOnlyWhileTheTextMentionsTheEvent() {
        var promising = draft.promising(
                Set.of(AnnouncedEvent.ofMeeting("M1", "Sol"), AnnouncedEvent.ofMeeting("M2", "Vatten")));
        assertThat(promising.stillAnnouncedEvents()).containsExactly(AnnouncedEvent.ofMeeting("M1", "Sol"));
        assertThat(promising.revision()).isOne();
        var more = promising.promising(Set.of(AnnouncedEvent.ofMeeting("M2", "Vind")));
        assertThat(more.promises())
                .containsExactlyInAnyOrder(
                        AnnouncedEvent.ofMeeting("M1", "Sol"), AnnouncedEvent.ofMeeting("M2", "Vind"));
        assertThat(more.edited(1, "x", "Vind", LATER).stillAnnouncedEvents())
                .singleElement()
                .satisfies(one -> assertThat(one.isOfMeeting("M2") && !one.isOfMeeting("M1"))
                        .isTrue());
    }

    @Test
    void aDateIsNotFoundInsideAnotherDate() {
        var text = draft.edited(1, "Nytt", "Vi ses 11 maj 2027 eller 21 maj 20270.", LATER);
        assertThat(text.mentions("11 maj 2027")).isTrue();
        assertThat(text.mentions("1 maj 2027")).isFalse();
        assertThat(text.mentions("21 maj 2027")).isFalse();
        assertThat(text.mentions("maj 2027 eller")).isTrue();
        assertThat(text.promising(Set.of(AnnouncedEvent.ofMeeting("M1", "1 maj 2027")))
                        .stillAnnouncedEvents())
                .isEmpty();
        assertThat(draft.edited(1, "Nytt", "Den.1 maj 2027.", LATER).mentions("1 maj 2027"))
                .isTrue();
    }

    @Test
    void theFingerprintOfAnIssueChangesOnlyWithTheContentThatIsSent() {
        var picture = picture("Sol", new byte[] {1});
        var same = draft.fingerprint(List.of(picture));
        assertThat(draft.promising(Set.of(AnnouncedEvent.ofMeeting("M1", "Sol")))
                        .fingerprint(List.of(picture)))
                .isEqualTo(same);
        assertThat(scheduled.fingerprint(List.of(picture))).isEqualTo(same);
        assertThat(List.of(
                        draft.edited(1, "Annat", draft.text(), LATER).fingerprint(List.of(picture)),
                        draft.edited(1, draft.subject(), "Annat", LATER).fingerprint(List.of(picture)),
                        Issue.draft(2026, 3, draft.subject(), draft.text(), List.of("a"), "P1", NOON)
                                .fingerprint(List.of(picture)),
                        draft.fingerprint(List.of()),
                        draft.fingerprint(List.of(picture("Vind", new byte[] {1}))),
                        draft.fingerprint(List.of(picture("Sol", new byte[] {2})))))
                .doesNotHaveDuplicates()
                .doesNotContain(same);
    }

    @Test
    void savingUnchangedContentIsNotAnEdit() {
        assertThat(draft.says("Höstens  nyheter", "Hej!\nSol\nVind\n")).isTrue();
        assertThat(draft.says("Höstens nyheter!", draft.text())).isFalse();
        assertThat(draft.says(draft.subject(), "Hej")).isFalse();
    }

    @Test
    void aTextBasedOnAnOldRevisionIsKeptBesideTheCurrentText() {
        var edited = draft.edited(1, "Nytt", "Text", LATER);
        var kept = IssueRevision.of(edited, "P2");
        assertThat(kept.number()).isEqualTo(2);
        assertThat(kept.basedOn()).isOne();
        assertThat(kept.text()).isEqualTo("Text");
        assertThat(kept.at()).isEqualTo(LATER);
        assertThat(kept.isBeside()).isFalse();
        var beside = IssueRevision.beside(edited, 1, "Mitt", "Min text", "P3", LATER.plusSeconds(1));
        assertThat(beside.isBeside()).isTrue();
        assertThat(beside.text()).isEqualTo("Min text");
        assertThat(beside.authorId()).isEqualTo("P3");
    }

    private Picture picture(String alternative, byte[] bytes) {
        return Picture.of(draft, List.of(), "sol.png", "png", "image/png", 1, 1, bytes, alternative, "P1", NOON);
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(number -> "n" + number).toList();
    }
}
