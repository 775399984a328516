package se.budkavle.bot.feature.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.chat.OptionCompleter;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.PdfAccessibility;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MyDataTest {

    private final Workplace work = Workplace.fresh();
    private final TestUser timra = work.as("Ledamot Timrå, majoritet");
    private final TestUser administrator = work.as("Förvaltare");

    @Test
    void thePdfFileIsAccessible() {
        timra.runs("absence set", Map.of("from", "2026-12-01", "until", "2026-12-05"));
        var file = timra.runs("my-data").reply().attachments().get(0);
        assertThat(PdfAccessibility.faults(file.bytes())).isEmpty();
    }

    @Test
    void thePdfFileShowsTheStoredDataAsText() throws IOException {
        timra.runs("absence set", Map.of("from", "2026-12-01", "until", "2026-12-05"));
        var shown = timra.runs("my-data");
        assertThat(shown.says()).contains("Sparat om Ledamot Timrå, majoritet", "Så rättar du", "/frånvaro visa");
        assertThat(pdf(shown))
                .contains(
                        "Sparat om Ledamot Timrå, majoritet",
                        "konto i chatten: 9004",
                        "Uppdrag och förfrågningar: 2",
                        "nätverk: Hållbarhetsrådet",
                        "uppdrag: ledamot",
                        "läge: bekräftad",
                        "Frånvaro: 1",
                        "första dagen: 2026-12-01")
                .doesNotContain("person_id", "Förvaltare");
    }

    @Test
    void theJsonFileContainsEveryValueOfEveryRow() {
        timra.runs("absence set", Map.of("from", "2026-12-01", "until", "2026-12-05"));
        var json = json(timra.runs("my-data"));
        assertThat(json.get("person.id").get(0).get("account_id").asString()).isEqualTo("9004");
        assertThat(json.get("membership.person_id").size()).isEqualTo(2);
        var absence = json.get("absence.person_id").get(0);
        assertThat(absence.propertyNames()).containsExactly("id", "person_id", "first_day", "last_day", "created_at");
        assertThat(absence.get("created_at").asString())
                .isEqualTo(work.clock().instant().toString());
    }

    @Test
    void aRowThatRefersToThePersonInTwoColumnsIsListedOnce() {
        appoints(administrator, "COORDINATOR", Map.of("network", "socialchefer"));
        var own = json(administrator.runs("my-data"));
        assertThat(own.get("membership.person_id").size()).isEqualTo(2);
        assertThat(own.has("membership.confirmed_by")).isFalse();
        appoints(timra, "ADMINISTRATOR", Map.of());
        var both = json(administrator.runs("my-data"));
        assertThat(both.get("membership.person_id").size()).isEqualTo(2);
        assertThat(both.get("membership.confirmed_by").size()).isEqualTo(1);
    }

    @Test
    void answersInARoundAreShownWithTheirRoundAndStateAfterThePersonsOwnRow() throws IOException {
        SmallPlan.settle(work);
        work.as("Samordnare miljö")
                .runs("round open", Map.of("period", "T2 2026", "due", "+14"))
                .confirms();
        timra.runs("status").presses("Svara").presses("🟢 enligt plan");
        var text = pdf(timra.runs("my-data"));
        assertThat(text)
                .contains("Svar i statusrundor: 1", "runda: T2 2026", "läge: enligt plan", "ändring: svarade")
                .doesNotContain("svarade: Ledamot");
        assertThat(text.indexOf("Person: 1")).isLessThan(text.indexOf("Svar i statusrundor: 1"));
        assertThat(text.indexOf("Svar i statusrundor: 1")).isLessThan(text.indexOf("Ändringar i boten: 1"));
    }

    @Test
    void anUnknownPersonLearnsThatNothingIsStoredAndIsNotStoredThereby() {
        assertThat(work.asStranger("Främling").runs("my-data").says()).contains("Ingenting finns sparat om dig");
        assertThat(work.get(People.class).findAllByOrderByName()).hasSize(10);
    }

    @Test
    void onlyAnAdministratorSeesTheDataOfSomebodyElse() {
        var account = Map.<String, Object>of("account", timra.account());
        var refused = work.as("Samordnare miljö").runs("my-data", account);
        assertThat(refused.reply().attachments()).isEmpty();
        assertThat(refused.says()).contains("Förvaltare");
        var shown = administrator.runs("my-data", account);
        assertThat(shown.says()).contains("Sparat om Ledamot Timrå, majoritet");
        var audited = work.get(AuditLog.class).newest("privacy.show", null, null, 9);
        assertThat(audited).hasSize(1);
        assertThat(audited.get(0).subject()).isEqualTo(person("9004"));
        assertThat(audited.get(0).detail()).isNull();
    }

    @Test
    void anAdministratorCanChooseAnyStoredPerson() {
        var now = work.clock().instant();
        work.get(People.class).save(new Person("without", "Kim Utan Konto", null, null, now, 0));
        var suggested = administrator.suggestions("my-data", "account", "kim utan");
        assertThat(suggested).extracting(OptionCompleter.Suggestion::value).containsExactly("without");
        for (var typed : List.of("without", "kim utan konto")) {
            var shown = administrator.runs("my-data", Map.of("account", typed));
            assertThat(shown.says()).contains("Sparat om Kim Utan Konto");
            assertThat(json(shown).get("person").asString()).isEqualTo("without");
        }
        assertThat(administrator
                        .runs("my-data", Map.of("account", "Kim Utan Kontot"))
                        .says())
                .contains("Menade du Kim Utan Konto");
    }

    @Test
    void onlyAnAdministratorGetsSuggestionsOfPeople() {
        assertThat(timra.suggestions("my-data", "account", "")).isEmpty();
        assertThat(administrator.suggestions("my-data", "account", "")).hasSize(10);
        assertThat(timra.runs("my-data", Map.of("account", "Kim Okänd")).says())
                .contains("Förvaltare")
                .doesNotContain("Kim");
    }

    @Test
    void readingOnesOwnDataWritesNoAuditEntry() {
        administrator.runs("my-data", Map.of("account", "Förvaltare"));
        assertThat(work.get(AuditLog.class).newest("privacy.show", null, null, 9))
                .isEmpty();
    }

    private void appoints(TestUser whom, String role, Map<String, Object> network) {
        var options = new HashMap<String, Object>(network);
        options.put("account", whom.account());
        options.put("role", role);
        administrator.runs("network appoint", options).confirms();
    }

    private String person(String account) {
        return work.get(People.class).findByAccountId(account).orElseThrow().id();
    }

    private static JsonNode json(BotReply shown) {
        return JsonMapper.shared()
                .readTree(new String(shown.reply().attachments().get(1).bytes(), StandardCharsets.UTF_8));
    }

    private static String pdf(BotReply shown) throws IOException {
        try (var document = Loader.loadPDF(shown.reply().attachments().get(0).bytes())) {
            return String.join(
                    " ", List.of(new PDFTextStripper().getText(document).split("\\s+")));
        }
    }
}
