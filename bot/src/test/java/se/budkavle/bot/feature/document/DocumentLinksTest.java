package se.budkavle.bot.feature.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.bot.web.RunningWeb.header;
import static se.budkavle.bot.web.RunningWeb.text;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.chat.UploadedFile;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.web.RunningWeb;
import se.budkavle.bot.web.SignedLinks;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.document.Document;
import se.budkavle.storage.document.Documents;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Venue;

class DocumentLinksTest {

    private static final String COUNCIL = "hallbarhetsradet";
    private static final Instant STARTS = Instant.parse("2027-03-18T08:00:00Z");
    private static final byte[] PDF = "%PDF-1.7 <script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern LINK = Pattern.compile("https://calendar\\.example(/document/[\\w-]+)");

    private final Workplace work = Workplace.fresh();
    private final RunningWeb web = RunningWeb.of(work);
    private final TestUser coordinator = work.as("Samordnare miljö");
    private final TestUser member = work.as("Ledamot Timrå, majoritet");
    private final Meeting meeting = work.get(Meetings.class)
            .save(Meeting.plan(
                    COUNCIL,
                    "Rådets möte",
                    STARTS,
                    STARTS.plusSeconds(3600),
                    Venue.of(MeetingFormat.PHYSICAL, "Härnösand", null),
                    null,
                    MovableClock.START));

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void theFileIsDownloadedInsteadOfDisplayedAndNeverCached() {
        var answer = web.get(path(member, added("År \"2027\"\r\nSet-Cookie: a.pdf")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(PDF);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(answer, "Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%C3%85r%20_2027___Set-Cookie_%20a.pdf");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'none'");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(answer, "Set-Cookie")).isEmpty();
        assertThat(answer.headers().map().values().toString()).doesNotContain(meeting.id());
    }

    @Test
    void aLinkToADocumentExpiresAfterAnHour() {
        var path = path(member, added("Budget.pdf"));
        work.clock().forward(Duration.ofHours(1));
        assertThat(web.get(path).statusCode()).isEqualTo(200);
        work.clock().forward(Duration.ofMillis(1));
        var answer = web.get(path, "Accept-Language", "sv");
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(text(answer))
                .contains("Länken har gått ut", "knappen Handlingar under kallelsen")
                .doesNotContain("Budget");
    }

    @Test
    void aGuessedOrChangedLinkIsNotFoundAndALinkCannotBePostedTo() {
        var document = added("Budget.pdf");
        var path = path(member, document);
        assertThat(web.get(path.substring(0, path.length() - 1)).statusCode()).isEqualTo(404);
        assertThat(web.get(path + "x").statusCode()).isEqualTo(404);
        assertThat(web.get("/document/" + document.id()).statusCode()).isEqualTo(404);
        assertThat(web.get("/document/").statusCode()).isEqualTo(404);
        var person =
                work.get(People.class).findByAccountId("9004").orElseThrow().id();
        var other = work.get(SignedLinks.class).token("newsletter.leave", document.id() + ":9999999999999", person);
        assertThat(web.get("/document/" + other).statusCode()).isEqualTo(404);
        assertThat(web.post(path, "a=b").statusCode()).isEqualTo(405);
    }

    @Test
    void theRightToReadIsCheckedEachTimeALinkIsOpened() {
        var path = path(member, added("Budget.pdf"));
        var networks = work.get(Networks.class);
        networks.save(networks.findById(COUNCIL).orElseThrow().closed(true));
        assertThat(web.get(path).statusCode()).isEqualTo(200);
        var memberships = work.get(Memberships.class);
        var today = work.get(Association.class).today(work.clock());
        var person = work.get(People.class).findByAccountId("9004").orElseThrow();
        memberships.activeOf(person.id(), today).forEach(one -> memberships.save(one.released(today)));
        assertThat(web.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void theLinkToARemovedDocumentNoLongerWorks() {
        var document = added("Budget.pdf");
        var path = path(member, document);
        coordinator
                .press(null, "document:remove:" + document.id(), List.of(), Map.of())
                .presses("Ta bort");
        assertThat(web.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aLinkToADocumentCanBeOpenedAtMostSixtyTimesAnHour() {
        var path = path(member, added("Budget.pdf"));
        for (int times = 0; times < 60; times++) {
            assertThat(web.get(path).statusCode()).isEqualTo(200);
        }
        assertThat(web.get(path).statusCode()).isEqualTo(429);
    }

    @Test
    void aTextFileIsSentWithoutAGuessedCharacterSet() {
        var text = "Älvkarta åäö".getBytes(StandardCharsets.UTF_8);
        var answer = web.get(path(member, added("karta.txt", text)));
        assertThat(answer.body()).isEqualTo(text);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/octet-stream");
    }

    private Document added(String name) {
        return added(name, PDF);
    }

    private Document added(String name, byte[] content) {
        coordinator.runs(
                "document add",
                Map.of("meeting", meeting.id(), "file", new UploadedFile(name, content.length, most -> content)));
        return work.get(Documents.class).ofMeeting(meeting.id()).get(0);
    }

    private String path(TestUser reader, Document document) {
        var says = reader.press(null, "document:show:" + meeting.id() + ":0", List.of(document.id()), Map.of())
                .says();
        var link = LINK.matcher(says);
        assertThat(link.find()).as(says).isTrue();
        return link.group(1);
    }
}
