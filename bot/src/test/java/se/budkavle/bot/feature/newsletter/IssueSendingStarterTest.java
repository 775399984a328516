package se.budkavle.bot.feature.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.bot.feature.newsletter.NewsletterFixture.COUNCIL;
import static se.budkavle.bot.feature.newsletter.NewsletterFixture.ENERGY;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.delivery.Email;
import se.budkavle.bot.delivery.EmailFailure;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.KnownAddress;
import se.budkavle.bot.testing.ManyNetworks;
import se.budkavle.bot.testing.RememberingChat;
import se.budkavle.bot.testing.RememberingChat.Posted;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.contact.Contact;
import se.budkavle.storage.contact.ContactListings;
import se.budkavle.storage.contact.Contacts;
import se.budkavle.storage.delivery.Addressee.Kind;
import se.budkavle.storage.delivery.BatchRecipient;
import se.budkavle.storage.delivery.BatchRecipient.State;
import se.budkavle.storage.delivery.DeliveryPause;
import se.budkavle.storage.delivery.DeliveryPauses;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.newsletter.Issue;
import se.budkavle.storage.newsletter.OptOut;
import se.budkavle.storage.newsletter.OptOutService;

class IssueSendingStarterTest {

    private final Workplace work = Workplace.fresh();
    private final NewsletterFixture room = new NewsletterFixture(work);
    private final TestUser member = work.as("Ledamot Timrå, majoritet");

    @Test
    void thePreviewAndTheReportCountTheCopiesByDeliveryMethod() {
        member.runs("newsletter subscribe", Map.of("network", ENERGY));
        room.contact("anna@example.org", "Anna", ENERGY);
        room.contact("bo@example.org", "Bo", ENERGY);
        var issue = room.draft(ENERGY);
        var shown = room.writer().runs("newsletter send", Map.of("issue", issue.code()));
        assertThat(shown.says())
                .contains("Energi i höst")
                .contains("Så många exemplar: 4")
                .contains("en kanal")
                .contains("ett privat meddelande")
                .contains("2 mejl")
                .contains("1 – har bett om det från Nätverket för hållbar energi")
                .contains("2 – finns i kontaktregistret")
                .contains("Det börjar skickas så snart du bekräftar.");
        assertThat(shown.reply().attachments()).hasSize(1);
        assertThat(shown.presses("Skicka").says()).contains("börjar skickas i 4 exemplar");
        room.sendAll();
        assertThat(inEnergyRoom())
                .contains("Energi i höst")
                .contains("Solel på alla tak.")
                .contains("[Få det privat]");
        assertThat(privately("9004"))
                .contains("Solel på alla tak.")
                .contains("Du får det här för att du har bett om nyhetsbrev från" + " Nätverket för hållbar energi.")
                .contains("[Sluta få det]");
        assertThat(work.mail().letters())
                .extracting(Email::to)
                .containsExactlyInAnyOrder("anna@example.org", "bo@example.org");
        assertThat(room.now(issue).state()).isEqualTo(Issue.State.SENT);
        assertThat(room.report(issue).says())
                .contains("Alla exemplar: 4")
                .contains("kanal – 1 skickat")
                .contains("privat meddelande – 1 skickat")
                .contains("mejl – 2 skickade")
                .contains("lika många som visades när utskicket beställdes: 4")
                .contains("Utskicket blev färdigt");
    }

    @Test
    void aNewsletterDelayedByAPauseThatEndsInTheEveningIsSentTheNextMorning() {
        var issue = room.draft(ENERGY);
        var pauses = work.get(DeliveryPauses.class);
        pauses.save(DeliveryPause.of(ENERGY, "nobody", work.clock().instant()));
        room.send(issue);
        work.clock().set(Instant.parse("2026-11-23T20:00:00Z"));
        pauses.end(ENERGY);
        room.sendAll();
        assertThat(work.chat().postsIn(SmallAssociation.ENERGY_ROOM)).isEmpty();
        assertThat(room.writer().runs("outbox", Map.of("days", 2L)).says())
                .contains("24 november 2026 08:00 · Nyhetsbrev");
        assertThat(work.get(AuditLog.class).newest("newsletter.postpone", null, null, 2))
                .extracting(AuditEntry::subject)
                .containsExactly(issue.id());
        work.clock().set(Instant.parse("2026-11-24T06:50:00Z"));
        room.sendAll();
        assertThat(work.chat().postsIn(SmallAssociation.ENERGY_ROOM)).isEmpty();
        work.clock().set(Instant.parse("2026-11-24T07:00:00Z"));
        room.sendAll();
        assertThat(work.chat().postsIn(SmallAssociation.ENERGY_ROOM))
                .extracting(work::says)
                .filteredOn(says -> says.contains("Solel"))
                .hasSize(1);
    }

    @Test
    void aScheduledIssueOfANetworkThatHasEndedIsADraftAgainInsteadOfBeingSent() {
        var draft = room.draft(ENERGY);
        var scheduled = room.draft(ENERGY);
        room.writer()
                .runs("newsletter send", Map.of("issue", scheduled.code(), "when", "2026-11-25 10:00"))
                .presses("Skicka");
        assertThat(room.now(scheduled).state()).isEqualTo(Issue.State.SCHEDULED);
        end(ENERGY);
        assertThat(room.writer()
                        .runs("newsletter send", Map.of("issue", draft.code()))
                        .says())
                .contains("Nätverket för hållbar energi har avslutats");
        assertThat(room.writer().runs("outbox", Map.of("days", 14L)).says()).doesNotContain("Nyhetsbrev");
        assertThat(room.writer()
                        .runs("newsletter show", Map.of("issue", draft.code()))
                        .says())
                .contains("Solel på alla tak.");
        work.clock().set(Instant.parse("2026-11-25T09:00:00Z"));
        room.sendAll();
        assertThat(room.now(scheduled).state()).isEqualTo(Issue.State.DRAFT);
        assertThat(work.get(AuditLog.class).newest("newsletter.withdraw", null, null, 2))
                .extracting(AuditEntry::subject)
                .containsExactly(scheduled.id());
        assertThat(work.chat().postsIn(SmallAssociation.ENERGY_ROOM)).isEmpty();
    }

    @Test
    void anIssueOfSeveralNetworksIsNotSentToNetworksThatHaveEnded() {
        room.contact("anna@example.org", "Anna", ENERGY);
        room.contact("bo@example.org", "Bo", COUNCIL);
        var issue = room.draft(ENERGY, COUNCIL);
        end(ENERGY);
        room.send(issue);
        room.sendAll();
        assertThat(work.mail().letters()).extracting(Email::to).containsExactly("bo@example.org");
        assertThat(work.chat().postsIn(SmallAssociation.ENERGY_ROOM)).isEmpty();
    }

    private void end(String network) {
        var networks = work.get(Networks.class);
        networks.save(
                networks.findById(network).orElseThrow().ended(work.clock().instant()));
    }

    @Test
    void withoutAnHttpsAddressEmailsWaitWhileTheChannelPostIsSent() {
        room.contact("anna@example.org", "Anna", ENERGY);
        var issue = room.draft(ENERGY);
        work.get(KnownAddress.class).openForLetters(false);
        var shown = room.writer().runs("newsletter send", Map.of("issue", issue.code()));
        assertThat(shown.says()).contains("har ingen adress med https", "1 mejl väntar");
        shown.presses("Skicka");
        room.sendAll();
        assertThat(inEnergyRoom()).contains("Energi i höst");
        assertThat(work.mail().letters()).isEmpty();
        assertThat(room.count(issue, Kind.MAIL, State.WAITING)).isEqualTo(1);
        assertThat(room.report(issue).says()).contains("har ingen adress med https");
        work.get(KnownAddress.class).openForLetters(true);
        work.clock().forward(Duration.ofHours(1));
        room.sendAll();
        assertThat(work.mail().letters()).hasSize(1);
        assertThat(room.now(issue).state()).isEqualTo(Issue.State.SENT);
    }

    @Test
    void theCardOfADraftHasAButtonForSending() {
        room.contact("anna@example.org", "Anna", ENERGY);
        var issue = room.draft(ENERGY);
        var shown = room.writer()
                .runs("newsletter show", Map.of("issue", issue.code()))
                .presses("Till utkastet")
                .presses("Skicka …");
        assertThat(shown.says()).contains("Så många exemplar: 2");
        assertThat(shown.reply().attachments()).hasSize(1);
        assertThat(shown.presses("Skicka").says()).contains("börjar skickas i 2 exemplar");
    }

    @Test
    void theCardOfAScheduledIssueHasButtonsToStopItOrSendItNow() {
        var issue = room.draft(ENERGY);
        schedule(issue);
        assertThat(card(issue).says())
                .contains("Skickas 25 november 2026 10:00", "[Förhandsgranska]", "[Skicka nu]", "[Stoppa]")
                .doesNotContain("[Öppna rapporten]");
        assertThat(card(issue).presses("Stoppa").says()).contains("Det är ett utkast igen");
        assertThat(room.now(issue).state()).isEqualTo(Issue.State.DRAFT);
        assertThat(card(issue).says()).doesNotContain("Skickas 25 november", "[Stoppa]");

        schedule(issue);
        card(issue).presses("Skicka nu");
        room.sendAll();
        assertThat(inEnergyRoom()).contains("Energi i höst");
        assertThat(card(issue).says())
                .contains("[Öppna rapporten]")
                .doesNotContain("Skickas 25 november", "[Skicka nu]", "[Stoppa]", "[Skicka resten]");
        assertThat(card(issue).presses("Öppna rapporten").says()).contains("Alla exemplar: 1");
    }

    @Test
    void theCardOfAnIssueThatIsBeingSentCanStopAndResumeTheSending() {
        room.contact("anna@example.org", "Anna", ENERGY);
        work.get(KnownAddress.class).openForLetters(false);
        var issue = room.draft(ENERGY);
        room.send(issue);
        room.sendAll();
        assertThat(room.now(issue).state()).isEqualTo(Issue.State.SENDING);
        card(issue).presses("Stoppa");
        assertThat(room.now(issue).state()).isEqualTo(Issue.State.STOPPED);
        assertThat(card(issue).says()).doesNotContain("[Stoppa]");
        card(issue).presses("Skicka resten");
        assertThat(room.now(issue).state()).isEqualTo(Issue.State.SENDING);
    }

    private void schedule(Issue issue) {
        room.writer()
                .runs("newsletter send", Map.of("issue", issue.code(), "when", "2026-11-25 10:00"))
                .presses("Skicka");
    }

    private BotReply card(Issue issue) {
        return room.writer()
                .runs("newsletter show", Map.of("issue", issue.code()))
                .presses("Till utkastet");
    }

    @Test
    void anEmailExplainsWhyItWasSentAndHowToUnsubscribe() {
        room.contact("anna@example.org", "Anna", ENERGY);
        var issue = room.draft(ENERGY);
        room.send(issue);
        room.sendAll();
        var letter = work.mail().letters().get(0);
        assertThat(letter.html())
                .startsWith("<h1>Energi i höst</h1>")
                .contains("<strong>på</strong>")
                .contains("finns i kontaktregistret för Nätverket för hållbar energi")
                .contains(letter.unsubscribe().toString());
        assertThat(letter.text())
                .contains("Solel på alla tak.")
                .contains("finns i kontaktregistret för Nätverket för hållbar energi")
                .contains(letter.unsubscribe().toString());
        assertThat(letter.fromName()).isEqualTo("Nätverket för hållbar energi");
        assertThat(letter.list().id()).isEqualTo(ENERGY);
        assertThat(letter.id())
                .isEqualTo(room.rows(issue).stream()
                        .filter(one -> one.way() == Kind.MAIL)
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    @Test
    void aReaderWithSeveralReasonsGetsOneCopyThatNamesAllReasons() {
        room.address("9004", "anna@example.org");
        member.runs("newsletter subscribe", Map.of("network", ENERGY));
        room.contact("Anna@example.org", "Anna", COUNCIL);
        var issue = room.draft(ENERGY, COUNCIL);
        room.send(issue);
        room.sendAll();
        assertThat(work.mail().letters()).isEmpty();
        assertThat(privately("9004"))
                .contains("finns i kontaktregistret för Hållbarhetsrådet, har bett om nyhetsbrev från"
                        + " Nätverket för hållbar energi")
                .contains("[Sluta få det: Hållbarhetsrådet]");
        assertThat(room.report(issue).says()).contains("Alla exemplar: 3");
    }

    @Test
    void aReaderWhoGetsAnIssueThroughSixNetworksReachesTheSixthThroughTheLastButton() {
        ManyNetworks.add(work, 6);
        var networks = List.of("n0", "n1", "n2", "n3", "n4", "n5");
        networks.forEach(network -> member.runs("newsletter subscribe", Map.of("network", network)));
        var issue = room.draft(networks.toArray(String[]::new));
        work.as("Förvaltare")
                .runs("newsletter send", Map.of("issue", issue.code()))
                .presses("Skicka");
        room.sendAll();
        var post = privatePosts("9004").get(0);
        assertThat(work.says(post))
                .contains(
                        "[Sluta få det: Nätverk 0]",
                        "[Sluta få det: Nätverk 1]",
                        "[Sluta få det: Nätverk 2]",
                        "[Sluta få det: Nätverk 3]",
                        "[Ändra dina nyhetsbrev]")
                .doesNotContain("[Sluta få det: Nätverk 4]");
        assertThat(member.presses(post, "Ändra dina nyhetsbrev")
                        .chooses("n5")
                        .presses("Sluta få det")
                        .says())
                .contains("Nätverk 5", "Du får inte nyhetsbrevet.");
    }

    @Test
    void aReaderWhoGetsAnIssueThroughFiveNetworksHasFiveButtonsToUnsubscribe() {
        ManyNetworks.add(work, 5);
        var networks = List.of("n0", "n1", "n2", "n3", "n4");
        networks.forEach(network -> member.runs("newsletter subscribe", Map.of("network", network)));
        var issue = room.draft(networks.toArray(String[]::new));
        work.as("Förvaltare")
                .runs("newsletter send", Map.of("issue", issue.code()))
                .presses("Skicka");
        room.sendAll();
        assertThat(privately("9004"))
                .contains("[Sluta få det: Nätverk 0]", "[Sluta få det: Nätverk 4]")
                .doesNotContain("[Ändra dina nyhetsbrev]");
    }

    @Test
    void theButtonUnderThePostInTheChannelSubscribesTheReaderToPrivateMessages() {
        var issue = room.draft(ENERGY);
        room.send(issue);
        room.sendAll();
        var posted = work.chat().postsIn(SmallAssociation.ENERGY_ROOM).get(0);
        assertThat(member.presses(posted, "Få det privat").says())
                .contains("Du får nyhetsbrevet som privat meddelande.");
    }

    @Test
    void aReaderWhoUnsubscribesBeforeTheSendingGetsNothing() {
        room.contact("anna@example.org", "Anna", ENERGY);
        member.runs("newsletter subscribe", Map.of("network", ENERGY));
        var issue = room.draft(ENERGY);
        room.writer()
                .runs("newsletter send", Map.of("issue", issue.code(), "when", "2026-11-25 10:00"))
                .presses("Skicka");
        member.runs("newsletter leave", Map.of("network", ENERGY));
        work.clock().set(Instant.parse("2026-11-25T09:00:00Z"));
        room.sendAll();
        assertThat(work.mail().letters()).hasSize(1);
        assertThat(privatePosts("9004")).isEmpty();
        assertThat(room.report(issue).says())
                .contains("Alla exemplar: 2")
                .contains("var det 3; när det började var det 2");
    }

    @Test
    void aReaderWhoUnsubscribesDuringTheSendingGetsNoCopyAndIsCountedAsEnded() {
        var anna = room.contact("anna@example.org", "Anna", ENERGY);
        room.contact("bo@example.org", "Bo", ENERGY);
        var issue = room.draft(ENERGY);
        room.send(issue);
        work.mail().whileSending(letter -> {
            var leaving = work.get(OptOutService.class);
            leaving.leave(leaving.readerAt("anna@example.org"), ENERGY, OptOut.Through.LINK, null);
            leaving.leave(leaving.readerAt("bo@example.org"), ENERGY, OptOut.Through.LINK, null);
        });
        work.get(Contacts.class)
                .save(work.get(Contacts.class).findById(anna.id()).orElseThrow());
        work.mail().failNext(EmailFailure.Kind.DELAYED);
        room.sendAll();
        work.clock().forward(Duration.ofHours(1));
        room.sendAll();
        assertThat(room.count(issue, Kind.MAIL, State.ENDED)).isPositive();
        assertThat(room.count(issue, Kind.MAIL, State.ENDED) + room.count(issue, Kind.MAIL, State.SENT))
                .isEqualTo(2);
    }

    @Test
    void aReaderWhoHasRemovedTheAddressGetsNoEmail() {
        room.address("9004", "timra@example.org");
        member.runs("newsletter subscribe", Map.of("network", ENERGY, "way", "MAIL"));
        var issue = room.draft(ENERGY);
        work.mail().isSet(false);
        room.send(issue);
        room.sendAll();
        member.runs("mine").presses("Min mejladress").presses("Ta bort adressen");
        work.mail().isSet(true);
        room.report(issue).presses("Skicka resten");
        room.sendAll();
        assertThat(work.mail().letters()).isEmpty();
        assertThat(room.count(issue, Kind.MAIL, State.ENDED)).isEqualTo(1);
    }

    @Test
    void aContactEndedWhileTheSendingIsPausedGetsNoEmail() {
        var anna = room.contact("anna@example.org", "Anna", ENERGY);
        var issue = room.draft(ENERGY);
        room.send(issue);
        work.mail().isSet(false);
        work.tick();
        work.tick();
        assertThat(room.report(issue).says()).contains("Utskicket har pausat: ingen e-postserver är inställd");
        var contacts = work.get(Contacts.class);
        contacts.save(contacts.findById(anna.id())
                .orElseThrow()
                .ended(Contact.EndedBecause.COORDINATOR, work.clock().instant()));
        work.mail().isSet(true);
        room.report(issue).presses("Skicka resten");
        room.sendAll();
        assertThat(work.mail().letters()).isEmpty();
        assertThat(room.count(issue, Kind.MAIL, State.ENDED)).isEqualTo(1);
    }

    @Test
    void aContactRemovedFromTheMailingListWhileTheSendingIsPausedGetsNoEmail() {
        var anna = room.contact("anna@example.org", "Anna", ENERGY);
        var issue = room.draft(ENERGY);
        room.send(issue);
        work.mail().isSet(false);
        work.tick();
        work.tick();
        var listings = work.get(ContactListings.class);
        listings.deleteById(listings.findByContactIdAndNetworkId(anna.id(), ENERGY)
                .orElseThrow()
                .id());
        work.mail().isSet(true);
        room.report(issue).presses("Skicka resten");
        room.sendAll();
        assertThat(work.mail().letters()).isEmpty();
        assertThat(room.count(issue, Kind.MAIL, State.ENDED)).isEqualTo(1);
    }

    @Test
    void aDeletedChannelIsReportedAndTheOtherCopiesAreSent() {
        member.runs("newsletter subscribe", Map.of("network", ENERGY));
        var issue = room.draft(ENERGY);
        work.chat().delete(SmallAssociation.ENERGY_ROOM);
        room.send(issue);
        room.sendAll();
        assertThat(room.count(issue, Kind.CHANNEL, State.REFUSED)).isEqualTo(1);
        assertThat(privatePosts("9004")).hasSize(1);
        var row = room.rows(issue).stream()
                .filter(one -> one.way() == Kind.CHANNEL)
                .findFirst()
                .orElseThrow();
        assertThat(room.report(issue).says()).contains("kanalen är borta");
        assertThat(room.report(issue).chooses(row.id()).says()).contains("Koppla nätverket till en kanal");
    }

    @Test
    void aReaderWhoBlocksPrivateMessagesIsInTheReportAndCanBeSwitchedToEmail() {
        member.runs("newsletter subscribe", Map.of("network", ENERGY));
        work.chat().closePrivateMessagesOf("9004");
        var issue = room.draft(ENERGY);
        room.send(issue);
        room.sendAll();
        var row = refused(issue);
        assertThat(row.reason()).isEqualTo("delivery.unreachable");
        assertThat(room.report(issue).chooses(row.id()).says())
                .contains("ingen bekräftad mejladress")
                .doesNotContain("[Mejla nästa gång]");
        room.address("9004", "anna@example.org");
        room.report(issue).chooses(row.id()).presses("Mejla nästa gång");
        var next = room.draft(ENERGY);
        room.send(next);
        room.sendAll();
        assertThat(work.mail().letters()).extracting(Email::to).containsExactly("anna@example.org");
    }

    @Test
    void anIssueOfANetworkThatHasBecomeClosedIsNotSentToPeopleOutsideIt() {
        work.as("Någon utan uppdrag").runs("newsletter subscribe", Map.of("network", ENERGY));
        member.runs("newsletter subscribe", Map.of("network", ENERGY));
        var networks = work.get(Networks.class);
        networks.save(networks.findById(ENERGY).orElseThrow().closed(true));
        var issue = room.draft(ENERGY);
        assertThat(room.writer()
                        .runs("newsletter send", Map.of("issue", issue.code()))
                        .says())
                .contains("1 får inte läsa nätverket");
        room.send(issue);
        room.sendAll();
        assertThat(privatePosts("9010")).isEmpty();
        assertThat(privatePosts("9004")).hasSize(1);
    }

    @Test
    void aDirectorCanSubscribeToTheNewsletterOfAClosedNetwork() {
        var now = work.clock().instant();
        var person = work.get(People.class).save(Person.of("Direktör", null, "9201", now));
        work.get(Memberships.class)
                .save(Membership.appointed(
                        null,
                        person,
                        null,
                        Role.DIRECTOR,
                        PoliticalSide.NONE,
                        LocalDate.of(2026, 1, 1),
                        null,
                        null,
                        now));
        var networks = work.get(Networks.class);
        networks.save(networks.findById(ENERGY).orElseThrow().closed(true));
        work.as("Direktör").runs("newsletter subscribe", Map.of("network", ENERGY));
        var issue = room.draft(ENERGY);
        assertThat(room.writer()
                        .runs("newsletter send", Map.of("issue", issue.code()))
                        .says())
                .contains("ett privat meddelande");
        room.send(issue);
        room.sendAll();
        assertThat(privatePosts("9201"))
                .singleElement()
                .satisfies(post -> assertThat(work.says(post)).contains("Solel på alla tak."));
        assertThat(room.count(issue, Kind.PERSON, State.SENT)).isEqualTo(1);
    }

    @Test
    void outsideWorkingHoursAnIssueWaitsUnlessTheWriterSendsItNow() {
        work.clock().set(Instant.parse("2026-11-24T20:00:00Z"));
        var issue = room.draft(ENERGY);
        var shown = room.writer().runs("newsletter send", Map.of("issue", issue.code()));
        var waits = shown.presses("Skicka");
        work.tick();
        assertThat(work.chat().posts()).isEmpty();
        assertThat(room.now(issue).state()).isEqualTo(Issue.State.SCHEDULED);
        assertThat(waits.presses("Skicka nu").says()).contains("Det skickas nu");
        room.sendAll();
        assertThat(inEnergyRoom()).contains("Energi i höst");
    }

    @Test
    void theWriterIsWarnedAboutTwoIssuesOfANetworkOnOneDay() {
        var first = room.draft(ENERGY);
        room.send(first);
        var second = room.draft(ENERGY, COUNCIL);
        assertThat(room.writer()
                        .runs("newsletter send", Map.of("issue", second.code()))
                        .says())
                .contains("Samma dag går också " + first.code());
    }

    @Test
    void withoutAMailServerTheWriterIsToldThatEmailsWait() {
        room.contact("anna@example.org", "Anna", ENERGY);
        work.mail().isSet(false);
        var issue = room.draft(ENERGY);
        assertThat(room.writer()
                        .runs("newsletter send", Map.of("issue", issue.code()))
                        .says())
                .contains("Ingen mejlserver är inställd: 1 mejl väntar");
    }

    @Test
    void anIssueStoppedBeforeItsSendingIsADraftAgain() {
        var issue = room.draft(ENERGY);
        var waits = room.writer()
                .runs("newsletter send", Map.of("issue", issue.code(), "when", "2026-11-25 10:00"))
                .presses("Skicka");
        assertThat(waits.presses("Stoppa").says()).contains("Det är ett utkast igen");
        work.clock().set(Instant.parse("2026-11-25T10:00:00Z"));
        room.sendAll();
        assertThat(work.chat().posts()).isEmpty();
        assertThat(room.now(issue).isDraft()).isTrue();
    }

    @Test
    void anIssueStoppedDuringItsSendingCanBeResumedAndNoEmailIsSentTwice() {
        room.addresses(10).forEach(address -> room.contact(address, address, ENERGY));
        var issue = room.draft(ENERGY);
        room.send(issue);
        work.mail().whileSending(letter -> {
            if (work.mail().letters().size() == 3 && room.now(issue).state() == Issue.State.SENDING) {
                room.writer().runs("newsletter stop", Map.of("issue", issue.code()));
            }
        });
        room.sendAll();
        int sent = work.mail().letters().size();
        assertThat(sent).isBetween(3, 9);
        assertThat(room.count(issue, Kind.MAIL, State.STOPPED)).isEqualTo(10 - sent);
        assertThat(room.report(issue).says()).contains("Utskicket är stoppat.").contains((10 - sent) + " stoppade");
        assertThat(room.report(issue).presses("Skicka resten").says()).contains("Resten av nyhetsbrev");
        room.sendAll();
        assertThat(work.mail().letters()).hasSize(10).extracting(Email::to).doesNotHaveDuplicates();
        assertThat(room.now(issue).state()).isEqualTo(Issue.State.SENT);
    }

    @Test
    void anEmailWithAnUnknownOutcomeIsNeverSentAgainUnlessTheWriterDecidesSo() {
        room.contact("anna@example.org", "Anna", ENERGY);
        room.contact("bo@example.org", "Bo", ENERGY);
        work.mail().failFor("anna@example.org", EmailFailure.Kind.UNKNOWN);
        work.mail().failFor("bo@example.org", EmailFailure.Kind.UNKNOWN);
        var issue = room.draft(ENERGY);
        room.send(issue);
        room.sendAll();
        assertThat(work.mail().letters()).hasSize(2);
        assertThat(room.count(issue, Kind.MAIL, State.UNKNOWN)).isEqualTo(2);
        work.mail().takeFor("anna@example.org");
        work.mail().takeFor("bo@example.org");
        room.report(issue).chooses(row(issue, "Anna").id()).presses("Räkna som skickat");
        var again = room.report(issue).chooses(row(issue, "Bo").id()).presses("Skicka igen");
        assertThat(again.says()).contains("mejl – 1 väntar, 1 skickat");
        room.sendAll();
        assertThat(work.mail().letters())
                .extracting(Email::to)
                .filteredOn("bo@example.org"::equals)
                .hasSize(2);
        assertThat(room.count(issue, Kind.MAIL, State.SENT)).isEqualTo(2);
        assertThat(room.now(issue).state()).isEqualTo(Issue.State.SENT);
    }

    @Test
    void theWriterIsNotifiedOnceWhenTheSendingHasEnded() {
        room.contact("anna@example.org", "Anna", ENERGY);
        work.mail().failFor("anna@example.org", EmailFailure.Kind.UNKNOWN);
        room.send(room.draft(ENERGY));
        room.sendAll();
        var told = notices();
        assertThat(told).singleElement().satisfies(one -> {
            assertThat(work.says(one))
                    .contains(
                            "Utskicket blev färdigt",
                            "Alla exemplar: 2",
                            "1 ovisst",
                            "De skickas aldrig igen av sig själva",
                            "[Öppna rapporten]");
            assertThat(one.post().mentions()).containsExactly("9002");
        });
    }

    @Test
    void theWriterIsNotifiedOnceOfAPauseThatNeedsADecision() {
        room.contact("anna@example.org", "Anna", ENERGY);
        var issue = room.draft(ENERGY);
        work.mail().isSet(false);
        room.send(issue);
        room.sendAll();
        assertThat(notices())
                .singleElement()
                .satisfies(one -> assertThat(work.says(one))
                        .contains("Utskicket har pausat", "skicka sedan resten från rapporten", "mejl – 1 väntar")
                        .doesNotContain("blev färdigt"));
        work.mail().isSet(true);
        room.report(issue).presses("Skicka resten");
        room.sendAll();
        assertThat(notices())
                .hasSize(2)
                .last()
                .satisfies(one -> assertThat(work.says(one)).contains("Utskicket blev färdigt"));
    }

    @Test
    void theWriterIsNotifiedAgainIfTheSendingPausesAgainAfterAResumption() {
        room.contact("anna@example.org", "Anna", ENERGY);
        var issue = room.draft(ENERGY);
        work.mail().isSet(false);
        room.send(issue);
        room.sendAll();
        work.clock().forward(Duration.ofHours(1));
        room.report(issue).presses("Skicka resten");
        room.sendAll();
        assertThat(notices())
                .hasSize(2)
                .allSatisfy(one -> assertThat(work.says(one)).contains("Utskicket har pausat"));
    }

    private List<RememberingChat.Posted> notices() {
        return work.chat().postsIn(SmallAssociation.ENERGY_ROOM).stream()
                .filter(one -> work.says(one).contains("[Öppna rapporten]"))
                .toList();
    }

    @Test
    void anEmailWithAnUnknownOutcomeIsListedBeforeFailedEmails() {
        for (int i = 10; i < 40; i++) {
            room.contact("anna" + i + "@example.org", "Anna " + i, ENERGY);
            work.mail().failFor("anna" + i + "@example.org", EmailFailure.Kind.REFUSED);
        }
        room.contact("ove@example.org", "Ove", ENERGY);
        work.mail().failFor("ove@example.org", EmailFailure.Kind.UNKNOWN);
        var issue = room.draft(ENERGY);
        room.send(issue);
        room.sendAll();
        while (room.count(issue, Kind.MAIL, State.WAITING) > 0) {
            room.report(issue).presses("Skicka resten");
            room.sendAll();
        }
        assertThat(room.report(issue).chooses(row(issue, "Ove").id()).says()).contains("Ove");
    }

    @Test
    void aSecondDecisionAboutAnEmailWithAnUnknownOutcomeIsRefused() {
        room.contact("anna@example.org", "Anna", ENERGY);
        work.mail().failFor("anna@example.org", EmailFailure.Kind.UNKNOWN);
        var issue = room.draft(ENERGY);
        room.send(issue);
        room.sendAll();
        var card = room.report(issue).chooses(row(issue, "Anna").id());
        card.presses("Räkna som skickat");
        assertThat(card.presses("Skicka igen").says()).contains("redan avgjort");
        assertThat(room.count(issue, Kind.MAIL, State.SENT)).isEqualTo(1);
    }

    @Test
    void onlyWritersCanSendAndStopAnIssueAndReadItsReport() {
        var issue = room.draft(ENERGY);
        for (var command : List.of("newsletter send", "newsletter stop", "newsletter report")) {
            assertThat(member.runs(command, Map.of("issue", issue.code())).says())
                    .as(command)
                    .contains("Inget nyhetsbrev hittades");
        }
        room.send(issue);
        room.sendAll();
        for (var command : List.of("newsletter stop", "newsletter report")) {
            assertThat(member.runs(command, Map.of("issue", issue.code())).says())
                    .as(command)
                    .contains("Det kan bara samordnaren");
        }
        assertThat(member.press(null, "newsletter:report:" + issue.id(), List.of(), Map.of())
                        .says())
                .contains("Det kan bara samordnaren");
    }

    @Test
    void theAuditLogContainsTheNumberOfCopiesButNoTextsOrAddresses() {
        room.contact("anna@example.org", "Anna", ENERGY);
        var issue = room.draft(ENERGY);
        room.send(issue);
        room.sendAll();
        var log = work.get(AuditLog.class).newest("newsletter.%", null, null, 20);
        assertThat(log).extracting(AuditEntry::action).contains("newsletter.send", "newsletter.begin");
        assertThat(log).extracting(AuditEntry::detail).contains("2 copies");
        assertThat(log)
                .allSatisfy(one ->
                        assertThat(one.toString()).doesNotContain("anna@").doesNotContain("Solel"));
    }

    @Test
    void anIssueWithoutReadersOrTextIsNotSent() {
        var networks = work.get(Networks.class);
        networks.save(networks.findById(ENERGY).orElseThrow().linkedTo(null));
        var issue = room.draft(ENERGY);
        assertThat(room.writer()
                        .runs("newsletter send", Map.of("issue", issue.code()))
                        .says())
                .contains("Ingen skulle få nyhetsbrev");
        var empty = room.edited(room.draft(COUNCIL), "", room.idOf("9002"));
        assertThat(room.writer()
                        .runs("newsletter send", Map.of("issue", empty.code()))
                        .says())
                .contains("har ingen text");
    }

    private BatchRecipient refused(Issue issue) {
        return room.rows(issue).stream()
                .filter(one -> one.state() == State.REFUSED)
                .findFirst()
                .orElseThrow();
    }

    private BatchRecipient row(Issue issue, String name) {
        return room.rows(issue).stream()
                .filter(one -> name.equals(one.name()))
                .findFirst()
                .orElseThrow();
    }

    private String inEnergyRoom() {
        return work.says(work.chat().postsIn(SmallAssociation.ENERGY_ROOM).get(0));
    }

    private String privately(String account) {
        return work.says(privatePosts(account).get(0));
    }

    private List<Posted> privatePosts(String account) {
        return work.chat().postsIn(RememberingChat.PRIVATE + account);
    }
}
