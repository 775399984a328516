package se.budkavle.bot.feature.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.RememberingChat;
import se.budkavle.bot.testing.RememberingChat.Posted;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.Refusal;
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
import se.budkavle.storage.contact.SignUp;
import se.budkavle.storage.contact.SignUps;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.newsletter.OptOutKeys;
import se.budkavle.storage.newsletter.OptOutService;
import se.budkavle.storage.round.Answers;
import se.budkavle.storage.round.Rounds;

class ErasureTest {

    private static final String NAME = "Ledamot Timrå, majoritet";
    private static final String ROLE = "Ledamot (majoritet), Timrå";
    private static final String ADDRESS = "ledamot@timra.example";

    private final Workplace work = Workplace.fresh();
    private final TestUser timra = work.as(NAME);
    private final TestUser administrator = work.as("Förvaltare");
    private final String person = id("9004");

    @Test
    void thePreviewShowsWhatIsErasedAndWhatStays() {
        absent();
        var shown = timra.runs("my-data").presses("Radera …");
        assertThat(shown.says())
                .contains(
                        "Radera uppgifterna om " + NAME + "?",
                        "Namnet blir ”" + ROLE + "”",
                        "Frånvaro: 1",
                        "Uppdrag och förfrågningar: 2",
                        "Säkerhetskopior har uppgifterna tills de ersätts");
        assertThat(shown.says().indexOf("Försvinner")).isLessThan(shown.says().indexOf("Frånvaro: 1"));
        assertThat(shown.says().indexOf("Frånvaro: 1")).isLessThan(shown.says().indexOf("Står kvar utan namn"));
        assertThat(work.get(People.class).findById(person).orElseThrow().name()).isEqualTo(NAME);
    }

    @Test
    void theNameIsReplacedByARoleThatThePersonHasHad() {
        var coordinator = work.as("Samordnare miljö");
        var kim = work.asStranger("Kim Ek");
        var role = Map.<String, Object>of(
                "network", "hallbarhetsradet", "account", kim.account(), "role", "SECRETARY", "organisation", "timra");
        coordinator.runs("network appoint", role).confirms();
        var coming = new HashMap<>(role);
        coming.putAll(Map.of("role", "CHAIR", "from", "2027-06-01"));
        coordinator.runs("network appoint", coming).confirms();
        work.clock().forward(Duration.ofDays(2));
        for (var ended : List.of("CHAIR", "SECRETARY")) {
            coordinator.runs(
                    "network release", Map.of("network", "hallbarhetsradet", "account", "Kim Ek", "role", ended));
        }
        assertThat(kim.runs("my-data").presses("Radera …").says()).contains("Namnet blir ”Sekreterare, Timrå”");
    }

    @Test
    void afterTheErasureNoRowContainsTheNameTheAccountOrTheAddress() {
        absent();
        timra.runs("calendar feed");
        timra.runs("newsletter subscribe", Map.of("network", "hallbar-energi"));
        addresses();
        SmallPlan.settle(work);
        answered();
        signedUp("Ledamot@Timra.example");
        assertThat(traces()).isNotEmpty();
        var done = erased(timra);
        assertThat(done.says()).contains("Raderat", "Namnet är nu ”" + ROLE + "”");
        assertThat(traces()).containsExactly(confirmedDraft());
    }

    @Test
    void signUpEmailsToAnySpellingOfTheAddressAreErased() {
        addresses();
        signedUp("Ledamot@Timra.example");
        administratorErases();
        assertThat(traces()).isEmpty();
        assertThat(work.rows()).containsEntry("contact_sign_up", 0L).containsEntry("delivery", 0L);
    }

    @Test
    void anOldPrivateRequestIsReplacedByASentenceWithoutButtons() {
        var asked = delegated();
        assertThat(work.says(asked)).contains("[");
        erased(timra);
        assertThat(deliveries("lane like 'PERSON:%'")).isZero();
        work.restart();
        work.tick();
        assertThat(privately()).singleElement().satisfies(post -> {
            assertThat(post.messageId()).isEqualTo(asked.messageId());
            assertThat(work.says(post))
                    .isEqualTo("Dina uppgifter är raderade\n"
                            + "Det som stod här gäller inte längre. Du behöver inte göra något.");
        });
        work.clock().forward(Duration.ofMinutes(2));
        work.tick();
        assertThat(deliveries("composer = 'privacy.erased'")).isZero();
    }

    @Test
    void theRowOfAPrivateRequestIsDeletedEvenIfDiscordRefusesTheEdit() {
        var asked = delegated();
        erased(timra);
        work.chat().deletePost(asked.messageId());
        work.tick();
        work.clock().forward(Duration.ofMinutes(2));
        work.tick();
        assertThat(privately()).isEmpty();
        assertThat(deliveries("composer = 'privacy.erased'")).isZero();
    }

    /** Returns the private message that asks the person a question of a status round, which somebody handed over. */
    private Posted delegated() {
        SmallPlan.settle(work);
        var coordinator = work.as("Samordnare miljö");
        coordinator
                .runs("round open", Map.of("period", "T3 2026", "due", "+14"))
                .confirms();
        coordinator.runs("round delegate", Map.of("question", "M1.2", "reason", "Hen vet", "person", timra.account()));
        work.tick();
        work.tick();
        return privately().get(0);
    }

    private List<Posted> privately() {
        return work.chat().postsIn(RememberingChat.PRIVATE + "9004");
    }

    private int deliveries(String which) {
        return work.get(JdbcTemplate.class)
                .queryForObject("select count(*) from delivery where " + which, Integer.class);
    }

    @Test
    void aSecondConfirmationSaysThatThePersonIsAlreadyErased() {
        var shown = timra.runs("my-data").presses("Radera …");
        assertThat(shown.confirms().says()).contains("Raderat");
        assertThat(shown.confirms().says()).contains("redan gjort");
    }

    @Test
    void theReceiptAndTheAuditLogCountWhatThePreviewShows() {
        absent();
        addresses();
        var shown = administrator
                .runs("my-data", Map.of("account", timra.account()))
                .presses("Radera …");
        assertThat(shown.says())
                .contains(
                        "Frånvaro: 1",
                        "Mejladress: 1",
                        "Kontakt med den egna mejladressen: 1",
                        "Register som har den egna mejladressen: 1");
        assertThat(shown.confirms().says()).contains("4 rader raderades eller tömdes");
        assertThat(work.get(AuditLog.class).newest("privacy.erase", null, null, 9))
                .extracting(AuditEntry::detail)
                .containsExactly("4 rows");
    }

    @Test
    void anUnconfirmedAddressIsErasedToo() {
        timra.runs("mine").presses("Ange mejladress").fillsIn(Map.of("address", ADDRESS));
        work.tick();
        assertThat(work.mail().letters()).hasSize(1);
        assertThat(traces()).anyMatch(row -> row.startsWith("delivery: ") && row.contains(ADDRESS));
        erased(timra);
        assertThat(traces()).containsExactly(confirmedDraft());
    }

    @Test
    void answersOfAnErasedPersonRemainUnderTheNameOfTheirRole() {
        SmallPlan.settle(work);
        answered();
        erased(timra);
        var round = work.get(Rounds.class).open().get(0).id();
        assertThat(work.get(Answers.class).findAllByRoundIdOrderByRevision(round))
                .hasSize(1)
                .allSatisfy(answer -> assertThat(answer.answeredBy()).isEqualTo(person));
        assertThat(work.get(People.class).findById(person).orElseThrow().name()).isEqualTo(ROLE);
    }

    @Test
    void theErasedPersonsRolesAndRequestsEnd() {
        asksForARole();
        erased(timra);
        var today = LocalDate.of(2026, 11, 23);
        assertThat(work.get(Memberships.class).activeOrComingOf(person, today)).isEmpty();
        assertThat(work.get(Memberships.class).requestsOf(person)).isEmpty();
        assertThat(timra.runs("my-data").says()).contains("Ingenting finns sparat om dig");
    }

    @Test
    void theChannelPostOfARoleRequestLosesTheNameOfTheErasedPerson() {
        asksForARole();
        work.tick();
        assertThat(posts()).anyMatch(text -> text.contains(NAME));
        erased(timra);
        work.clock().forward(Duration.ofMinutes(1));
        work.tick();
        assertThat(posts())
                .singleElement(STRING)
                .contains(ROLE, "Förfrågan är återtagen")
                .doesNotContain(NAME, "Avböjt");
    }

    @Test
    void aRoleRequestCanStillBeDecidedWithButtonsAfterACoordinatorIsErased() {
        asksForARole();
        work.tick();
        var coordinator = work.as("Samordnare social");
        erased(coordinator);
        work.clock().forward(Duration.ofMinutes(1));
        work.tick();
        assertThat(posts()).singleElement(STRING).contains(NAME, "[Bekräfta] [Avböj]");
        assertThat(work.chat().posts().get(0).post().mentions()).isEmpty();
        administrator.presses(work.chat().posts().get(0), "Bekräfta");
        work.tick();
        assertThat(posts()).singleElement(STRING).contains("Bekräftat av Förvaltare");
    }

    @Test
    void anErasedPersonsRoleRequestIsShownAsWithdrawnEvenIfTheErasingPersonIsUnknown() {
        asksForARole();
        work.tick();
        var memberships = work.get(Memberships.class);
        var today = LocalDate.of(2026, 11, 23);
        memberships
                .activeOf(id("9001"), today)
                .forEach(administering -> memberships.save(administering.released(today)));
        work.asServerManager("Vaktmästare")
                .runs("my-data", Map.of("account", timra.account()))
                .presses("Radera …")
                .confirms();
        work.clock().forward(Duration.ofMinutes(1));
        work.tick();
        assertThat(posts())
                .singleElement(STRING)
                .contains(ROLE, "Förfrågan är återtagen")
                .doesNotContain("[", "Avböjt");
    }

    @Test
    void aRoleRequestsPostLosesTheNameOfAnErasedAdministratorWhoConfirmedIt() {
        var decider = secondAdministrator();
        asksForARole();
        work.tick();
        decider.presses(work.chat().posts().get(0), "Bekräfta");
        work.tick();
        assertThat(posts()).anyMatch(text -> text.contains("Bekräftat av Någon utan uppdrag"));
        erased(decider);
        work.clock().forward(Duration.ofMinutes(1));
        work.tick();
        assertThat(posts())
                .anyMatch(text -> text.contains("Bekräftat av Förvaltare"))
                .noneMatch(text -> text.contains("Någon utan uppdrag"));
    }

    @Test
    void aHelpRequestsPostLosesTheNameOfAnErasedAdministratorWhoTookItOn() {
        var helper = secondAdministrator();
        SmallPlan.settle(work);
        work.as("Samordnare miljö")
                .runs("round open", Map.of("period", "T2 2026", "due", "+14"))
                .confirms();
        work.tick();
        timra.runs("status")
                .presses("Svara")
                .presses("🟥 avvikelse")
                .fillsIn(Map.of("cause", "Brist", "measure", "Vi söker", "help", "En ingenjör"));
        work.tick();
        var asked = work.chat().posts().stream()
                .filter(post -> work.says(post).contains("[Jag tar hand om det]"))
                .findFirst()
                .orElseThrow();
        helper.presses(asked, "Jag tar hand om det");
        work.tick();
        assertThat(posts()).anyMatch(text -> text.contains("Någon utan uppdrag"));
        erased(helper);
        work.clock().forward(Duration.ofMinutes(1));
        work.tick();
        assertThat(posts()).noneMatch(text -> text.contains("Någon utan uppdrag"));
    }

    @Test
    void theErasedAddressIsOptedOutOfEverythingAndItsContactIsDeleted() {
        addresses();
        erased(timra);
        assertThat(work.get(OptOutService.class).hasLeftAll(OptOutKeys.address(ADDRESS)))
                .isTrue();
        assertThat(work.get(Contacts.class).findByAddressKey(MailAddress.keyOf(ADDRESS)))
                .isEmpty();
    }

    @Test
    void theLastAdministratorCannotBeErased() {
        assertThat(administrator.runs("my-data").presses("Radera …").says()).contains("Detta är den enda förvaltaren");
        administrator
                .runs("network appoint", Map.of("account", timra.account(), "role", "ADMINISTRATOR"))
                .confirms();
        assertThat(erased(administrator).says()).contains("Raderat");
        assertThat(timra.runs("my-data").presses("Radera …").says()).contains("Detta är den enda förvaltaren");
    }

    @Test
    void anAdministratorCannotBeErasedIfTheOthersWillAllEnd() {
        administrator
                .runs(
                        "network appoint",
                        Map.of("account", timra.account(), "role", "ADMINISTRATOR", "to", "2027-03-31"))
                .confirms();
        assertThat(administrator.runs("my-data").presses("Radera …").says())
                .contains("Efter 31 mars 2027 skulle ingen vara förvaltare");
        assertThat(erased(timra).says()).contains("Raderat");
    }

    /**
     * Checks that the code that erases a person refuses the last administrator. The check in the preview is not enough,
     * because two administrators may confirm their previews at the same time.
     */
    @Test
    void theLastAdministratorCannotBeErasedEvenIfThePreviewIsBypassed() {
        var last = work.get(People.class).findByAccountId("9001").orElseThrow();
        var eraser = work.get(PersonEraser.class);
        assertThatThrownBy(() -> eraser.erase(last, "Förvaltare", last.id()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("directory.last-administrator");
        assertThat(administrator.runs("my-data").says()).contains("Sparat om Förvaltare");
    }

    @Test
    void onlyAnAdministratorCanEraseSomebodyElse() {
        var refused = work.as("Samordnare miljö").press(null, "privacy:erase:" + person, List.of(), Map.of());
        assertThat(refused.reply().rows()).isEmpty();
        assertThat(refused.says()).contains("Förvaltare");
        var shown = administrator.runs("my-data", Map.of("account", timra.account()));
        shown.presses("Radera …").confirms();
        assertThat(work.get(People.class).findById(person).orElseThrow().hasAccount())
                .isFalse();
        assertThat(shown.presses("Radera …").says()).contains("redan raderade");
    }

    @Test
    void theAuditLogContainsTheErasedPersonsIdAndTheNumberOfErasedRows() {
        absent();
        erased(timra);
        var audited = work.get(AuditLog.class).newest("privacy.erase", null, null, 9);
        assertThat(audited).hasSize(1);
        assertThat(audited.get(0).subject()).isEqualTo(person);
        assertThat(audited.get(0).detail()).isEqualTo("1 rows");
    }

    @Test
    void theAuditLogRecordsTheRolesRequestsAndContactThatEnd() {
        asksForARole();
        addresses();
        var contact = work.get(Contacts.class)
                .findByAddressKey(MailAddress.keyOf(ADDRESS))
                .orElseThrow()
                .id();
        administratorErases();
        var log = work.get(AuditLog.class);
        var by = id("9001");
        assertThat(log.newest("directory.release", by, person, 9))
                .extracting(AuditEntry::detail)
                .containsExactlyInAnyOrder(
                        "MEMBER, hallbarhetsradet, timra, MAJORITY, 2026-01-01–",
                        "MEMBER, hallbar-energi, timra, 2026-01-01–");
        assertThat(log.newest("directory.decline", by, person, 9))
                .extracting(AuditEntry::detail)
                .containsExactly("MEMBER, socialchefer, timra, 2026-11-23–");
        assertThat(log.newest("contact.erase", by, contact, 9))
                .extracting(AuditEntry::detail)
                .containsExactly("0 recipients");
    }

    private BotReply erased(TestUser who) {
        return who.runs("my-data").presses("Radera …").confirms();
    }

    private void administratorErases() {
        administrator
                .runs("my-data", Map.of("account", timra.account()))
                .presses("Radera …")
                .confirms();
    }

    private TestUser secondAdministrator() {
        var second = work.as("Någon utan uppdrag");
        administrator
                .runs("network appoint", Map.of("account", second.account(), "role", "ADMINISTRATOR"))
                .confirms();
        return second;
    }

    private void absent() {
        timra.runs("absence set", Map.of("from", "2026-12-01", "until", "2026-12-05"));
    }

    private void asksForARole() {
        timra.runs("network join", Map.of("network", "socialchefer", "organisation", "timra", "role", "MEMBER"));
    }

    private void answered() {
        work.as("Samordnare miljö")
                .runs("round open", Map.of("period", "T2 2026", "due", "+14"))
                .confirms();
        work.tick();
        timra.runs("status").presses("Svara").presses("🟢 enligt plan");
    }

    /** Stores an email address of the person, and a contact with the same address in a mailing list. */
    private void addresses() {
        var now = work.clock().instant();
        var address = MailAddress.of(ADDRESS);
        work.get(OwnAddresses.class).save(OwnAddress.asked(person, address, now).confirmed(address, now));
        var contact = work.get(Contacts.class).save(Contact.of(address, now));
        work.get(ContactListings.class)
                .save(ContactListing.of(
                        contact.id(),
                        "hallbar-energi",
                        LegalBasis.CONSENT,
                        new ContactDetails("Bolaget AB", NAME, "", ContactDetails.Origin.ADDED, null),
                        now));
    }

    /** Stores a sign-up from a network's web page and queues the confirmation email. */
    private void signedUp(String address) {
        var now = work.clock().instant();
        var signUp = work.get(SignUps.class)
                .save(SignUp.of(
                        "hallbar-energi", MailAddress.of(address), NAME, "", "Ja tack", now, Duration.ofDays(1)));
        work.get(Deliveries.class)
                .save(Delivery.of(
                        "contact.sign-up:" + signUp.id(),
                        "contact.sign-up",
                        signUp.id(),
                        Addressee.mail(address),
                        now.plus(Duration.ofDays(1)),
                        now));
    }

    /**
     * Returns the stored row of the draft (a request) that was confirmed. The bot empties the row but keeps it, so that
     * a second press of the button gets a reply.
     */
    private String confirmedDraft() {
        return work.contents().get("draft").stream()
                .filter(row -> row.contains("privacy.erase") && !row.contains(person))
                .map(row -> "draft: " + row)
                .findFirst()
                .orElseThrow();
    }

    private List<String> traces() {
        var trace = Pattern.compile(
                "\\b9004\\b|" + Pattern.quote(NAME) + "|" + Pattern.quote(ADDRESS), Pattern.CASE_INSENSITIVE);
        return work.contents().entrySet().stream()
                .flatMap(table -> table.getValue().stream().map(row -> table.getKey() + ": " + row))
                .filter(row -> !row.startsWith("kept_") && trace.matcher(row).find())
                .toList();
    }

    private List<String> posts() {
        return work.chat().posts().stream().map(work::says).toList();
    }

    private String id(String account) {
        return work.get(People.class).findByAccountId(account).orElseThrow().id();
    }
}
