package se.budkavle.storage.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.contact.MailAddress;
import se.budkavle.storage.contact.OwnAddress;
import se.budkavle.storage.contact.OwnAddresses;
import se.budkavle.storage.newsletter.OptOut.Through;
import se.budkavle.storage.newsletter.Subscription.Way;
import se.budkavle.storage.testing.OpenStorage;

/** Tests how opt-outs from newsletters are stored and undone. One subclass runs on SQLite, another on PostgreSQL. */
abstract class OptOutServiceContract {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final String KIM = "kim@example.org";

    abstract OpenStorage storage();

    @BeforeEach
    void twoNetworksAndAPerson() {
        var jdbc = storage().get(JdbcTemplate.class);
        List.of(
                        "newsletter_ending",
                        "newsletter_subscription",
                        "own_address",
                        "audit_entry",
                        "network",
                        "area",
                        "person")
                .forEach(table -> jdbc.update("delete from " + table));
        jdbc.update("insert into area values ('a', 'A', 'A', 'A', 0, 1)");
        for (var id : List.of("energy", "climate")) {
            jdbc.update(
                    "insert into network (id, title, area_id, kind, shows_missing, closed, version)"
                            + " values (?, 'N', 'a', 'MIXED', ?, ?, 1)",
                    id,
                    false,
                    false);
        }
        jdbc.update("insert into person (id, name, created_at, version) values ('kim', 'Kim', 0, 1)");
        jdbc.update("insert into person (id, name, created_at, version) values ('alex', 'Alex', 0, 1)");
    }

    @Test
    void anOptOutIsStoredUnderThePersonAndTheAddress() {
        hasAddress("kim", KIM);
        leaving().leave(leaving().readerOf("kim"), "energy", Through.CHAT, "kim");
        assertThat(leaving().hasLeft(leaving().readerAt("KIM@example.org"), "energy"))
                .isTrue();
        assertThat(leaving().hasLeft(OptOutKeys.address(KIM), "energy")).isTrue();
        assertThat(leaving().hasLeft(OptOutKeys.person("kim", null), "energy")).isTrue();
        assertThat(leaving().hasLeft(leaving().readerOf("kim"), "climate")).isFalse();
        assertThat(leaving().hasLeft(leaving().readerOf("alex"), "energy")).isFalse();
    }

    @Test
    void anOptOutByALinkAppliesToThePersonWithThatAddress() {
        hasAddress("kim", KIM);
        leaving().leave(leaving().readerAt(KIM), null, Through.LINK, null);
        assertThat(leaving().hasLeftAll(OptOutKeys.person("kim", null))).isTrue();
        leaving().takeBack(leaving().readerOf("kim"), null, Through.CHAT, "kim");
        assertThat(leaving().hasLeftAll(OptOutKeys.address(KIM))).isFalse();
        assertThat(leaving().hasLeft(OptOutKeys.address(KIM), "energy")).isFalse();
    }

    @Test
    void anOptOutByAnAddressAppliesToThePersonWhoLaterRegistersTheAddress() {
        leaving().leave(leaving().readerAt(KIM), "energy", Through.LINK, null);
        hasAddress("kim", KIM);
        assertThat(leaving().hasLeft(leaving().readerOf("kim"), "energy")).isTrue();
        leaving().takeBack(leaving().readerOf("kim"), "energy", Through.CHAT, "kim");
        assertThat(leaving().hasLeft(leaving().readerOf("kim"), "energy")).isFalse();
        assertThat(leaving().hasLeft(OptOutKeys.address(KIM), "energy")).isFalse();
    }

    @Test
    void anOptOutAlsoAppliesToThePersonsNewAddress() {
        leaving().leave(leaving().readerOf("kim"), "energy", Through.CHAT, "kim");
        hasAddress("kim", KIM);
        assertThat(leaving().join(leaving().readerOf("kim"))).isEqualTo(1);
        assertThat(leaving().hasLeft(OptOutKeys.address(KIM), "energy")).isTrue();
        moves("kim", "new@example.org");
        leaving().join(leaving().readerOf("kim"));
        assertThat(leaving().hasLeft(OptOutKeys.address("new@example.org"), "energy"))
                .isTrue();
        assertThat(leaving().hasLeft(leaving().readerAt(KIM), "energy"))
                .as("the old address")
                .isTrue();
        assertThat(leaving().join(leaving().readerOf("kim"))).isZero();
    }

    @Test
    void anOptOutByTheLinkInAnEmailToAnOldAddressAlsoAppliesToTheNewAddress() {
        hasAddress("kim", KIM);
        moves("kim", "new@example.org");
        var reader = leaving().readerOf("kim", KIM);
        leaving().leave(leaving().readerOf("kim"), "energy", Through.CHAT, "kim");
        assertThat(leaving().hasLeftUnderEachKey(reader, "energy")).isFalse();
        leaving().leave(reader, "energy", Through.LINK, null);
        assertThat(leaving().hasLeftUnderEachKey(reader, "energy")).isTrue();
        assertThat(leaving().hasLeft(OptOutKeys.address(KIM), "energy")).isTrue();
        assertThat(leaving().readerOf("kim", null)).isEqualTo(leaving().readerOf("kim"));
        assertThat(leaving().readerOf(null, KIM)).isEqualTo(OptOutKeys.address(KIM));
    }

    @Test
    void subscribingAfterAnOptOutFromAllNetworksIsAnExceptionFromTheOptOut() {
        leaving().leave(leaving().readerOf("kim"), null, Through.CHAT, "kim");
        leaving().takeBack(leaving().readerOf("kim"), "energy", Through.CHAT, "kim");
        assertThat(leaving().hasLeft(leaving().readerOf("kim"), "energy")).isFalse();
        assertThat(leaving().hasLeft(leaving().readerOf("kim"), "climate")).isTrue();
        assertThat(leaving().hasLeftAll(leaving().readerOf("kim"))).isTrue();
    }

    @Test
    void optingOutTwiceIsStoredOnlyOnce() {
        for (int i = 0; i < 2; i++) {
            leaving().leave(leaving().readerAt(KIM), "energy", Through.LINK, null);
        }
        assertThat(optOuts()).hasSize(1);
        for (int i = 0; i < 2; i++) {
            leaving().takeBack(leaving().readerAt(KIM), "energy", Through.LINK, null);
        }
        var log = storage().get(AuditLog.class).newest(null, null, null, 10);
        assertThat(log)
                .extracting(entry -> entry.action())
                .containsExactlyInAnyOrder("newsletter.leave", "newsletter.return");
        assertThat(log).allSatisfy(entry -> assertThat(entry.toString()).doesNotContain("example"));
    }

    @Test
    void undoingAMissingOptOutStoresNothing() {
        leaving().takeBack(leaving().readerOf("kim"), "energy", Through.CHAT, "kim");
        leaving().takeBack(leaving().readerOf("kim"), null, Through.CHAT, "kim");
        assertThat(optOuts()).isEmpty();
        assertThat(storage().get(AuditLog.class).newest(null, null, null, 10)).isEmpty();
    }

    @Test
    void aReaderHasOneOptOutPerNetworkAndOneForAllNetworks() {
        var optOuts = storage().get(OptOuts.class);
        optOuts.save(OptOut.of("person:kim", "energy", Through.CHAT, NOW));
        optOuts.save(OptOut.of("person:kim", null, Through.CHAT, NOW));
        assertThatThrownBy(() -> optOuts.save(OptOut.of("person:kim", "energy", Through.CHAT, NOW)))
                .isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> optOuts.save(OptOut.of("person:kim", null, Through.CHAT, NOW)))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void optOutsFromSomeNetworksOrFromAllAreFound() {
        var optOuts = storage().get(OptOuts.class);
        optOuts.save(OptOut.of("person:kim", "energy", Through.CHAT, NOW));
        optOuts.save(OptOut.of("person:alex", "climate", Through.CHAT, NOW));
        optOuts.save(OptOut.of("person:alex", null, Through.CHAT, NOW).takenBack(NOW));
        assertThat(optOuts.about(List.of("energy")))
                .extracting(OptOut::reader)
                .containsExactlyInAnyOrder("person:kim", "person:alex");
    }

    @Test
    void aPersonHasOneSubscriptionForANetwork() {
        var subscriptions = storage().get(Subscriptions.class);
        var first = subscriptions.save(Subscription.of("energy", "kim", Way.PRIVATE, NOW));
        subscriptions.save(first.by(Way.MAIL, NOW.plusSeconds(1)));
        assertThat(subscriptions
                        .findByNetworkIdAndPersonId("energy", "kim")
                        .orElseThrow()
                        .way())
                .isEqualTo(Way.MAIL);
        assertThatThrownBy(() -> subscriptions.save(Subscription.of("energy", "kim", Way.PRIVATE, NOW)))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(subscriptions.findAllByNetworkIdInOrderById(List.of("energy", "climate")))
                .hasSize(1);
        assertThat(subscriptions.findAllByPersonIdOrderByNetworkId("kim")).hasSize(1);
    }

    @Test
    void anAddressBelongsToOnePerson() {
        hasAddress("kim", KIM);
        assertThatThrownBy(() -> hasAddress("alex", "KIM@example.org")).isInstanceOf(DuplicateKeyException.class);
        hasAddress("alex", "alex@example.org");
        assertThat(storage().get(OwnAddresses.class).confirmed())
                .extracting(OwnAddress::personId)
                .containsExactly("alex", "kim");
        assertThat(storage()
                        .get(OwnAddresses.class)
                        .findByAddressKey(KIM)
                        .orElseThrow()
                        .personId())
                .isEqualTo("kim");
    }

    private void hasAddress(String person, String address) {
        var addresses = storage().get(OwnAddresses.class);
        var read = MailAddress.of(address);
        addresses.save(OwnAddress.asked(person, read, NOW).confirmed(read, NOW));
    }

    private void moves(String person, String address) {
        var addresses = storage().get(OwnAddresses.class);
        var read = MailAddress.of(address);
        addresses.save(
                addresses.findById(person).orElseThrow().asking(read, NOW).confirmed(read, NOW));
    }

    private List<OptOut> optOuts() {
        return storage().get(OptOuts.class).about(List.of("energy", "climate"));
    }

    private OptOutService leaving() {
        return new OptOutService(
                storage().get(OptOuts.class),
                storage().get(OwnAddresses.class),
                storage().get(AuditLog.class),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
