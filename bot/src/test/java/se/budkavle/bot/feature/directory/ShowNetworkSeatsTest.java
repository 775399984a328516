package se.budkavle.bot.feature.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.Workplace;

class ShowNetworkSeatsTest {

    private final Workplace work = Workplace.fresh();

    @Test
    void eachSeatShowsItsHolderAndTheEndOfTheTermOrThatTheSeatIsVacant() {
        appoint("Ledamot Timrå, opposition", "MEMBER", Map.of("to", "2026-12-31"));
        assertThat(seats().says())
                .contains(
                        "Hållbarhetsrådet: platser",
                        "3 av 6 platser tillsatta",
                        "Regionen\n○ majoritet: vakant\n○ opposition: vakant",
                        "Timrå\n✓ majoritet: Ledamot Timrå, majoritet, tills vidare\n"
                                + "✓ opposition: Ledamot Timrå, opposition, till och med 31 december 2026");
    }

    @Test
    void aVacantSeatShowsWhoWillTakeItAndWhen() {
        assertThat(appoint(
                        "Någon utan uppdrag",
                        "MEMBER",
                        Map.of("organisation", "sundsvall", "faction", "OPPOSITION", "from", "2027-03-01")))
                .contains("blir ledamot (opposition)", "från 1 mars 2027");
        assertThat(seats().says())
                .contains("3 av 6", "○ opposition: vakant · Någon utan uppdrag tillträder 1 mars 2027");
        assertThat(work.asStranger("Ny")
                        .runs("network show", Map.of("network", "hallbarhetsradet"))
                        .says())
                .contains("○ opposition: vakant", "• ledamot (opposition): Någon utan uppdrag, tillträder 1 mars 2027");
    }

    @Test
    void theAlternativeTextOfThePictureNamesTheVacantSeats() throws IOException {
        var picture = seats().reply().attachments().get(0);
        var image = ImageIO.read(new ByteArrayInputStream(picture.bytes()));
        assertThat(image.getWidth()).isEqualTo(SeatsPicture.WIDTH);
        assertThat(picture.shown()).isTrue();
        assertThat(picture.description())
                .isEqualTo("Platserna i Hållbarhetsrådet, en rad för varje organisation: "
                        + "3 av 6 tillsatta. Vakanta: Regionen majoritet, Regionen opposition, Sundsvall opposition.");
    }

    @Test
    void thePictureDrawsOccupiedSeatsFilledAndVacantSeatsEmpty() throws IOException {
        var image = drawn(List.of(new SeatsPicture.Entry("✓ " + "x".repeat(90), "")), List.of());
        int low = image.getHeight() - 46;
        assertThat(image.getRGB(500, low) & 0xFFFFFF).isEqualTo(0xDCEBF7);
        assertThat(image.getRGB(1000, low) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    }

    @Test
    void theHeightOfARowFitsAllNamesOfASeat() throws IOException {
        var one = new SeatsPicture.Entry("✓ Eva Ek", "tills vidare");
        int single = drawn(List.of(one), List.of()).getHeight();
        int two = drawn(List.of(one, one), List.of()).getHeight();
        assertThat(two).isGreaterThan(single);
        assertThat(drawn(List.of(one), List.of(one, one)).getHeight()).isEqualTo(two);
        assertThat(drawn(List.of(new SeatsPicture.Entry("✓ " + "Anna-Karin ".repeat(12), "tills vidare")), List.of())
                        .getHeight())
                .isGreaterThan(two);
    }

    @Test
    void aLongNameIsDrawnInFull() throws IOException {
        var name = "✓ Ledamot Örnsköldsvik, majoriteten i regionfullmäktige";
        assertThat(inkOf(drawn(List.of(new SeatsPicture.Entry(name + " Lindgren", "")), List.of())))
                .isGreaterThan(inkOf(drawn(List.of(new SeatsPicture.Entry(name, "")), List.of())));
        assertThat(inkOf(drawn(List.of(new SeatsPicture.Entry("x".repeat(40), "")), List.of())))
                .as("A word wider than the seat is written smaller")
                .isGreaterThan(0);
    }

    @Test
    void bothHoldersOfASeatAreShownWithTheEndOfTheirTerms() {
        appoint(
                "Någon utan uppdrag",
                "MEMBER",
                Map.of("organisation", "timra", "faction", "OPPOSITION", "to", "2026-12-31"));
        assertThat(seats().says())
                .contains(
                        "✓ opposition: Ledamot Timrå, opposition, tills vidare; Någon utan uppdrag, till och med 31 december 2026");
    }

    @Test
    void aPersonWithTwoRolesOnASeatIsNamedOnceWithTheLaterEndOfTheirTerms() {
        appoint(
                "Ledamot Timrå, opposition",
                "CHAIR",
                Map.of("organisation", "timra", "faction", "OPPOSITION", "to", "2026-12-31"));
        assertThat(seats().says())
                .contains("✓ opposition: Ledamot Timrå, opposition, tills vidare")
                .containsOnlyOnce("Ledamot Timrå, opposition");
    }

    private static BufferedImage drawn(List<SeatsPicture.Entry> majority, List<SeatsPicture.Entry> opposition)
            throws IOException {
        return ImageIO.read(new ByteArrayInputStream(SeatsPicture.png(
                "Rådet",
                List.of("majoritet", "opposition"),
                List.of(new SeatsPicture.Line(
                        "Timrå",
                        List.of(new SeatsPicture.Cell(true, majority), new SeatsPicture.Cell(false, opposition)))))));
    }

    private static long inkOf(BufferedImage image) {
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .filter(at -> (image.getRGB(at % image.getWidth(), at / image.getWidth()) & 0xFFFFFF) == 0x1F2328)
                .count();
    }

    @Test
    void anEnglishReaderSeesTheSeatsInEnglish() {
        assertThat(work.asStranger("Ny")
                        .inEnglish()
                        .runs("network seats", Map.of("network", "hallbarhetsradet"))
                        .says())
                .contains("3 of 6 seats filled", "○ majority: vacant");
    }

    @Test
    void forANetworkWithoutSeatsTheReplySaysThatItHasNone() {
        assertThat(work.asStranger("Ny")
                        .runs("network seats", Map.of("network", "socialchefer"))
                        .says())
                .contains("har inga bestämda platser");
    }

    private BotReply seats() {
        return work.asStranger("Ny").runs("network seats", Map.of("network", "hallbarhetsradet"));
    }

    private String appoint(String name, String role, Map<String, Object> further) {
        var options = new HashMap<String, Object>(further);
        options.putAll(Map.of("account", work.as(name).account(), "role", role, "network", "hallbarhetsradet"));
        return work.as("Samordnare miljö")
                .runs("network appoint", options)
                .confirms()
                .says();
    }
}
