package se.budkavle.bot.feature.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.bot.web.RunningWeb.text;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.web.RunningWeb;
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
import se.budkavle.storage.newsletter.Subscription.Way;
import se.budkavle.storage.newsletter.Subscriptions;

class ChoicesPageTest {

    private static final String ENERGY = "hallbar-energi";
    private static final String COUNCIL = "hallbarhetsradet";

    private final Workplace work = Workplace.fresh();
    private final RunningWeb web = RunningWeb.of(work);
    private final TestUser member = work.as("Ledamot Timrå, majoritet");
    private final String personId =
            work.get(People.class).findByAccountId("9004").orElseThrow().id();
    private final String path = path(PersonalLinkOwner.person(personId), "kim@example.org");

    @BeforeEach
    void confirmTheAddress() {
        confirms("kim@example.org");
    }

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void aPersonSeesTheirNewslettersAndCanChangeHowEachIsDelivered() {
        member.runs("newsletter subscribe", Map.of("network", ENERGY));
        assertThat(text(web.get(path)))
                .contains("Dina nyhetsbrev", "Nätverket för hållbar energi", "som privat meddelande", "L••• T••• m•••")
                .doesNotContain("Ledamot", "Ändringen är sparad");
        assertThat(text(web.post(path, "act=MAIL&network=" + ENERGY)))
                .contains("Ändringen är sparad", "med mejl till k•••@example.org");
        assertThat(work.get(Subscriptions.class)
                        .findByNetworkIdAndPersonId(ENERGY, personId)
                        .orElseThrow()
                        .way())
                .isEqualTo(Way.MAIL);
        assertThat(text(web.post(path, "act=LEAVE&network=" + ENERGY))).contains("Du får inte nyhetsbrevet.");
        assertThat(text(web.post(path, "act=PRIVATE&network=" + ENERGY))).contains("som privat meddelande");
    }

    @Test
    void unsubscribingFromAllNewslettersTwiceOrUndoingThatTwiceHasNoFurtherEffect() {
        member.runs("newsletter subscribe", Map.of("network", ENERGY));
        for (int time = 0; time < 2; time++) {
            assertThat(text(web.post(path, "act=LEAVE")))
                    .contains("Du har tackat nej till alla nyhetsbrev.", "Du får inte nyhetsbrevet.");
        }
        for (int time = 0; time < 2; time++) {
            assertThat(text(web.post(path, "act=RETURN")))
                    .contains("som privat meddelande")
                    .doesNotContain("tackat nej");
        }
        assertThat(work.get(AuditLog.class).newest("newsletter.leave", null, "all", 9))
                .hasSize(1);
        assertThat(work.get(AuditLog.class).newest("newsletter.return", null, "all", 9))
                .hasSize(1);
    }

    @Test
    void aContactCanUnsubscribeFromOneOfSeveralNetworks() {
        var now = work.clock().instant();
        var contact = work.get(Contacts.class).save(Contact.of(MailAddress.of("kim@example.org"), now));
        for (var network : List.of(ENERGY, COUNCIL)) {
            work.get(ContactListings.class)
                    .save(ContactListing.of(
                            contact.id(),
                            network,
                            LegalBasis.CONSENT,
                            ContactDetails.of(null, "Kim", List.of(), ContactDetails.Origin.ADDED, null),
                            now));
        }
        var own = path(PersonalLinkOwner.contact(contact.id()), "Kim@example.org");
        assertThat(text(web.get(own)))
                .contains("Nätverket för hållbar energi", "Hållbarhetsrådet", "med mejl till k•••@example.org")
                .doesNotContain("privat i chatten", "kim@");
        assertThat(web.post(own, "act=PRIVATE&network=" + ENERGY).statusCode())
                .as("a contact is not in the chat")
                .isEqualTo(400);
        assertThat(text(web.post(own, "act=LEAVE&network=" + ENERGY)))
                .contains("Du får inte nyhetsbrevet.", "med mejl till");
        assertThat(text(web.post(own, "act=RETURN&network=" + ENERGY))).doesNotContain("Du får inte nyhetsbrevet.");
        var networks = work.get(Networks.class);
        networks.save(networks.findById(ENERGY).orElseThrow().ended(now));
        assertThat(text(web.get(own))).contains("Hållbarhetsrådet").doesNotContain("Nätverket för hållbar energi");
        work.get(Contacts.class).save(contact.erased(now));
        assertThat(web.get(own).statusCode()).isEqualTo(404);
        assertThat(web.post(own, "act=LEAVE").statusCode()).isEqualTo(404);
    }

    @Test
    void actionsThatThePageDoesNotOfferAreRejectedAndChangeNothing() {
        var networks = work.get(Networks.class);
        member.runs("newsletter subscribe", Map.of("network", ENERGY));
        member.runs("newsletter leave", Map.of("network", "socialchefer"));
        networks.save(networks.findById("socialchefer").orElseThrow().closed(true));
        var before = work.contents();
        assertThat(web.post(path, "act=PRIVATE&network=socialchefer").statusCode())
                .isEqualTo(404);
        assertThat(web.post(path, "act=PRIVATE&network=" + COUNCIL).statusCode())
                .isEqualTo(404);
        assertThat(web.post(path, "act=MAIL").statusCode()).isEqualTo(400);
        assertThat(web.post(path, "act=NOTHING&network=" + ENERGY).statusCode()).isEqualTo(400);
        assertThat(web.post(path, "").statusCode()).isEqualTo(400);
        assertThat(web.post(path + "x", "act=LEAVE").statusCode()).isEqualTo(404);
        assertThat(work.contents()).isEqualTo(before);
    }

    @Test
    void theLinkExpiresWhenTheReadersAddressChanges() {
        member.runs("newsletter subscribe", Map.of("network", ENERGY));
        confirms("annan@example.org");
        assertThat(web.get(path).statusCode()).isEqualTo(404);
        assertThat(web.post(path, "act=LEAVE").statusCode()).isEqualTo(404);
        assertThat(text(web.get(path(PersonalLinkOwner.person(personId), "annan@example.org"))))
                .contains("Dina nyhetsbrev");
        var addresses = work.get(OwnAddresses.class);
        addresses.save(addresses.findById(personId).orElseThrow().removed());
        assertThat(web.get(path(PersonalLinkOwner.person(personId), "annan@example.org"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aNetworkThatHasBecomeClosedIsNotNamedToSubscribersOutsideIt() {
        member.runs("newsletter subscribe", Map.of("network", "socialchefer"));
        assertThat(text(web.get(path))).contains("Socialchefsnätverket");
        var networks = work.get(Networks.class);
        networks.save(networks.findById("socialchefer").orElseThrow().closed(true));
        assertThat(text(web.get(path))).doesNotContain("Socialchefsnätverket");
        assertThat(member.runs("mine").says()).doesNotContain("Socialchefsnätverket");
        assertThat(web.post(path, "act=LEAVE&network=socialchefer").statusCode())
                .isEqualTo(404);
    }

    private String path(PersonalLinkOwner reader, String address) {
        return work.get(ReaderSubscriptionsLinks.class)
                .of(reader, address)
                .substring("https://calendar.example".length());
    }

    private void confirms(String text) {
        var address = MailAddress.of(text);
        var now = work.clock().instant();
        var addresses = work.get(OwnAddresses.class);
        var asked = addresses
                .findById(personId)
                .map(own -> own.asking(address, now))
                .orElseGet(() -> OwnAddress.asked(personId, address, now));
        addresses.save(asked.confirmed(address, now));
    }
}
