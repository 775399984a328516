package se.budkavle.storage.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.contact.Contact.EndedBecause;
import se.budkavle.storage.contact.Contact.Origin;
import se.budkavle.storage.contact.ContactRevision.Kind;
import se.budkavle.storage.contact.ContactRevision.Told;

class ContactRevisionTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3600);

    @Test
    void whatIsNotStoredIsAdded() {
        var told = contact("a", "A", "bygg");
        var revision = compare(told);
        assertThat(revision.changes()).containsExactly(new ContactRevision.Change(new Told(2, told), Kind.ADDED, null, told));
        assertThat(revision.count(Kind.ADDED)).isEqualTo(1);
        assertThat(revision.isEmpty()).isFalse();
    }

    @Test
    void theSameListASecondTimeChangesNothing() {
        var stored = contact("a", "A", "bygg");
        var revision = compare(contact("a", "A", "bygg"), stored);
        assertThat(revision.isEmpty()).isTrue();
        assertThat(revision.same()).isEqualTo(1);
    }

    @Test
    void whatTheListLeavesEmptyStaysAndTagsAreAdded() {
        var stored = contact("a", "A", "bygg").told("A", "Namnet", List.of("bygg"));
        var revision = compare(contact("A", null, "konsult").told(null, null, List.of("konsult")), stored);
        var change = revision.changes().get(0);
        assertThat(change.kind()).isEqualTo(Kind.CHANGED);
        assertThat(change.before()).isEqualTo(stored);
        assertThat(change.after()).isEqualTo(stored.told("A", "Namnet", List.of("bygg", "konsult")));
        assertThat(compare(contact("a", "B", "bygg"), stored).changes().get(0).after().organisation()).isEqualTo("B");
    }

    @Test
    void whoStandsInAnotherRegisterJoinsThisOneAndOnlyFillsWhatIsEmptyThere() {
        var stored = contact("a", "A", "bygg");
        var told = contact("a", "B", "konsult").told("B", "Namnet", List.of("konsult"));
        var revision = ContactRevision.of(List.of(new Told(2, told)), Map.of(stored.addressKey(), stored), Set.of(), Set.of(), Set.of(), LATER);
        assertThat(revision.changes()).containsExactly(new ContactRevision.Change(new Told(2, told), Kind.JOINED, stored,
                stored.told("A", "Namnet", List.of("bygg"))));
        assertThat(revision.changes().get(0).shown()).isEqualTo(told);
        assertThat(revision.kept()).containsExactly(new Told(2, told));
        var same = contact("a", "A", "bygg");
        assertThat(ContactRevision.of(List.of(new Told(2, same)), Map.of(stored.addressKey(), stored), Set.of(), Set.of(), Set.of(), LATER)
                .kept()).isEmpty();
    }

    @Test
    void whatTheRegistersOfOthersHaveTooIsOnlyFilled() {
        var stored = contact("a", "A", "bygg");
        var ids = Set.of(stored.id());
        var told = new Told(2, contact("a", "B", "bygg"));
        var revision = ContactRevision.of(List.of(told), Map.of(stored.addressKey(), stored), ids, ids, Set.of(), LATER);
        assertThat(revision.isEmpty()).isTrue();
        assertThat(revision.kept()).containsExactly(told);
        assertThat(revision.same()).isZero();
        var named = new Told(2, contact("a", "A", "bygg").told("A", "Namnet", List.of("bygg")));
        var filled = ContactRevision.of(List.of(named), Map.of(stored.addressKey(), stored), ids, ids, Set.of(), LATER);
        assertThat(filled.changes()).extracting(ContactRevision.Change::kind).containsExactly(Kind.CHANGED);
        assertThat(filled.changes().get(0).after().name()).isEqualTo("Namnet");
        assertThat(filled.kept()).isEmpty();
    }

    @Test
    void whoHasEndedInAnotherRegisterIsAsNewHere() {
        var ended = contact("a", "A", "bygg").told("A", "Namnet", List.of("bygg")).ended(EndedBecause.COORDINATOR, NOW);
        var told = contact("a", "B", "konsult");
        var change = ContactRevision.of(List.of(new Told(2, told)), Map.of(ended.addressKey(), ended), Set.of(), Set.of(ended.id()), Set.of(),
                LATER).changes().get(0);
        assertThat(change.kind()).isEqualTo(Kind.ADDED);
        assertThat(change.after()).usingRecursiveComparison().ignoringFields("id", "version").isEqualTo(told);
        assertThat(change.after().id()).isEqualTo(ended.id());
    }

    @Test
    void whoHasEndedIsRevivedUnlessItWasTheOwnWish() {
        var ended = contact("a", "A", "bygg").ended(EndedBecause.UNANSWERED, NOW);
        var change = compare(contact("a", "A", "bygg"), ended).changes().get(0);
        assertThat(change.kind()).isEqualTo(Kind.REVIVED);
        assertThat(change.after().isEnded()).isFalse();
        var wished = contact("a", "A", "bygg").ended(EndedBecause.OWN_WISH, NOW);
        var revision = compare(contact("a", "A", "konsult"), wished);
        assertThat(revision.isEmpty()).isTrue();
        assertThat(revision.saidNo()).extracting(Told::row).containsExactly(2);
        assertThat(revision.same()).isZero();
    }

    @Test
    void whoHasLeftTheNetworksLettersIsNotTakenFromAList() {
        var told = contact("a", "A", "bygg");
        var revision = ContactRevision.of(List.of(new Told(2, told)), Map.of(), Set.of(), Set.of(), Set.of("a@bolag.example"), LATER);
        assertThat(revision.isEmpty()).isTrue();
        assertThat(revision.saidNo()).extracting(Told::contact).containsExactly(told);
    }

    private static ContactRevision compare(Contact told, Contact... stored) {
        var byKey = Arrays.stream(stored).collect(Collectors.toMap(Contact::addressKey, one -> one));
        var ids = Arrays.stream(stored).map(Contact::id).collect(Collectors.toSet());
        return ContactRevision.of(List.of(new Told(2, told)), byKey, ids, Set.of(), Set.of(), LATER);
    }

    private static Contact contact(String box, String organisation, String tag) {
        return Contact.of(MailAddress.of(box + "@bolag.example"), organisation, null, List.of(tag), Origin.IMPORTED, null, NOW);
    }
}
