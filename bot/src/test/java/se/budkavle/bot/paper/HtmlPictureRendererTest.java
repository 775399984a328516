package se.budkavle.bot.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.delivery.Email;
import se.budkavle.bot.mail.EmailHtml;
import se.budkavle.bot.testing.SamplePictures;

class HtmlPictureRendererTest {

    @Test
    void anEmailIsRenderedAsAnImageWithItsTextAndPictures() throws IOException {
        var data = "data:image/png;base64," + Base64.getEncoder().encodeToString(SamplePictures.of("png", 200, 100));
        var pages = HtmlPictureRenderer.of(document("<h1>Höst &amp; vinter</h1><hr><p>Hej!<br>Åäö</p><p><img src=\""
                + data + "\" alt=\"Sol\" width=\"200\"></p>"));
        var page = ImageIO.read(new ByteArrayInputStream(pages.get(0)));
        assertThat(page.getWidth()).isBetween(600, 700);
        assertThat(has(page, Color.RED)).isTrue();
        assertThat(has(page, Color.BLUE)).isTrue();
        assertThat(has(
                        ImageIO.read(new ByteArrayInputStream(HtmlPictureRenderer.of(document("<h1>Höst</h1>"))
                                .get(0))),
                        Color.RED))
                .isFalse();
    }

    @Test
    void aLongEmailIsRenderedAsSeveralPages() throws IOException {
        var elsewhere = HtmlPictureRenderer.of(
                document(
                        "<h1>a</h1><p><img src=\"file:///etc/hostname\" alt=\"\"><img src=\"http://127.0.0.1:9/x.png\" alt=\"\"></p>"));
        assertThat(elsewhere).hasSize(1);
        var page = HtmlPictureRenderer.of(document("<h1>a</h1>" + "<p>Lång text.</p>".repeat(400)));
        assertThat(page).hasSize(4);
    }

    private static String document(String html) {
        return EmailHtml.of(new Email(
                "R1",
                "a@b.example",
                null,
                "Nätverket",
                null,
                "Höst",
                Locale.forLanguageTag("sv-SE"),
                html,
                "text",
                null,
                null,
                null,
                List.of()));
    }

    private static boolean has(BufferedImage picture, Color colour) {
        return IntStream.range(0, picture.getWidth() * picture.getHeight())
                .anyMatch(at -> picture.getRGB(at % picture.getWidth(), at / picture.getWidth()) == colour.getRGB());
    }
}
