package se.budkavle.bot.feature.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.ManyNetworks;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.contact.Contact;
import se.budkavle.storage.contact.ContactDetails;
import se.budkavle.storage.contact.ContactListing;
import se.budkavle.storage.contact.ContactListings;
import se.budkavle.storage.contact.Contacts;
import se.budkavle.storage.contact.LegalBasis;
import se.budkavle.storage.contact.MailAddress;
import se.budkavle.storage.contact.OwnAddress;
import se.budkavle.storage.contact.OwnAddresses;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.newsletter.OptOuts;
import se.budkavle.storage.newsletter.Subscription.Way;
import se.budkavle.storage.newsletter.Subscriptions;

class SubscriptionRecorderTest {

    private static final String ENERGY = "hallbar-energi";

    private final Workplace work = Workplace.fresh();
    private final TestUser member = work.as("Ledamot Timrå, majoritet");
    private final String personId =
            work.get(People.class).findByAccountId("9004").orElseThrow().id();

    @Test
    void aSubscriptionWithoutAChosenMethodIsByPrivateMessageAndShowsItsReason() {
        assertThat(member.runs("newsletter subscribe", Map.of("network", ENERGY))
                        .says())
                .contains("Nätverket för hållbar energi")
                .contains("som privat meddelande")
                .contains("Du bad om det")
                .contains("[Få det med mejl]")
                .contains("[Sluta få det]")
                .doesNotContain("[Få det privat]");
        assertThat(work.get(Subscriptions.class)
                        .findByNetworkIdAndPersonId(ENERGY, personId)
                        .orElseThrow()
                        .way())
                .isEqualTo(Way.PRIVATE);
    }

    @Test
    void onePressUnsubscribesAndAnotherUndoesThat() {
        var card =
                member.runs("newsletter subscribe", Map.of("network", ENERGY)).presses("Sluta få det");
        assertThat(card.says()).contains("Du får inte nyhetsbrevet.").contains("Du avslutade det");
        assertThat(card.presses("Få det privat").says()).contains("som privat meddelande");
        assertThat(work.get(AuditLog.class).newest("newsletter.%", null, null, 10))
                .extracting(AuditEntry::action)
                .containsExactlyInAnyOrder("newsletter.subscribe", "newsletter.leave", "newsletter.return");
    }

    @Test
    void aSubscriptionByEmailNeedsAConfirmedAddress() {
        assertThat(member.runs("newsletter subscribe", Map.of("network", ENERGY, "way", "MAIL"))
                        .says())
                .contains("Bekräfta din mejladress");
        assertThat(work.get(Subscriptions.class).findAllByPersonIdOrderByNetworkId(personId))
                .isEmpty();
        hasAddress();
        assertThat(member.runs("newsletter subscribe", Map.of("network", ENERGY, "way", "MAIL"))
                        .says())
                .contains("med mejl till kim@example.org");
    }

    @Test
    void theMineCommandListsThePersonsNewslettersAndHowEachIsDelivered() {
        assertThat(member.runs("mine").says()).doesNotContain("nyhetsbrev");
        hasAddress();
        listedIn("hallbarhetsradet");
        member.runs("newsletter subscribe", Map.of("network", ENERGY));
        var mine = member.runs("mine");
        assertThat(mine.says())
                .contains("Nätverket för hållbar energi, privat här i chatten")
                .contains("Hållbarhetsrådet, med mejl");
        var all = mine.presses("Ändra nyhetsbrev");
        assertThat(all.says())
                .contains("Hållbarhetsrådet – Du får nyhetsbrevet med mejl till kim@example.org.")
                .contains("Din mejladress finns i nätverkets kontaktregister.");
        assertThat(all.chooses("hallbarhetsradet").presses("Sluta få det").says())
                .contains("Du får inte nyhetsbrevet.");
        assertThat(member.runs("mine").says()).contains("Hållbarhetsrådet, avslutat");
    }

    @Test
    void aPersonWithMoreNewslettersThanOneMenuHoldsCanChangeTheLast() {
        ManyNetworks.add(work, 27);
        for (int i = 0; i < 27; i++) {
            member.runs("newsletter subscribe", Map.of("network", "n" + i));
        }
        var all = member.runs("mine").presses("Ändra nyhetsbrev");
        assertThat(all.chooses("n26").presses("Sluta få det").says())
                .contains("Nätverk 26", "Du får inte nyhetsbrevet.");
    }

    @Test
    void theNewsletterOfAnEndedNetworkIsNoLongerListed() {
        member.runs("newsletter subscribe", Map.of("network", ENERGY));
        var networks = work.get(Networks.class);
        networks.save(networks.findById(ENERGY).orElseThrow().ended(work.clock().instant()));
        assertThat(member.runs("mine").says()).doesNotContain("Nätverket för hållbar energi");
        assertThat(member.press(null, "newsletter:choices", List.of(), Map.of()).says())
                .doesNotContain("Nätverket för hållbar energi");
    }

    @Test
    void onePressUnsubscribesFromAllNewsletters() {
        member.runs("newsletter subscribe", Map.of("network", ENERGY));
        var left = member.runs("newsletter leave").presses("Sluta få alla nyhetsbrev");
        assertThat(left.says()).contains("Du får inte nyhetsbrevet.");
        assertThat(left.presses("Ta tillbaka: få nyhetsbrev igen").says()).contains("som privat meddelande");
    }

    @Test
    void aPersonCanUnsubscribeFromANetworkByItsName() {
        assertThat(member.runs("newsletter leave", Map.of("network", "Hållbarhetsrådet"))
                        .says())
                .contains("Du får inte nyhetsbrevet.");
        assertThat(work.get(OptOuts.class).about(List.of("hallbarhetsradet"))).hasSize(1);
    }

    @Test
    void onlyMembersCanSubscribeToTheNewsletterOfAClosedNetworkButAnybodyCanUnsubscribe() {
        var networks = work.get(Networks.class);
        networks.save(networks.findById("socialchefer").orElseThrow().closed(true));
        assertThat(member.runs("newsletter subscribe", Map.of("network", "socialchefer"))
                        .says())
                .contains("stängt");
        assertThat(work.get(Subscriptions.class).findAllByPersonIdOrderByNetworkId(personId))
                .isEmpty();
        assertThat(work.as("Socialchef Timrå")
                        .runs("newsletter subscribe", Map.of("network", "socialchefer"))
                        .says())
                .contains("som privat meddelande");
        assertThat(member.runs("newsletter leave", Map.of("network", "socialchefer"))
                        .says())
                .contains("Du får inte nyhetsbrevet.");
    }

    @Test
    void aButtonWithAForgedIdDoesNothing() {
        for (var id : List.of(
                "newsletter:way:nothing:PRIVATE", "newsletter:way:" + ENERGY + ":PIGEON", "newsletter:leave:nothing")) {
            assertThat(member.press(null, id, List.of(), Map.of()).says())
                    .as(id)
                    .contains("känner jag inte längre igen");
        }
        assertThat(work.get(Subscriptions.class).findAllByPersonIdOrderByNetworkId(personId))
                .isEmpty();
    }

    private void hasAddress() {
        var address = MailAddress.of("kim@example.org");
        var now = work.clock().instant();
        work.get(OwnAddresses.class)
                .save(OwnAddress.asked(personId, address, now).confirmed(address, now));
    }

    private void listedIn(String network) {
        var now = work.clock().instant();
        var contact = work.get(Contacts.class).save(Contact.of(MailAddress.of("Kim@example.org"), now));
        work.get(ContactListings.class)
                .save(ContactListing.of(
                        contact.id(),
                        network,
                        LegalBasis.CONSENT,
                        ContactDetails.of(null, "Kim", List.of(), ContactDetails.Origin.ADDED, null),
                        now));
    }
}
