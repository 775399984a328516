package se.budkavle.bot.feature.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.bot.web.RunningWeb.text;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.web.RunningWeb;
import se.budkavle.bot.web.SignedLinks;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Batch;
import se.budkavle.storage.delivery.BatchRecipient;
import se.budkavle.storage.delivery.BatchRecipients;
import se.budkavle.storage.delivery.Batches;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.newsletter.OptOut;
import se.budkavle.storage.newsletter.OptOutService;
import se.budkavle.storage.newsletter.OptOuts;

class LeavePageTest {

    private static final String ENERGY = "hallbar-energi";
    private static final String COUNCIL = "hallbarhetsradet";

    private final Workplace work = Workplace.fresh();
    private final RunningWeb web = RunningWeb.of(work);
    private final Batch batch = work.get(Batches.class)
            .save(Batch.of(
                    "newsletter:1",
                    "newsletter",
                    "1",
                    work.clock().instant(),
                    work.clock().instant()));
    private final BatchRecipient row = work.get(BatchRecipients.class)
            .save(BatchRecipient.of(
                    batch,
                    Addressee.mail("kim@example.org"),
                    "Kim Berg",
                    null,
                    null,
                    List.of("list:" + ENERGY, "list:" + COUNCIL)));

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void openingTheUnsubscribeLinkChangesNothing() {
        var path = path();
        var before = work.contents();
        assertThat(text(web.get(path)))
                .contains(
                        "Sluta få nyhetsbrevet?",
                        "k•••@example.org",
                        "Nätverket för hållbar energi",
                        "Hållbarhetsrådet")
                .doesNotContain("kim@", "Kim Berg");
        assertThat(web.send("HEAD", path, null).statusCode()).isEqualTo(200);
        assertThat(work.contents()).isEqualTo(before);
    }

    @Test
    void oneClickInAMailProgramUnsubscribesAtOnce() throws Exception {
        assertThat(web.post(path(), "List-Unsubscribe=One-Click").statusCode()).isEqualTo(200);
        assertThat(hasLeft(ENERGY)).isTrue();
        assertThat(hasLeft(COUNCIL)).isTrue();
        web.post(path(), undo());
        assertThat(hasLeft(ENERGY)).isFalse();
        var parts = HttpRequest.newBuilder(web.address(path()))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(
                        BodyPublishers.ofString(
                                "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(parts, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
        assertThat(hasLeft(ENERGY)).isTrue();
    }

    @Test
    void unsubscribingCanBeUndoneOnThePage() {
        for (int time = 0; time < 2; time++) {
            assertThat(text(web.post(path(), ""))).contains("Du får inte nyhetsbrevet längre", "Ångra: få det igen");
        }
        assertThat(work.get(OptOuts.class).about(List.of(ENERGY)))
                .hasSize(1)
                .allSatisfy(ending -> assertThat(ending.through()).isEqualTo(OptOut.Through.LINK));
        assertThat(text(web.get(path()))).contains("Du får inte nyhetsbrevet längre");
        var undo = undo();
        for (int time = 0; time < 2; time++) {
            assertThat(text(web.post(path(), undo))).contains("Sluta få nyhetsbrevet?");
        }
        assertThat(work.get(AuditLog.class).newest("newsletter.leave", null, ENERGY, 9))
                .hasSize(1);
        assertThat(work.get(AuditLog.class).newest("newsletter.return", null, ENERGY, 9))
                .hasSize(1);
    }

    @Test
    void undoingAnUnsubscriptionDoesNotUndoEarlierUnsubscriptions() {
        var leaving = work.get(OptOutService.class);
        leaving.leave(leaving.readerAt("kim@example.org"), ENERGY, OptOut.Through.LINK, null);
        work.clock().forward(Duration.ofDays(1));
        web.post(path(), "");
        web.post(path(), undo());
        assertThat(hasLeft(COUNCIL)).isFalse();
        assertThat(hasLeft(ENERGY)).as("said before").isTrue();
        work.clock().forward(Duration.ofDays(1));
        leaving.leave(leaving.readerAt("kim@example.org"), null, OptOut.Through.CHAT, null);
        work.clock().forward(Duration.ofDays(1));
        assertThat(text(web.post(path(), "")))
                .contains("Du får inte nyhetsbrevet längre")
                .doesNotContain("Ångra");
        web.post(path(), "undo=" + work.clock().instant().toEpochMilli());
        assertThat(hasLeft(COUNCIL)).as("left before by a no to all").isTrue();
    }

    @Test
    void theUnsubscribeLinkStillWorksAfterTheRecipientsNameAndAddressWereErased() {
        var contact = new NewsletterFixture(work).contact("bo@example.org", "Bo", ENERGY);
        var person = work.get(People.class).findAllByOrderByName().get(0);
        var rows = List.of(
                BatchRecipient.of(
                        batch, Addressee.mail("bo@example.org"), "Bo", null, contact.id(), List.of("list:" + ENERGY)),
                BatchRecipient.of(
                        batch,
                        Addressee.mail("own@example.org"),
                        person.name(),
                        person.id(),
                        null,
                        List.of("asked:" + ENERGY)),
                BatchRecipient.of(
                        batch,
                        Addressee.mail("both@example.org"),
                        person.name(),
                        person.id(),
                        "contact",
                        List.of("list:" + ENERGY)));
        rows.forEach(one -> work.get(BatchRecipients.class).save(one));
        work.get(BatchRecipients.class)
                .erase(rows.subList(0, 2).stream().map(BatchRecipient::id).toList());
        work.get(BatchRecipients.class).eraseContact("contact", work.clock().instant());
        assertThat(text(web.get(path(rows.get(0))))).contains("b•••@example.org");
        for (var one : rows.subList(1, 3)) {
            assertThat(text(web.get(path(one)))).contains(ReaderNameMask.name(person.name()));
        }
        assertThat(web.post(path(rows.get(2)), "List-Unsubscribe=One-Click").statusCode())
                .isEqualTo(200);
        var leaving = work.get(OptOutService.class);
        assertThat(leaving.hasLeft(leaving.readerOf(person.id()), ENERGY)).isTrue();
        web.post(path(rows.get(0)), "");
        assertThat(leaving.hasLeft(leaving.readerAt("bo@example.org"), ENERGY)).isTrue();
    }

    @Test
    void forgedUnsubscribeLinksAndThoseOfErasedPeopleAreNotFound() {
        var other = work.get(SignedLinks.class).token("newsletter.choices", "1", row.id());
        assertThat(web.post("/newsletter/leave/" + other, "").statusCode()).isEqualTo(404);
        assertThat(web.post(path() + "A", "").statusCode()).isEqualTo(404);
        var person = work.get(People.class).findAllByOrderByName().get(0);
        var privately = work.get(BatchRecipients.class)
                .save(BatchRecipient.of(
                        batch,
                        Addressee.person(person.id()),
                        person.name(),
                        person.id(),
                        null,
                        List.of("asked:" + ENERGY)));
        var link = "/newsletter/leave/" + work.get(SignedLinks.class).token("newsletter.leave", "1", privately.id());
        assertThat(text(web.get(link)))
                .contains(ReaderNameMask.name(person.name()))
                .doesNotContain(person.name(), person.id());
        work.get(BatchRecipients.class).erasePerson(person.id(), work.clock().instant());
        assertThat(web.get(link).statusCode()).isEqualTo(404);
        assertThat(web.post(link, "").statusCode()).isEqualTo(404);
    }

    @Test
    void aFormOnAnotherWebSiteCannotUnsubscribeAnybody() {
        assertThat(web.post(path(), "", "Origin", "https://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(hasLeft(ENERGY)).isFalse();
    }

    private boolean hasLeft(String network) {
        var leaving = work.get(OptOutService.class);
        return leaving.hasLeft(leaving.readerAt("kim@example.org"), network);
    }

    /** Requests the unsubscribe page and returns the form data that its undo button would submit. */
    private String undo() {
        var page = text(web.get(path()));
        return "undo=" + page.replaceAll("(?s).*name=\"undo\" value=\"(\\d+)\".*", "$1");
    }

    private String path() {
        return path(row);
    }

    private String path(BatchRecipient one) {
        return "/newsletter/leave/" + work.get(SignedLinks.class).token("newsletter.leave", "1", one.id());
    }
}
