package se.budkavle.bot.feature.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.chat.UploadedFile;
import se.budkavle.bot.paper.UploadedTableFile;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workbooks;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.contact.Contact;
import se.budkavle.storage.contact.ContactDetails;
import se.budkavle.storage.contact.ContactListing;
import se.budkavle.storage.contact.ContactListings;
import se.budkavle.storage.contact.Contacts;
import se.budkavle.storage.contact.LegalBasis;
import se.budkavle.storage.directory.Networks;

class ContactCommandsTest {

    private static final String ENERGY = "hallbar-energi";
    private static final String COUNCIL = "hallbarhetsradet";
    /**
     * Matches the contact's job title "VD" as a whole word. Without the word boundaries, generated ids that contain
     * these letters would match too.
     */
    private static final String TITLE = "\\bVD\\b";

    private static final String TABLE = """
            Företag;Kontaktperson;E-post;Kategori
            Bolaget AB;Inköparen;energi@bolag.example;konsult
            Åkeriet;;info@åkeri.example;
            Bolaget AB;VD;vd@bolag.example;konsult, ledning
            """;

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö");
    private final Contacts contacts = work.get(Contacts.class);

    @Test
    void addingAnAddressAgainCompletesTheContactInsteadOfStoringASecondOne() {
        assertThat(add("Energi@Bolag.example", "organisation", "Bolaget AB").says())
                .contains(
                        "Sparat i registret",
                        "Bolaget AB · Energi@bolag.example",
                        "uppgift av allmänt intresse",
                        "1 organisation");
        assertThat(add("energi@bolag.example", "organisation", "Bolaget AB").says())
                .contains("redan", "samma uppgifter");
        assertThat(add("energi@bolag.example", "name", "Inköparen").says()).contains("Bolaget AB · Inköparen");
        assertThat(contacts.in(List.of(ENERGY))).hasSize(1);
    }

    @Test
    void addingAContactWithAnInvalidAddressIsRefusedWithTheReason() {
        assertThat(add("Inköparen <energi@bolag.example>").says()).contains("bara adressen");
        assertThat(add("energi@bolag").says()).contains("ingen domän");
        assertThat(add("energi").says()).contains("ingen mejladress");
        assertThat(add("a".repeat(300) + "@bolag.example").says()).contains("för lång");
        assertThat(contacts.in(List.of(ENERGY))).isEmpty();
    }

    @Test
    void importingTheSameContactsASecondTimeChangesNothing() {
        goal(200);
        var shown = imports(TABLE);
        assertThat(shown.says())
                .contains(
                        "kontakter.csv → Nätverket för hållbar energi",
                        "3 olika mejladresser",
                        "Skillnader: 3 nya",
                        "＋ energi@bolag.example · Bolaget AB · Inköparen",
                        "＋ info@åkeri.example · Åkeriet",
                        "[Spara kontakterna]");
        assertThat(contacts.in(List.of(ENERGY))).isEmpty();
        assertThat(shown.confirms().says()).contains("3 nya", "2 av 200 organisationer");
        assertThat(contacts.in(List.of(ENERGY)))
                .extracting(Contact::address)
                .containsExactlyInAnyOrder("energi@bolag.example", "info@xn--keri-poa.example", "vd@bolag.example");
        assertThat(imports(TABLE).says())
                .contains("3 av dem finns redan", "Det finns inget att spara")
                .doesNotContain("[");
    }

    @Test
    void confirmingAnImportTwiceStoresItsContactsOnce() {
        var shown = imports(TABLE);
        shown.confirms();
        assertThat(shown.confirms().says()).contains("redan gjort");
        assertThat(contacts.in(List.of(ENERGY))).hasSize(3);
    }

    @Test
    void duplicateAndInvalidAddressesAreListedWithTheirRowsAndTheOtherRowsAreImported() {
        var shown = imports("""
                mejl;organisation
                energi@bolag.example;Bolaget AB
                ENERGI@bolag.example;Bolaget AB
                energi@bolag;Bolaget AB
                ;Utan adress
                a@bolag.example;=HYPERLINK("http://ond.example")
                b@bolag.example;%s

                c@bolag.example;Sista
                """.formatted("x".repeat(121)));
        assertThat(shown.says())
                .contains(
                        "Dubbletter i filen som hoppas över: 1",
                        "rad 3: samma mejladress som på rad 2",
                        "hoppas över: 4",
                        "rad 4: Det som står efter snabel-a",
                        "rad 5: Mejladress saknas",
                        "rad 6: En cell börjar med likhetstecken",
                        "rad 7: Namn, organisation och källa får ha högst 120");
        shown.confirms();
        assertThat(contacts.in(List.of(ENERGY)))
                .extracting(Contact::address)
                .containsExactlyInAnyOrder("energi@bolag.example", "c@bolag.example");
    }

    @Test
    void emptyCellsInAContactFileKeepTheStoredValuesAndNewTagsAreAdded() {
        imports(TABLE).confirms();
        var shown = imports(TABLE.replace("Bolaget AB;VD;", "Nya Bolaget;;").replace("konsult, ledning", "styrelse"));
        assertThat(shown.says()).contains("0 nya, 1 ändrad", "• vd@bolag.example · Bolaget AB → Nya Bolaget");
        shown.confirms();
        var changed = known("vd@bolag.example", ENERGY);
        assertThat(changed.name()).isEqualTo("VD");
        assertThat(changed.tagList()).containsExactly("konsult", "ledning", "styrelse");
    }

    @Test
    void anImportWhosePreviewIsOutdatedIsShownAgain() {
        var shown = imports(TABLE);
        add("vd@bolag.example", "organisation", "Annat AB");
        assertThat(shown.confirms().says()).contains("Annat AB → Bolaget AB");
        assertThat(contacts.in(List.of(ENERGY))).hasSize(1);
    }

    @Test
    void aContactWhoUnsubscribedCannotBeAddedBySomebodyElse() {
        imports(TABLE).confirms();
        end("vd@bolag.example", "OWN_WISH", Map.of()).confirms();
        var shown = imports(TABLE);
        assertThat(shown.says())
                .contains("Har tackat nej och läggs inte till: 1", "rad 4: vd@bolag.example", "inget att spara");
        assertThat(add("vd@bolag.example").says()).contains("själv tackat nej");
        assertThat(contacts.reachableIn(List.of(ENERGY))).hasSize(2);
    }

    @Test
    void anImportReactivatesAContactThatTheCoordinatorHadEnded() {
        imports(TABLE).confirms();
        end("vd@bolag.example", "COORDINATOR", Map.of()).confirms();
        assertThat(contacts.reachableIn(List.of(ENERGY))).hasSize(2);
        var shown = imports(TABLE);
        assertThat(shown.says()).contains("↺ vd@bolag.example");
        shown.confirms();
        assertThat(contacts.reachableIn(List.of(ENERGY))).hasSize(3);
    }

    @Test
    void theHeaderOfAWorkbookMayFollowATitleAndFirstAndLastNameAreJoined() {
        var workbook = Workbooks.of(
                new Object[] {"Kontakter 2026"},
                new Object[] {"Organisation", "Förnamn", "Efternamn", "Email address"},
                new Object[] {"Bolaget AB", "Inköps", "Ansvarig", "energi@bolag.example"});
        var shown = imports("kontakter.xlsx", workbook);
        assertThat(shown.says()).contains("＋ energi@bolag.example · Bolaget AB · Inköps Ansvarig");
    }

    @Test
    void everySheetWithAddressesIsReadAndTheOtherSheetsAreNamed() {
        var shown = imports(
                "kontakter.xlsx",
                Workbooks.ofSheets(
                        Workbooks.sheet("Om listan", Workbooks.row("Kontakt: kansliet")),
                        Workbooks.sheet(
                                "Norr", Workbooks.row("Mejl", "Namn"), Workbooks.row("norr@bolag.example", "Nora")),
                        Workbooks.sheet(
                                        "Söder",
                                        Workbooks.row("Mejl", "Företag"),
                                        Workbooks.row("soder@bolag.example", "Bolaget"),
                                        Workbooks.row("norr@bolag.example", "Bolaget"),
                                        Workbooks.row("norr@bolag", "Bolaget"))
                                .then(sheet -> sheet.hideRow(1))));
        assertThat(shown.says())
                .contains(
                        "＋ norr@bolag.example · Nora",
                        "＋ soder@bolag.example · Bolaget",
                        "Blad som lästes: Norr, Söder.",
                        "Blad som inte lästes",
                        ": Om listan.",
                        "1 dold rad lästes också: Söder 2.",
                        "rad Söder 3: samma mejladress som på rad Norr 2",
                        "rad Söder 4: Det som står efter snabel-a");
        var error = Workbooks.withSheet(
                Workbooks.of(Workbooks.row("x")),
                "<row r='1'><c t='str'><v>mejl</v></c><c t='str'><v>namn</v></c></row>"
                        + "<row r='2'><c t='str'><v>a@bolag.example</v></c><c t='e'><v>#REF!</v></c></row>");
        assertThat(imports("kontakter.xlsx", error).says())
                .contains("rad 2: En cell visar ett fel")
                .doesNotContain("＋");
    }

    @Test
    void filesThatAreEmptyOrTooLargeOrWithMacrosOrWithoutAddressesAreRefused() {
        assertThat(imports("kontakter.csv", "namn;telefon\nA;1\n".getBytes(StandardCharsets.UTF_8))
                        .says())
                .contains("ingen kolumn för mejladress");
        assertThat(imports("kontakter.csv", new byte[0]).says()).contains("Filen är tom");
        var workbook = Workbooks.of(new Object[] {"mejl"}, new Object[] {"a@bolag.example"});
        assertThat(imports("k.xlsm", Workbooks.withPart(workbook, "-", old -> old, "xl/vbaProject.bin", new byte[1]))
                        .says())
                .contains("makron");
        assertThat(imports("k.xlsx", Workbooks.withSheet(workbook, " ".repeat(60_000_000)))
                        .says())
                .contains("för stor när den packas upp");
        var large = new UploadedFile("k.csv", 50 * 1024 * 1024, most -> {
            throw new AssertionError("fetched");
        });
        assertThat(coordinator
                        .runs("contact import", Map.of("network", ENERGY, "file", large))
                        .says())
                .contains("för stor");
        assertThat(contacts.in(List.of(ENERGY))).isEmpty();
    }

    @Test
    void theHeaderRowOfAContactFileIsFoundBelowTwentyFiveEmptyRows() {
        imports(";;;\n".repeat(25) + TABLE).confirms();
        assertThat(contacts.in(List.of(ENERGY))).isNotEmpty();
    }

    @Test
    void theListOfContactsCanBeFilteredBySearchWordsByTagAndByState() {
        imports(TABLE).confirms();
        pause("vd@bolag.example");
        assertThat(list(Map.of()).says())
                .contains(
                        "3 kontakter",
                        "• Bolaget AB · Inköparen · energi@bolag.example · konsult",
                        "• Bolaget AB · VD · vd@bolag.example · konsult, ledning · pausad",
                        "2 organisationer",
                        "uppgift av allmänt intresse");
        assertThat(list(Map.of("search", "åkeri")).says()).contains("1 kontakt").doesNotContain("Bolaget");
        assertThat(list(Map.of("tag", "Ledning")).says()).contains("1 kontakt", "VD");
        assertThat(list(Map.of("state", "PAUSED")).says()).contains("1 kontakt", "VD");
        assertThat(list(Map.of("tag", "okänd")).says()).contains("Inga kontakter");
    }

    @Test
    void theMessageAboutAPausedContactHasButtonsToSendToItAgainAndToConfirmItsDetails() {
        imports(TABLE).confirms();
        pause("vd@bolag.example");
        var shown = coordinator.runs("contact show", Map.of("contact", "vd@bolag.example"));
        assertThat(shown.says())
                .contains(
                        "Läge: pausad",
                        "Nätverket för hållbar energi · uppgift av allmänt intresse · sedan",
                        "Källa: kontakter.csv");
        assertThat(shown.presses("Skicka till kontakten igen").says()).contains("Läge: får utskick");
        assertThat(contacts.reachableIn(List.of(ENERGY))).hasSize(3);
        work.clock().forward(Duration.ofDays(30));
        coordinator.runs("contact show", Map.of("contact", "vd@bolag.example")).presses("Uppgifterna stämmer");
        assertThat(contacts.findByAddressKey("vd@bolag.example").orElseThrow().confirmedAt())
                .isEqualTo(work.clock().instant());
    }

    @Test
    void theExportCanBeImportedAgainAndContainsNoFormulas() {
        imports(TABLE).confirms();
        add("f@bolag.example", "organisation", "+Plus AB", "name", "=1+1");
        var exported = coordinator.runs("contact export", Map.of("network", ENERGY));
        assertThat(exported.says()).contains("4 kontakter", "personuppgifter");
        var bytes = exported.reply().attachments().get(0).bytes();
        var cells = new ArrayList<String>();
        new UploadedTableFile("k.xlsx", bytes).rows(header -> 1, 1, row -> cells.addAll(row.cells()));
        assertThat(cells)
                .contains(
                        "'+Plus AB",
                        "'=1+1",
                        "info@åkeri.example",
                        "konsult, ledning",
                        "uppgift av allmänt intresse",
                        "2026-11-23");
        assertThat(imports("k.xlsx", bytes).says()).contains("3 av dem finns redan");
    }

    @Test
    void erasingAContactRemovesAddressAndName() {
        imports(TABLE).confirms();
        var shown = end("vd@bolag.example", "OWN_WISH", Map.of("erase", true));
        assertThat(shown.says()).contains("Bolaget AB · VD · vd@bolag.example", "raderas", "Det går inte att ångra");
        assertThat(contacts.findByAddressKey("vd@bolag.example")).isPresent();
        assertThat(shown.presses("Radera").says()).contains("raderad");
        var jdbc = work.get(JdbcTemplate.class);
        var rows = jdbc.queryForList("select * from contact").toString()
                + jdbc.queryForList("select * from contact_listing");
        assertThat(rows).doesNotContain("vd@bolag").doesNotContainPattern(TITLE);
        assertThat(contacts.in(List.of(ENERGY))).hasSize(3);
        assertThat(coordinator.runs("contact export", Map.of("network", ENERGY)).says())
                .contains("2 kontakter");
    }

    @Test
    void aContactOfANetworkThatHasEndedCanStillBeErased() {
        add("vd@bolag.example", "name", "VD");
        var networks = work.get(Networks.class);
        networks.save(networks.findById(ENERGY).orElseThrow().ended(work.clock().instant()));
        assertThat(coordinator
                        .runs("contact show", Map.of("contact", "vd@bolag.example"))
                        .says())
                .contains("Nätverket för hållbar energi");
        assertThat(end("vd@bolag.example", "OWN_WISH", Map.of("erase", true))
                        .presses("Radera")
                        .says())
                .contains("raderad");
        assertThat(contacts.findByAddressKey("vd@bolag.example")).isEmpty();
    }

    @Test
    void anAddressErasedAfterUnsubscribingIsNotAddedAgainByAnImportOrByHand() {
        imports(TABLE).confirms();
        end("vd@bolag.example", "OWN_WISH", Map.of("erase", true)).confirms();
        assertThat(imports(TABLE).says()).contains("Har tackat nej och läggs inte till: 1", "rad 4: vd@bolag.example");
        assertThat(add("VD@bolag.example").says()).contains("själv tackat nej");
        coordinator.runs("contact add", Map.of("network", COUNCIL, "address", "energi@bolag.example"));
        end("energi@bolag.example", "OWN_WISH", Map.of("network", ENERGY)).confirms();
        assertThat(imports(TABLE).says()).contains("Har tackat nej och läggs inte till: 2");
        assertThat(contacts.reachableIn(List.of(COUNCIL))).hasSize(1);
    }

    @Test
    void aContactInTwoMailingListsCanBeRemovedFromOneOrEndedInBoth() {
        add("vd@bolag.example", "organisation", "Bolaget AB");
        coordinator.runs("contact add", Map.of("network", COUNCIL, "address", "vd@bolag.example"));
        assertThat(end("vd@bolag.example", "COORDINATOR", Map.of("network", COUNCIL))
                        .confirms()
                        .says())
                .contains("Hållbarhetsrådet");
        assertThat(contacts.in(List.of(COUNCIL))).isEmpty();
        assertThat(contacts.reachableIn(List.of(ENERGY))).hasSize(1);
        assertThat(end("vd@bolag.example", "COORDINATOR", Map.of()).confirms().says())
                .contains("avslutad");
        assertThat(contacts.reachableIn(List.of(ENERGY))).isEmpty();
        assertThat(end("vd@bolag.example", "COORDINATOR", Map.of()).says()).contains("redan avslutad");
    }

    @Test
    void aContactWhoLeavesTheirOnlyNetworkCanStillBeAddedByAnotherNetwork() {
        add("vd@bolag.example", "organisation", "Bolaget AB");
        var shown = end("vd@bolag.example", "OWN_WISH", Map.of("network", ENERGY));
        assertThat(shown.says())
                .contains("inga fler utskick från Nätverket för hållbar energi", "Andra nätverk kan lägga till den");
        shown.confirms();
        assertThat(contacts.reachableIn(List.of(ENERGY))).isEmpty();
        assertThat(end("vd@bolag.example", "OWN_WISH", Map.of("network", ENERGY))
                        .says())
                .contains("redan avslutad");
        assertThat(add("vd@bolag.example").says()).contains("själv tackat nej");
        coordinator.runs("contact add", Map.of("network", COUNCIL, "address", "vd@bolag.example"));
        assertThat(contacts.reachableIn(List.of(ENERGY, COUNCIL)))
                .extracting("networkId")
                .containsExactly(COUNCIL);
    }

    @Test
    void aContactCanBeRemovedOnlyFromAMailingListThatContainsTheContact() {
        add("vd@bolag.example", "organisation", "Bolaget AB");
        assertThat(end("vd@bolag.example", "OWN_WISH", Map.of("network", COUNCIL))
                        .says())
                .contains("finns inte i registret för Hållbarhetsrådet");
        assertThat(contacts.reachableIn(List.of(ENERGY))).hasSize(1);
        assertThat(end("vd@bolag.example", "COORDINATOR", Map.of("network", COUNCIL, "erase", true))
                        .says())
                .contains("finns inte i registret");
        assertThat(end("vd@bolag.example", "COORDINATOR", Map.of("network", ENERGY, "erase", true))
                        .confirms()
                        .says())
                .contains("raderad");
    }

    @Test
    void aCoordinatorCannotEraseAContactThatIsAlsoInAnotherCoordinatorsMailingList() {
        add("vd@bolag.example", "organisation", "Bolaget AB");
        work.as("Samordnare social")
                .runs("contact add", Map.of("network", "socialchefer", "address", "vd@bolag.example"));
        assertThat(end("vd@bolag.example", "OWN_WISH", Map.of("erase", true)).says())
                .contains("fler register än dina");
        assertThat(end("vd@bolag.example", "OWN_WISH", Map.of("network", ENERGY, "erase", true))
                        .says())
                .contains("fler register än dina");
        assertThat(work.as("Förvaltare")
                        .runs(
                                "contact end",
                                Map.of("contact", "vd@bolag.example", "because", "OWN_WISH", "erase", true))
                        .confirms()
                        .says())
                .contains("raderad");
    }

    @Test
    void anotherNetworksDataAboutTheSameAddressIsNotShown() {
        addsSocially("vd@bolag.example");
        var shown = imports(TABLE);
        assertThat(shown.says())
                .contains("3 nya", "＋ vd@bolag.example · Bolaget AB · VD")
                .doesNotContain("Sociala", "hemlig", "socialens");
        shown.confirms();
        assertThat(add("VD@bolag.example", "name", "Nya VD").says())
                .contains("Bolaget AB · Nya VD")
                .doesNotContain("Sociala", "hemlig");
        assertThat(coordinator
                        .runs("contact show", Map.of("contact", "vd@bolag.example"))
                        .says())
                .contains("Nya VD", "Källa: kontakter.csv")
                .doesNotContain("Sociala", "hemlig", "socialens", "Socialchefer");
        assertThat(list(Map.of()).says()).contains("Nya VD").doesNotContain("Sociala", "hemlig");
        assertThat(coordinator.isSuggested("contact show", "contact", "sociala"))
                .isEmpty();
        var other = work.as("Samordnare social").runs("contact show", Map.of("contact", "vd@bolag.example"));
        assertThat(other.says())
                .contains("Sociala namnet · vd@bolag.example · hemlig", "socialens lista")
                .doesNotContain("Bolaget", "VD ", "konsult", "kontakter.csv");
        assertThat(contacts.reachableIn(List.of(ENERGY))).hasSize(3);
    }

    @Test
    void aContactEndedInAnotherMailingListIsAddedAsNewWithoutChangingThatMailingList() {
        addsSocially("vd@bolag.example");
        work.as("Samordnare social")
                .runs("contact end", Map.of("contact", "vd@bolag.example", "because", "COORDINATOR"))
                .confirms();
        var shown = imports(TABLE);
        assertThat(shown.says())
                .contains("3 nya", "＋ vd@bolag.example · Bolaget AB · VD\n")
                .doesNotContain("Sociala", "hemlig", "avslutad)");
        shown.confirms();
        assertThat(coordinator
                        .runs("contact show", Map.of("contact", "vd@bolag.example"))
                        .says())
                .contains("Bolaget AB · VD · vd@bolag.example", "Källa: kontakter.csv")
                .doesNotContain("Sociala", "hemlig", "socialens");
        assertThat(contacts.reachableIn(List.of(ENERGY))).hasSize(3);
        assertThat(contacts.reachableIn(List.of("socialchefer"))).isEmpty();
    }

    @Test
    void aCoordinatorOfSeveralNetworksSeesAContactsDetailsFromEachMailingList() {
        add("vd@bolag.example", "name", "VD", "tags", "konsult");
        coordinator.runs(
                "contact add", Map.of("network", COUNCIL, "address", "vd@bolag.example", "name", "Veronica Dal"));
        assertThat(coordinator
                        .runs("contact show", Map.of("contact", "veronica dal"))
                        .says())
                .contains("VD", "Veronica Dal", "konsult");
        assertThat(known("vd@bolag.example", ENERGY).name()).isEqualTo("VD");
        assertThat(known("vd@bolag.example", COUNCIL).name()).isEqualTo("Veronica Dal");
        coordinator
                .runs("contact end", Map.of("contact", "vd@bolag.example", "because", "COORDINATOR", "erase", true))
                .confirms();
        assertThat(work.contents().toString()).doesNotContain("Veronica", "vd@bolag");
    }

    @Test
    void theCoordinatorIsRemindedToKeepProofIfTheLegalBasisIsConsent() {
        assertThat(coordinator
                        .runs("contact settings", Map.of("network", ENERGY))
                        .says())
                .doesNotContain("samtycke");
        assertThat(coordinator
                        .runs("contact settings", Map.of("network", ENERGY, "basis", "CONSENT"))
                        .says())
                .contains("måste kunna visa samtycket");
    }

    @Test
    void onlyItsCoordinatorAndAdministratorsCanReadAMailingList() {
        imports(TABLE).confirms();
        var member = work.as("Ledamot Timrå, majoritet");
        assertThat(member.runs("contact list", Map.of("network", ENERGY)).says())
                .doesNotContain("Bolaget")
                .contains("Fråga");
        var other = work.as("Samordnare social");
        assertThat(other.runs("contact list", Map.of("network", ENERGY)).says()).contains("Fråga Samordnare miljö");
        assertThat(other.runs("contact show", Map.of("contact", "vd@bolag.example"))
                        .says())
                .contains("ingen kontakt");
        assertThat(other.isSuggested("contact show", "contact", "bolag")).isEmpty();
        assertThat(coordinator.isSuggested("contact show", "contact", "åkeri"))
                .containsExactly("Åkeriet · info@åkeri.example");
        assertThat(work.as("Förvaltare")
                        .runs("contact list", Map.of("network", ENERGY))
                        .says())
                .contains("Bolaget");
    }

    @Test
    void aChangedLegalBasisAppliesOnlyToLaterContactsAndTheSettingsSayIfSignUpIsPossible() {
        add("a@bolag.example");
        var shown = coordinator.runs(
                "contact settings", Map.of("network", ENERGY, "basis", "AGREEMENT", "goal", 200L, "sign-up", true));
        assertThat(shown.says())
                .contains(
                        "avtal",
                        "0 av 200 organisationer",
                        "Vem som helst kan anmäla sig",
                        "https://calendar.example/nyhetsbrev/hallbar-energi/prenumerera",
                        "Sparat");
        add("b@bolag.example");
        assertThat(basisOf("a@bolag.example")).isEqualTo(LegalBasis.PUBLIC_TASK);
        assertThat(basisOf("b@bolag.example")).isEqualTo(LegalBasis.AGREEMENT);
        assertThat(coordinator
                        .runs("contact settings", Map.of("network", ENERGY, "goal", -1L))
                        .says())
                .contains("högst 100");
        work.mail().isSet(false);
        assertThat(coordinator
                        .runs("contact settings", Map.of("network", ENERGY))
                        .says())
                .contains("så länge mejl eller webben inte är igång");
        coordinator.runs("network settings", Map.of("network", ENERGY, "closed", true));
        assertThat(coordinator
                        .runs("contact settings", Map.of("network", ENERGY))
                        .says())
                .contains("Det går inte att anmäla sig");
        assertThat(coordinator
                        .runs("contact settings", Map.of("network", ENERGY, "sign-up", true))
                        .says())
                .contains("stängt nätverk");
    }

    @Test
    void theAuditLogContainsCountsButNoNamesOrAddresses() {
        imports(TABLE).confirms();
        end("vd@bolag.example", "OWN_WISH", Map.of("erase", true)).confirms();
        coordinator.runs("contact export", Map.of("network", ENERGY));
        var entries = work.get(AuditLog.class).newest(null, null, null, 50);
        assertThat(entries)
                .extracting(AuditEntry::action)
                .contains("contact.change", "contact.erase", "contact.export");
        assertThat(entries).extracting(AuditEntry::detail).contains("3 added", "2 contacts");
        assertThat(entries.toString()).doesNotContain("bolag", "Bolaget").doesNotContainPattern(TITLE);
    }

    @Test
    void anEnglishReaderSeesTheListOfContactsInEnglish() {
        imports(TABLE).confirms();
        assertThat(coordinator
                        .inEnglish()
                        .runs("contact list", Map.of("network", ENERGY))
                        .says())
                .contains("3 contacts", "2 organisations", "task in the public interest");
    }

    private void addsSocially(String address) {
        work.as("Samordnare social")
                .runs(
                        "contact add",
                        Map.of(
                                "network",
                                "socialchefer",
                                "address",
                                address,
                                "name",
                                "Sociala namnet",
                                "tags",
                                "hemlig",
                                "source",
                                "socialens lista"));
    }

    private LegalBasis basisOf(String address) {
        return listing(address, ENERGY).basis();
    }

    private ContactDetails known(String address, String network) {
        return listing(address, network).details();
    }

    private ContactListing listing(String address, String network) {
        var contact = contacts.findByAddressKey(address).orElseThrow();
        return work.get(ContactListings.class)
                .findByContactIdAndNetworkId(contact.id(), network)
                .orElseThrow();
    }

    private void goal(long goal) {
        coordinator.runs("contact settings", Map.of("network", ENERGY, "goal", goal));
    }

    private void pause(String address) {
        contacts.save(contacts.findByAddressKey(address).orElseThrow().paused("mail.bounced"));
    }

    private BotReply list(Map<String, Object> how) {
        var options = new HashMap<>(how);
        options.put("network", ENERGY);
        return coordinator.runs("contact list", options);
    }

    private BotReply end(String contact, String because, Map<String, Object> how) {
        var options = new HashMap<>(how);
        options.putAll(Map.of("contact", contact, "because", because));
        return coordinator.runs("contact end", options);
    }

    private BotReply add(String address, String... more) {
        var options = new HashMap<String, Object>(Map.of("network", ENERGY, "address", address));
        for (int i = 0; i < more.length; i += 2) {
            options.put(more[i], more[i + 1]);
        }
        return coordinator.runs("contact add", options);
    }

    private BotReply imports(String text) {
        return imports("kontakter.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private BotReply imports(String name, byte[] bytes) {
        return coordinator.runs(
                "contact import",
                Map.of("network", ENERGY, "file", new UploadedFile(name, bytes.length, most -> bytes)));
    }
}
