package se.budkavle.bot.feature.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.bot.feature.newsletter.NewsletterFixture.COUNCIL;
import static se.budkavle.bot.feature.newsletter.NewsletterFixture.ENERGY;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.contact.MailAddress;
import se.budkavle.storage.contact.OwnAddresses;
import se.budkavle.storage.delivery.Addressee.Kind;
import se.budkavle.storage.delivery.BatchRecipient;
import se.budkavle.storage.delivery.BatchRecipients;
import se.budkavle.storage.newsletter.Issue;
import se.budkavle.storage.newsletter.OptOut;

class NewsletterUnsubscriberTest {

    private final Workplace work = Workplace.fresh();
    private final NewsletterFixture room = new NewsletterFixture(work);
    private final NewsletterUnsubscriber unsubscriber = work.get(NewsletterUnsubscriber.class);

    @Test
    void aReaderUnsubscribesOnlyFromTheNetworksThatWereTheReasonForTheCopy() {
        room.contact("anna@example.org", "Anna", ENERGY);
        var copy = sent(room.draft(ENERGY, COUNCIL), Kind.MAIL);
        assertThat(unsubscriber.copy(copy.id()).orElseThrow().networks()).containsExactly(ENERGY);
        assertThat(unsubscriber.copy(copy.id()).orElseThrow().address()).isEqualTo("anna@example.org");
        for (int twice = 0; twice < 2; twice++) {
            assertThat(unsubscriber.leave(copy.id(), OptOut.Through.LINK)).isTrue();
            assertThat(unsubscriber.copy(copy.id()).orElseThrow().hasLeftAll()).isTrue();
        }
        var next = room.draft(ENERGY);
        assertThat(room.writer()
                        .runs("newsletter send", Map.of("issue", next.code()))
                        .says())
                .contains("1 har sagt nej");
        unsubscriber.takeBack(
                copy.id(), unsubscriber.copy(copy.id()).orElseThrow().undone(), OptOut.Through.LINK);
        assertThat(unsubscriber.copy(copy.id()).orElseThrow().left()).isEmpty();
        assertThat(room.writer()
                        .runs("newsletter send", Map.of("issue", next.code()))
                        .says())
                .doesNotContain("har sagt nej");
    }

    @Test
    void aCopySentAsPrivateMessageHasNoEmailAddress() {
        work.as("Ledamot Timrå, majoritet").runs("newsletter subscribe", Map.of("network", ENERGY));
        var copy = unsubscriber.copy(sent(room.draft(ENERGY), Kind.PERSON).id()).orElseThrow();
        assertThat(copy.address()).isNull();
        assertThat(copy.name()).isEqualTo("Ledamot Timrå, majoritet");
    }

    @Test
    void theLinkInAnEmailUnsubscribesThePersonAndTheFormerAddressToWhichTheEmailWasSent() {
        room.address("9004", "anna@example.org");
        work.as("Ledamot Timrå, majoritet").runs("newsletter subscribe", Map.of("network", ENERGY, "way", "MAIL"));
        var copy = sent(room.draft(ENERGY), Kind.MAIL);
        assertThat(copy.personId()).isNotNull();
        var addresses = work.get(OwnAddresses.class);
        var other = MailAddress.of("ny@example.org");
        addresses.save(addresses
                .findById(copy.personId())
                .orElseThrow()
                .asking(other, work.clock().instant())
                .confirmed(other, work.clock().instant()));
        room.contact("anna@example.org", "Anna", ENERGY);
        unsubscriber.leave(copy.id(), OptOut.Through.LINK);
        assertThat(unsubscriber.copy(copy.id()).orElseThrow().hasLeftAll()).isTrue();
        var next = room.draft(ENERGY);
        assertThat(room.writer()
                        .runs("newsletter send", Map.of("issue", next.code()))
                        .says())
                .contains("2 har sagt nej")
                .doesNotContain("mejl");
        unsubscriber.takeBack(
                copy.id(), unsubscriber.copy(copy.id()).orElseThrow().undone(), OptOut.Through.LINK);
        assertThat(room.writer()
                        .runs("newsletter send", Map.of("issue", next.code()))
                        .says())
                .contains("2 mejl");
    }

    @Test
    void theLinkOfAnErasedContactIsUnknownAndStoresNoOptOut() {
        var contact = room.contact("anna@example.org", "Anna", ENERGY);
        var copy = sent(room.draft(ENERGY), Kind.MAIL);
        work.get(BatchRecipients.class).eraseContact(contact.id(), work.clock().instant());
        assertThat(unsubscriber.copy(copy.id())).isEmpty();
        assertThat(unsubscriber.leave(copy.id(), OptOut.Through.LINK)).isFalse();
        assertThat(unsubscriber.copy("nothing")).isEmpty();
        assertThat(work.get(JdbcTemplate.class).queryForObject("select count(*) from newsletter_ending", Integer.class))
                .isZero();
    }

    @Test
    void anUnsubscriptionRemainsWhenTheContactIsErasedAndImportedAgain() {
        var contact = room.contact("anna@example.org", "Anna", ENERGY);
        unsubscriber.leave(sent(room.draft(ENERGY), Kind.MAIL).id(), OptOut.Through.MAIL);
        var jdbc = work.get(JdbcTemplate.class);
        jdbc.update("update contact set address = null, address_key = null where id = ?", contact.id());
        jdbc.update("delete from contact_listing");
        room.contact("Anna@example.org", "Anna igen", ENERGY);
        var next = room.draft(ENERGY);
        assertThat(room.writer()
                        .runs("newsletter send", Map.of("issue", next.code()))
                        .says())
                .contains("1 har sagt nej")
                .doesNotContain("ett mejl");
    }

    private BatchRecipient sent(Issue issue, Kind way) {
        room.send(issue);
        room.sendAll();
        return room.rows(issue).stream()
                .filter(one -> one.way() == way)
                .findFirst()
                .orElseThrow();
    }
}
