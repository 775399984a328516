package se.budkavle.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.web.RunningWeb;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Networks;

/** Tests that the private links that someone got tell and store nothing once the person's roles have ended. */
class LinksAfterLeavingTest {

    /** A word of each page behind the links: of the meeting, the round and the newsletter. */
    private static final List<String> TOLD = List.of("Residenset", "T3 2026", ReaderLinks.SUBJECT);

    private final Workplace work = Workplace.fresh();
    private final RunningWeb web = RunningWeb.of(work);
    private final AnswerPaths answers = AnswerPaths.in(work);
    private final ReaderLinks links = ReaderLinks.in(work);

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void noPrivateLinkTellsOrStoresAnythingForWhoHasLeft() {
        var paths = List.of(
                answers.notice(), answers.call(), answers.round(), links.calendar(), links.archive(), links.draft());
        for (var path : paths) {
            assertThat(RunningWeb.text(web.get(path))).as("before: " + path).containsAnyOf(TOLD.toArray(String[]::new));
        }
        leaveAll();
        // The first request of a calendar feed each day is stored, to know that the feed is in use.
        web.get(links.calendar());
        var before = work.contents();
        var wrong = new ArrayList<String>();
        for (var path : paths) {
            for (var answer : List.of(web.get(path), web.post(path, "answer=YES"))) {
                for (var told : TOLD) {
                    if (RunningWeb.text(answer).contains(told)) {
                        wrong.add(
                                answer.request().method() + " " + path + " " + answer.statusCode() + " tells " + told);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(work.contents()).isEqualTo(before);
    }

    /** Ends all roles of everybody the day before, and closes all networks so that nothing is told to everyone. */
    private void leaveAll() {
        work.clock().forward(Duration.ofDays(2));
        var today = LocalDate.ofInstant(work.clock().instant(), ZoneId.of("Europe/Stockholm"));
        var memberships = work.get(Memberships.class);
        for (var role : memberships.activeOn(today)) {
            memberships.save(role.released(today.minusDays(1)));
        }
        var networks = work.get(Networks.class);
        networks.findAllByOrderByTitle().forEach(network -> networks.save(network.closed(true)));
    }
}
