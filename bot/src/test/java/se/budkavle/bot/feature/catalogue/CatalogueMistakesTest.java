package se.budkavle.bot.feature.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import se.budkavle.bot.BotApplication;
import se.budkavle.bot.text.Phrasebook;

/**
 * Tests the error message for each mistake in the YAML files of the catalogue, such as networks.yaml. The message names
 * the file, the line and the id of the network or the like, in Swedish and English.
 */
@ExtendWith(OutputCaptureExtension.class)
class CatalogueMistakesTest {

    private static final Path SHIPPED = Path.of("../config/catalogue");
    private static final Phrasebook PHRASEBOOK = new Phrasebook(ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheShippedFiles() throws IOException {
        try (var files = Files.list(SHIPPED)) {
            for (var file : files.toList()) {
                Files.write(folder.resolve(file.getFileName().toString()), Files.readAllBytes(file));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // YAML keys that are duplicated, misspelt or missing.
                "organisations.yaml | name: Timrå kommun | name: Timrå kommun\\n    name: Annat | timra: nyckeln name står två gånger, först i organisations.yaml rad",
                "areas.yaml | letter: M | letter: M\\n    letter: N | miljo: nyckeln letter står två gånger",
                "areas.yaml | letter: M | leter: M | miljo: nyckeln leter finns inte; de som finns är id, title, short, letter",
                "networks.yaml | kind: mixed | kind: mixed\\n    agenda: []\\n    agenda: [] | nyckeln agenda står två gånger",
                "networks.yaml | notice-days: 14 | notice-days: 14\\n      notice-days: 7 | hallbarhetsradet: nyckeln notice-days står två gånger",
                "networks.yaml | term-months: 12 | term-monts: 12 | hallbarhetsradet: nyckeln term-months saknas",
                "networks.yaml | prepares-for: hallbarhetsradet | prepares-for: radet | hallbarhetsradet-beredning: prepares-for: nätverket ”radet” finns inte i networks.yaml",
                "networks.yaml | prepares-for: hallbarhetsradet | prepares-for: hallbarhetsradet-beredning | hallbarhetsradet-beredning: prepares-for: nätverket ”hallbarhetsradet-beredning” kan inte bereda ärenden åt sig självt",
                "networks.yaml | title: Hållbarhetsrådet | title: Hållbarhetsrådet\\n    prepares-for: hallbarhetsradet-beredning | hallbarhetsradet: prepares-for: nätverken ”hallbarhetsradet” och ”hallbarhetsradet-beredning” bereder ärenden åt varandra i en cirkel",
                "networks.yaml | prepares-for: hallbarhetsradet | prepare-for: hallbarhetsradet | hallbarhetsradet-beredning: nyckeln prepare-for finns inte",
                "networks.yaml | prepares-for: hallbarhetsradet | prepares-for: [hallbarhetsradet] | hallbarhetsradet-beredning: prepares-for",
                "networks.yaml | purpose: decision | purpose: decision\\n        title: X | hallbarhetsradet, opening: nyckeln title står två gånger",
                "plan-2016.yaml | year: 2016 | year: 2016\\n  year: 2017 | nyckeln year står två gånger",
                "plan-2016.yaml | to: 2018 | to: 2018\\n  to: 2019 | nyckeln to står två gånger",
                "organisations.yaml | short: Timrå | shorter: Timrå | timra: nyckeln short saknas",
                "arenas.yaml | network: forbundsstyrelsen | networks: forbundsstyrelsen | europaforum: nyckeln network saknas",
                "arenas.yaml | network: forbundsstyrelsen | network: styrelsen | europaforum: network",
                "arenas.yaml | id: mseo | id: europaforum | europaforum: id europaforum står två gånger, först i arenas.yaml rad",
                "arenas.yaml | rhythm: 4 gånger per år | rhythm: | skr-rss: rhythm är tomt",
                "tags.yaml | kind: focus-area | kind: focus | hallbar-vardag: kind",
                "tags.yaml | links: [rus-leva-och-besoka, | links: [rus-leva, | hallbar-vardag: links: etiketten ”rus-leva” finns inte högre upp i tags.yaml",
                "tags.yaml | id: rus-vaxa | id: rus-plats-starkt | rus-plats-starkt: id rus-plats-starkt står två gånger",
                "organisations.yaml | member: true | members: true | harnosand: nyckeln member saknas",
                // Ids, letters and codes that are duplicated or malformed.
                "organisations.yaml | id: timra | id: solleftea | solleftea: id solleftea står två gånger, först i organisations.yaml rad",
                "organisations.yaml | id: timra | id: Timrå | Timrå: id ska bestå av a–z, 0–9 och bindestreck, inte ”Timrå”",
                "areas.yaml | id: miljo | id: social | social: id social står två gånger",
                "areas.yaml | letter: M | letter: S | miljo: letter S står två gånger, först i areas.yaml rad 6",
                "networks.yaml | id: socialkola | id: socialchefer | socialchefer: id socialchefer står två gånger",
                "networks.yaml | id: opening | id: val | hallbarhetsradet, val: id hallbarhetsradet-val står två gånger",
                "networks.yaml | faction: opposition | faction: majority | seats harnosand majority står två gånger",
                "networks.yaml | role: vice-chair | role: chair | hallbarhetsradet: role chair står två gånger",
                "networks.yaml | takes-part: [harnosand, kramfors | takes-part: [harnosand, harnosand | takes-part harnosand står två gånger",
                "networks.yaml | guests: [lansstyrelsen, kfvn] | guests: [lansstyrelsen, lansstyrelsen] | guests lansstyrelsen står två gånger",
                "networks.yaml | remind-days: [21, 7, 1] | remind-days: [21, 7, 7] | remind-days 7 står två gånger",
                "networks.yaml | months: [3] | months: [3, 3] | months 3 står två gånger",
                "plan-2016.yaml | code: S2\\n | code: S1\\n | S1: code S1 står två gånger",
                "plan-2016.yaml | code: S1.2\\n | code: S1.1\\n | S1, S1.1: code S1.1 står två gånger",
                "plan-2016.yaml | code: social-1\\n | code: social-2\\n | social-2: code 2016-social-2 står två gånger",
                // YAML values that are missing, blank or consist only of invisible characters.
                "organisations.yaml | short: Timrå | short: | timra: short är tomt",
                "organisations.yaml | name: Timrå kommun | name: '\u3164' | timra: name är tomt",
                "organisations.yaml | name: Timrå kommun | name: ~ | timra: name är tomt",
                "organisations.yaml | name: Timrå kommun | name: \"\" | timra: name är tomt",
                "areas.yaml | title: Miljömässig hållbarhet | title: '   ' | miljo: title är tomt",
                "areas.yaml | areas: | areas:\\n  - | areas.yaml rad 3: areas är tomt",
                "areas.yaml | letter: M | letter: | miljo: letter är tomt",
                "networks.yaml | networks: | networks:\\n  - | networks.yaml rad 5: networks är tomt",
                "networks.yaml | purpose: decision | purpose: | hallbarhetsradet, opening: purpose är tomt",
                "networks.yaml | rhythm: 4 möten per år | rhythm: | hallbarhetsradet: rhythm är tomt",
                "networks.yaml | months: [3] | months: [] | hallbarhetsradet, val: months är tomt",
                "networks.yaml | remind-days: [21, 7, 1] | remind-days: [] | hallbarhetsradet: remind-days är tomt",
                "networks.yaml | takes-part: [harnosand, | takes-part: [~, | kulturforum: takes-part är tomt",
                "plan-2016.yaml | theme: | theme:\\n    themes: | S1: theme är tomt",
                "plan-2016.yaml | title: Verksamhetsplan 2016 | title: | title är tomt",
                // YAML values of the wrong type, such as a word instead of true or false.
                "organisations.yaml | member: true | member: ja | harnosand: member ska vara true eller false, inte ”ja”",
                "organisations.yaml | kind: municipality | kind: kommun | harnosand: kind kan inte vara ”kommun”, bara municipality, region",
                "organisations.yaml | name: Timrå kommun | name: [Timrå, kommun] | timra: name ska vara en text",
                "areas.yaml | letter: M | letter: {M: N} | miljo: letter ska vara en text",
                "areas.yaml | - id: social | - social\\n  - id: social | areas ska innehålla nycklar med värden",
                "networks.yaml | kind: officials | kind: officers | socialkola: kind kan inte vara ”officers”",
                "networks.yaml | minutes: 5 | minutes: 5.5 | hallbarhetsradet, opening: minutes ska vara ett heltal, inte ”5.5”",
                "networks.yaml | minutes: 5 | minutes: -5 | hallbarhetsradet, opening: minutes ska vara från 0 till 600, inte -5",
                "networks.yaml | minutes: 5 | minutes: fem | minutes ska vara ett heltal, inte ”fem”",
                "networks.yaml | minutes: 5 | minutes: 99999999999 | minutes ska vara ett heltal",
                "networks.yaml | months: [3] | months: [13] | hallbarhetsradet, val: months ska vara från 1 till 12, inte 13",
                "networks.yaml | months: [3] | months: 3 | hallbarhetsradet, val: months ska vara en lista",
                "networks.yaml | notice-days: 14 | notice-days: 0 | notice-days ska vara från 1 till 120, inte 0",
                "networks.yaml | item-days: 7 | item-days: 121 | item-days ska vara från 0 till 120, inte 121",
                "networks.yaml | remind-days: [21, 7, 1] | remind-days: [8, 7, 6, 5, 4, 3, 2] | remind-days har 7 värden, högst 6 får plats",
                "networks.yaml | july-pause: true | july-pause: 1 | july-pause ska vara true eller false, inte ”1”",
                "networks.yaml | term-months: 12 | term-months: 0 | term-months ska vara från 1 till 240, inte 0",
                "networks.yaml | faction: majority | faction: most | faction kan inte vara ”most”",
                "networks.yaml | proposed: [notice-days | proposed: [notisdagar | proposed kan inte vara ”notisdagar”",
                "networks.yaml | purpose: decision | purpose: beslut | purpose kan inte vara ”beslut”, bara information",
                "networks.yaml | meetings: | meetings: 5\\n    x: | meetings ska innehålla nycklar med värden",
                "plan-2016.yaml | year: 2016 | year: tjugosexton | year ska vara ett heltal",
                "plan-2016.yaml | year: 2016 | year: 0001 | year ska vara från 2000 till 2100, inte 0001",
                "plan-2016.yaml | to: 2018 | to: 2015 | to ska vara från 2016 till 2100, inte 2015",
                "plan-2016.yaml | asked: responsible | asked: alla | asked kan inte vara ”alla”",
                // References to ids that do not exist, such as an unknown area.
                "networks.yaml | area: social | area: socialt | socialkola: area: området ”socialt” finns inte i areas.yaml",
                "networks.yaml | convener: kfvn | convener: kfv | socialkola: convener: organisationen ”kfv” finns inte i organisations.yaml",
                "networks.yaml | guests: [lansstyrelsen | guests: [lansstyrelse | organisationen ”lansstyrelse” finns inte",
                "plan-2016.yaml | due: 2016-06-30 | due: 30 juni | M14, M3.2: due ska vara ett datum som 2027-12-31, inte ”30 juni”",
                "plan-2016.yaml | due: 2016-06-30 | due: 2015-12-31 | M14, M3.2: due: 2015-12-31 är före planens år 2016",
                "plan-2016.yaml | same-as: R8.6 | same-as: R8.66 | R9, R9.2: same-as: aktiviteten ”R8.66” finns inte i planen",
                "plan-2016.yaml | same-as: R8.6 | same-as: S1.4 | R9, R9.2: same-as: aktiviteten ”S1.4” hänvisar själv till en annan",
                "plan-2016.yaml | same-as: R8.6 | same-as: R9.2 | R9, R9.2: same-as: aktiviteten ”R9.2” hänvisar själv till en annan",
                "plan-2016.yaml | network: | network: ingen # | nätverket ”ingen” finns inte i networks.yaml",
                // YAML values that exceed the maximum length.
                "organisations.yaml | short: Timrå | short: Timrå kommun med alla bolag och förbund | timra: short har 39 tecken, högst 32 får plats",
                "areas.yaml | letter: M | letter: MMM | miljo: letter har 3 tecken, högst 2 får plats",
                "networks.yaml | title: Socialkola | title: Socialkola Socialkola Socialkola Socialkola Socialkola Socialkola Socialkola Socialkola | socialkola: title har 87 tecken, högst 80 får plats",
                "organisations.yaml | name: Timrå kommun | name: \"Timrå\\\\nkommun\" | timra: name ska stå på en rad",
                // Lines that cannot be parsed as YAML.
                "organisations.yaml | name: Timrå kommun | name: Timrå: kommun | organisations.yaml rad 26: raden går inte att tolka som YAML: ett kolon till står i värdet",
                "organisations.yaml | name: Timrå kommun | name: \"Timrå kommun | organisations.yaml rad 26: raden går inte att tolka som YAML: citattecknet som öppnas här stängs aldrig",
                "organisations.yaml | name: Timrå kommun | name: 'Timrå kommun | rad 26: raden går inte att tolka som YAML: citattecknet",
                "organisations.yaml | name: Timrå kommun | name: [Timrå kommun | rad 26: raden går inte att tolka som YAML: listan som börjar med en hakparentes här",
                "organisations.yaml | name: Timrå kommun | name: {Timrå: kommun | rad 26: raden går inte att tolka som YAML: det som börjar med en klammerparentes här",
                "organisations.yaml | name: Timrå kommun | name Timrå kommun | rad 26: raden går inte att tolka som YAML: efter nyckeln ska stå kolon",
                "organisations.yaml | short: Timrå | short: Timrå\\n\tkind: x | rad 28: raden går inte att tolka som YAML: indrag ska göras med blanksteg",
                "organisations.yaml | name: Timrå kommun | name: 'Timrå' kommun | rad 26: raden går inte att tolka som YAML: efter ett värde inom citattecken",
                "organisations.yaml | name: Timrå kommun | name: @Timrå | rad 26: raden går inte att tolka som YAML: ett värde kan inte börja med det tecken",
                "organisations.yaml | name: Timrå kommun | name: %Timrå | rad 26: raden går inte att tolka som YAML: ett värde kan inte börja med det tecken",
                "organisations.yaml | name: Timrå kommun | name: \"Timrå\\\\q kommun\" | rad 26: raden går inte att tolka som YAML: ett omvänt snedstreck",
                "organisations.yaml | name: Timrå kommun | name: - Timrå kommun | rad 26: raden går inte att tolka som YAML: ett streck för en ny punkt kan inte stå här",
                "organisations.yaml | name: Timrå kommun | name: *timra | rad 26: raden går inte att tolka som YAML: ett värde kan inte börja med et-tecken",
                "organisations.yaml | short: Timrå | short: Timrå\\n   kind: x | raden går inte att tolka som YAML: indraget ska vara detsamma",
                "organisations.yaml | name: Timrå kommun | name: !Timrå! kommun | rad 26: raden går inte att tolka som YAML: se efter indrag",
                "organisations.yaml | short: Timrå | short: Timrå\\n--- | rad 28: raden går inte att tolka som YAML: filen ska innehålla ett enda dokument",
                "organisations.yaml | name: Timrå kommun | name: Timrå\u0007 kommun | organisations.yaml rad 26: tecknet U+0007 får inte stå i filen",
            })
    void aMistakeIsReportedWithItsFileLineAndEntry(String file, String what, String by, String said)
            throws IOException {
        replace(file, what, by);
        assertThat(sentences(Phrasebook.SWEDISH))
                .anySatisfy(sentence ->
                        assertThat(sentence).startsWith(file + " rad ").contains(said));
        assertThat(sentences(Phrasebook.ENGLISH))
                .anySatisfy(sentence -> assertThat(sentence).startsWith(file + " line "))
                .allSatisfy(sentence ->
                        assertThat(sentence).containsPattern("^\\S+\\.yaml line \\d+(?:, [\\p{L}\\d.-]+)*: "));
    }

    @Test
    void allMistakesInAllFilesAreReportedTogether() throws IOException {
        replace("organisations.yaml", "short: Timrå", "short:");
        replace("organisations.yaml", "member: true", "member: ja");
        replace("areas.yaml", "letter: M", "letter: S");
        replace("networks.yaml", "minutes: 5", "minutes: 5.5");
        replace("plan-2016.yaml", "year: 2016", "year: x");
        assertThat(sentences(Phrasebook.ENGLISH))
                .hasSize(5)
                .satisfiesExactly(
                        one -> assertThat(one).contains("harnosand: member should be true or false, not “ja”."),
                        one -> assertThat(one).contains("organisations.yaml line", "timra: short is empty."),
                        one -> assertThat(one)
                                .contains(
                                        "areas.yaml line", "miljo: letter S stands twice, first in areas.yaml line 6."),
                        one -> assertThat(one)
                                .contains(
                                        "networks.yaml line", "opening: minutes should be a whole number, not “5.5”."),
                        one -> assertThat(one)
                                .contains("plan-2016.yaml line", "year should be a whole number, not “x”."));
    }

    @Test
    void moreTagsOfOneKindThanAMenuCanShowAreAMistake() throws IOException {
        var tags = new StringBuilder("tags:\n");
        for (int i = 1; i <= 25; i++) {
            tags.append("  - {id: tag-" + i + ", kind: focus-area, title: Etikett}\n");
        }
        Files.writeString(folder.resolve("tags.yaml"), tags);
        assertThat(Catalogue.read(folder).tags()).hasSize(25);
        Files.writeString(folder.resolve("tags.yaml"), tags + "  - {id: tag-26, kind: focus-area, title: Etikett}\n");
        assertThat(sentences(Phrasebook.SWEDISH))
                .singleElement()
                .asString()
                .contains("tags.yaml rad 27", "tag-26", "etiketterna av slaget focus-area är fler än 25");
        Files.delete(folder.resolve("tags.yaml"));
        assertThat(Catalogue.read(folder).tags()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tags.yml", "plan-2017.yml", "Arenas.yaml", "networks (kopia).yaml"})
    void aFileWithAnUnknownNameIsAMistake(String name) throws IOException {
        Files.writeString(folder.resolve(name), "tags: []");
        assertThat(sentences(Phrasebook.SWEDISH))
                .singleElement(STRING)
                .startsWith(name)
                .contains("läses inte", "plan-");
        Files.move(folder.resolve(name), folder.resolve(name + ".bak"));
        Files.writeString(folder.resolve("._areas.yaml"), "hidden by the operating system");
        assertThat(CatalogueReader.read(folder).plans()).hasSize(1);
    }

    @Test
    void anUnreadableFileIsReportedWithoutEveryReferenceToIt() throws IOException {
        replace("organisations.yaml", "organisations:", "organisations: [");
        assertThat(sentences(Phrasebook.ENGLISH))
                .singleElement()
                .asString()
                .contains("organisations.yaml line", "cannot be read as YAML");
        Files.delete(folder.resolve("organisations.yaml"));
        assertThat(sentences(Phrasebook.SWEDISH)).containsExactly("organisations.yaml: filen saknas.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"areas:\n", "areas: []\n", "areas: ~\n"})
    void aFileWithoutEntriesIsAMistake(String content) throws IOException {
        Files.writeString(folder.resolve("areas.yaml"), content);
        assertThat(sentences(Phrasebook.SWEDISH)).containsExactly("areas.yaml rad 1: areas är tomt.");
    }

    @Test
    void emptyFilesAndOtherEncodingsAreMistakes() throws IOException {
        Files.writeString(folder.resolve("areas.yaml"), "# nothing\n");
        assertThat(sentences(Phrasebook.SWEDISH)).containsExactly("areas.yaml: filen är tom.");
        Files.writeString(folder.resolve("areas.yaml"), "- id: social\n");
        assertThat(sentences(Phrasebook.SWEDISH))
                .containsExactly("areas.yaml rad 1: filen ska börja med en nyckel och kolon.");
        var text = Files.readString(SHIPPED.resolve("areas.yaml"));
        Files.writeString(folder.resolve("areas.yaml"), text, StandardCharsets.ISO_8859_1);
        assertThat(sentences(Phrasebook.SWEDISH)).singleElement().asString().contains("areas.yaml rad 1", "UTF-8");
        Files.writeString(folder.resolve("areas.yaml"), "\uFEFF" + text.replace("\n", "\r\n"));
        assertThat(Catalogue.read(folder).areas()).hasSize(4);
    }

    @Test
    void twoPlansOfOneYearAreAMistakeThatNamesBothFiles() throws IOException {
        var text = Files.readString(folder.resolve("plan-2016.yaml"));
        Files.writeString(
                folder.resolve("plan-2016-kopia.yaml"),
                text.replace("title: Verksamhetsplan 2016", "title: Kopia")
                        .replaceFirst("(?s)overall-goals:.*?\ngoals:", "goals:"));
        assertThat(sentences(Phrasebook.SWEDISH))
                .containsExactly(
                        "plan-2016.yaml rad 5: year 2016 står två gånger, först i plan-2016-kopia.yaml rad 5.");
        Files.delete(folder.resolve("plan-2016-kopia.yaml"));
        Files.writeString(
                folder.resolve("plan-2017.yaml"),
                text.replace("year: 2016", "year: 2017").replace("due: 2016", "due: 2017"));
        assertThat(sentences(Phrasebook.ENGLISH))
                .hasSize(16)
                .allSatisfy(one -> assertThat(one).contains("plan-2017.yaml line", "first in plan-2016.yaml line"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "networks.yaml | convener: kfvn | convener: kf\u200Bvn",
                "networks.yaml | area: social | area: ' social\u00A0'",
                "networks.yaml | guests: [lansstyrelsen | guests: [\u2060lansstyrelsen",
                "networks.yaml | role: vice-chair | role: vice-\u200Bchair",
                "networks.yaml | july-pause: true | july-pause: tr\u200Due",
                "networks.yaml | minutes: 5 | minutes: '5\u200B'",
                "organisations.yaml | kind: municipality | kind: munici\u00ADpality"
            })
    void invisibleCharactersAreRemovedFromReferencesToo(String file, String what, String by) throws IOException {
        replace(file, what, by);
        assertThat(Catalogue.read(folder)).usingRecursiveComparison().isEqualTo(Catalogue.read(SHIPPED));
    }

    @Test
    void aLongUnknownReferenceIsQuotedInShortenedForm() throws IOException {
        replace("networks.yaml", "convener: kfvn", "convener: " + "x".repeat(200));
        assertThat(sentences(Phrasebook.SWEDISH))
                .singleElement()
                .asString()
                .contains("organisationen ”" + "x".repeat(59) + "…” finns inte");
    }

    @Test
    void mistakesAreReportedWithoutTheYamlLibrarysEnglishMessages() throws IOException {
        replace("organisations.yaml", "name: Timrå kommun", "name: Timrå: kommun");
        assertThat(sentences(Phrasebook.SWEDISH))
                .singleElement()
                .asString()
                .doesNotContainPattern("allowed|mapping|here");
    }

    @Test
    void invisibleCharactersAreRemovedFromTexts() throws IOException {
        replace("organisations.yaml", "name: Timrå kommun", "name: ' Tim\u200Bra\u030A kommun '");
        assertThat(Catalogue.read(folder).organisations())
                .extracting(one -> one.name())
                .contains("Timrå kommun");
    }

    @ParameterizedTest
    @CsvSource({
        "sv-SE, Katalogens filer har fel, Rätta filerna",
        "en, The catalogue's files have mistakes, Correct the files"
    })
    void aFailedFirstStartReportsEveryMistakeWithoutAStackTrace(
            String locale, String description, String action, CapturedOutput output) throws IOException {
        replace("organisations.yaml", "short: Timrå", "short:");
        replace("areas.yaml", "letter: M", "letter: S");
        assertThatThrownBy(() -> BotApplication.application()
                        .run(
                                "--budkavle.catalogue.folder=" + folder,
                                "--budkavle.association.locale=" + locale,
                                "--budkavle.sandbox.port=0"))
                .isInstanceOf(CatalogueMistakes.class);
        assertThat(output.getAll())
                .contains("APPLICATION FAILED TO START", description, action, "timra: short", "miljo: letter S")
                .doesNotContain("\tat ");
    }

    private List<String> sentences(Locale locale) {
        return catchThrowableOfType(CatalogueMistakes.class, () -> Catalogue.read(folder)).sentences().stream()
                .map(sentence -> PHRASEBOOK.say(sentence, locale))
                .toList();
    }

    private void replace(String file, String what, String by) throws IOException {
        var text = Files.readString(folder.resolve(file));
        assertThat(text).contains(what.replace("\\n", "\n"));
        Files.writeString(
                folder.resolve(file),
                text.replaceFirst(
                        Pattern.quote(what.replace("\\n", "\n")),
                        by.replace("\\\\n", "\0").replace("\\n", "\n").replace("\0", "\\\\n")));
    }
}
