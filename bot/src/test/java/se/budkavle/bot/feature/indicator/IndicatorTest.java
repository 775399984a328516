package se.budkavle.bot.feature.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.chat.UploadedFile;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.RememberingChat;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workbooks;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.indicator.Indicator;
import se.budkavle.storage.indicator.IndicatorCounter;
import se.budkavle.storage.indicator.IndicatorLookup;
import se.budkavle.storage.indicator.IndicatorStanding;
import se.budkavle.storage.indicator.Indicators;

class IndicatorTest {

    private static final String COORDINATOR_ROOM = RememberingChat.PRIVATE + "9002";
    private static final String REPORTER = "Ledamot Timrå, majoritet";
    private static final String REPORTER_ROOM = RememberingChat.PRIVATE + "9004";

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö");
    private final TestUser reporter = work.as(REPORTER);
    private final TestUser other = work.as("Ledamot Sundsvall, majoritet");

    @BeforeEach
    void storeThePlan() {
        SmallPlan.settle(work);
    }

    @ParameterizedTest
    @CsvSource({"hallbar-energi, Energi, Rådet", "hallbarhetsradet, Rådet, Energi"})
    void pausingTheMessagesOfOneNetworkDelaysOnlyTheRequestsForItsOwnIndicators(
            String paused, String waiting, String asked) {
        add("* Energi", Map.of("network", "hallbar-energi"));
        add("* Rådet", Map.of("network", "hallbarhetsradet"));
        coordinator
                .runs("outbox", Map.of("network", paused))
                .presses("Pausa utskicken")
                .confirms();
        at("2027-01-04T08:00:00Z");
        assertThat(privately(COORDINATOR_ROOM))
                .singleElement(STRING)
                .contains(asked)
                .doesNotContain(waiting);
        coordinator
                .runs("outbox", Map.of("network", paused))
                .presses("Återuppta utskicken")
                .confirms();
        at("2027-01-04T09:00:00Z");
        assertThat(privately(COORDINATOR_ROOM)).hasSize(2).last(STRING).contains(waiting);
    }

    @Test
    void aPauseOfOneNetworkWhileARequestForTwoNetworksWaitsDropsNoIndicatorFromTheRequest() {
        add("* Energi", Map.of("network", "hallbar-energi"));
        add("* Rådet", Map.of("network", "hallbarhetsradet"));
        var admin = work.as("Förvaltare");
        admin.runs("outbox").presses("Pausa utskicken").confirms();
        at("2027-01-04T08:00:00Z");
        coordinator
                .runs("outbox", Map.of("network", "hallbarhetsradet"))
                .presses("Pausa utskicken")
                .confirms();
        admin.runs("outbox").presses("Återuppta utskicken").confirms();
        at("2027-01-04T09:00:00Z");
        assertThat(privately(COORDINATOR_ROOM)).singleElement(STRING).contains("Energi", "Rådet");
    }

    @Test
    void theSameFormSentTwiceAddsOneIndicatorAndAnotherWithTheSameTitleIsRefused() {
        var form = adding(Map.of());
        var fields = companies();
        assertThat(form.fillsIn(fields).says())
                .contains(
                        "✓ Indikatorn är tillagd.",
                        "Mål M1 · Nätverket för hållbar energi",
                        "Enhet: företag, högre är bättre",
                        "Utgångsläge: 40 företag (1 januari 2026)",
                        "Rapporteras varje år av nätverkets samordnare",
                        "inget värde än · målet är 200 företag senast 31 december 2027 · trend: data saknas");
        form.fillsIn(fields);
        assertThat(form.fillsIn(with(fields, "unit", "bolag")).says())
                .contains("Målet har redan en indikator som heter ”*Företag* @everyone”.");
        assertThat(count("indicator")).isEqualTo(1);
        assertThat(count("indicator_definition")).isEqualTo(1);
        assertThat(other.runs("indicator list").says())
                .contains("Indikatorer (1)", "M1 Mindre utsläpp", "• *Företag* @everyone: inget värde än");
        assertThat(other.isSuggested("indicator show", "indicator", "föret")).containsExactly("M1 *Företag* @everyone");
        assertThat(other.runs("indicator add", Map.of("goal", "M1", "network", "hallbar-energi"))
                        .says())
                .contains("Samordnare miljö");
    }

    @Test
    void anIndicatorWhoseTargetIsPastUnclearOrWorseThanTheBaselineIsRefused() {
        var form = adding(Map.of());
        assertThat(form.fillsIn(with(companies(), "target", "200 (22 november 2026)"))
                        .says())
                .contains("Målets sista dag 22 november 2026 har passerat.", "200 (22 november 2026)");
        assertThat(form.fillsIn(with(companies(), "target", "200")).says())
                .contains("”200” behöver både ett värde och ett datum.");
        assertThat(form.fillsIn(with(companies(), "target", "1.234,5 (2027-12-31)"))
                        .says())
                .contains("”1.234,5” kan betyda flera tal.");
        assertThat(form.fillsIn(with(companies(), "target", "39; 2027-12-31")).says())
                .contains("Målvärdet 39 är sämre än utgångsläget 40.");
        assertThat(count("indicator")).isZero();
    }

    @Test
    void aValueThatCouldBeAThousandOrADecimalIsRefusedWithBothSpellings() {
        add();
        assertThat(report("1,200", "2026-10-31").says())
                .contains("”1,200” kan betyda två tal. Skriv 1200 eller 1,2.")
                .doesNotContain("✓ Sparat");
        assertThat(report("1200", "2026-10-31").says()).contains("✓ Sparat: 1\u00a0200 företag");
    }

    @Test
    void aNumberCellOfAWorkbookIsAcceptedEvenIfTheSameTypedTextHasTwoMeanings() {
        add();
        var workbook = Workbooks.of(
                Workbooks.row("Indikator", "Datum", "Värde"),
                Workbooks.row("*Företag* @everyone", "2026-06-30", 45.125),
                Workbooks.row("*Företag* @everyone", "2026-03-31", "45,125"));
        assertThat(imported("v.xlsx", workbook).says())
                .contains("45,125 företag", "rad 3: ”45,125” kan betyda två tal. Skriv 45125 eller 45,1250.");
    }

    @Test
    void aReportedValueCanBeCorrected() {
        add();
        assertThat(report("143,5", "2026-10-31").says())
                .contains(
                        "✓ Sparat: 143,5 företag (31 oktober 2026).",
                        "målet är inte nått",
                        "↗ positiv trend",
                        "• 143,5 företag (31 oktober 2026)");
        report("143,5", "2026-10-31");
        assertThat(count("indicator_value")).isEqualTo(1);
        assertThat(report("39", "2026-10-31").says())
                .contains(
                        "Det rättar det tidigare värdet 143,5, som finns kvar i historiken.",
                        "⚠️ sämre än utgångsläget",
                        "↘ negativ trend",
                        "• 39 företag (31 oktober 2026), rättat från 143,5");
        assertThat(report("200", "2026-11-20").says()).contains("✅ målet är nått");
        assertThat(report("1", "2026-11-24").says()).contains("24 november 2026 har inte varit än.");
        assertThat(count("indicator_value")).isEqualTo(3);
        assertThat(audit())
                .containsExactly("indicator.add", "indicator.report", "indicator.correct", "indicator.report");
        var history = work.get(IndicatorLookup.class).history(indicator());
        assertThat(history.standing()).isEqualTo(IndicatorStanding.REACHED);
    }

    @Test
    void theListOfIndicatorsShowsTheValuesThatWereStoredOnTheChosenDay() {
        add();
        report("50", "2026-11-20");
        at("2026-11-25T08:00:00Z");
        report("60", "2026-11-20");
        assertThat(other.runs("indicator list", Map.of("at", LocalDate.of(2026, 11, 22)))
                        .says())
                .contains("Det finns inga indikatorer att visa här.");
        assertThat(other.runs("indicator list", Map.of("at", LocalDate.of(2026, 11, 24)))
                        .says())
                .contains("Indikatorer (1) per 24 november 2026", "50 företag");
        assertThat(other.runs("indicator list", Map.of("at", LocalDate.of(2026, 11, 25)))
                        .says())
                .contains("60 företag");
        assertThat(other.runs("indicator list", Map.of("area", "social")).says())
                .contains("inga indikatorer");
        assertThat(other.runs("indicator list", Map.of("goal", "M1")).says()).contains("60 företag");
        assertThat(other.runs("indicator list", Map.of("network", "hallbarhetsradet"))
                        .says())
                .contains("inga indikatorer");
    }

    @Test
    void aDayWithoutAYearMeansTheLatestSuchDayThatHasPassed() {
        add(Map.of());
        report("50", "31 mars");
        assertThat(audit()).containsExactly("indicator.add", "indicator.report");
        assertThat(imported("Indikator;Datum;Värde\n*Företag* @everyone;30/6;55\n")
                        .says())
                .contains("55 företag (30 juni 2026)");
        assertThat(other.runs("indicator list", Map.of("at", "30 juni")).says())
                .contains("Det finns inga indikatorer att visa här.", "30 juni 2026");
    }

    @Test
    void aChangedUnitOrDirectionBeginsANewSeriesOfValuesButAChangedTargetDoesNot() {
        add();
        report("50", "2026-11-20");
        var form = coordinator.runs("indicator change", Map.of("indicator", "*Företag* @everyone"));
        assertThat(form.fillsIn(Map.of("target", "300 (2028-12-31)")).says())
                .contains("✓ Ändringen är sparad.", "målet är 300 företag senast 31 december 2028")
                .doesNotContain("ny serie");
        assertThat(form.fillsIn(Map.of("title", "Annat")).says())
                .contains("Någon annan har ändrat", "Det du skrev finns kvar här så att du kan kopiera det", "Annat")
                .as("a button would open the outdated form, which is refused each time")
                .doesNotContain("[Öppna formuläret igen]");
        form = coordinator.press(null, "indicator:change:" + id(), List.of(), Map.of());
        assertThat(form.fillsIn(Map.of("unit", "bolag")).says())
                .contains(
                        "En ny serie börjar 23 november 2026, eftersom definitionen ändrades.",
                        "inget värde än",
                        "trend: data saknas",
                        "⚠️ En ny serie började 23 november 2026",
                        "• 50 företag (20 november 2026)");
        assertThat(report("7", "2026-11-23").says()).contains("7 bolag", "↘ negativ trend");
        assertThat(report("51", "2026-11-20").says()).contains("✓ Sparat: 51 företag (20 november 2026)");
        assertThat(imported("Indikator;Datum;Värde\n*Företag* @everyone;2026-11-19;49 företag")
                        .says())
                .contains("49 företag (19 november 2026)");
        assertThat(count("indicator_definition")).isEqualTo(3);
        form = coordinator.runs("indicator change", Map.of("indicator", id(), "direction", "LESS", "goal", "S1"));
        assertThat(form.fillsIn(Map.of("baseline", "", "target", "")).says())
                .contains("Mål S1", "lägre är bättre", "En ny serie");
    }

    @Test
    void theReporterIsAskedForAValueOnTheFirstWorkingDayAfterThePeriodAndRemindedOnce() {
        add(Map.of("reporter", REPORTER, "often", "TERTIAL"));
        assertThat(work.nextDue("indicator")).contains(Instant.parse("2027-01-04T08:00:00Z"));
        assertThat(coordinator.runs("outbox", Map.of("days", 60L)).says())
                .contains("värden till indikatorer för perioden till och med 31 december 2026");
        at("2027-01-04T07:55:00Z");
        assertThat(privately(REPORTER_ROOM)).isEmpty();
        at("2027-01-04T08:00:00Z");
        assertThat(privately(REPORTER_ROOM))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains(
                                "Ett värde behövs",
                                "• *Företag* @everyone, per 31 december 2026. Senast: inget värde än",
                                "[Rapportera M1: *Företag* @everyone]"));
        assertThat(reporter.runs("mine").says())
                .contains("Värde till en indikator: *Företag* @everyone, per 31 december 2026");
        assertThat(coordinator.runs("mine").says()).doesNotContain("Värde till en indikator");
        work.restart();
        at("2027-01-11T08:00:00Z");
        assertThat(privately(REPORTER_ROOM)).hasSize(2);
        assertThat(privately(REPORTER_ROOM).get(1)).contains("Påminnelse: ett värde saknas");
        var form = reporter.press(null, "indicator:report:" + id(), List.of(), Map.of());
        assertThat(form.fillsIn(Map.of("amount", "12")).says()).contains("12 företag (31 december 2026)");
        assertThat(reporter.runs("mine").says()).doesNotContain("Värde till en indikator");
        work.runUntil(Instant.parse("2027-04-28T08:00:00Z"));
        assertThat(privately(REPORTER_ROOM)).hasSize(2);
        at("2027-05-03T07:00:00Z");
        assertThat(privately(REPORTER_ROOM)).hasSize(3);
        assertThat(privately(REPORTER_ROOM).get(2)).contains("per 30 april 2027. Senast: 12 företag");
        assertThat(privately(COORDINATOR_ROOM)).isEmpty();
    }

    @Test
    void theCoordinatorsReportTheValuesIfTheReporterMayNoLongerReadTheNetwork() {
        add(Map.of("reporter", "Socialchef Timrå"));
        var id = id();
        var networks = work.get(Networks.class);
        networks.save(networks.findById("hallbar-energi").orElseThrow().closed(true));
        assertThat(coordinator.runs("indicator show", Map.of("indicator", id)).says())
                .contains("av nätverkets samordnare")
                .doesNotContain("Socialchef Timrå");
        var form = coordinator.runs("indicator change", Map.of("indicator", id));
        assertThat(form.fillsIn(Map.of("title", "Företagen")).says()).contains("✓ Ändringen är sparad.");
        assertThat(coordinator
                        .runs(
                                "indicator change",
                                Map.of(
                                        "indicator",
                                        id,
                                        "reporter",
                                        work.as("Ledamot Timrå, opposition").account()))
                        .says())
                .contains("kan inte se Nätverket för hållbar energi, som är stängt.");
    }

    @Test
    void theValuesOfSeveralIndicatorsAreRequestedInOneMessageThatOmitsEndedIndicators() {
        add();
        add("Kilometer", Map.of());
        add("Avslutas", Map.of());
        var ended = work.get(Indicators.class).all().stream()
                .filter(one -> one.title().equals("Avslutas"))
                .findFirst()
                .orElseThrow();
        var preview = coordinator.runs("indicator end", Map.of("indicator", "Avslutas"));
        assertThat(preview.says()).contains("Sluta följa Avslutas?");
        assertThat(preview.confirms().says()).contains("Indikatorn avslutades");
        assertThat(coordinator
                        .press(
                                null,
                                "indicator:reported:" + ended.id(),
                                List.of(),
                                Map.of("amount", "1", "day", "i dag"))
                        .says())
                .contains("Avslutas avslutades");
        at("2027-01-04T08:00:00Z");
        assertThat(privately(COORDINATOR_ROOM))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .contains("2 värden behövs", "Kilometer", "*Företag*")
                        .doesNotContain("Avslutas"));
        assertThat(report("5", "2026-12-31").says()).contains("[Rapportera M1: Kilometer]");
    }

    @Test
    void nobodyIsAskedForValuesOfIndicatorsOfANetworkThatHasEnded() {
        add();
        at("2027-01-04T08:00:00Z");
        assertThat(privately(COORDINATOR_ROOM)).hasSize(1);
        assertThat(coordinator.runs("mine").says()).contains("Värde till en indikator");
        var networks = work.get(Networks.class);
        networks.save(networks.findById(indicator().networkId())
                .orElseThrow()
                .ended(work.clock().instant()));
        assertThat(coordinator.runs("mine").says()).doesNotContain("Värde till en indikator");
        assertThat(work.nextDue("indicator")).isEmpty();
        at("2027-01-11T08:00:00Z");
        at("2028-01-10T08:00:00Z");
        assertThat(privately(COORDINATOR_ROOM)).hasSize(1);
    }

    @Test
    void valuesCannotBeReportedForAnIndicatorOfANetworkThatHasEnded() {
        add();
        var form = coordinator.runs("indicator report", Map.of("indicator", id()));
        var networks = work.get(Networks.class);
        networks.save(networks.findById(indicator().networkId())
                .orElseThrow()
                .ended(work.clock().instant()));
        assertThat(coordinator
                        .runs("indicator report", Map.of("indicator", id()))
                        .says())
                .contains("har avslutats");
        assertThat(form.fillsIn(Map.of("amount", "6")).says()).contains("har avslutats");
        assertThat(coordinator.runs("indicator show", Map.of("indicator", id())).says())
                .doesNotContain("[Rapportera");
        assertThat(work.get(JdbcTemplate.class).queryForObject("select count(*) from indicator_value", Integer.class))
                .isZero();
    }

    @Test
    void aValueReportedInTheLastMonthOfAPeriodIsNotRequestedAgain() {
        add();
        at("2026-12-02T08:00:00Z");
        report("5", "2026-12-01");
        at("2027-01-04T08:00:00Z");
        work.runUntil(Instant.parse("2027-02-01T08:00:00Z"));
        assertThat(privately(COORDINATOR_ROOM)).isEmpty();
    }

    @Test
    void aValueThatACoordinatorReportsForTheReporterIsStoredWithBothPeople() {
        add(Map.of("reporter", REPORTER));
        report("5", "2026-11-20");
        reporter.runs("indicator report", Map.of("indicator", id())).fillsIn(Map.of("amount", "6"));
        assertThat(work.get(JdbcTemplate.class)
                        .queryForList(
                                "select on_behalf_of is not null from indicator_value order by id", Boolean.class))
                .containsExactly(true, false);
        assertThat(other.press(
                                null,
                                "indicator:reported:" + id(),
                                List.of(),
                                Map.of("amount", "1", "day", "2026-11-20"))
                        .says())
                .contains("Samordnare miljö");
        assertThat(count("indicator_value")).isEqualTo(2);
        reporter.runs("my-data").presses("Radera …").confirms();
        assertThat(indicator().reporterId()).isNull();
    }

    @Test
    void anIndicatorOfEventsGetsTheNumberOfTheYearsPastEventsFromTheBot() {
        add(Map.of("source", "EVENTS"));
        assertThat(coordinator.runs("indicator show", Map.of("indicator", id())).says())
                .contains("Räknas automatiskt varje år: nätverkets evenemang under året", "Just nu: 0 företag")
                .doesNotContain("[Rapportera");
        coordinator
                .runs(
                        "meeting plan",
                        Map.of(
                                "network",
                                "hallbar-energi",
                                "when",
                                "10 december 2026 9-11",
                                "kind",
                                "EVENT",
                                "title",
                                "Dagen",
                                "place",
                                "Timrå"))
                .confirms();
        assertThat(work.get(IndicatorCounter.class).count(indicator(), LocalDate.of(2026, 12, 31)))
                .as("a coming event does not count yet")
                .isZero();
        at("2027-01-04T08:00:00Z");
        assertThat(work.get(JdbcTemplate.class)
                        .queryForList("select measured_on || ' ' || amount from indicator_value", String.class))
                .containsExactly("2026-12-31 1");
        assertThat(privately(COORDINATOR_ROOM)).noneMatch(text -> text.contains("värde behövs"));
        assertThat(report("5", "2026-12-31").says()).contains("räknas automatiskt");
        at("2027-01-04T09:00:00Z");
        assertThat(count("indicator_value")).isEqualTo(1);
    }

    @Test
    void anIndicatorOfContactsCountsActiveAndPausedOnesAndOneOfOrganisationsEachOrganisationOnce() {
        addContact(Map.of("address", "a@bolag.example", "organisation", "Bolaget AB"));
        addContact(Map.of("address", "b@bolag.example", "organisation", "bolaget ab"));
        addContact(Map.of("address", "c@bolag.example"));
        addContact(Map.of("address", "d@bolag.example"));
        var jdbc = work.get(JdbcTemplate.class);
        jdbc.update("update contact set paused_because = 'hard' where address = 'c@bolag.example'");
        jdbc.update("update contact set ended_at = 0, ended_because = 'SELF' where address = 'd@bolag.example'");
        add(Map.of("source", "CONTACTS"));
        assertThat(coordinator.runs("indicator show", Map.of("indicator", id())).says())
                .contains("Just nu: 3 företag");
        coordinator.runs("indicator end", Map.of("indicator", id())).confirms();
        add("Olika", Map.of("source", "ORGANISATIONS"));
        assertThat(coordinator
                        .runs("indicator show", Map.of("indicator", "Olika"))
                        .says())
                .contains("Just nu: 1 företag");
    }

    @Test
    void importedValuesAreStoredOnceAfterAPreviewAndInvalidRowsAreNamedAndSkipped() {
        add();
        report("50", "2026-06-30");
        var file = """
                Indikator;Datum;Värde;Kommentar
                *Företag* @everyone;2026-06-30;1 051,5;Rättad
                *Företag* @everyone;2026-03-31;50;
                *Företag* @everyone;2026-03-31;51;
                Föret;2026-03-31;1.234,5;
                M1 *Företag* @everyone;2026-02-28;1.234,5;
                M1 *Företag* @everyone;2029-02-28;5;
                """;
        var preview = imported(file);
        assertThat(preview.says())
                .contains(
                        "2 värden lästes.",
                        "Sparas: 2",
                        "*Företag* @everyone: 1\u00a0051,5 företag (30 juni 2026), rättat från 50",
                        "*Företag* @everyone: 50 företag (31 mars 2026)",
                        "hoppas över: 4",
                        "rad 4: samma indikator och datum som på rad 3",
                        "rad 5: Ingen indikator som du rapporterar heter ”Föret”.",
                        "rad 6: ”1.234,5” kan betyda flera tal.",
                        "rad 7: 28 februari 2029 har inte varit än.");
        assertThat(count("indicator_value")).isEqualTo(1);
        assertThat(preview.confirms().says()).contains("✓ 2 värden är sparade");
        assertThat(count("indicator_value")).isEqualTo(3);
        assertThat(imported(file).says()).contains("2 av dem är redan sparat", "Det finns inget nytt att spara.");
        assertThat(imported("a;b\n1;2").says()).contains("Filen saknar en rad med rubriker.");
        assertThat(audit()).containsExactly("indicator.add", "indicator.report", "indicator.import");
    }

    @Test
    void anImportAcceptsALowerCaseUnitInCapitalsButAUnitWithCapitalsOnlyAsItIsDefined() {
        adding(Map.of()).fillsIn(Map.of("title", "Pengar", "unit", "kr", "baseline", "", "target", ""));
        assertThat(imported(
                                "Indikator;Datum;Värde\nPengar;2026-10-30;5 KR\nPengar;2026-10-31;5 tkr\nPengar;2026-10-29;kr")
                        .says())
                .contains("Pengar: 5 kr (30 oktober 2026)", "”5 tkr”")
                .doesNotContain("31 oktober");
        adding(Map.of()).fillsIn(Map.of("title", "Effekt", "unit", "MW", "baseline", "", "target", ""));
        assertThat(imported("Indikator;Datum;Värde\nEffekt;2026-10-30;5 MW\nEffekt;2026-10-31;6 mW")
                        .says())
                .contains("Effekt: 5 MW (30 oktober 2026)", "”6 mW”");
    }

    @Test
    void aPercentageIsImportedAsTheWorkbookShowsIt() {
        for (var unit : List.of("%", "procent", "kr")) {
            adding(Map.of())
                    .fillsIn(Map.of(
                            "title",
                            "Andel i " + unit,
                            "unit",
                            unit,
                            "baseline",
                            "40 (1 januari 2026)",
                            "target",
                            "80 (31 december 2027)"));
        }
        var workbook = Workbooks.ofSheets(Workbooks.sheet(
                        "Blad1",
                        Workbooks.row("Indikator", "Datum", "Värde"),
                        Workbooks.row("Andel i %", "2026-06-30", 0.45),
                        Workbooks.row("Andel i procent", "2026-06-30", 0.125),
                        Workbooks.row("Andel i kr", "2026-06-30", 0.45))
                .then(sheet -> {
                    sheet.style(1, 2).format("0%").set();
                    sheet.style(2, 2).format("0.0 %").set();
                    sheet.style(3, 2).format("0%").set();
                }));
        assertThat(imported("v.xlsx", workbook).says())
                .contains("Andel i %: 45 %", "Andel i procent: 12,5 procent", "”45 %”");
    }

    @Test
    void rowsOfAWorkbookAreNamedWithTheirSheet() {
        add("Företag", Map.of());
        var workbook = Workbooks.ofSheets(
                Workbooks.sheet(
                                "Norr",
                                Workbooks.row("Indikator", "Datum", "Värde"),
                                Workbooks.row("Företag", "2026-06-30", 45))
                        .then(sheet -> sheet.hideRow(1)),
                Workbooks.sheet(
                        "Söder",
                        Workbooks.row("Indikator", "Datum", "Värde"),
                        Workbooks.row("Företag", "2026-06-30", 46),
                        Workbooks.row("Företag", "2026-06-31", 47)));
        assertThat(imported("v.xlsx", workbook).says())
                .contains(
                        "1 dold rad lästes också: Norr 2.",
                        "rad Söder 2: samma indikator och datum som på rad Norr 2",
                        "rad Söder 3: Datumet i ”2026-06-31” finns inte");
    }

    private BotReply imported(String csv) {
        return imported("värden.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private BotReply imported(String name, byte[] bytes) {
        return coordinator.runs(
                "indicator import", Map.of("file", new UploadedFile(name, bytes.length, most -> bytes)));
    }

    private void addContact(Map<String, Object> contact) {
        var options = new HashMap<>(contact);
        options.put("network", "hallbar-energi");
        coordinator.runs("contact add", options);
    }

    private BotReply adding(Map<String, Object> options) {
        var all = new HashMap<String, Object>(Map.of("goal", "M1", "network", "hallbar-energi"));
        all.putAll(options);
        return coordinator.runs("indicator add", all);
    }

    private void add() {
        add(Map.of());
    }

    private void add(Map<String, Object> options) {
        adding(options).fillsIn(companies());
    }

    private void add(String title, Map<String, Object> options) {
        adding(options).fillsIn(with(companies(), "title", title));
    }

    private static Map<String, String> companies() {
        return Map.of(
                "title",
                "*Företag* @everyone",
                "unit",
                "företag",
                "baseline",
                "40 (1 januari 2026)",
                "target",
                "200 (31 december 2027)");
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var all = new HashMap<>(fields);
        all.put(name, value);
        return all;
    }

    private BotReply report(String amount, String day) {
        return coordinator.press(null, "indicator:reported:" + id(), List.of(), Map.of("amount", amount, "day", day));
    }

    private Indicator indicator() {
        return work.get(Indicators.class).all().stream()
                .filter(one -> one.title().startsWith("*"))
                .findFirst()
                .orElseThrow();
    }

    private String id() {
        return indicator().id();
    }

    /** Sets the clock and runs the routines (background jobs), which queue and send the due messages. */
    private void at(String instant) {
        work.clock().set(Instant.parse(instant));
        for (int tick = 0; tick < 3; tick++) {
            work.tick();
            work.clock().set(Instant.parse(instant).plusSeconds(60L * (tick + 1)));
        }
    }

    private List<String> privately(String room) {
        return work.chat().postsIn(room).stream().map(work::says).toList();
    }

    private int count(String table) {
        return work.get(JdbcTemplate.class).queryForObject("select count(*) from " + table, Integer.class);
    }

    private List<String> audit() {
        return work.get(JdbcTemplate.class)
                .queryForList(
                        "select action from audit_entry where action like 'indicator%' order by at, id", String.class);
    }
}
