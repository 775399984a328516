package se.budkavle.bot.feature.wheel;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.feature.wheel.WheelElement.Figure;
import se.budkavle.bot.feature.wheel.WheelElement.Label;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.view.wheel.WheelEntry;
import se.budkavle.bot.view.wheel.WheelEntry.Kind;

class WheelDrawingTest {

    private static final Phrasebook PHRASEBOOK = new Phrasebook(ZoneId.of("Europe/Stockholm"));

    @Test
    void marksThatWouldOverlapAreReplacedByOneMarkWithTheirNumber() {
        var groups = WheelMarkGroup.of(
                List.of(entry("2026-03-02"), entry("2026-03-05"), entry("2026-03-20")),
                Kind.MEETING,
                342,
                Year.of(2026));
        assertThat(groups).extracting(WheelMarkGroup::size).containsExactly(2, 1);
        assertThat(labels(entry("2026-03-02"), entry("2026-03-05"))).contains("M2");
    }

    @Test
    void marksOnOneRingNeverOverlap() {
        var daily = IntStream.rangeClosed(1, 365)
                .mapToObj(day -> entry(Year.of(2026).atDay(day).toString()))
                .toList();
        var groups = WheelMarkGroup.of(daily, Kind.MEETING, 342, Year.of(2026));
        assertThat(groups.stream().mapToInt(WheelMarkGroup::size).sum()).isEqualTo(365);
        for (int at = 1; at < groups.size(); at++) {
            assertThat((groups.get(at).angle() - groups.get(at - 1).angle()) * 342)
                    .isGreaterThanOrEqualTo(38);
        }
    }

    @Test
    void aTitleOfAnyLengthFitsInThePicturesWidth() {
        for (var title : List.of(
                "Årshjul 2027",
                "Årshjul 2027: Kommunförbundet Västernorrland",
                "Årshjul 2027: Nätverket för WWWWWWWWWW och MMMMMMMMMM i samverkan mellan kommuner, region och stat")) {
            var drawn = WheelDrawing.of(title, 2027, List.of(), PHRASEBOOK, Locale.forLanguageTag("sv-SE"));
            var label = (Label) drawn.elements().get(0);
            var width = new Font(Font.SANS_SERIF, Font.BOLD, label.size())
                    .getStringBounds(title, new FontRenderContext(null, true, true))
                    .getWidth();
            assertThat(label.text()).isEqualTo(title);
            assertThat(width).as(title).isBetween(title.length() < 20 ? 200.0 : 850.0, WheelDrawing.WIDTH - 60.0);
        }
    }

    @Test
    void theYearBeginsAtTheTopWhereEntriesThatBeganTheYearBeforeAreAlsoShown() {
        assertThat(angle("2026-01-01")).isBetween(0.0, 0.02);
        assertThat(angle("2025-12-30")).isEqualTo(angle("2026-01-01"));
        assertThat(angle("2026-07-01")).isBetween(Math.PI, Math.PI + 0.02);
        assertThat(angle("2026-12-31")).isBetween(2 * Math.PI - 0.02, 2 * Math.PI);
    }

    @Test
    void eachKindHasItsOwnShapeLetterAndColour() {
        var kinds = Stream.of(Kind.values());
        assertThat(kinds.map(kind -> WheelSvg.of(
                        "",
                        "",
                        drawn(new WheelEntry(
                                kind,
                                "1",
                                LocalDate.of(2026, 3, 2),
                                LocalDate.of(2026, 3, 2),
                                Phrase.words("Möte"),
                                false)))))
                .doesNotHaveDuplicates();
        assertThat(Stream.of(Kind.values()).map(WheelMark::of).map(mark -> mark.corners() + " " + mark.turn()))
                .doesNotHaveDuplicates();
        for (var language : List.of(Phrasebook.SWEDISH, Phrasebook.ENGLISH)) {
            assertThat(Stream.of(Kind.values()).map(kind -> PHRASEBOOK.say(kind.letter(), language)))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void onlyMarksWithoutAPlannedEntryAreDashed() {
        assertThat(dashed(proposed("2026-03-02"))).isEqualTo(1);
        assertThat(dashed(proposed("2026-03-02"), entry("2026-03-03"))).isZero();
        assertThat(labels(proposed("2026-03-02"))).contains("Streckad kant: föreslås, men är inte planerat");
        assertThat(labels(entry("2026-03-02"))).doesNotContain("Streckad kant: föreslås, men är inte planerat");
    }

    @Test
    void markupInTheTextsOfTheSvgPictureIsEscaped() {
        assertThat(WheelSvg.of("<b>&\"", "</desc><script>", drawn(entry("2026-03-02"))))
                .contains("&lt;b&gt;&amp;&quot;", "&lt;/desc&gt;&lt;script&gt;")
                .doesNotContain("<script");
    }

    @Test
    void theSameEntriesGiveAPictureWithTheSameBytes() {
        assertThat(WheelPng.of(drawn(entry("2026-03-02")))).isEqualTo(WheelPng.of(drawn(entry("2026-03-02"))));
    }

    private static double angle(String day) {
        return WheelMarkGroup.of(List.of(entry(day)), Kind.MEETING, 342, Year.of(2026))
                .get(0)
                .angle();
    }

    private static long dashed(WheelEntry... entries) {
        return drawn(entries).elements().stream()
                .filter(one -> one instanceof Figure figure && figure.dashed())
                .count();
    }

    private static List<String> labels(WheelEntry... entries) {
        return drawn(entries).elements().stream()
                .filter(Label.class::isInstance)
                .map(one -> ((Label) one).text())
                .toList();
    }

    private static WheelDrawing.Drawn drawn(WheelEntry... entries) {
        return WheelDrawing.of("Årshjul", 2026, List.of(entries), PHRASEBOOK, Phrasebook.SWEDISH);
    }

    private static WheelEntry entry(String day) {
        return entry(day, false);
    }

    private static WheelEntry proposed(String day) {
        return entry(day, true);
    }

    private static WheelEntry entry(String day, boolean proposed) {
        var date = LocalDate.parse(day);
        return new WheelEntry(Kind.MEETING, "1", date, date, Phrase.words("Möte"), proposed);
    }
}
