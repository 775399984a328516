package se.budkavle.bot.feature.takehome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.takehome.TakeHomes;

class TakeHomeTest {

    private final Workplace work = Workplace.fresh();
    private final TakeHomeFixture home = new TakeHomeFixture(work);
    private final TestUser coordinator = work.as("Samordnare miljö").in(SmallAssociation.COUNCIL_ROOM);
    private final TestUser timra = work.as("Ledamot Timrå, majoritet").in(SmallAssociation.COUNCIL_ROOM);
    private final TestUser otherTimra = work.as("Ledamot Timrå, opposition").in(SmallAssociation.COUNCIL_ROOM);
    private final TestUser sundsvall = work.as("Ledamot Sundsvall, majoritet").in(SmallAssociation.COUNCIL_ROOM);
    private final TestUser elsewhere = work.as("Samordnare social");
    private final Decision decision = home.decided("Avgiften höjs");

    @Test
    void aWriterCanMarkADecisionToTakeHomeAndWithdrawTheMark() {
        assertThat(shows(timra)).contains("Avgiften höjs").doesNotContain("Det här tar vi hem");
        assertThat(coordinator
                        .press(null, "decision:show:" + decision.id(), List.of(), Map.of())
                        .presses("Det här tar vi hem")
                        .says())
                .contains(
                        "Det här tar vi hem: § 1/2026 · Hållbarhetsrådet",
                        "✓ Kommunerna tillfrågas när kallelsen till nästa möte har gått ut.",
                        "Vad det blev hemma (0 av 2 har svarat): Har inte svarat: Sundsvall, Timrå",
                        "[Ta inte hem det här]");
        assertThat(shows(timra)).contains("Vad det blev hemma (0 av 2 har svarat)", "[Det här tar vi hem]");
        assertThat(home.opens(timra, decision).says())
                .contains("[Svara: § 1/2026 · Hållbarhetsrådet · Timrå]")
                .doesNotContain("Ta inte hem", "Skriv svaret åt en kommun");
        assertThat(home.opens(coordinator, decision)
                        .presses("Ta inte hem det här")
                        .says())
                .contains("✓ Kommunerna tillfrågas inte om § 1/2026.");
        assertThat(shows(timra)).doesNotContain("Vad det blev hemma");
        assertThat(home.opens(timra, decision).says()).contains("tillfrågas kommunerna inte om det");
        assertThat(home.marks(decision).says()).contains("✓ Kommunerna tillfrågas");
        assertThat(audited()).containsExactly("takehome.mark", "takehome.withdraw", "takehome.mark");
    }

    @Test
    void onlyTheNetworksMembersSeeTheAnswersAndOnlyTheMunicipalitysOwnMembersAnswer() {
        assertThat(TakeHomeFixture.presses(timra, "takehome:mark:" + decision.id())
                        .says())
                .doesNotContain("✓");
        assertThat(work.get(TakeHomes.class).findById(decision.id())).isEmpty();
        home.marks(decision);
        assertThat(TakeHomeFixture.presses(timra, "takehome:withdraw:" + decision.id())
                        .says())
                .doesNotContain("✓");
        answers(timra, "timra", Map.of("at-home", "Vi har börjat"));
        assertThat(shows(timra)).contains("Timrå – på hemmaplan: Vi har börjat");
        assertThat(shows(elsewhere)).contains("Avgiften höjs").doesNotContain("Vi har börjat", "tar vi hem");
        assertThat(home.opens(elsewhere, decision).says())
                .contains("Bara de som är med i Hållbarhetsrådet ser vad kommunerna har svarat.");
        assertThat(TakeHomeFixture.presses(elsewhere, "takehome:file:" + decision.id())
                        .reply()
                        .attachments())
                .isEmpty();
        assertThat(home.asks(sundsvall, decision, "timra").says())
                .contains("Bara de som är med i nätverket för Timrå kan svara");
        assertThat(home.asks(timra, decision, "region").says()).contains("tillfrågas kommunerna inte om det");
        work.get(JdbcTemplate.class)
                .update("update network set closed = ? where id = ?", true, TakeHomeFixture.COUNCIL);
        for (var act : List.of("open", "file", "mark", "withdraw")) {
            assertThat(TakeHomeFixture.presses(elsewhere, "takehome:" + act + ":" + decision.id())
                            .says())
                    .doesNotContain("Avgiften höjs", "Vi har börjat");
        }
    }

    @Test
    void aDecisionNotInForceOrOfANetworkWithoutMunicipalitiesCannotBeMarked() {
        var jdbc = work.get(JdbcTemplate.class);
        var later = home.decided(TakeHomeFixture.COUNCIL, 2, "Avgiften sänks");
        jdbc.update("update decision set earlier_id = ?, effect = 'REPLACES' where id = ?", decision.id(), later.id());
        assertThat(home.marks(decision).says()).contains("§ 1/2026 gäller inte längre, utan § 2/2026.");
        assertThat(coordinator
                        .press(null, "decision:show:" + decision.id(), List.of(), Map.of())
                        .says())
                .doesNotContain("[Det här tar vi hem]");
        jdbc.update("update decision set number = null where id = ?", later.id());
        assertThat(home.marks(later).says()).contains("Beslutet finns inte");
        assertThat(home.marks(decision).says()).contains("✓");
        jdbc.update("update organisation set kind = 'OTHER'");
        var third = home.decided(TakeHomeFixture.COUNCIL, 3, "Avgiften stannar");
        assertThat(home.marks(third).says()).contains("Ingen kommun är med i nätverket");
    }

    @Test
    void aMunicipalitysLatestAnswerReplacesTheEarlierOne() {
        home.marks(decision);
        assertThat(answers(
                        timra,
                        "timra",
                        Map.of(
                                "at-home", "Vi *har* börjat\n@everyone",
                                "own-development", "-",
                                "shared-perspective", "nej",
                                "implementation", "Taxan i fullmäktige")))
                .contains(
                        "✓ Svaret från Timrå är sparat.",
                        "(1 av 2 har svarat): Timrå – på hemmaplan: Vi *har* börjat @everyone · tar hem: Taxan i fullmäktige",
                        "Har inte svarat: Sundsvall")
                .doesNotContain("egen utveckling", "för länet");
        var form = home.asks(otherTimra, decision, "timra").reply().form();
        assertThat(form.fields())
                .extracting(field -> field.value())
                .containsExactly("Vi *har* börjat\n@everyone", "", "", "Taxan i fullmäktige");
        assertThat(answers(otherTimra, "timra", Map.of("own-development", "x".repeat(1000))))
                .contains("egen utveckling: " + "x".repeat(79) + "…");
        assertThat(answers(otherTimra, "timra", Map.of())).contains("✓");
        assertThat(work.get(JdbcTemplate.class).queryForObject("select count(*) from take_home_answer", Integer.class))
                .as("the same again is not stored, and the history is kept")
                .isEqualTo(2);
        assertThat(home.opens(sundsvall, decision).says()).contains("Taxan i fullmäktige");
    }

    @Test
    void aPersonWhoRepresentsTwoMunicipalitiesIsOfferedEachAnswerOnce() {
        home.meets(TakeHomeFixture.COUNCIL, "2026-12-10T09:00");
        home.marks(decision);
        home.at("2026-11-26T09:01");
        var jdbc = work.get(JdbcTemplate.class);
        jdbc.update(
                "update membership set person_id = (select person_id from membership where network_id = ?"
                        + " and organisation_id = 'timra' and faction = 'MAJORITY')"
                        + " where network_id = ? and organisation_id = 'sundsvall'",
                TakeHomeFixture.COUNCIL,
                TakeHomeFixture.COUNCIL);
        var reply = home.asks(timra, decision, "timra").fillsIn(Map.of("at-home", "Vi har börjat"));
        assertThat(reply.says()).contains("[Svara: § 1/2026 · Hållbarhetsrådet · Sundsvall]");
        assertThat(reply.reply().rows().stream()
                        .flatMap(row -> row.buttons().stream())
                        .map(one -> one.id()))
                .doesNotHaveDuplicates();
    }

    @Test
    void anEmptyOrOutdatedAnswerIsRefusedAndItsTextCanBeSentAgain() {
        home.marks(decision);
        var empty = home.asks(timra, decision, "timra").fillsIn(Map.of("at-home", "–", "implementation", "Nej"));
        assertThat(empty.says()).contains("Skriv i minst ett av fälten.");
        var late = home.asks(timra, decision, "timra");
        answers(otherTimra, "timra", Map.of("at-home", "Först"));
        var refused = late.fillsIn(Map.of("at-home", "Sedan"));
        assertThat(refused.says()).contains("Någon annan har svarat för Timrå under tiden. Nu står det: Först");
        assertThat(home.opens(timra, decision).says()).contains("Först");
        var button = refused.reply().rows().get(0).buttons().get(0);
        var again = timra.press(null, button.id(), List.of(), Map.of());
        assertThat(again.reply().form().fields().get(0).value()).isEqualTo("Sedan");
        assertThat(again.fillsIn(Map.of()).says()).contains("✓", "Sedan");
        home.opens(coordinator, decision).presses("Ta inte hem det här");
        assertThat(late.fillsIn(Map.of("at-home", "För sent")).says())
                .contains("tillfrågas kommunerna inte om det", "För sent");
    }

    @Test
    void theWriterOfTheMinutesCanAnswerForAMunicipality() {
        home.marks(decision);
        var form = home.opens(coordinator, decision).chooses(decision.id() + " sundsvall");
        assertThat(form.fillsIn(Map.of("implementation", "Sagt på mötet")).says())
                .contains("✓ Svaret från Sundsvall är sparat.", "Sundsvall – tar hem: Sagt på mötet");
    }

    @Test
    void allAnswersAboutADecisionCanBeDownloadedInASpreadsheet() {
        home.marks(decision);
        answers(timra, "timra", Map.of("at-home", "=1+1"));
        assertThat(home.opens(timra, decision).presses("Hela tabellen").reply().attachments())
                .singleElement()
                .satisfies(file -> {
                    assertThat(file.name()).isEqualTo("det-här-tar-vi-hem-hallbarhetsradet-2026-1.xlsx");
                    assertThat(file.bytes()).isNotEmpty();
                });
    }

    @Test
    void thePersonalListShowsAMunicipalitysMissingAnswerAndLaterTheAnswerToChange() {
        home.meets(TakeHomeFixture.COUNCIL, "2026-12-10T09:00");
        home.marks(decision);
        assertThat(timra.runs("mine", Map.of()).says()).doesNotContain("Det här tar vi hem");
        home.at("2026-11-26T09:01");
        assertThat(otherTimra.runs("mine", Map.of()).says())
                .contains("Det här tar vi hem § 1/2026 · Hållbarhetsrådet, svar från Timrå");
        assertThat(coordinator.runs("mine", Map.of()).says()).doesNotContain("Det här tar vi hem");
        timra.runs("mine", Map.of())
                .presses("Svara: § 1/2026 · Hållbarhetsrådet · Timrå")
                .fillsIn(Map.of("at-home", "Klart"));
        assertThat(otherTimra.runs("mine", Map.of()).says()).doesNotContain("Det här tar vi hem");
        assertThat(otherTimra.runs("mine", Map.of()).says())
                .contains("Timrå har svarat om § 1/2026 · Hållbarhetsrådet: på hemmaplan: Klart");
        assertThat(sundsvall.runs("mine", Map.of()).says()).doesNotContain("Timrå har svarat");
        var own = otherTimra.runs("mine", Map.of()).presses("Era svar");
        assertThat(own.says())
                .contains(
                        "Din kommun har svarat på allt.",
                        "Ni har svarat (1); det går att ändra: • § 1/2026 · Hållbarhetsrådet, Timrå: på hemmaplan: Klart");
        assertThat(own.chooses(decision.id() + " timra")
                        .fillsIn(Map.of("at-home", "Halvklart"))
                        .says())
                .contains("på hemmaplan: Halvklart");
        assertThat(TakeHomeFixture.presses(sundsvall, "takehome:own")
                        .chooses(decision.id() + " sundsvall")
                        .reply()
                        .form())
                .isNotNull();
    }

    @Test
    void theAnswerOfAnErasedPersonRemainsTheMunicipalitysAnswerWithoutAName() {
        home.marks(decision);
        answers(timra, "timra", Map.of("at-home", "Vi har börjat"));
        timra.runs("my-data").presses("Radera …").confirms();
        assertThat(home.opens(coordinator, decision).says())
                .contains("Timrå – på hemmaplan: Vi har börjat")
                .doesNotContain("Ledamot");
    }

    private String shows(TestUser who) {
        return who.press(null, "decision:show:" + decision.id(), List.of(), Map.of())
                .says();
    }

    private String answers(TestUser who, String municipality, Map<String, String> fields) {
        return home.asks(who, decision, municipality).fillsIn(fields).says();
    }

    private List<String> audited() {
        return work.get(JdbcTemplate.class)
                .queryForList("select action from audit_entry where action like 'takehome%' order by id", String.class);
    }
}
